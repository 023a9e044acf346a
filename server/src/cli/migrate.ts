import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { joinEngine } from '../db/open.ts'
import { migrate, MIGRATIONS_FOLDER } from '../db/migrate.ts'
import { UsageError, type Command } from './command.ts'
import { commandSettings } from './session.ts'

/** Applies what waits. The server does the same when it starts. */
export const migrateCommand: Command = {
  name: 'migrate',
  summary: {
    zh: '应用尚未应用的数据库迁移（启动时也会自动进行）。',
    en: 'Applies the migrations that wait (the server does so when it starts).',
  },
  run: async () => {
    const { config, log } = commandSettings()
    const engine = await joinEngine(config, log)
    try {
      const applied = await migrate(engine.connection, log)
      console.log(`已应用 ${applied} 个迁移 / ${applied} migrations applied`)
      return 0
    } finally {
      await engine.stop()
    }
  },
}

const NAME = /^[a-z]+(_[a-z0-9]+)+$/

/** Writes the difference between the migrations and schema/prisma as a new migration, to be read and completed. */
export const migrateNewCommand: Command = {
  name: 'migrate new',
  positionals: ['verb_noun'],
  summary: {
    zh: '把 schema/prisma 与现有迁移的差异写成新的迁移，供审阅和补充。',
    en: 'Writes what schema/prisma has and the migrations lack as a new migration, to be read and completed.',
  },
  run: async ({ positionals: [name = ''] }) => {
    if (!NAME.test(name)) throw new UsageError('名称如 add_vehicle / a name such as add_vehicle')
    const { config, log } = commandSettings()
    const engine = await joinEngine(config, log)
    try {
      const { drift } = await import('../db/schema-engine.ts')
      const sql = await drift(engine.connection)
      const file = await writeMigration(name, sql, new Date())
      console.log(sql === '' ? `${file}\n（无差异，空文件 / no difference, an empty file）` : file)
      return 0
    } finally {
      await engine.stop()
    }
  },
}

async function writeMigration(name: string, sql: string, now: Date): Promise<string> {
  const stamp = now.toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const folder = join(MIGRATIONS_FOLDER, `${stamp}_${name}`)
  await mkdir(folder)
  const file = join(folder, 'migration.sql')
  await writeFile(file, `${sql}\n`)
  return file
}
