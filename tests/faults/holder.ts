import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { chmod, mkdtemp, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { startEmbedded } from '@beacon/server/db/embedded/start.ts'
import { createLog } from '@beacon/server/log.ts'
import { Client, type ClientConfig } from 'pg'
import { onTestFinished, vi } from 'vitest'

const SCRIPT = join(import.meta.dirname, 'hold-database.ts')
export const isRoot = process.getuid?.() === 0

/** A folder that the user who runs PostgreSQL can reach. */
export async function makeHome(): Promise<string> {
  const home = await mkdtemp(join(await realpath(tmpdir()), 'beacon-faults-'))
  await chmod(home, 0o755)
  return home
}

/** A data folder like `from`, owners and permissions too: quicker than creating a database each time. */
export async function copyOf(from: string): Promise<string> {
  const copy = join(await makeHome(), 'data')
  const { status, stderr } = spawnSync('cp', ['-a', from, copy], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return copy
}

/** A process that holds a database. */
export interface Holder {
  pid: number
  connection: ClientConfig
  /** Resolves when the process is gone; to its exit code, or null when it was killed. */
  end: (signal: NodeJS.Signals) => Promise<number | null>
}

interface HolderOptions {
  env?: NodeJS.ProcessEnv
  uid?: number
}

/** Starts the database of `dataDir` in a process of its own; throws what that one said when it could not. */
export async function holdDatabase(dataDir: string, { env, uid }: HolderOptions = {}): Promise<Holder> {
  const child = launch(dataDir, { ...(env ? { env } : {}), ...(uid === undefined ? {} : { uid }) })
  // A test that fails half-way leaves nobody behind.
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as [Buffer | number]
  if (typeof line === 'number') throw new Error(`The process ended with ${line} and said nothing.`)
  const said = line.toString()
  if (!said.startsWith('{')) throw new Error(said)
  return {
    pid: child.pid ?? 0,
    connection: JSON.parse(said) as ClientConfig,
    end: async (signal) => {
      const exit = once(child, 'exit') as Promise<[number | null]>
      child.kill(signal)
      return (await exit)[0]
    },
  }
}

/** What the process said that was not allowed to have the folder, and its exit code. */
export async function refusedHolder(
  dataDir: string,
  options: HolderOptions = {},
): Promise<[string, number | null]> {
  const child = launch(dataDir, options)
  const exit = once(child, 'exit') as Promise<[number | null]>
  const said = await text(child.stdout)
  return [said, (await exit)[0]]
}

function launch(dataDir: string, { env, uid }: HolderOptions): ChildProcessByStdio<null, Readable, null> {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', SCRIPT, dataDir], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
}

/** Starts the database of `dataDir` here, does something with it and stops it again. */
export async function withDatabase<Result>(
  dataDir: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const engine = await startEmbedded({ dataDir, log: createLog('silent') })
  try {
    return await withClient(engine.connection, work)
  } finally {
    await engine.stop()
  }
}

/** Connects, does something and hangs up. */
export async function withClient<Result>(
  connection: ClientConfig,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client(connection)
  // The server may be killed while we are connected.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Living processes of the database in `dataDir`: the server, its children, and the shell that watches it. */
export function processesOf(dataDir: string): { pid: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        if (readlinkSync(`/proc/${name}/cwd`) !== join(dataDir, 'postgres')) return []
        return [
          { pid: Number(name), command: readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0')[0] ?? '' },
        ]
      } catch {
        return []
      }
    })
}

/** Waits until nothing of the database in `dataDir` lives any more. */
export async function allGone(dataDir: string): Promise<void> {
  await vi.waitFor(
    () => {
      if (processesOf(dataDir).length > 0) throw new Error(JSON.stringify(processesOf(dataDir)))
    },
    { timeout: 10_000, interval: 20 },
  )
}
