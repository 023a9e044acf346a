import type { ClientBase, Pool } from 'pg'

/** Advisory locks that hold between all processes on a database. Any numbers, as long as they never change. */
const LOCKS = { migrate: 0x62656163, seed: 0x62656164 }
export type LockName = keyof typeof LOCKS

/** Waits for the lock, however long its holder takes. It ends with `client`'s session at the latest. */
export async function takeLock(client: ClientBase, name: LockName): Promise<void> {
  await client.query('SET statement_timeout = 0')
  await client.query('SELECT pg_advisory_lock($1)', [LOCKS[name]])
}

/** Runs `work` while no other process does work of that name. Costs a connection of the pool for as long. */
export async function withLock<Result>(
  pool: Pool,
  name: LockName,
  work: () => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  try {
    await takeLock(client, name)
    return await work()
  } finally {
    // The session ends with it, and the lock and its settings with the session, whatever state it is in.
    client.release(true)
  }
}
