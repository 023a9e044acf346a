import root from '../../../package.json' with { type: 'json' }
import type { Deps } from '../deps.ts'

interface ConsoleInfo {
  mode: 'demo' | 'production'
  version: string
  demoAccounts: readonly {
    username: string
    password: string
    nameZh: string
    nameEn: string
    roleZh: string
    roleEn: string
  }[]
}

/** What the sign-in page needs before anybody has signed in. In production it knows of no demo account. */
export async function consoleInfo({ config }: Pick<Deps, 'config'>): Promise<ConsoleInfo> {
  if (config.mode !== 'demo') return { mode: config.mode, version: root.version, demoAccounts: [] }
  const { DEMO_ACCOUNTS } = await import('@beacon/seeds/demo/accounts.ts')
  return { mode: config.mode, version: root.version, demoAccounts: DEMO_ACCOUNTS }
}
