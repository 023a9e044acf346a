import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbedded } from '@beacon/server/db/embedded/start.ts'
import { createLog } from '@beacon/server/log.ts'
import { percentile, type Figure } from './figure.ts'

const MORE = 1_500

/** Cold start on an existing database to ready, against PostgreSQL alone accepting a connection. */
export async function benchStart({ quick }: { quick: boolean }): Promise<Figure[]> {
  const home = await mkdtemp(join(tmpdir(), 'beacon-bench-'))
  await chmod(home, 0o755)
  try {
    await beaconOnce(home)
    const ours: number[] = []
    const bare: number[] = []
    for (let round = 0; round < (quick ? 1 : 7); round++) {
      ours.push(await beaconOnce(home))
      bare.push(await postgresOnce(home))
    }
    const value = percentile(ours, 0.5)
    const baseline = { what: 'PostgreSQL alone', value: percentile(bare, 0.5) }
    const reach = `at most ${MORE} ms more`
    const ratio = value / baseline.value
    return [{ name: 'start', value, unit: 'ms', baseline, ratio, reach, ok: value - baseline.value <= MORE }]
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

async function beaconOnce(home: string): Promise<number> {
  const port = 41_000 + (process.pid % 1_000)
  const started = performance.now()
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../server/src/main.ts')], {
    env: { ...process.env, BEACON_DATA: home, PORT: String(port), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await ready(child, port)
  const milliseconds = performance.now() - started
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
  return milliseconds
}

async function ready(child: ChildProcess, port: number): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error('Beacon did not start.')
    const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
    if (response?.ok) return
    await sleep(5)
  }
}

async function postgresOnce(home: string): Promise<number> {
  const started = performance.now()
  const engine = await startEmbedded({ dataDir: home, log: createLog('silent') })
  const milliseconds = performance.now() - started
  await engine.stop()
  return milliseconds
}
