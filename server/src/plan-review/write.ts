import type { Hands } from '../command/define.ts'
import { copyCards } from './copy-cards.ts'
import type { Draft } from './rules/drafting.ts'
import type { Moved } from './rules/moved.ts'

/** Writes the next state of a version, and the decisions that led to it. */
export async function writeMoved({ tx, ids }: Hands, moved: Moved): Promise<void> {
  const { next, before, by, at } = moved
  const { versionId, status, isSubstantial, effectiveFrom } = next
  await tx.planVersion.update({ where: { id: versionId }, data: { status, isSubstantial, effectiveFrom } })
  for (const [
    position,
    { kind, permission, papers, isSimplified, isGate, ...rest },
  ] of next.steps.entries()) {
    const spec = { permission, papers: [...papers], isSimplified, isGate, position: position + 1 }
    const isSame = before.steps.find((step) => step.kind === kind)?.status === rest.status
    const decided = isSame ? {} : { ...rest, decidedAt: rest.status === 'passed' ? at : null }
    await tx.planStep.upsert({
      where: { versionId_kind: { versionId, kind } },
      create: { id: ids.next(), versionId, kind, ...spec, ...rest },
      update: { ...spec, ...decided },
    })
  }
  if (!before.authors.includes(by) && next.authors.includes(by)) {
    await tx.planAuthor.create({ data: { versionId, personId: by, since: at } })
  }
  await tx.planDecision.createMany({
    data: moved.decisions.map(({ kind, step, words }) => ({
      id: ids.next(),
      versionId,
      kind,
      stepKind: step,
      words,
      by,
      at,
    })),
  })
}

/** The next version of a plan, as a copy of the newest that has been in force or under way. */
export async function writeDraft({ tx, ids }: Hands, draft: Draft): Promise<void> {
  const { id, planId, number, basedOn, changeNote, by, at } = draft
  const base = basedOn === null ? null : await tx.planVersion.findUniqueOrThrow({ where: { id: basedOn } })
  await tx.planVersion.create({
    data: {
      id,
      planId,
      number,
      status: 'draft',
      legalBasisZh: base?.legalBasisZh ?? '',
      legalBasisEn: base?.legalBasisEn ?? '',
      changeNote,
      // A first version is all new; a copy has changed nothing yet.
      isSubstantial: base === null,
      createdAt: at,
    },
  })
  await tx.planAuthor.create({ data: { versionId: id, personId: by, since: at } })
  if (basedOn === null) return
  await tx.$executeRaw`
    INSERT INTO plan_chapter (version_id, key, position, title_zh, title_en, text_zh, text_en, is_public)
    SELECT ${id}::uuid, key, position, title_zh, title_en, text_zh, text_en, is_public
    FROM plan_chapter WHERE version_id = ${basedOn}::uuid`
  await tx.$executeRaw`
    INSERT INTO plan_post (version_id, position, parent, title_zh, title_en, organization_code, role_key, duties_zh,
      duties_en)
    SELECT ${id}::uuid, position, parent, title_zh, title_en, organization_code, role_key, duties_zh, duties_en
    FROM plan_post WHERE version_id = ${basedOn}::uuid`
  await tx.$executeRaw`
    INSERT INTO plan_criterion (version_id, kind, level, text_zh, text_en)
    SELECT ${id}::uuid, kind, level, text_zh, text_en FROM plan_criterion WHERE version_id = ${basedOn}::uuid`
  await copyCards(tx, ids, basedOn, id)
}
