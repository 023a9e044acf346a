/** The duties of plans, as tests look at them and as years go by. */
import { addMinutes } from '@beacon/server/clock.ts'
import { keepDuties } from '@beacon/server/plan-duty/commands/jobs.ts'
import { globalId } from '@beacon/server/graphql/ids.ts'
import type { DutyKind } from '@beacon/schema/generated/prisma/client.ts'
import type { DutyRoom } from './duty-room.ts'
import type { Person, Thing } from './person.ts'

/** One morning of the job: now, or on another day at ten in China. */
export async function morning({ server }: DutyRoom, on?: string): Promise<void> {
  const { deps } = server
  const clock = on === undefined ? deps.clock : { now: () => addMinutes(new Date(on), 2 * 60) }
  await keepDuties({ ...deps, clock }, { reminding: true })
}

/** The newest duty of a kind about a plan. */
export async function dutyAbout({ db }: DutyRoom, code: string, kind: DutyKind) {
  const where = { plan: { code }, kind }
  const row = await db.prisma.planDuty.findFirstOrThrow({ where, orderBy: { id: 'desc' } })
  return { ...row, thing: { id: globalId('PlanDuty', row.id) } satisfies Thing, due: dayOf(row.dueOn) }
}

export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** How many duties somebody sees under a filter. */
export async function countDuties(by: Person, filter = ''): Promise<number> {
  const text = `{ planDuties(first: 100${filter && `, ${filter}`}) { edges { node { id } } }
    planDutyCount${filter && `(${filter})`} }`
  const answer = await by.graphql<{ planDuties: { edges: unknown[] }; planDutyCount: number }>(text)
  if (answer.planDutyCount !== answer.planDuties.edges.length)
    throw new Error('The count is not that of the list.')
  return answer.planDutyCount
}
