import { systemActor, type Actor } from '../access/actor.ts'
import { deliverAlertsCommand } from '../alert/commands.ts'
import { runCommand } from '../command/run.ts'
import type { Deps } from '../deps.ts'
import { isUuid } from '../ids.ts'

export interface Receipts {
  /** A device of this person has these alerts. Junk is dropped: a console that sends it is not ours. */
  note: (actor: Actor, ids: unknown) => void
  flush: () => Promise<void>
}

/**
 * Milliseconds in which receipts gather. While they come in numbers it is waited on, up to a limit: storing some of
 * five thousand would slow down the coming of the rest.
 */
const GATHER = 40
const LONGEST_GATHER = 240
const IN_NUMBERS = 20
const MAX_IDS = 200
/** Receipts in one command; it refuses more than ten thousand. */
const LARGEST_BATCH = 5_000

/** Gathers device receipts and stores them in batches. */
export function createReceipts(deps: Deps): Receipts {
  let waiting = new Map<string, { world: string; alertId: string; personId: string }>()
  let timer: NodeJS.Timeout | null = null
  let since = 0
  let storing: Promise<void> = Promise.resolve()

  function flush(): Promise<void> {
    if (timer) clearTimeout(timer)
    timer = null
    const batch = [...waiting.values()]
    waiting = new Map()
    storing = storing.then(() => store(deps, batch))
    return storing
  }

  function gather(): void {
    const before = waiting.size
    timer = setTimeout(() => {
      const isStorm = waiting.size - before >= IN_NUMBERS && performance.now() - since < LONGEST_GATHER
      if (isStorm) gather()
      else void flush()
    }, GATHER)
  }

  return {
    note: ({ world, personId }, ids) => {
      for (const alertId of validIds(ids)) {
        waiting.set(`${alertId}/${personId}`, { world, alertId, personId })
      }
      if (timer || waiting.size === 0) return
      since = performance.now()
      gather()
    },
    flush,
  }
}

/** Junk is dropped: a console that sends it is not ours. */
function validIds(ids: unknown): string[] {
  const list: unknown[] = Array.isArray(ids) ? ids : []
  return list.slice(0, MAX_IDS).filter((id): id is string => typeof id === 'string' && isUuid(id))
}

interface DeviceReceipt {
  world: string
  alertId: string
  personId: string
}

/** Nothing is lost by a fault: an alert without a receipt is sent again on the next connect. */
async function store(deps: Deps, batch: readonly DeviceReceipt[]): Promise<void> {
  try {
    for (const [world, receipts] of Map.groupBy(batch, (receipt) => receipt.world)) {
      await storeInWorld(deps, world, receipts)
    }
  } catch (error) {
    deps.log.error({ err: error }, 'device receipts could not be stored')
  }
}

async function storeInWorld(deps: Deps, world: string, receipts: readonly DeviceReceipt[]): Promise<void> {
  const actor = systemActor('receipts', world)
  const pairs = receipts.map(({ alertId, personId }) => ({ alertId, personId }))
  for (let from = 0; from < pairs.length; from += LARGEST_BATCH) {
    const input = { receipts: pairs.slice(from, from + LARGEST_BATCH) }
    const outcome = await runCommand(deps, deliverAlertsCommand, { actor, input })
    if (!outcome.ok) deps.log.error({ refusal: outcome.refusal }, 'device receipts were refused')
  }
}
