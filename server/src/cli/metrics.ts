import { loadConfig } from '../config.ts'
import { metricsToken } from '../http/health.ts'
import type { Command } from './command.ts'

/** Prints what Prometheus has to send to `/metrics` of a server in production that has the same secret. */
export const metricsTokenCommand: Command = {
  name: 'metrics token',
  summary: {
    zh: '打印 Prometheus 访问 /metrics 所用的 Bearer 令牌（由 BEACON_SECRET 推出）。',
    en: 'Prints the bearer token with which Prometheus may read /metrics (derived from BEACON_SECRET).',
  },
  run: () => {
    console.log(metricsToken(loadConfig(process.env).secret))
    return Promise.resolve(0)
  },
}
