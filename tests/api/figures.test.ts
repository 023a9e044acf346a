import { io } from 'socket.io-client'
import { acknowledgeAlertCommand, raiseNoticeCommand } from '@beacon/server/alert/commands.ts'
import { runCommand } from '@beacon/server/command/run.ts'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startTestServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

async function figure(name: string): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text()
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')[1],
  )
}

test('figures tell how long an alert takes to a console, to its device and to the person', async () => {
  const leader = await server.signIn('leader-lab')
  const socket = io(server.url, { extraHeaders: { cookie: leader.cookie }, transports: ['websocket'] })
  const heard: string[] = []
  socket.on('alert', ({ id }: { id: string }) => {
    heard.push(id)
    socket.emit('receipt', [id])
  })
  let greeted = false
  socket.on('hello', () => (greeted = true))
  await vi.waitFor(() => expect(greeted).toBe(true), { timeout: 5_000 })
  expect(await figure('beacon_sockets')).toBe(1)
  const before = await figures()

  const actor = await server.actorOf('leader-lab')
  const incident = await server.deps.db.prisma.incident.findFirstOrThrow({
    where: { status: { not: 'ended' } },
  })
  const raised = await runCommand(server.deps, raiseNoticeCommand, {
    actor: await server.actorOf('commander'),
    input: {
      incidentId: incident.id,
      title: '会议',
      body: '十点开会',
      acknowledgeRequired: true,
      personIds: [actor.personId],
    },
  })
  if (!raised.ok) throw new Error(raised.refusal.code)
  await vi.waitFor(() => expect(heard).toContain(raised.answer.id), { timeout: 5_000 })
  await runCommand(server.deps, acknowledgeAlertCommand, { actor, input: { alertId: raised.answer.id } })

  await vi.waitFor(async () => expect(await figures()).toEqual(before.map((count) => count + 1)), {
    timeout: 5_000,
  })
  expect(await figure('beacon_alert_acknowledged_seconds_sum')).toBeLessThan(60)
  expect(await figure('beacon_relay_lag_events')).toBe(0)
  expect(await figure('beacon_event_log_position')).toBe(await figure('beacon_relay_position'))
  socket.disconnect()
  await vi.waitFor(async () => expect(await figure('beacon_sockets')).toBe(0), { timeout: 5_000 })
})

function figures(): Promise<number[]> {
  return Promise.all(
    ['sent', 'delivered', 'acknowledged'].map((step) => figure(`beacon_alert_${step}_seconds_count`)),
  )
}
