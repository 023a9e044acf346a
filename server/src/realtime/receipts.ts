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
 * Milliseconds in which receipts gather. Thousands come within a fifth of a second: storing them while they still come
 * would slow down the coming of the rest.
 */
const GATHER = 200
const MAX_BATCH = 10_000
const MAX_IDS = 200

/** Gathers device receipts and stores them in batches. */
export function createReceipts(deps: Deps): Receipts {
  let waiting = new Map<string, { world: string; alertId: string; personId: string }>()
  let timer: NodeJS.Timeout | null = null
  let storing: Promise<void> = Promise.resolve()

  function flush(): Promise<void> {
    if (timer) clearTimeout(timer)
    timer = null
    const batch = [...waiting.values()]
    waiting = new Map()
    if (batch.length > 0) {
      storing = storing
        .then(() => store(deps, batch))
        // Nothing is lost: an alert without a receipt is sent again on the next connect.
        .catch((error: unknown) => deps.log.error({ err: error }, 'device receipts could not be stored'))
    }
    return storing
  }

  return {
    note: ({ world, personId }, ids) => {
      if (!Array.isArray(ids)) return
      for (const alertId of ids.slice(0, MAX_IDS)) {
        if (typeof alertId === 'string' && isUuid(alertId)) {
          waiting.set(`${alertId}/${personId}`, { world, alertId, personId })
        }
      }
      if (waiting.size >= MAX_BATCH) void flush()
      else timer ??= setTimeout(() => void flush(), GATHER)
    },
    flush,
  }
}

async function store(
  deps: Deps,
  batch: { world: string; alertId: string; personId: string }[],
): Promise<void> {
  for (const [world, receipts] of Map.groupBy(batch, (receipt) => receipt.world)) {
    const input = { receipts: receipts.map(({ alertId, personId }) => ({ alertId, personId })) }
    await runCommand(deps, deliverAlertsCommand, { actor: systemActor('receipts', world), input })
  }
}
