import { findAlteredVersions } from '@beacon/server/plan-review/digest.ts'
import { uuidOf } from '@beacon/server/graphql/ids.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { dutyRoom, must, type DutyRoom } from '../support/duty-room.ts'
import type { Thing } from '../support/person.ts'
import { planRoom, type PlanRoom } from '../support/plan-room.ts'

let room: DutyRoom
let plans: PlanRoom
let version: Thing
beforeAll(async () => {
  room = await dutyRoom()
  plans = await planRoom(room)
}, 120_000)
afterAll(() => room.leave())
beforeEach(async () => {
  await plans.clear()
  version = must(await plans.revise())
})

const post = (titleZh: string, parent: number | null = null, more: object = {}) => ({
  titleZh,
  titleEn: '',
  parent,
  dutiesZh: '',
  dutiesEn: '',
  ...more,
})
const criterion = (kind: string, level: number, textZh = '出现1例。') => ({ kind, level, textZh, textEn: '' })
const FRAME = {
  posts: [post('指挥长', null, { organizationCode: 'gov', roleKey: 'commander' }), post('流调组', 1)],
  criteria: [criterion('event_grade', 4), criterion('activation', 4)],
}

const revisionOf = async () =>
  (await room.db.prisma.planVersion.findUniqueOrThrow({ where: { id: uuidOf('PlanVersion', version.id) } }))
    .frameRevision
const write = async (more: object = {}, by = plans.editor) =>
  by.act('writeFrame', { versionId: version.id, revision: await revisionOf(), ...FRAME, ...more })

interface Shown {
  node: {
    posts: { position: number; parent: number | null; titleEn: string }[]
    criteria: { level: number }[]
  }
}

async function shown(id: string): Promise<Shown['node']> {
  const query = `query($id: ID!) { node(id: $id) { ... on PlanVersion { posts { position parent titleEn } criteria { kind level } } } }`
  return (await plans.editor.graphql<Shown>(query, { id })).node
}

test('the command and the criteria are written as a whole, and of two writers the second is told', async () => {
  const answers = await Promise.all([write(), write({ posts: [] })])
  expect(answers.map(({ code }) => code ?? 'done').toSorted()).toEqual(['CHANGED_MEANWHILE', 'done'])
  must(await write())
  expect(await shown(version.id)).toMatchObject({
    posts: [
      { position: 1, parent: null, titleEn: '指挥长' },
      { position: 2, parent: 1 },
    ],
    criteria: [{ level: 4 }, { level: 4 }],
  })
  must(await write({ posts: [post('总指挥')], criteria: [] }))
  expect(await shown(version.id)).toMatchObject({ posts: [{ titleEn: '总指挥' }], criteria: [] })
})

test.each<[string, object, string]>([
  ['below one that comes after it', { posts: [post('组', 1)] }, 'INVALID_INPUT'],
  ['below one that is not there', { posts: [post('组', 7)] }, 'INVALID_INPUT'],
  ['without a name', { posts: [post(' ')] }, 'INVALID_INPUT'],
  [
    'of an organization that does not exist',
    { posts: [post('组', null, { organizationCode: 'x' })] },
    'NOT_FOUND',
  ],
  ['with a role that does not exist', { posts: [post('组', null, { roleKey: 'x' })] }, 'NOT_FOUND'],
  [
    'and two criteria of one level',
    { criteria: [criterion('activation', 3), criterion('activation', 3)] },
    'INVALID_INPUT',
  ],
  ['and a criterion of no level', { criteria: [criterion('activation', 5)] }, 'INVALID_INPUT'],
])('a post %s is refused', async (_, change, code) => {
  expect(await write(change)).toBeRefused(code as 'INVALID_INPUT')
})

test('it is of substance, written by who may and in a draft only', async () => {
  expect(await write({}, room.observer)).toBeRefused('FORBIDDEN')
  expect(await write({}, room.neighbour)).toBeRefused('NOT_FOUND')
  must(await write())
  expect((await plans.rowOf(version)).isSubstantial).toBe(true)
  must(await plans.submit(version))
  expect(await write()).toBeRefused('WRONG_STATE')
})

test('what is put into force keeps it: in its digest, and in the copy that follows', async () => {
  must(await write())
  must(await plans.submit(version))
  await plans.walk(version)
  must(await plans.editor.act('enforceVersion', { versionId: version.id }))
  const copy = must(await plans.revise())
  expect(await shown(copy.id)).toEqual(await shown(version.id))
  expect(await findAlteredVersions(room.db.pool)).toEqual([])
  const versionId = uuidOf('PlanVersion', version.id)
  await room.db.prisma.planCriterion.updateMany({
    where: { versionId, kind: 'activation' },
    data: { textZh: '随时。' },
  })
  expect(await findAlteredVersions(room.db.pool)).toMatchObject([{ versionId }])
})
