import pg from 'pg'
import { systemActor } from '@beacon/server/access/actor.ts'
import { runCommand } from '@beacon/server/command/run.ts'
import { createIds } from '@beacon/server/ids.ts'
import { openIncidentCommand } from '@beacon/server/incident/commands.ts'
import { activatePlanCommand } from '@beacon/server/response/commands.ts'
import { bulkPlan, type BulkPlan } from '@beacon/seeds/bulk/plan.ts'
import { freshName } from './commands.ts'
import { against, percentile, type Figure } from './figure.ts'
import { record, replay, type Statement } from './record.ts'
import { openStage, type Stage } from './stage.ts'

/** Activating a plan with 200 cards, 40 teams and 400 recipients, against the same rows by multi-row INSERT. */
export async function benchActivate({ quick }: { quick: boolean }): Promise<Figure[]> {
  const stage = await openStage()
  try {
    const rounds = quick ? 3 : 15
    const ours: number[] = []
    const bare: number[] = []
    // The first one also starts the job queue, which makes its tables.
    await activateOnce(stage, 'warm-up')
    for (let round = 0; round < rounds; round++) {
      const { milliseconds, statements, made } = await activateOnce(stage, `round-${round}`)
      ours.push(milliseconds)
      bare.push(await insertOnce(stage, statements, made))
    }
    // The first rounds warm both up.
    const warm = quick ? 1 : 3
    const baseline = { what: 'the same rows by multi-row INSERT', value: percentile(bare.slice(warm), 0.5) }
    return [against('activate', percentile(ours.slice(warm), 0.5), 'ms', baseline, { atMost: 3 })]
  } finally {
    await stage.close()
  }
}

interface Once {
  milliseconds: number
  statements: Statement[]
  made: Set<string>
}

async function activateOnce(stage: Stage, name: string): Promise<Once> {
  const plan = await bulkPlan(stage.deps, { name })
  const incidentId = await openIncident(stage, plan)
  const made = new Set<string>()
  const ids = { next: () => remember(made) }
  const deps = { ...stage.deps, ids }
  const input = { incidentId, planId: plan.planId, level: 4, legalGround: '预案', reason: '测试' }
  let milliseconds = 0
  const statements = await record(async () => {
    const started = performance.now()
    const outcome = await runCommand(deps, activatePlanCommand, { actor: systemActor('bench'), input })
    milliseconds = performance.now() - started
    if (!outcome.ok) throw new Error(`Activation was refused: ${outcome.refusal.code}`)
  })
  // The next round's teams are its own; these stay out, as they would.
  return { milliseconds, statements: statements.filter(({ text }) => isWrite(text)), made }
}

function remember(made: Set<string>): string {
  const id = createIds().next()
  made.add(id)
  return id
}

/** The rows only: no locks, no reads of rosters. The head of the log is read, as its rows need positions. */
function isWrite(text: string): boolean {
  return (
    /^\s*(INSERT|WITH head AS|BEGIN|COMMIT)/i.test(text) ||
    /INSERT INTO pgboss\.job/.test(text) ||
    text.includes('FROM event_head')
  )
}

async function openIncident({ deps, actor }: Stage, plan: BulkPlan): Promise<string> {
  const input = {
    title: '-',
    eventKind: 'other',
    divisionCode: plan.divisionCode,
    riskLevel: 'low',
    firstFacts: '-',
  }
  const outcome = await runCommand(deps, openIncidentCommand, { actor, input })
  if (!outcome.ok) throw new Error('The incident was refused.')
  return outcome.answer.id
}

/** The same rows again under fresh ids; the live-team index is honoured by letting the first teams go. */
async function insertOnce(
  stage: Stage,
  statements: readonly Statement[],
  made: ReadonlySet<string>,
): Promise<number> {
  const client = new pg.Client(stage.connection)
  await client.connect()
  try {
    await client.query(LET_GO)
    const names = new Map<string, string>()
    const started = performance.now()
    await replay(client, statements, (id) => freshName(names, made, id))
    const milliseconds = performance.now() - started
    await client.query(LET_GO)
    return milliseconds
  } finally {
    await client.end()
  }
}

const LET_GO = `UPDATE response SET status = 'ended'; UPDATE dispatch_call SET status = 'released', answered_at = now()`
