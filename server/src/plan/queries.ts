import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import type { Tx } from '../db/transaction.ts'
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
        where: {
          status: 'in_force',
          AND: [
            { OR: [{ effectiveFrom: null }, { effectiveFrom: { lte: now } }] },
            { OR: [{ effectiveTo: null }, { effectiveTo: { gt: now } }] },
          ],
        },
        include: WITH_CARDS,
        orderBy: { number: 'desc' },
        take: 1,
      },
    },
  })
  if (!plan) return null
  const { divisionCode } = plan
  const [version] = plan.versions
  const inForce = version ? { planId, versionId: version.id, divisionCode, cards: version.cards } : null
  return { planId, divisionCode, inForce }
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
  return version.cards
}
