import { connectDatabase, type Database } from '@beacon/server/db/client.ts'
import { isRetryable, violatedConstraint } from '@beacon/server/db/errors.ts'
import { inTransaction } from '@beacon/server/db/transaction.ts'
import { createLog } from '@beacon/server/log.ts'
import type { ClientConfig } from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createTestDatabase } from '../support/postgres.ts'

const log = createLog('silent')
const NOBODY = '00000000-0000-7000-8000-000000000000'
let connection: ClientConfig
let db: Database

beforeAll(async () => {
  connection = await createTestDatabase()
  db = await connectDatabase(connection, log)
})
afterAll(() => db.close())

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.unreachable('It was accepted.'),
    (error: unknown) => error,
  )
}

describe('the session is in UTC', () => {
  const INSTANT = new Date('2026-01-01T00:00:00.000Z')

  test('so an instant is stored as it is, although database and process prefer Beijing', async () => {
    await db.pool.query(`ALTER DATABASE ${connection.database} SET TimeZone = 'Asia/Shanghai'`)
    vi.stubEnv('PGTZ', 'Asia/Shanghai')
    const fresh = await connectDatabase(connection, log)
    await fresh.prisma.signInFailure.create({ data: { key: 'zone', emptyAt: INSTANT } })
    const { rows } = await fresh.pool.query<{ stored: string }>(
      "SELECT to_char(empty_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS stored FROM sign_in_failure WHERE key = 'zone'",
    )
    const read = await fresh.prisma.signInFailure.findUniqueOrThrow({ where: { key: 'zone' } })
    await fresh.close()
    vi.unstubAllEnvs()
    expect(rows[0]?.stored).toBe('2026-01-01 00:00')
    expect(read.emptyAt).toEqual(INSTANT)
  })

  test('or the connection is refused', async () => {
    const url = `postgresql://${connection.user}@/${connection.database}?host=${String(connection.host)}`
    const abroad = `${url}&options=${encodeURIComponent('-c TimeZone=Asia/Shanghai')}`
    await expect(connectDatabase({ connectionString: abroad }, log)).rejects.toThrow(/Asia\/Shanghai/)
  })
})

describe('a connection that breaks', () => {
  test('while it is idle does not end the process, and the next statement has a new one', async () => {
    const idle = await db.pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    const killer = await connectDatabase(connection, log)
    await killer.pool.query('SELECT pg_terminate_backend($1)', [idle.rows[0]?.pid])
    await vi.waitFor(async () => {
      const { rows } = await db.pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
      expect(rows[0]?.pid).not.toBe(idle.rows[0]?.pid)
    })
    await killer.close()
    expect(await db.prisma.role.count()).toBeGreaterThan(0)
  })

  test('in a transaction takes everything back', async () => {
    const key = 'broken'
    const broken = inTransaction(db, async (tx) => {
      await tx.signInFailure.create({ data: { key, emptyAt: new Date() } })
      await tx.$executeRaw`SELECT pg_terminate_backend(pg_backend_pid())`
    })
    await expect(broken).rejects.toThrow(/terminat|closed/i)
    expect(await db.prisma.signInFailure.findUnique({ where: { key } })).toBeNull()
  })
})

describe('a violated constraint is known by its name', () => {
  const role = { key: 'twice', nameZh: '两次', nameEn: 'Twice' }
  const head = { id: 2, position: 0n, hash: '' }

  test.each<[string, string, () => Promise<unknown>]>([
    ['primary key, by Prisma', 'role_pkey', () => db.prisma.role.createMany({ data: [role, role] })],
    ['check, by Prisma', 'event_head_single', () => db.prisma.eventHead.create({ data: head })],
    ['check, by raw SQL', 'event_head_single', () => db.prisma.$executeRaw`UPDATE event_head SET id = 2`],
    ['check, by pg', 'event_head_single', () => db.pool.query('UPDATE event_head SET id = 2')],
    [
      'foreign key, by Prisma',
      'session_user_id_fkey',
      () =>
        db.prisma.session.create({
          data: { id: NOBODY, userId: NOBODY, token: 'x', expiresAt: new Date(), updatedAt: new Date() },
        }),
    ],
    [
      'unique index, in a transaction',
      'role_pkey',
      () =>
        inTransaction(db, async (tx) => {
          await tx.role.create({ data: role })
          await tx.role.create({ data: role })
        }),
    ],
  ])('%s', async (_, name, violate) => {
    const error = await errorOf(violate())
    expect(violatedConstraint(error)).toBe(name)
    expect(isRetryable(error)).toBe(false)
  })

  test.each([
    ['a syntax error', () => db.pool.query('SELEC 1')],
    ['a fault of ours', () => Promise.reject(new Error('constraint "role_pkey"'))],
    ['nothing', () => Promise.reject(null)],
  ])('%s is none', async (_, fail) => {
    const error = await errorOf(fail())
    expect(violatedConstraint(error)).toBeNull()
    expect(isRetryable(error)).toBe(false)
  })
})

describe('what lost a race may be tried again', () => {
  /** Both update A and B, in opposite order: PostgreSQL ends one of them. */
  async function deadlock(
    update: (key: string, tx: Parameters<Parameters<typeof inTransaction>[1]>[0]) => Promise<unknown>,
  ) {
    const met = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const crossing = (first: string, second: string, turn: number) =>
      inTransaction(db, async (tx) => {
        await update(first, tx)
        met[turn]?.resolve()
        await Promise.all(met.map(({ promise }) => promise))
        await update(second, tx)
      })
    const [one, two] = await Promise.allSettled([
      crossing('commander', 'administrator', 0),
      crossing('administrator', 'commander', 1),
    ])
    return [one, two].flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))
  }

  test('a deadlock between Prisma updates', async () => {
    const losers = await deadlock((key, tx) => tx.role.updateMany({ where: { key }, data: { nameEn: 'x' } }))
    expect(losers.map(isRetryable)).toEqual([true])
    expect(losers.map(violatedConstraint)).toEqual([null])
  })

  test('a deadlock between raw statements', async () => {
    const losers = await deadlock(
      (key, tx) => tx.$executeRaw`UPDATE role SET name_en = 'x' WHERE key = ${key}`,
    )
    expect(losers.map(isRetryable)).toEqual([true])
  })

  test('a serialization failure', async () => {
    const rows = "UPDATE role SET name_en = name_en || 'x' WHERE key = 'commander'"
    const reader = await db.pool.connect()
    await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
    await reader.query('SELECT * FROM role')
    await db.pool.query(rows)
    const error = await errorOf(reader.query(rows))
    await reader.query('ROLLBACK')
    reader.release()
    expect(isRetryable(error)).toBe(true)
  })
})
