import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import { dayInChina } from '../calendar/workdays.ts'
import type { Tx } from '../db/transaction.ts'
import { withDeadlines } from './deadlines.ts'
import type { CardSpec, PlanInForce } from './model.ts'

/** What a plan says now; `inForce` is null while no version is in force. */
export interface PlanFound {
  planId: string
  divisionCode: string
  inForce: PlanInForce | null
}

const WITH_CARDS = {
  cards: {
    include: { teamNeeds: true, supplyNeeds: true, alerts: true },
    orderBy: [{ level: 'desc' }, { position: 'asc' }],
  },
} satisfies Prisma.PlanVersionInclude

/** In force on the day that it is in China: as `plan.enforce` judges it. */
function inForceAt(now: Date): Prisma.PlanVersionWhereInput {
  const today = dayInChina(now)
  return {
    status: 'in_force',
    AND: [
      { OR: [{ effectiveFrom: null }, { effectiveFrom: { lte: today } }] },
      { OR: [{ effectiveTo: null }, { effectiveTo: { gt: today } }] },
    ],
  }
}

/** A plan with the version that is in force at `now`; null when there is no such plan. */
export async function findPlan(
  reader: Pick<Tx, 'plan'>,
  planId: string,
  now: Date,
): Promise<PlanFound | null> {
  const plan = await reader.plan.findUnique({
    where: { id: planId },
    include: {
      versions: {
        where: inForceAt(now),
        include: WITH_CARDS,
        orderBy: { number: 'desc' },
        take: 1,
      },
    },
  })
  if (!plan) return null
  const { divisionCode } = plan
  const [version] = plan.versions
  const inForce = version && {
    planId,
    versionId: version.id,
    divisionCode,
    cards: withDeadlines(version.cards),
  }
  return { planId, divisionCode, inForce: inForce ?? null }
}

/** The cards of a version, whether it is still in force or not: a running response keeps its version. */
export async function loadCards(
  reader: Pick<Tx, 'planVersion'>,
  versionId: string,
): Promise<readonly CardSpec[]> {
  const version = await reader.planVersion.findUniqueOrThrow({
    where: { id: versionId },
    include: WITH_CARDS,
  })
  return withDeadlines(version.cards)
}

/** A version with all that a dry run needs. */
export interface VersionToRun {
  versionId: string
  divisionCode: string
  cards: CardSpec[]
}

type Reader = Pick<Tx, 'planVersion'>

const TO_RUN = { ...WITH_CARDS, plan: { select: { divisionCode: true } } } satisfies Prisma.PlanVersionInclude

/** One version, whatever its standing; null when there is none such. */
export async function loadVersionToRun(
  reader: Reader,
  where: Prisma.PlanVersionWhereInput,
): Promise<VersionToRun | null> {
  const row = await reader.planVersion.findFirst({ where, include: TO_RUN })
  return row && { versionId: row.id, divisionCode: row.plan.divisionCode, cards: withDeadlines(row.cards) }
}

/** Every version that could be activated at `now`. */
export async function loadInForce(reader: Reader, now: Date): Promise<VersionToRun[]> {
  const rows = await reader.planVersion.findMany({ where: inForceAt(now), include: TO_RUN })
  return rows.map(({ id, plan, cards }) => ({
    versionId: id,
    divisionCode: plan.divisionCode,
    cards: withDeadlines(cards),
  }))
}
