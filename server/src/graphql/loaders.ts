import DataLoader from 'dataloader'
import type { ActionCard, DispatchCall, Person } from '@beacon/schema/generated/prisma/client.ts'
import { NOBODY, type Actor } from '../access/actor.ts'
import { loadMayCall, type MayCall } from '../access/phones.ts'
import { visibleCalls } from '../access/visible.ts'
import type { Deps } from '../deps.ts'
import { loadApprovals } from '../plan-duty/queries/acts.ts'
import type { Figures } from '../plan-cleanup/model.ts'
import { loadFigures } from '../plan-cleanup/queries/cleanup.ts'
import { LIVE_CALLS } from '../dispatch/model.ts'
import { loadCounts, type IncidentCounts } from '../incident/counts.ts'
import { loadPaths, type DivisionPath } from '../division/paths.ts'

/** Batches of one request: however many rows ask, each is one statement. */
export interface Loaders {
  counts: DataLoader<string, IncidentCounts>
  /** Whose telephone numbers may the actor read? */
  mayCall: () => Promise<MayCall>
  /** The permission of who approves plans of each category. */
  approvals: () => ReturnType<typeof loadApprovals>
  /** Figures of clean-ups. */
  figures: DataLoader<string, Figures | null>
  paths: DataLoader<string, DivisionPath>
  people: DataLoader<string, Person | null>
  cards: DataLoader<string, ActionCard | null>
  /** Of teams: the leader, or the first deputy where there is none. */
  leaders: DataLoader<string, Person | null>
  /** Of teams: the live call that the actor may see. */
  activeCalls: DataLoader<string, DispatchCall | null>
}

/**
 * Waits for whoever else asks in the same turn: the rows of a page reach their fields by promises of different
 * lengths, and each tick would else be a statement of its own.
 */
function gathered<Value>(batch: DataLoader.BatchLoadFn<string, Value>): DataLoader<string, Value> {
  return new DataLoader(batch, { batchScheduleFn: (send) => setImmediate(send) })
}

export function createLoaders({ db }: Pick<Deps, 'db'>, asker: Actor | null): Loaders {
  const actor = asker ?? NOBODY
  let callable: Promise<MayCall> | null = null
  let approvals: ReturnType<typeof loadApprovals> | null = null
  return {
    counts: gathered((ids) => loadCounts(db.pool, actor, ids)),
    mayCall: () => (callable ??= loadMayCall(db.pool, actor)),
    approvals: () => (approvals ??= loadApprovals(db.prisma)),
    figures: gathered(async (ids) => {
      const found = await loadFigures(db.prisma, ids)
      return ids.map((id) => found.get(id) ?? null)
    }),
    paths: gathered((codes) => loadPaths(db.pool, codes)),
    people: gathered(async (ids) => {
      const people = await db.prisma.person.findMany({ where: { id: { in: [...ids] } } })
      const byId = new Map(people.map((person) => [person.id, person]))
      return ids.map((id) => byId.get(id) ?? null)
    }),
    cards: gathered(async (ids) => {
      const cards = await db.prisma.actionCard.findMany({ where: { id: { in: [...ids] } } })
      const byId = new Map(cards.map((card) => [card.id, card]))
      return ids.map((id) => byId.get(id) ?? null)
    }),
    leaders: gathered(async (teamIds) => {
      const members = await db.prisma.teamMember.findMany({
        where: { teamId: { in: [...teamIds] }, role: { in: ['leader', 'deputy'] } },
        include: { person: true },
        orderBy: [{ role: 'asc' }, { id: 'asc' }],
      })
      const first = new Map(members.toReversed().map(({ teamId, person }) => [teamId, person]))
      return teamIds.map((id) => first.get(id) ?? null)
    }),
    activeCalls: gathered(async (teamIds) => {
      const live = { teamId: { in: [...teamIds] }, status: { in: [...LIVE_CALLS] } }
      const calls = await db.prisma.dispatchCall.findMany({ where: { AND: [visibleCalls(actor), live] } })
      const byTeam = new Map(calls.map((call) => [call.teamId, call]))
      return teamIds.map((id) => byTeam.get(id) ?? null)
    }),
  }
}
