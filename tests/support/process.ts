/** The server as people run it: a process of its own, with its own data folder, that can be killed. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { onTestFinished, TestRunner, vi } from 'vitest'

export interface ServerProcess {
  url: string
  /** SIGKILL, as by a power cut of the process. The database must survive it. */
  kill: () => Promise<void>
  /** Starts it again on the same port and data. */
  restart: () => Promise<void>
  /** Stops it in order and removes its data. */
  stop: () => Promise<void>
  output: () => string
  /** Puts something into its database that no page can put there yet. */
  sql: (text: string, values: unknown[]) => Promise<void>
}

const root = join(import.meta.dirname, '../..')

/**
 * Starts it and waits until it is ready. Started inside a test it is stopped when the test ends, however that is; one
 * that was started for a whole file is for its `afterAll` to stop.
 */
export async function startServerProcess(env: Record<string, string> = {}): Promise<ServerProcess> {
  const home = await mkdtemp(join(tmpdir(), 'beacon-server-'))
  await chmod(home, 0o755) // Started as root, PostgreSQL runs as another user who must get through here.
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const settings = { BEACON_DATA: join(home, 'data'), PORT: String(port), LOG_LEVEL: 'warn', ...env }
  const output: string[] = []
  let child = launch(settings, output)
  const stop = async () => {
    await end(child, 'SIGTERM')
    await rm(home, { recursive: true, force: true })
  }
  if (TestRunner.getCurrentTest()) onTestFinished(stop)
  await ready(child, url, output).catch(async (error: unknown) => {
    await stop()
    throw error
  })

  return {
    url,
    output: () => output.join(''),
    sql: (text, values) => inDatabase(join(settings.BEACON_DATA, 'socket'), text, values),
    kill: () => end(child, 'SIGKILL'),
    restart: async () => {
      child = launch(settings, output)
      await ready(child, url, output)
    },
    stop,
  }
}

async function inDatabase(host: string, text: string, values: unknown[]): Promise<void> {
  const client = new Client({ host, user: 'beacon', database: 'beacon' })
  await client.connect()
  await client.query(text, values)
  await client.end()
}

function launch(settings: Record<string, string>, output: string[]): ChildProcess {
  // No setting of the developer's own: these tests bring their database with them.
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(BEACON_|DATABASE_URL$|HOST$)/.test(name),
  )
  const env = { ...Object.fromEntries(inherited), ...settings }
  const child = spawn(process.execPath, ['server/src/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.on('data', (text: Buffer) => output.push(text.toString()))
  child.stderr.on('data', (text: Buffer) => output.push(text.toString()))
  return child
}

async function ready(child: ChildProcess, url: string, output: string[]): Promise<void> {
  await vi.waitFor(
    async () => {
      if (child.exitCode !== null) return
      const answer = await fetch(`${url}/readyz`)
      if (!answer.ok) throw new Error(`/readyz says ${answer.status}`)
    },
    { timeout: 90_000, interval: 50 },
  )
  if (child.exitCode !== null) throw new Error(`The server stopped while starting:\n${output.join('')}`)
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port.')
  return address.port
}
