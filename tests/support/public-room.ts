/** Readers of the public page, at two processes on one database, and what the version in force is made to say. */
import { expect } from 'vitest'
import type { Answer } from './answer.ts'
import { until } from './console.ts'
import { dutyRoom, must, type DutyRoom } from './duty-room.ts'
import type { Person } from './person.ts'
import { PLAGUE, planRoom, type PlanRoom } from './plan-room.ts'
import { startTestServer, type TestServer } from './server.ts'

export const PLAN = '/public/plans/hjq-plague'

export interface Shown {
  status: number
  text: string
  etag: string | null
}

export interface PublicRoom {
  room: DutyRoom
  plans: PlanRoom
  /** Another process on the same database. */
  other: TestServer
  show: (path: string, headers?: Record<string, string>, at?: { url: string }) => Promise<Shown>
  found: (query: string, at?: { url: string }) => Promise<string>
  /** Id of the version of the plague plan that is in force. */
  inForce: () => Promise<string>
  /** Straight into the version in force, as if it had always said so; pages are dropped afterwards. */
  say: (key: string, change: object) => Promise<void>
  classify: (isSecret: boolean, by?: Person) => Promise<Answer>
  /** Waits until both processes have dropped what they kept. */
  drop: () => Promise<void>
  leave: () => Promise<void>
}

export async function publicRoom(): Promise<PublicRoom> {
  const room = await dutyRoom()
  const plans = await planRoom(room)
  const other = await startTestServer({ connection: room.server.connection })
  const show: PublicRoom['show'] = async (path, headers = {}, at = room.server) => {
    const response = await fetch(`${at.url}${path}`, { headers })
    return { status: response.status, text: await response.text(), etag: response.headers.get('etag') }
  }
  const inForce = async (): Promise<string> => {
    const where = { planId: plans.planId, status: 'in_force' } as const
    return (await room.db.prisma.planVersion.findFirstOrThrow({ where })).id
  }
  const classify: PublicRoom['classify'] = (isSecret, by = isSecret ? plans.editor : room.commander) =>
    by.act('classifyPlan', { planId: PLAGUE, isSecret, reason: '涉及目标单位防护部署' })
  const drop = async (): Promise<void> => {
    must(await classify(true))
    for (const at of [room.server, other])
      await until(async () => expect((await show(PLAN, {}, at)).status).toBe(404))
    must(await classify(false))
    await until(async () => expect((await show(PLAN)).status).toBe(200))
  }
  return {
    room,
    plans,
    other,
    show,
    found: async (query, at) => (await show(`/public/plans?q=${encodeURIComponent(query)}`, {}, at)).text,
    inForce,
    say: async (key, change) => {
      const where = { versionId_key: { versionId: await inForce(), key } }
      await room.db.prisma.planChapter.update({ where, data: change })
    },
    classify,
    drop,
    leave: async () => {
      await other.stop()
      await room.leave()
    },
  }
}
