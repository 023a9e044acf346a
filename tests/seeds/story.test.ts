import type { Deps } from '@beacon/server/deps.ts'
import { offerAfterDecline } from '@beacon/server/dispatch/reactions.ts'
import { readAfter } from '@beacon/server/event-log/read.ts'
import { REALITY } from '@beacon/server/world/model.ts'
import { teamId } from '@beacon/seeds/demo/add-roster.ts'
import { tellStory } from '@beacon/seeds/demo/story.ts'
import { SUSPICION_TITLE } from '@beacon/seeds/demo/story/plague-suspicion.ts'
import { LAST_NOTICE, OUTBREAK_TITLE } from '@beacon/seeds/demo/story/school-outbreak.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { countRows, seedDeps } from './deps.ts'

let deps: Deps
let close: () => Promise<void>
let outbreak: string
beforeAll(async () => {
  ;({ deps, close } = await seedDeps())
})
beforeEach(async () => {
  const where = { worldId: REALITY, title: OUTBREAK_TITLE }
  outbreak = (await deps.db.prisma.incident.findFirstOrThrow({ where })).id
})
afterAll(() => close())

test('an incident of last month has ended with everything done and every team home', async () => {
  const incident = await deps.db.prisma.incident.findFirstOrThrow({
    where: { title: SUSPICION_TITLE },
    include: { responses: true, directives: true, calls: true, alerts: true },
  })
  expect(incident.status).toBe('ended')
  expect(incident.responses.map(({ status }) => status)).toEqual(['ended'])
  expect(
    new Set(incident.directives.map(({ status, overdueAt }) => `${status} ${String(overdueAt)}`)),
  ).toEqual(new Set(['done null']))
  expect(new Set(incident.calls.map(({ status }) => status))).toEqual(new Set(['released']))
  expect(new Set(incident.alerts.map(({ status }) => status))).toEqual(new Set(['closed']))
})

test('an outbreak in a school is in the middle of its work at level IV', async () => {
  const { prisma } = deps.db
  const incident = await prisma.incident.findUniqueOrThrow({
    where: { id: outbreak },
    include: { responses: true },
  })
  expect(incident.status).toBe('open')
  expect(incident.responses).toMatchObject([{ status: 'active', level: 4 }])
  const calls = await prisma.dispatchCall.findMany({
    where: { incidentId: outbreak },
    include: { team: true },
  })
  expect(Object.fromEntries(calls.map(({ team, status, rank }) => [team.code, `${status} ${rank}`]))).toEqual(
    {
      'epi-3': 'on_site 1',
      'lab-hospital': 'on_site 1',
      'rescue-mongolian': 'declined 1',
      'rescue-xini': 'on_site 2',
      'disinfect-xini': 'en_route 1',
      'community-xini': 'accepted 1',
    },
  )
  const directives = await prisma.directive.findMany({ where: { incidentId: outbreak } })
  const byStatus = Object.groupBy(directives, ({ status }) => status)
  expect(byStatus.done).toHaveLength(2)
  expect(byStatus.received).toHaveLength(5)
  expect(directives.filter(({ overdueAt }) => overdueAt !== null).map(({ titleZh }) => titleZh)).toEqual([
    '晨午检、缺课追踪和班级停课',
  ])
})

test('the teams that the plague plan wants stay free', async () => {
  const codes = [
    'epi-1',
    'epi-2',
    'rescue-1',
    'rescue-2',
    'disinfect-1',
    'disinfect-2',
    'lab-1',
    'community-dugui',
  ]
  const out = await deps.db.prisma.dispatchCall.count({
    where: {
      teamId: { in: codes.map(teamId) },
      status: { in: ['requested', 'accepted', 'en_route', 'on_site'] },
    },
  })
  expect(out).toBe(0)
})

test('the log reads as time went', async () => {
  const events = await deps.db.prisma.eventLog.findMany({ orderBy: { position: 'asc' } })
  expect(events.length).toBeGreaterThan(150)
  const late = events.filter(({ at }, index) => at < (events[index - 1]?.at ?? at))
  expect(late.map(({ name, at }) => `${at.toISOString()} ${name}`)).toEqual([])
})

test('the running server’s reaction to the decline finds nothing left to do', async () => {
  const events = await readAfter(deps.db.pool, 0n, 1000)
  const declined = events.filter(({ name }) => name === 'dispatch.declined')
  expect(declined).toHaveLength(1)
  const before = await countRows(deps)
  for (const event of declined)
    await offerAfterDecline.react(deps, event, `offer-after-decline:${event.position}`)
  const { command_receipt: receipts, ...after } = await countRows(deps)
  expect({ ...after, command_receipt: (receipts ?? 0) - 1 }).toEqual(before)
})

test('a telling that was interrupted goes on where it stopped', async () => {
  const { prisma } = deps.db
  const where = { incidentId: outbreak, titleZh: LAST_NOTICE }
  const notice = await prisma.alert.findFirstOrThrow({ where })
  await prisma.alertRecipient.deleteMany({ where: { alertId: notice.id } })
  await prisma.alert.delete({ where: { id: notice.id } })
  await prisma.commandReceipt.deleteMany({ where: { key: { startsWith: 'story:outbreak:125' } } })

  expect(await tellStory(deps)).toEqual({ incidents: 0, plans: 0 })
  expect(await prisma.alert.count({ where })).toBe(1)
  expect(await prisma.incident.count({ where: { title: OUTBREAK_TITLE } })).toBe(1)
  expect(await prisma.dispatchCall.count({ where: { incidentId: outbreak } })).toBe(6)
})
