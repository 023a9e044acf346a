import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What Beacon measures of itself; served at `/metrics` in Prometheus' text format. Durations are seconds. */
export interface Metrics {
  commandFinished: (command: string, outcome: string, seconds: number) => void
  httpFinished: (method: string, route: string, status: number, seconds: number) => void
  socketsChanged: (delta: number) => void
  /** The relay has told this process everything up to this position. */
  relayReached: (position: bigint) => void
  /** The log reaches up to this position: what lies between is the relay's lag. */
  logReaches: (position: bigint) => void
  /** From raising an alert to handing it to the sockets. */
  alertSent: (seconds: number) => void
  /** From raising an alert to a device's receipt. */
  alertDelivered: (seconds: number) => void
  /** From raising an alert to a person's acknowledgement. */
  alertAcknowledged: (seconds: number) => void
  text: () => Promise<string>
  contentType: string
}

/** 5 ms to 1 h: an alert should arrive in milliseconds, an acknowledgement may take minutes. */
const ALERT_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300, 900, 3600]
const WORK_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** A registry of its own, so that two servers in one test process do not share figures. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  return {
    ...measureWork(registry),
    ...measureAlerts(registry),
    ...measureRelay(registry),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}

function measureWork(
  registry: Registry,
): Pick<Metrics, 'commandFinished' | 'httpFinished' | 'socketsChanged'> {
  const common = { buckets: WORK_BUCKETS, registers: [registry] }
  const commands = new Histogram({
    name: 'beacon_command_seconds',
    help: 'Commands by name and outcome (accepted, or the refusal code).',
    labelNames: ['command', 'outcome'],
    ...common,
  })
  const http = new Histogram({
    name: 'beacon_http_seconds',
    help: 'HTTP requests by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    ...common,
  })
  const sockets = new Gauge({ name: 'beacon_sockets', help: 'Connected consoles.', registers: [registry] })
  return {
    commandFinished: (command, outcome, seconds) => commands.observe({ command, outcome }, seconds),
    httpFinished: (method, route, status, seconds) =>
      http.observe({ method, route, status: String(status) }, seconds),
    socketsChanged: (delta) => sockets.inc(delta),
  }
}

function measureAlerts(
  registry: Registry,
): Pick<Metrics, 'alertSent' | 'alertDelivered' | 'alertAcknowledged'> {
  const from = (step: string, help: string) =>
    new Histogram({
      name: `beacon_alert_${step}_seconds`,
      help,
      buckets: ALERT_BUCKETS,
      registers: [registry],
    })
  const sent = from('sent', 'From raising an alert to handing it to the sockets.')
  const delivered = from('delivered', 'From raising an alert to a device receipt.')
  const acknowledged = from('acknowledged', 'From raising an alert to its acknowledgement.')
  return {
    alertSent: (seconds) => sent.observe(seconds),
    alertDelivered: (seconds) => delivered.observe(seconds),
    alertAcknowledged: (seconds) => acknowledged.observe(seconds),
  }
}

function measureRelay(registry: Registry): Pick<Metrics, 'relayReached' | 'logReaches'> {
  const registers = [registry]
  const wakes = new Counter({
    name: 'beacon_relay_wakes_total',
    help: 'Times the relay read the log.',
    registers,
  })
  const relay = new Gauge({
    name: 'beacon_relay_position',
    help: 'Log position told to this process.',
    registers,
  })
  const log = new Gauge({
    name: 'beacon_event_log_position',
    help: 'Last position of the event log.',
    registers,
  })
  const lag = new Gauge({
    name: 'beacon_relay_lag_events',
    help: 'Events not yet told to this process.',
    registers,
  })
  let told = 0n
  return {
    relayReached: (position) => {
      told = position
      wakes.inc()
      relay.set(Number(position))
    },
    logReaches: (position) => {
      log.set(Number(position))
      lag.set(Math.max(0, Number(position - told)))
    },
  }
}
