import { withLock } from './db/locks.ts'
import type { Deps } from './deps.ts'

/**
 * An empty database gets its reference data; in demo mode what is missing of the invented banner is added, too. A first
 * start that was interrupted is taken up where it stopped: every step of the story has a key.
 */
export async function seedAtStart(deps: Deps): Promise<void> {
  if (deps.config.mode === 'production') await refuseDemoAccounts(deps)
  if (await isSeeded(deps)) return
  // Processes that start together on an empty database take turns; who comes later finds it done.
  await withLock(deps.db.pool, 'seed', async () => {
    if (!(await isSeeded(deps))) await addMissing(deps)
  })
}

/** The passwords of the demo banner stand on its sign-in page: production never opens a database that holds them. */
async function refuseDemoAccounts({ db }: Deps): Promise<void> {
  const [{ DEMO_ACCOUNTS, personOf }, { personId }] = await Promise.all([
    import('@beacon/seeds/demo/accounts.ts'),
    import('@beacon/seeds/demo/add-roster.ts'),
  ])
  const people = DEMO_ACCOUNTS.map((one) => personId(personOf(one)))
  const account = await db.prisma.user.findFirst({ where: { personId: { in: people } } })
  if (account === null) return
  throw new Error(
    '该数据库装有演示账号（密码公开），不能用于 production。请用新的 BEACON_DATA 或 DATABASE_URL。\n' +
      'This database holds the demo accounts, whose passwords are public: it cannot be used in production. ' +
      'Give a new BEACON_DATA or DATABASE_URL.',
  )
}

async function isSeeded(deps: Deps): Promise<boolean> {
  if ((await deps.db.prisma.role.findFirst()) === null) return false
  if (deps.config.mode !== 'demo') return true
  const { isStoryTold } = await import('@beacon/seeds/demo/story.ts')
  return isStoryTold(deps)
}

async function addMissing(deps: Deps): Promise<void> {
  // Its hundred commands are not news to the operator.
  const quiet: Deps = { ...deps, log: deps.log.child({}, { level: 'warn' }) }
  deps.log.info('loading the reference data')
  const { load: loadReference } = await import('@beacon/seeds/reference/load.ts')
  await loadReference(quiet)
  if (deps.config.mode !== 'demo') return
  deps.log.info('loading the demo data')
  const { load: loadDemo } = await import('@beacon/seeds/demo/load.ts')
  await loadDemo(quiet)
}
