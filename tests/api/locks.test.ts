/** Everybody takes locks in one order: the incident, then the choosing of teams, then what lies below. */
import { REALITY } from '@beacon/server/world/model.ts'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { dutyRoom, must, type DutyRoom } from '../support/duty-room.ts'

let room: DutyRoom
beforeAll(async () => {
  room = await dutyRoom()
})
afterAll(() => room.leave())

/** Does somebody wait for a row of the incident? */
async function waiting(): Promise<boolean> {
  const { rows } = await room.db.pool.query(
    `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%FROM incident i JOIN dispatch_call%'`,
  )
  return rows.length > 0
}

test('offering a declined call waits for who holds the incident, and holds up nobody who chooses teams meanwhile', async () => {
  const incident = await room.openIncident()
  await room.activate(incident)
  const holder = await room.db.pool.connect()
  try {
    await holder.query('BEGIN')
    await holder.query('SELECT FROM incident WHERE id = $1 FOR UPDATE', [incident.uuid])
    must(await (await room.leader('epi-1')).decline(await room.call(incident, 'epi-1')))
    await vi.waitFor(async () => expect(await waiting()).toBe(true), { timeout: 10_000 })
    const lock = `SELECT pg_try_advisory_xact_lock(hashtextextended('choose-teams:' || $1, 0)) AS free`
    expect((await holder.query(lock, [REALITY])).rows).toEqual([{ free: true }])
  } finally {
    await holder.query('ROLLBACK')
    holder.release()
  }
  await vi.waitFor(() => room.call(incident, 'epi-2'), { timeout: 10_000 })
})
