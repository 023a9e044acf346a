import type { VersionFields } from './version.gen.ts'

type Step = VersionFields['steps'][number]

/** Acts on the whole version that the viewer is offered: right and standing allow them. */
export function offeredActs({ status, viewerCan }: Pick<VersionFields, 'status' | 'viewerCan'>): WholeAct[] {
  const mayWrite = viewerCan.includes('plan.write')
  const acts: WholeAct[] = []
  if (status === 'draft' && mayWrite) acts.push('submit')
  if (status === 'issued' && viewerCan.includes('plan.register')) acts.push('enforce')
  if ((status === 'draft' || status === 'in_review') && mayWrite) acts.push('withdraw')
  return acts
}

export type WholeAct = 'submit' | 'enforce' | 'withdraw'

/** The step that waits for a decision of this viewer, if any. */
export function stepToDecide({ steps, viewerCan }: Pick<VersionFields, 'steps' | 'viewerCan'>): Step | null {
  const open = steps.find(({ status }) => status === 'open')
  return open && viewerCan.includes(open.permission) ? open : null
}

/** Before the approval a step can be sent back; afterwards only a new version changes anything. */
export function canSendBack({ kind }: Pick<Step, 'kind'>): boolean {
  return kind !== 'issuance' && kind !== 'filing'
}

/** The chapters of the category in their order, and whatever else the version has; text is null while unwritten. */
export function chaptersOf({ outline, chapters }: Pick<VersionFields, 'outline' | 'chapters'>): ChapterRow[] {
  const written = new Map(chapters.map((chapter) => [chapter.key, chapter]))
  const asked = new Set(outline.map(({ key }) => key))
  return [
    ...outline.map((rule) => ({ ...rule, text: written.get(rule.key) ?? null })),
    ...chapters
      .filter(({ key }) => !asked.has(key))
      .map((chapter) => ({ ...chapter, isRequired: false, isSubstance: true, text: chapter })),
  ]
}

export interface ChapterRow {
  key: string
  titleZh: string
  titleEn: string
  isRequired: boolean
  isSubstance: boolean
  text: VersionFields['chapters'][number] | null
}
