import { isConfigError, loadConfig, type Config } from './config.ts'
import { openDatabase } from './db/open.ts'
import { buildDeps, type Deps } from './deps.ts'
import { createLog } from './log.ts'

// The process edge: the only file of the server with effects at import.

const config = readConfig()
const log = createLog(config.logLevel)

try {
  await run(config)
} catch (error) {
  log.fatal({ err: error }, 'the start failed')
  console.error(error instanceof Error ? `\n${error.message}\n` : error)
  process.exit(1)
}

async function run(settings: Config): Promise<void> {
  const started = performance.now()
  const mark = (step: string) => log.debug({ step, ms: Math.round(performance.now() - started) }, 'start')
  const database = await openDatabase(settings, log)
  mark('database')
  const deps = buildDeps(settings, database.db, log)
  await seed(deps)
  mark('seeds')
  const { startBackground } = await import('./background.ts')
  const background = await startBackground(deps)
  mark('background')
  const { listen } = await import('./http.ts')
  const http = await listen(deps)
  mark('listening')

  stopOnSignal(async () => {
    await http.close()
    await background.stop()
    await database.close()
  })
  console.log(`烽燧 Beacon  ${http.url}${settings.mode === 'demo' ? '  (演示数据，登录页可选账号 / demo data, accounts on the sign-in page)' : ''}`)
}

/** An empty database gets its reference data; in demo mode what is missing of the invented banner is added, too. */
async function seed(deps: Deps): Promise<void> {
  if ((await deps.db.prisma.role.findFirst()) === null) {
    const { load } = await import('@beacon/seeds/reference/load.ts')
    await load(deps)
  }
  if (deps.config.mode !== 'demo') return
  // An interrupted first start is taken up where it stopped: every step of the story has a key.
  const { load } = await import('@beacon/seeds/demo/load.ts')
  await load(deps)
}

function readConfig(): Config {
  try {
    return loadConfig(process.env)
  } catch (error) {
    if (!isConfigError(error)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

/** First signal: stop in good order. Second: at once. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'stopping failed')
          process.exit(1)
        },
      )
    })
  }
}
