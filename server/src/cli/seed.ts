import type { Deps } from '../deps.ts'
import { UsageError, type Command } from './command.ts'
import { withDeps } from './session.ts'

interface Report {
  added: Record<string, number>
}

/** Imported when asked for: a command must not load the stories of the others. */
const LOADERS: Record<string, (deps: Deps) => Promise<Report>> = {
  reference: async (deps) => (await import('@beacon/seeds/reference/load.ts')).load(deps),
  demo: async (deps) => (await import('@beacon/seeds/demo/load.ts')).load(deps),
  bulk: async (deps) => (await import('@beacon/seeds/bulk/load.ts')).load(deps),
}

/** Adds one set of data. What is there stays as it is. */
export const seedCommand: Command = {
  name: 'seed',
  positionals: ['reference|demo|bulk'],
  summary: {
    zh: '装入数据：reference 区划、机构、病种等；demo 演示旗县；bulk 压力测试数据。已有的不变。',
    en: 'Adds data: reference (divisions, organizations, conditions ...), demo (the invented banner), bulk (for benchmarks). What is there stays.',
  },
  run: async ({ positionals: [name = ''] }) => {
    const load = LOADERS[name]
    if (!load) throw new UsageError(`reference | demo | bulk，而不是 / not ${name}`)
    return withDeps({ migrated: true }, async (deps) => {
      if (name !== 'reference' && deps.config.mode === 'production') {
        console.error('生产模式下不能装入虚构数据。Invented data is not loaded in production mode.')
        return 1
      }
      const { added } = await load(deps)
      for (const [what, count] of Object.entries(added)) console.log(`${what}: +${count}`)
      return 0
    })
  },
}
