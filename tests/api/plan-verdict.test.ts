/** Verdicts on plans: nothing is repealed by one person alone, nor while something else is being made of it. */
import { uuidOf } from '@beacon/server/graphql/ids.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cleanupRoom, type CleanupRoom } from '../support/cleanup-room.ts'
import { dutyAbout, morning } from '../support/duties.ts'
import { dutyRoom, must, type DutyRoom } from '../support/duty-room.ts'
import { PLAGUE, planRoom, type PlanRoom } from '../support/plan-room.ts'

let room: DutyRoom
let plans: PlanRoom
let library: CleanupRoom
beforeEach(async () => {
  room = await dutyRoom()
  plans = await planRoom(room)
  library = cleanupRoom(room, plans)
  await library.takeBack()
})
afterEach(() => room.leave())

const inForce = () =>
  room.db.prisma.planVersion.findFirst({ where: { planId: plans.planId, status: 'in_force' } })

describe('a plan is repealed', () => {
  test('by its own approved step, and by two people', async () => {
    await morning(room)
    const before = await inForce()
    const told = (await room.events()).length
    expect(
      await room.observer.act('proposeVerdict', { planId: PLAGUE, kind: 'repeal', reason: '-' }),
    ).toBeRefused('FORBIDDEN')
    expect(
      await room.neighbour.act('proposeVerdict', { planId: PLAGUE, kind: 'repeal', reason: '-' }),
    ).toBeRefused('NOT_FOUND')
    expect(await library.propose('repeal', { reason: ' ' })).toBeRefused('INVALID_INPUT')
    const verdict = must(await library.propose('repeal'))
    expect(await library.propose('keep')).toBeRefused('VERDICT_PENDING')
    expect(await plans.editor.act('approveVerdict', { verdictId: verdict.id })).toBeRefused('FORBIDDEN')
    expect(await plans.head.act('approveVerdict', { verdictId: verdict.id })).toBeRefused('FORBIDDEN')
    expect(await room.observer.act('approveVerdict', { verdictId: verdict.id })).toBeRefused('FORBIDDEN')
    expect(await room.neighbour.act('approveVerdict', { verdictId: verdict.id })).toBeRefused('NOT_FOUND')
    expect(await library.approve(verdict)).toBeAccepted()
    expect(await library.approve(verdict)).toBeRefused('WRONG_STATE')
    expect(await inForce()).toBeNull()
    const row = await room.db.prisma.planVersion.findUniqueOrThrow({
      where: { id: before?.id ?? '' },
      include: { decisions: true },
    })
    expect(row.status).toBe('repealed')
    expect(row.decisions.map(({ kind, by }) => [kind, by])).toEqual([['repealed', room.commander.personId]])
    await expect.poll(async () => (await dutyAbout(room, 'hjq-plague', 'evaluate')).state).toBe('lapsed')
    expect(
      (await room.events()).slice(told).filter((name) => /^(verdict|plan\.repealed)/.test(name)),
    ).toEqual(['verdict.proposed', 'verdict.approved', 'plan.repealed'])
  })

  test('never by who proposed it, though they hold both rights', async () => {
    const both = await room.person('surina')
    const { organizationId } = await room.db.prisma.person.findUniqueOrThrow({ where: { id: both.personId } })
    const grant = {
      id: room.server.deps.ids.next(),
      personId: both.personId,
      roleKey: 'commander',
      organizationId,
    }
    await room.db.prisma.grant.create({
      data: { ...grant, divisionCode: '150625000000', grantedAt: new Date() },
    })
    const { id: verdictId } = must(await library.propose('repeal'))
    expect(await both.act('approveVerdict', { verdictId })).toBeRefused('OWN_WORK')
    expect(await both.act('refuseVerdict', { verdictId, words: '-' })).toBeRefused('OWN_WORK')
    const row = { where: { id: uuidOf('PlanVerdict', verdictId) } }
    const data = { status: 'approved', decidedBy: both.personId, decidedAt: new Date() } as const
    await expect(room.db.prisma.planVerdict.update({ ...row, data })).rejects.toThrow(
      /plan_verdict_other_decides/,
    )
  })

  test('and a running response keeps its own copy', async () => {
    const incident = await room.openIncident()
    const response = await room.activate(incident)
    must(await library.approve(must(await library.propose('lapse'))))
    const other = await room.openIncident({ title: '另一起' })
    expect(await room.commander.activate(other, { planId: PLAGUE, level: 4 })).toBeRefused(
      'PLAN_NOT_IN_FORCE',
    )
    expect(await room.commander.raise(response, { level: 3 })).toBeAccepted()
    await room.standDown()
  })

  test('once by two at once', async () => {
    const verdict = must(await library.propose('repeal'))
    const answers = await Promise.all([library.approve(verdict), library.approve(verdict)])
    expect(answers.map(({ code = 'approved' }) => code).toSorted()).toEqual(['WRONG_STATE', 'approved'])
    const proposals = await Promise.all(
      [1, 2].map(() =>
        plans.editor.act('proposeVerdict', {
          planId: room.plan('hjq-respiratory'),
          kind: 'keep',
          reason: '仍然适用。',
        }),
      ),
    )
    expect(proposals.map(({ code = 'proposed' }) => code).toSorted()).toEqual(['VERDICT_PENDING', 'proposed'])
  })

  test('not while a version is being made, whichever comes first', async () => {
    const verdict = must(await library.propose('repeal'))
    const [approved, revised] = await Promise.all([library.approve(verdict), plans.revise()])
    const repealed = (await inForce()) === null
    // Whoever came second saw what the first had done.
    expect(repealed).toBe(approved.__typename === 'PlanVerdict')
    expect(revised).toBeAccepted()
    expect(approved.code ?? 'approved').toMatch(/^(approved|VERSION_UNDER_WAY)$/)
  })

  test('refused with a reason, or taken back, it stays in force', async () => {
    const first = must(await library.propose('repeal'))
    expect(await room.commander.act('refuseVerdict', { verdictId: first.id, words: '' })).toBeRefused(
      'INVALID_INPUT',
    )
    expect(
      await room.commander.act('refuseVerdict', { verdictId: first.id, words: '仍需保留。' }),
    ).toBeAccepted()
    const second = must(await library.propose('repeal'))
    expect(await plans.editor.act('withdrawVerdict', { verdictId: second.id })).toBeAccepted()
    expect(await plans.editor.act('withdrawVerdict', { verdictId: second.id })).toBeRefused('WRONG_STATE')
    expect(await library.approve(second)).toBeRefused('WRONG_STATE')
    expect(await inForce()).not.toBeNull()
    const row = await room.db.prisma.planVerdict.findFirstOrThrow({ where: { status: 'refused' } })
    const change = room.db.pool.query(`UPDATE plan_verdict SET kind = 'keep' WHERE id = $1`, [row.id])
    await expect(change).rejects.toThrow(/written once/)
  })

  test('to be revised, it is somebody’s duty', async () => {
    must(await library.approve(must(await library.propose('revise'))))
    const duty = await dutyAbout(room, 'hjq-plague', 'revise')
    expect(duty).toMatchObject({ state: 'open', cause: 'verdict', reason: '已由新预案代替。' })
    must(await library.approve(must(await library.propose('revise'))))
    expect(
      await room.db.prisma.planDuty.count({
        where: { planId: plans.planId, kind: 'revise', cause: 'verdict' },
      }),
    ).toBe(1)
  })

  test('a draft has no verdict', async () => {
    const planId = room.plan('hjq-brucellosis')
    expect(await library.propose('repeal', { planId })).toBeRefused('PLAN_NOT_IN_FORCE')
  })
})
