import { teamId } from '@beacon/seeds/demo/add-roster.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { dutyRoom, must, type Call, type DutyRoom, type Incident } from '../support/duty-room.ts'
import type { Person } from '../support/person.ts'

let room: DutyRoom
let incident: Incident
let call: Call
let leader: Person
let deputy: Person
beforeAll(async () => {
  room = await dutyRoom()
  leader = await room.leader('epi-1')
  deputy = await room.deputy('epi-1')
})
afterAll(() => room.leave())
beforeEach(async () => {
  await room.standDown()
  incident = await room.openIncident()
  await room.activate(incident)
  call = await room.call(incident, 'epi-1')
})

const stateOf = ({ uuid }: Call) =>
  room.db.prisma.dispatchCall.findUniqueOrThrow({
    where: { id: uuid },
    include: { need: true, alerts: true },
  })

/** What happened since the activation. */
async function happened(): Promise<string[]> {
  const events = await room.events(incident)
  return events.slice(events.indexOf('alert.raised') + 1)
}

describe('accepting', () => {
  test('says when the team will be there, fills the need and stops the alert', async () => {
    expect(await leader.accept(call, { minutesToArrive: 40 })).toBeAccepted()
    const { status, minutesToArrive, answeredAt, expectedAt, answeredBy, need, alerts } = await stateOf(call)
    expect([status, minutesToArrive, answeredBy]).toEqual(['accepted', 40, leader.personId])
    expect((expectedAt?.getTime() ?? 0) - (answeredAt?.getTime() ?? 0)).toBe(40 * 60_000)
    expect([need.status, alerts.map((alert) => alert.status)]).toEqual(['filled', ['closed']])
    expect(await happened()).toEqual(['dispatch.accepted', 'alert.closed'])
  })

  test('acknowledges the alert for the one who answered, and for nobody else', async () => {
    must(await deputy.accept(call))
    const copies = await room.db.prisma.alertRecipient.findMany({ where: { alert: { callId: call.uuid } } })
    const acknowledged = copies.filter(({ acknowledgedAt }) => acknowledgedAt !== null)
    expect(acknowledged.map(({ personId }) => personId)).toEqual([deputy.personId])
    expect(copies).toHaveLength(2)
  })

  test('a team that has answered is not asked again, and hears who answered', async () => {
    must(await leader.accept(call))
    const second = await deputy.decline(call)
    expect(second).toBeRefused('ALREADY_ANSWERED')
    expect(second.messageZh).toContain('王海涛')
    expect(second.messageEn).toContain('Wang Haitao')
    expect(await happened()).toEqual(['dispatch.accepted', 'alert.closed'])
  })

  test('leader and deputy at the same instant: one wins, the other is told who', async () => {
    const answers = await Promise.all([leader.accept(call), deputy.accept(call)])
    const lost = answers.find(({ code }) => code !== undefined)
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1)
    expect(lost?.code).toBe('ALREADY_ANSWERED')
    const { answeredBy } = await stateOf(call)
    expect(lost?.messageZh).toContain(answeredBy === leader.personId ? '王海涛' : '斯琴高娃')
    expect(await happened()).toEqual(['dispatch.accepted', 'alert.closed'])
  })

  test('leaves a need short for which there are too few teams', async () => {
    await room.standDown()
    const scarce = ['huhemudu', 'balagong', 'yihewusu', 'xini', 'jirigalangtu'].map(
      (town) => `community-${town}`,
    )
    const where = { code: { in: scarce } }
    await room.db.prisma.team.updateMany({ where, data: { status: 'not_ready' } })
    const large = await room.openIncident()
    await room.activate(large, { level: 3 })
    await room.db.prisma.team.updateMany({ where, data: { status: 'ready' } })

    const ofLarge = { incidentId: large.uuid, kind: 'community', count: 3 } as const
    const need = await room.db.prisma.dispatchNeed.findFirstOrThrow({
      where: ofLarge,
      include: { calls: { include: { team: true } } },
    })
    expect([need.status, need.calls.length]).toEqual(['short', 2])
    for (const { team } of need.calls) {
      must(await (await room.leader(team.code)).accept(await room.call(large, team.code)))
    }
    expect((await room.db.prisma.dispatchNeed.findFirstOrThrow({ where: ofLarge })).status).toBe('short')
  })
})

describe('declining', () => {
  test('offers the call to the next fitting team by itself, and says why it was declined', async () => {
    expect(await leader.decline(call, { code: 'no_vehicle', text: '车辆送修' })).toBeAccepted()
    const next = await vi.waitFor(() => room.call(incident, 'epi-2'), { timeout: 10_000 })
    const { rank, status, needId, reason, alerts } = await stateOf(next)
    const { needId: same, declineCode, declineText } = await stateOf(call)
    expect([rank, status, needId === same]).toEqual([2, 'requested', true])
    expect([declineCode, declineText]).toEqual(['no_vehicle', '车辆送修'])
    expect(reason).toMatchObject({ teamId: teamId('epi-2'), rank: 2 })
    expect(alerts).toMatchObject([{ status: 'active', acknowledgeRequired: true }])
    expect(await happened()).toEqual([
      'dispatch.declined',
      'alert.closed',
      'dispatch.requested',
      'alert.raised',
    ])
  })

  test('by the last team that fits makes the need short', async () => {
    must(await leader.decline(call))
    const next = await vi.waitFor(() => room.call(incident, 'epi-2'), { timeout: 10_000 })
    must(await (await room.leader('epi-2')).decline(next))
    await vi.waitFor(async () => expect(await happened()).toContain('dispatch.exhausted'), {
      timeout: 10_000,
    })
    expect((await stateOf(call)).need.status).toBe('short')
    const shortfall = await room.db.prisma.shortfall.findFirst({
      where: { response: { incidentId: incident.uuid }, subject: 'epidemiology' },
    })
    expect(shortfall).toMatchObject({ needed: 1, found: 0, reasons: { declined_before: 2 } })
  })

  test('for another reason wants words', async () => {
    const answer = await leader.decline(call, { code: 'other' })
    expect(answer).toBeRefused('INVALID_INPUT')
    expect([answer.path, answer.messageZh]).toEqual([['text'], expect.stringMatching(/[\u4E00-\u9FFF]/)])
    expect(await happened()).toEqual([])
  })
})

describe('on the way', () => {
  test('a team leaves, arrives and is released, each once', async () => {
    must(await leader.accept(call))
    for (const [act, status] of [
      ['depart', 'en_route'],
      ['arrive', 'on_site'],
      ['release', 'released'],
    ] as const) {
      expect(await leader[act](call)).toBeAccepted()
      expect((await stateOf(call)).status).toBe(status)
      expect(await leader[act](call)).toBeRefused('WRONG_STATE')
    }
    expect((await happened()).filter((name) => !name.startsWith('alert'))).toEqual([
      'dispatch.accepted',
      'dispatch.departed',
      'dispatch.arrived',
      'dispatch.released',
    ])
  })

  test('the command centre reports on a team’s behalf, and answers for nobody', async () => {
    expect(await room.commander.accept(call)).toBeRefused('FORBIDDEN')
    expect(await room.commander.decline(call)).toBeRefused('FORBIDDEN')
    must(await leader.accept(call))
    for (const act of ['depart', 'arrive', 'release'] as const) {
      expect(await room.commander[act](call)).toBeAccepted()
    }
  })

  test.each(['depart', 'arrive', 'release'] as const)(
    '%s before the call is accepted is refused',
    async (act) => {
      expect(await leader[act](call)).toBeRefused('WRONG_STATE')
    },
  )

  test('a late tap does not turn the clock back', async () => {
    must(await leader.accept(call))
    must(await leader.arrive(call))
    expect(await leader.depart(call)).toBeRefused('WRONG_STATE')
    expect((await stateOf(call)).status).toBe('on_site')
  })

  test('arriving twice at once is noted once', async () => {
    must(await leader.accept(call))
    const answers = await Promise.all([leader.arrive(call), deputy.arrive(call)])
    expect(answers.map(({ code }) => code ?? 'done').toSorted()).toEqual(['WRONG_STATE', 'done'])
    expect((await happened()).filter((name) => name === 'dispatch.arrived')).toHaveLength(1)
  })
})

describe('recalling', () => {
  test('stops the alert and reopens the need; the leader hears that it was recalled', async () => {
    expect(await room.commander.recall(call)).toBeAccepted()
    const { status, need, alerts } = await stateOf(call)
    expect([status, need.status, alerts[0]?.status]).toEqual(['recalled', 'open', 'closed'])
    expect(await happened()).toEqual(['dispatch.recalled', 'alert.closed'])
    expect(await leader.accept(call)).toBeRefused('RECALLED')
    expect(await leader.depart(call)).toBeRefused('RECALLED')
    expect(await room.commander.recall(call)).toBeRefused('WRONG_STATE')
  })

  test('is possible on the way and not any more on site', async () => {
    must(await leader.accept(call))
    must(await leader.arrive(call))
    expect(await room.commander.recall(call)).toBeRefused('WRONG_STATE')
    const other = await room.call(incident, 'rescue-1')
    const driver = await room.leader('rescue-1')
    must(await driver.accept(other))
    must(await driver.depart(other))
    expect(await room.commander.recall(other)).toBeAccepted()
  })

  test('and accepting at the same instant: whoever comes second is told', async () => {
    const [accepted, recalled] = await Promise.all([leader.accept(call), room.commander.recall(call)])
    expect(recalled).toBeAccepted()
    expect(accepted.code ?? 'RECALLED').toBe('RECALLED')
    expect((await stateOf(call)).status).toBe('recalled')
  })
})

describe('a call', () => {
  const acts = ['accept', 'decline', 'depart', 'arrive', 'release', 'recall'] as const

  test.each(acts)(
    'does not exist for another team’s leader, a neighbour or a plain member: %s',
    async (act) => {
      const strangers = [await room.leader('rescue-1'), room.neighbour, await room.person('gao-ting')]
      for (const stranger of strangers) expect(await stranger[act](call)).toBeRefused('NOT_FOUND')
      expect(await happened()).toEqual([])
    },
  )

  test.each(acts)('is seen and not touched by who only reads: %s', async (act) => {
    expect(await room.observer[act](call)).toBeRefused('FORBIDDEN')
  })

  test('is recalled by the command, not by its leader', async () => {
    expect(await leader.recall(call)).toBeRefused('FORBIDDEN')
  })
})
