import type { Deps } from '../deps.ts'
import type { LoggedEvent } from '../event-log/read.ts'
import { REALITY } from '../world/model.ts'
import type { Metrics } from './metrics.ts'

type Measured = Pick<Deps, 'db' | 'hub' | 'log' | 'metrics'>

type Observe = (seconds: number) => void

const STEPS: Partial<Record<string, (metrics: Metrics, event: LoggedEvent) => Observe>> = {
  'alert.delivered': (metrics) => metrics.alertDelivered,
  'alert.acknowledged': (metrics, { payload }) => {
    // Who acknowledges before the receipt is stored has received it by that.
    if (!isDelivery(payload)) return metrics.alertAcknowledged
    return (seconds) => {
      metrics.alertDelivered(seconds)
      metrics.alertAcknowledged(seconds)
    }
  },
}

function isDelivery(payload: unknown): boolean {
  return typeof payload === 'object' && payload !== null && Reflect.get(payload, 'isDelivery') === true
}

/**
 * Measures from the log how long alerts of reality take to reach devices and to be acknowledged: an exercise may run
 * sixty times faster. Every process hears the whole log, so each one's figures are those of all; do not add them up.
 * Returns the way to stop.
 */
export function measureAlerts(deps: Measured): () => void {
  return deps.hub.subscribe((event) => {
    const step = STEPS[event.name]
    if (!step || event.world !== REALITY) return
    // Not awaited: the consoles' news does not wait for a figure.
    measure(deps, event, step(deps.metrics, event)).catch((error: unknown) =>
      deps.log.warn({ err: error, position: String(event.position) }, 'an alert could not be measured'),
    )
  })
}

async function measure(
  { db }: Measured,
  event: LoggedEvent,
  observe: (seconds: number) => void,
): Promise<void> {
  const { rows } = await db.pool.query<{ raised_at: Date }>(
    'SELECT raised_at FROM alert WHERE world_id = $1 AND id = $2',
    [event.world, event.subject.id],
  )
  if (!rows[0]) return
  const seconds = Math.max(0, (event.at.getTime() - rows[0].raised_at.getTime()) / 1000)
  for (let person = 0; person < peopleOf(event.payload); person += 1) observe(seconds)
}

/** Receipts come in batches with their number; an acknowledgement is one person's. */
function peopleOf(payload: unknown): number {
  const count: unknown = typeof payload === 'object' && payload !== null ? Reflect.get(payload, 'count') : 1
  return typeof count === 'number' ? count : 1
}
