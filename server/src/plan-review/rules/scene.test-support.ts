import type { PlanStepKind, PlanVersionStatus } from '@beacon/schema/generated/prisma/client.ts'
import type { Actor } from '../../access/actor.ts'
import type { Circumstances } from '../../command/define.ts'
import { REALITY } from '../../world/model.ts'
import type { ReviewState, StepSpec } from '../model.ts'

// A special plan of the banner and the people who make it, for the tests of the rules.

export const AUTHOR = 'editor'

const DIVISION = '150625000000'
const RIGHTS: Record<string, string> = {
  editor: 'plan.write',
  expert: 'plan.review',
  lawyer: 'plan.review_legality',
  secretary: 'plan.deliberate',
  governor: 'plan.approve_government',
  registrar: 'plan.register',
}

export function actorNamed(
  name: string,
  permissions: readonly string[] = [RIGHTS[name] ?? 'plan.read'],
): Actor {
  const grant = {
    roleKey: name,
    organizationId: 'hb',
    divisionCode: DIVISION,
    permissions: new Set(permissions),
  }
  return { personId: name, system: null, world: REALITY, grants: [grant], teams: [] }
}

export const NOW = new Date('2026-11-24T02:00:00Z')

let count = 0
const ids = { next: () => `id-${(count += 1)}` }

export function act(name: string, permissions?: readonly string[]): Circumstances {
  return { actor: actorNamed(name, permissions), now: NOW, ids }
}

const WHOLE = { isSimplified: false, isGate: true }
const ALWAYS = { isSimplified: true, isGate: true }

export const PROCEDURE: readonly StepSpec[] = [
  { kind: 'consultation', permission: 'plan.write', papers: ['drafting_note', 'opinions_summary'], ...WHOLE },
  { kind: 'expert_review', permission: 'plan.review', papers: ['expert_opinion'], ...WHOLE },
  { kind: 'risk_assessment', permission: 'plan.review', papers: ['risk_report'], ...WHOLE },
  { kind: 'legality_review', permission: 'plan.review_legality', papers: ['legality_opinion'], ...ALWAYS },
  { kind: 'deliberation', permission: 'plan.deliberate', papers: ['minutes'], ...WHOLE },
  { kind: 'approval', permission: 'plan.approve_government', papers: [], ...ALWAYS },
  { kind: 'issuance', permission: 'plan.register', papers: ['final_text'], ...ALWAYS },
  {
    kind: 'filing',
    permission: 'plan.register',
    papers: ['filing_receipt'],
    isSimplified: true,
    isGate: false,
  },
]

const chapter = (key: string, isSubstance: boolean) => ({
  key,
  position: 1,
  titleZh: key,
  titleEn: key,
  isSubstance,
  isRequired: true,
  revision: 1,
})

export const DRAFT: ReviewState = {
  versionId: 'v',
  planId: 'p',
  titleZh: '杭锦旗鼠疫控制应急预案',
  titleEn: 'Plague plan',
  number: 3,
  division: DIVISION,
  organizationId: 'hb',
  category: 'special',
  status: 'draft',
  isSubstantial: true,
  chapters: [chapter('general', false), chapter('command', true)],
  authors: [AUTHOR],
  steps: [],
  papers: [],
  opinions: [],
  openComments: [],
  effectiveFrom: null,
  approvedOn: null,
}

const DECIDERS = ['editor', 'expert', 'expert', 'lawyer', 'secretary', 'governor', 'registrar', 'registrar']

/** The version when it is this step's turn, with every paper on file. */
export function reviewed(open: PlanStepKind): ReviewState {
  const turn = PROCEDURE.findIndex(({ kind }) => kind === open)
  return at(turn, statusBefore(open))
}

/** The version after this step was passed. */
export function through(last: PlanStepKind): ReviewState {
  return at(PROCEDURE.findIndex(({ kind }) => kind === last) + 1, 'issued')
}

function at(turn: number, status: PlanVersionStatus): ReviewState {
  const steps = PROCEDURE.map((spec, index) => ({
    ...spec,
    status: index < turn ? ('passed' as const) : index === turn ? ('open' as const) : ('waiting' as const),
    decidedBy: index < turn ? (DECIDERS[index] ?? null) : null,
    since: null,
  }))
  const papers = PROCEDURE.flatMap((spec) => spec.papers.map((kind) => ({ kind, addedAt: NOW })))
  const effectiveFrom = status === 'issued' ? new Date('2026-11-24') : null
  return { ...DRAFT, status, steps, papers, effectiveFrom }
}

function statusBefore(kind: PlanStepKind): PlanVersionStatus {
  if (kind === 'issuance') return 'approved'
  return kind === 'filing' ? 'issued' : 'in_review'
}

/** An edit of a chapter, as somebody writes it who has the newest text before them. */
export function chapterWish(key: string): {
  versionId: string
  chapter: string
  revision: number
  textZh: string
  textEn: string
  isPublic: boolean
} {
  return { versionId: 'v', chapter: key, revision: 1, textZh: '新文本。', textEn: '', isPublic: true }
}
