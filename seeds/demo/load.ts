import { inTransaction } from '@beacon/server/db/transaction.ts'
import { addMinutes } from '@beacon/server/clock.ts'
import { beginAfterHistory } from '@beacon/server/event-log/reactions.ts'
import type { Deps } from '@beacon/server/deps.ts'
import type { SeedReport } from '../report.ts'
import { addAccounts } from './add-accounts.ts'
import { addDuties } from './add-duties.ts'
import { addPlans } from './add-plans.ts'
import { addRoster } from './add-roster.ts'
import { PLANS } from './data/plans.ts'
import { BEFORE_THE_STORY, tellStory } from './story.ts'
import { tellMasterPlan } from './story/master-plan.ts'

/** The demo banner: invented people, teams and accounts, six plans and one coherent story. Needs `reference`. */
export async function load(deps: Deps): Promise<SeedReport> {
  const added = await inTransaction(deps.db, async (tx) => ({
    ...(await addRoster(tx, deps.clock.now())),
    ...(await addPlans(tx, PLANS)),
  }))
  const master = await tellMasterPlan(deps)
  // The log reads as time went: people have their accounts before the story begins.
  const before = { now: () => addMinutes(deps.clock.now(), -BEFORE_THE_STORY) }
  const accounts = await addAccounts({ ...deps, clock: before })
  const exercises = await addDuties({ ...deps, clock: before })
  const told = await tellStory(deps)
  await beginAfterHistory(deps)
  const plans = added.plans + master + told.plans
  const report = {
    name: 'demo',
    added: { ...added, plans, accounts, exercises, incidents: told.incidents },
  }
  deps.log.info(report, 'demo data')
  return report
}
