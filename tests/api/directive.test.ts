import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dutyRoom, must, type DutyRoom, type Incident } from '../support/duty-room.ts'
import type { Person, Thing } from '../support/person.ts'

let room: DutyRoom
let incident: Incident
let directive: Thing & { uuid: string }
let head: Person
beforeAll(async () => {
  room = await dutyRoom()
  head = await room.person('lei-zhendong')
})
afterAll(() => room.leave())
beforeEach(async () => {
  await room.standDown()
  incident = await room.openIncident()
  await room.activate(incident)
  directive = await room.directive(incident, 'police')
})

const row = () => room.db.prisma.directive.findUniqueOrThrow({ where: { id: directive.uuid } })
const noted = async () => (await room.events(incident)).filter((name) => /^directive\.(?!issued)/.test(name))

describe('a directive', () => {
  test('is signed for and then reported done, each once', async () => {
    expect(await head.receive(directive)).toBeAccepted()
    expect(await head.receive(directive)).toBeRefused('WRONG_STATE')
    expect(await head.complete(directive, { report: '设卡2处' })).toBeAccepted()
    expect(await head.complete(directive)).toBeRefused('WRONG_STATE')
    expect(await head.receive(directive)).toBeRefused('WRONG_STATE')
    const { status, receivedBy, doneBy, report } = await row()
    expect([status, receivedBy, doneBy, report]).toEqual(['done', head.personId, head.personId, '设卡2处'])
    expect(await noted()).toEqual(['directive.received', 'directive.done'])
  })

  test('once signed for asks its signer no longer, and goes on asking the others', async () => {
    const { alertRecipient } = room.db.prisma
    const where = { alert: { directiveId: directive.uuid } }
    const first = await alertRecipient.findFirstOrThrow({ where })
    const other = (await room.person('asileng')).personId
    await alertRecipient.create({ data: { ...first, personId: other } })
    must(await head.receive(directive))
    const heard = await alertRecipient.findMany({ where: { ...where, NOT: { acknowledgedAt: null } } })
    expect(heard.map(({ personId, seenAt }) => [personId, seenAt !== null])).toEqual([[head.personId, true]])
    expect((await room.events(incident)).slice(-2)).toEqual(['directive.received', 'alert.acknowledged'])
  })

  test('may be reported done by the liaison without having been signed for: work goes before paper', async () => {
    expect(await (await room.person('asileng')).complete(directive)).toBeAccepted()
    expect(await noted()).toEqual(['directive.done'])
  })

  test('signed for twice at once is signed for once', async () => {
    const answers = await Promise.all([
      head.receive(directive),
      (await room.person('asileng')).receive(directive),
    ])
    expect(answers.map(({ code }) => code ?? 'done').toSorted()).toEqual(['WRONG_STATE', 'done'])
    expect(await noted()).toEqual(['directive.received'])
  })

  test('that was cancelled is not worked on', async () => {
    await room.db.prisma.directive.update({ where: { id: directive.uuid }, data: { status: 'cancelled' } })
    expect(await head.receive(directive)).toBeRefused('WRONG_STATE')
    expect(await head.complete(directive)).toBeRefused('WRONG_STATE')
  })

  test('is done with words', async () => {
    expect(await head.complete(directive, { report: '' })).toBeRefused('INVALID_INPUT')
  })

  test.each(['receive', 'complete'] as const)(
    '%s: by its organization, seen by the command, unseen by others',
    async (act) => {
      expect(await room.commander[act](directive)).toBeRefused('FORBIDDEN')
      expect(await room.observer[act](directive)).toBeRefused('FORBIDDEN')
      const strangers = [room.neighbour, await room.person('siriguleng'), await room.leader('epi-1')]
      for (const stranger of strangers) expect(await stranger[act](directive)).toBeRefused('NOT_FOUND')
      expect(await noted()).toEqual([])
    },
  )
})

test('the list of an organization holds its own, the next due first', async () => {
  must(await head.receive(directive))
  const { directives } = await head.graphql<{
    directives: { edges: { node: { id: string; dueAt: string } }[] }
  }>('{ directives(mine: true, status: received) { edges { node { id dueAt } } } }')
  expect(directives.edges.map(({ node }) => node.id)).toContain(directive.id)
  const due = directives.edges.map(({ node }) => node.dueAt)
  expect(due).toEqual(due.toSorted())
})
