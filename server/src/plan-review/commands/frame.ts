import { defineCommand } from '../../command/define.ts'
import { planFrameWritten } from '../events.ts'
import { WriteFrameInput } from '../frame-model.ts'
import { writeFrame } from '../rules/frame.ts'
import { writeMoved } from '../write.ts'
import { answer, lock, naming, place, within } from './version.ts'

/** Who commands, and when an event is of a grade and a level is activated: written as a whole. */
export const writeFrameCommand = defineCommand({
  name: 'plan.write-frame',
  input: WriteFrameInput,
  permission: 'plan.write',
  load: async (hands, wish) => {
    const state = await lock(hands, wish)
    if (!state) return null
    const { tx } = hands
    const version = await tx.planVersion.findUniqueOrThrow({
      where: { id: state.versionId },
      select: { frameRevision: true },
    })
    const codes = wish.posts.flatMap(({ organizationCode }) => organizationCode ?? [])
    const keys = wish.posts.flatMap(({ roleKey }) => roleKey ?? [])
    const organizations = await tx.organization.findMany({
      where: { code: { in: codes } },
      select: { code: true },
    })
    const roles = await tx.role.findMany({ where: { key: { in: keys } }, select: { key: true } })
    return {
      state,
      frameRevision: version.frameRevision,
      organizations: new Set(organizations.map(({ code }) => code)),
      roles: new Set(roles.map(({ key }) => key)),
    }
  },
  scope: ({ state }) => within(state),
  decide: writeFrame,
  write: async (hands, moved) => {
    const { versionId, revision, posts, criteria } = moved.wish
    const { tx } = hands
    await tx.planPost.deleteMany({ where: { versionId } })
    await tx.planCriterion.deleteMany({ where: { versionId } })
    await tx.planPost.createMany({
      data: posts.map(({ parent = null, organizationCode = null, roleKey = null, ...post }, index) => ({
        ...post,
        versionId,
        position: index + 1,
        parent,
        organizationCode,
        roleKey: organizationCode === null ? null : roleKey,
        titleEn: post.titleEn || post.titleZh,
        dutiesEn: post.dutiesEn || post.dutiesZh,
      })),
    })
    await tx.planCriterion.createMany({
      data: criteria.map((one) => ({ ...one, versionId, textEn: one.textEn || one.textZh })),
    })
    await tx.planVersion.update({ where: { id: versionId }, data: { frameRevision: revision + 1 } })
    await writeMoved(hands, moved)
  },
  record: ({ next, wish: { posts, criteria } }) => [
    planFrameWritten(place(next), { ...naming(next), posts: posts.length, criteria: criteria.length }),
  ],
  answer,
})
