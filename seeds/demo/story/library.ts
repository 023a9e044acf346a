import { dayInChina, daysAfter } from '@beacon/server/calendar/workdays.ts'
import { addMinutes } from '@beacon/server/clock.ts'
import type { Deps } from '@beacon/server/deps.ts'
import { settleDutiesCommand } from '@beacon/server/plan-duty/commands/jobs.ts'
import { POISONING, TOWNSHIP } from '../data/told-plan.ts'
import { cleanupSteps, isCleanupTold } from './cleanup.ts'
import { DAY, HOUR, playPlans, type PlanStep } from './plan-teller.ts'
import { poisoningSteps } from './poisoning-plan.ts'
import { tell } from './teller.ts'
import { townshipSteps } from './township-plan.ts'

/** Nine o'clock in Beijing, in minutes from its midnight as days are kept. */
const OPENING = HOUR
const WEEKS = 21

/** What follows from all of it must be done by somebody. */
const SETTLED: PlanStep = {
  minute: 18 * DAY + 6 * HOUR,
  act: (story) => tell(story, { minute: 18 * DAY + 6 * HOUR, by: 'beacon' }, settleDutiesCommand, {}),
}

/**
 * Three weeks of work on the plans, on working days, until some days ago: one is issued, one is in review, a clean-up
 * is under way. Told once; a telling that was interrupted goes on where it stopped. Returns the plans added.
 */
export async function tellLibrary(deps: Deps): Promise<number> {
  if (await isCleanupTold(deps)) return 0
  const { prisma } = deps.db
  const there = await prisma.plan.count({ where: { code: { in: [POISONING.code, TOWNSHIP.code] } } })
  const first = await prisma.planVersion.findFirst({
    where: { plan: { code: POISONING.code }, number: 1 },
    select: { createdAt: true },
  })
  const start = first?.createdAt ?? mondayOf(deps.clock.now())
  const steps = [
    ...(await poisoningSteps(start)),
    ...(await townshipSteps(start)),
    ...cleanupSteps(start),
    SETTLED,
  ]
  await playPlans({ deps, name: 'library', start }, steps)
  return 2 - there
}

/** Monday morning, three weeks before the week of an instant. */
function mondayOf(now: Date): Date {
  const today = dayInChina(now)
  const weekday = (today.getUTCDay() + 6) % 7
  return addMinutes(daysAfter(today, -WEEKS - weekday), OPENING)
}
