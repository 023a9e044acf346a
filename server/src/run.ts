import { flushCompileCache } from 'node:module'
import { isConfigError, loadConfig, type Config } from './config.ts'
import { openDatabase, type OpenDatabase } from './db/open.ts'
import { createLog, type Log } from './log.ts'

/** The parts of a process that run so far. */
interface Running {
  log: Log
  /** In the order of starting; stopped in the other order. */
  closers: (() => Promise<void>)[]
  stopping: boolean
}

/** Runs a server process until a signal ends it: settings, database, data, background, HTTP. */
export async function run(env: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(env)
  const running: Running = { log: createLog(config.logLevel), closers: [], stopping: false }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(running))
  try {
    await start(config, running)
  } catch (error) {
    // A stop asked for during the start makes it fail, and that is no fault.
    if (!running.stopping) await fail(running, error)
  }
}

async function start(config: Config, running: Running): Promise<void> {
  const { log, closers } = running
  const mark = (step: string) => log.debug({ step, ms: Math.round(performance.now()) }, 'start')
  // The database starts in a process of its own: meanwhile this one loads its code.
  const [database, parts] = await Promise.all([open(config, running), loadParts()])
  mark('database')
  const deps = parts.buildDeps(config, database.db, log)
  await parts.requireLogKey(deps)
  await parts.seedAtStart(deps)
  mark('seeds')
  const background = await parts.startBackground(deps)
  closers.push(background.stop)
  mark('background')
  const http = await parts.listen(deps)
  closers.push(http.close)
  mark('listening')
  const hint = config.mode === 'demo' ? '  演示系统，账号见登录页 / demo, accounts on the sign-in page' : ''
  console.log(`烽燧 Beacon  ${http.url}${hint}`)
  flushCompileCache()
}

async function open(config: Config, running: Running): Promise<OpenDatabase> {
  const database = await openDatabase(config, running.log)
  running.closers.push(database.close)
  void database.gone?.then(() => {
    if (!running.stopping) void fail(running, new Error('数据库已停止。The database is gone.'))
  })
  return database
}

async function loadParts() {
  const [{ buildDeps }, { requireLogKey }, { seedAtStart }, { startBackground }, { listen }] =
    await Promise.all([
      import('./deps.ts'),
      import('./event-log/key.ts'),
      import('./seed.ts'),
      import('./background.ts'),
      import('./http.ts'),
    ])
  return { buildDeps, requireLogKey, seedAtStart, startBackground, listen }
}

function readConfig(env: NodeJS.ProcessEnv): Config {
  try {
    return loadConfig(env)
  } catch (error) {
    if (!isConfigError(error)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

/** First signal: stop in good order. Second: at once. */
async function stop(running: Running): Promise<void> {
  if (running.stopping) process.exit(1)
  running.stopping = true
  process.exit((await stopAll(running)) ? 0 : 1)
}

/** Tells why and ends; what runs already is stopped first. */
async function fail(running: Running, error: unknown): Promise<void> {
  running.stopping = true
  running.log.fatal({ err: error }, 'Beacon cannot go on')
  console.error(error instanceof Error ? `\n${error.message}\n` : error)
  await stopAll(running)
  process.exit(1)
}

/** False when a part could not be stopped; the others are stopped all the same. */
async function stopAll({ closers, log }: Running): Promise<boolean> {
  let clean = true
  for (const close of closers.toReversed()) {
    await close().catch((error: unknown) => {
      clean = false
      log.error({ err: error }, 'stopping failed')
    })
  }
  return clean
}
