import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import { dayInChina } from '../calendar/workdays.ts'
import { isPermission } from '../access/permissions.ts'
import type { Tx } from '../db/transaction.ts'
import type { z } from 'zod'
import type { OpinionState } from './opinion-state.ts'
import type {
  ChapterState,
  PlanToClassify,
  PlanToRevise,
  PlanToStart,
  ReviewState,
  StartPlanInput,
  StepSpec,
  StepState,
} from './model.ts'

const WHOLE = {
  plan: true,
  // Without their texts: a command that changes one of them need not read them all.
  chapters: {
    select: { key: true, position: true, titleZh: true, titleEn: true, revision: true },
    orderBy: { position: 'asc' },
  },
  steps: { orderBy: { position: 'asc' } },
  authors: true,
  papers: { select: { kind: true, addedAt: true } },
  comments: { where: { answeredAt: null }, select: { id: true } },
  opinions: {
    select: {
      id: true,
      organizationId: true,
      dueOn: true,
      askedBy: true,
      answeredBy: true,
      answer: true,
      lapsedAt: true,
      outcome: true,
      askedAt: true,
    },
  },
} satisfies Prisma.PlanVersionInclude

type WholeVersion = Prisma.PlanVersionGetPayload<{ include: typeof WHOLE }>

/** A version on its way with its plan's row locked: what is decided on one of a plan's versions waits for the other. */
export async function lockVersion(tx: Tx, versionId: string): Promise<ReviewState | null> {
  await tx.$queryRaw`
    SELECT p.id FROM plan p JOIN plan_version v ON v.plan_id = p.id WHERE v.id = ${versionId}::uuid FOR UPDATE OF p`
  return readVersion(tx, versionId)
}

/** The same without the lock, for who only looks. */
export async function readVersion(
  reader: Pick<Tx, 'planVersion' | 'chapterRule'>,
  versionId: string,
): Promise<ReviewState | null> {
  const row = await reader.planVersion.findUnique({ where: { id: versionId }, include: WHOLE })
  if (!row) return null
  const rules = await reader.chapterRule.findMany({
    where: { category: row.plan.category },
    orderBy: { position: 'asc' },
  })
  return stateOf(row, rules)
}

type ChapterRules = readonly Omit<ChapterState, 'revision'>[]

function stateOf(row: WholeVersion, rules: ChapterRules): ReviewState {
  const { plan } = row
  return {
    versionId: row.id,
    planId: plan.id,
    titleZh: plan.titleZh,
    titleEn: plan.titleEn,
    number: row.number,
    division: plan.divisionCode,
    organizationId: plan.organizationId,
    category: plan.category,
    status: row.status,
    isSubstantial: row.isSubstantial,
    chapters: chaptersOf(row.chapters, rules),
    authors: row.authors.map(({ personId }) => personId),
    steps: row.steps.map((step) => ({ ...specOf(step), ...pick(step) })),
    papers: row.papers,
    opinions: currentOpinions(row),
    openComments: row.comments.map(({ id }) => id),
    effectiveFrom: row.effectiveFrom,
    approvedOn: approvedOn(row.steps),
  }
}

/** Opinions of earlier rounds say nothing of the text as it is now. */
function currentOpinions({ opinions, steps }: WholeVersion): OpinionState[] {
  const since = steps.find(({ kind }) => kind === 'consultation')?.since ?? null
  return opinions
    .filter(({ askedAt }) => since === null || askedAt > since)
    .map(({ askedAt: _, ...opinion }) => ({ ...opinion, isCurrent: true }))
}

function pick({
  status,
  decidedBy,
  since,
}: Pick<StepState, 'status' | 'decidedBy' | 'since'>): Omit<StepState, keyof StepSpec> {
  return { status, decidedBy, since }
}

function approvedOn(steps: readonly { kind: string; decidedAt: Date | null }[]): Date | null {
  const at = steps.find(({ kind }) => kind === 'approval')?.decidedAt
  return at ? dayInChina(at) : null
}

/** What the category asks for, and whatever else the version has; a chapter of unknown kind is of substance. */
function chaptersOf(
  written: readonly { key: string; position: number; titleZh: string; titleEn: string; revision: number }[],
  rules: ChapterRules,
): ChapterState[] {
  const revisions = new Map(written.map(({ key, revision }) => [key, revision]))
  const asked = new Set(rules.map(({ key }) => key))
  return [
    ...rules.map((rule) => ({ ...rule, revision: revisions.get(rule.key) ?? 0 })),
    ...written
      .filter(({ key }) => !asked.has(key))
      .map((chapter) => ({ ...chapter, isSubstance: true, isRequired: false })),
  ]
}

type SpecRow = Pick<
  Prisma.PlanStepGetPayload<object>,
  'kind' | 'permission' | 'papers' | 'isSimplified' | 'isGate'
>

function specOf({ kind, permission, papers, isSimplified, isGate }: SpecRow): StepSpec {
  // Checked where the reference data is loaded; a row with anything else could let everybody pass.
  if (!isPermission(permission)) throw new Error(`The step ${kind} names no permission: ${permission}`)
  return { kind, permission, papers, isSimplified, isGate }
}

/** The steps that the law asks of a category, in order. */
export async function loadProcedure(tx: Tx, category: ReviewState['category']): Promise<StepSpec[]> {
  const rows = await tx.procedureStep.findMany({ where: { category }, orderBy: { position: 'asc' } })
  return rows.map(specOf)
}

/** Days around `from` that are not what their weekday says. */
export async function loadCalendar(tx: Tx, from: Date): Promise<Map<string, 'holiday' | 'workday'>> {
  const rows = await tx.calendarDay.findMany({ where: { date: { gte: from } } })
  return new Map(rows.map(({ date, kind }) => [date.toISOString().slice(0, 10), kind]))
}

/** What a new plan refers to; null when its maker, place or disease does not exist. */
export async function loadPlanToStart(
  tx: Tx,
  { code, divisionCode, organizationId, conditionCode }: z.output<typeof StartPlanInput>,
): Promise<PlanToStart | null> {
  const [plan, division, organization, condition] = await Promise.all([
    tx.plan.count({ where: { code } }),
    tx.division.count({ where: { code: divisionCode } }),
    tx.organization.findUnique({ where: { id: organizationId }, select: { divisionCode: true } }),
    conditionCode ? tx.condition.count({ where: { code: conditionCode } }) : 1,
  ])
  if (division + condition < 2 || !organization) return null
  return { isCodeTaken: plan > 0, organizationDivision: organization.divisionCode }
}

/** A plan with its row locked. */
export async function lockPlan(tx: Tx, planId: string): Promise<PlanToClassify | null> {
  await tx.$queryRaw`SELECT id FROM plan WHERE id = ${planId}::uuid FOR UPDATE`
  const plan = await tx.plan.findUnique({
    where: { id: planId },
    include: { versions: { where: { status: 'in_force' }, select: { authors: true } } },
  })
  if (!plan) return null
  const { versions, category, ...rest } = plan
  const step = await tx.procedureStep.findFirst({ where: { category, kind: 'approval' } })
  const authors = versions.flatMap((version) => version.authors.map(({ personId }) => personId))
  return { ...rest, approval: step && isPermission(step.permission) ? step.permission : null, authors }
}

/** A plan with its row locked, and what its next version begins from. */
export async function loadPlanToRevise(tx: Tx, planId: string): Promise<PlanToRevise | null> {
  // On its own: a subquery beside it would still see what was there before the wait.
  await tx.$queryRaw`SELECT id FROM plan WHERE id = ${planId}::uuid FOR UPDATE`
  const rows = await tx.$queryRaw<PlanToRevise[]>`
    SELECT p.id, p.title_zh AS "titleZh", p.title_en AS "titleEn", p.division_code AS "divisionCode",
      p.organization_id AS "organizationId",
      (SELECT COALESCE(max(number), 0) FROM plan_version WHERE plan_id = p.id) AS "newestNumber",
      EXISTS (SELECT FROM plan_version WHERE plan_id = p.id
        AND status IN ('draft', 'in_review', 'approved', 'issued')) AS "isUnderWay",
      (SELECT id FROM plan_version WHERE plan_id = p.id AND status IN ('in_force', 'superseded', 'repealed')
        ORDER BY status = 'in_force' DESC, number DESC LIMIT 1) AS "basedOn"
    FROM plan p WHERE p.id = ${planId}::uuid`
  return rows[0] ?? null
}
