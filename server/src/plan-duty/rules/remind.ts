import type { DutyAddressee } from '@beacon/schema/generated/prisma/client.ts'
import { dayInChina } from '../../calendar/workdays.ts'
import type { Circumstances } from '../../command/define.ts'
import { accept } from '../../command/refusal.ts'
import { covers } from '../../division/model.ts'
import { daysBetween, type DutyToRemind, type Holder, type Rung } from '../model.ts'

/** A rung that is climbed now: an alert to these people. */
export interface Reminder {
  alertId: string
  duty: DutyToRemind
  rung: Rung
  late: number
  people: readonly string[]
}

export interface Reminders {
  reminders: Reminder[]
  at: Date
}

export interface Ladder {
  duties: readonly DutyToRemind[]
  rungs: readonly Rung[]
  holders: readonly Holder[]
}

const UPWARDS: readonly DutyAddressee[] = ['owner', 'bureau', 'superior']

/**
 * Climbs, for each duty and each kind of addressee, the highest rung that has been reached and was not climbed yet:
 * after nights that were missed nobody hears of the same duty twice at once.
 */
export function remind(
  ladder: Ladder,
  _: unknown,
  { now, ids }: Circumstances,
): { accepted: true; fact: Reminders } {
  const today = dayInChina(now)
  const reminders = ladder.duties.flatMap((duty) => {
    const late = daysBetween(duty.dueOn, today)
    return UPWARDS.flatMap((addressee) => {
      const rung = highestReached(ladder.rungs, addressee, late)
      if (!rung || duty.reminded.includes(rung.days)) return []
      const people = peopleFor(duty, rung, ladder)
      return people.length === 0 ? [] : [{ alertId: ids.next(), duty, rung, late, people }]
    })
  })
  return accept({ reminders, at: now })
}

function highestReached(rungs: readonly Rung[], addressee: DutyAddressee, late: number): Rung | null {
  const reached = rungs.filter((rung) => rung.addressee === addressee && rung.days <= late)
  return reached.toSorted((a, b) => b.days - a.days)[0] ?? null
}

/** Who is told; where nobody holds the position, whoever is above. */
function peopleFor(duty: DutyToRemind, rung: Rung, { rungs, holders }: Ladder): string[] {
  for (const addressee of UPWARDS.slice(UPWARDS.indexOf(rung.addressee))) {
    const one = addressee === rung.addressee ? rung : rungs.find((other) => other.addressee === addressee)
    const people = one ? holdersOf(duty, one, holders) : []
    if (people.length > 0) return people
  }
  return []
}

/** Who has taken it on, or the holders of the first role that anybody holds. */
function holdersOf(duty: DutyToRemind, { addressee, roleKeys }: Rung, holders: readonly Holder[]): string[] {
  if (addressee === 'owner' && duty.personId !== null) return [duty.personId]
  const near = holders.filter((holder) =>
    addressee === 'owner'
      ? holder.organizationId === duty.organizationId
      : covers(holder.divisionCode, duty.division),
  )
  for (const roleKey of roleKeys) {
    const people = near.filter((holder) => holder.roleKey === roleKey).map(({ personId }) => personId)
    if (people.length > 0) return [...new Set(people)]
  }
  return []
}
