import type { Circumstances } from '../../command/define.ts'
import { accept, refuse, type Verdict } from '../../command/refusal.ts'
import type { VersionWithFrame, WriteFrameInput } from '../frame-model.ts'
import { edited } from './edited.ts'
import type { Moved, Wish } from './moved.ts'

/** Writes who commands and when a level is reached: the substance of a plan. Of two writers the second is told. */
export function writeFrame(
  { state, frameRevision, organizations, roles }: VersionWithFrame,
  wish: Wish<typeof WriteFrameInput>,
  circumstances: Circumstances,
): Verdict<Moved<typeof wish>, 'WRONG_STATE' | 'CHANGED_MEANWHILE' | 'NOT_FOUND'> {
  if (state.status !== 'draft') return refuse('WRONG_STATE')
  if (frameRevision !== wish.revision) return refuse('CHANGED_MEANWHILE')
  const isKnown = wish.posts.every(
    ({ organizationCode, roleKey }) =>
      (!organizationCode || organizations.has(organizationCode)) && (!roleKey || roles.has(roleKey)),
  )
  if (!isKnown) return refuse('NOT_FOUND')
  return accept(edited(state, true, { state, wish, ...circumstances }))
}
