import { globalId } from '@beacon/server/graphql/ids.ts'
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

test('a paper from before a step was sent back counts for it no more, and is told as missing', async () => {
  const missing = async () => {
    const query = `query($id: ID!) { node(id: $id) { ... on PlanVersion { steps { kind missingPapers } } } }`
    interface Found {
      node: { steps: { kind: string; missingPapers: string[] }[] }
    }
    const { node } = await plans.lawyer.graphql<Found>(query, { id: version.id })
    return node.steps.find(({ kind }) => kind === 'legality_review')?.missingPapers
  }
  must(await plans.write(plans.editor, version, 'general'))
  must(await plans.submit(version))
  expect(await missing()).toEqual(['legality_opinion'])
  must(await plans.paper(plans.lawyer, version, 'legality_opinion'))
  expect(await missing()).toEqual([])
  const comments = [{ text: '补充依据。' }]
  must(
    await plans.lawyer.act('sendBackVersion', { versionId: version.id, step: 'legality_review', comments }),
  )
  const [comment] = (await plans.rowOf(version)).comments
  const answered = { commentId: globalId('PlanComment', comment?.id ?? ''), answer: '已补充。' }
  must(await plans.editor.act('answerPlanComment', { versionId: version.id, ...answered }))
  must(await plans.submit(version))
  expect(await missing()).toEqual(['legality_opinion'])
  expect(await plans.pass(plans.lawyer, version, 'legality_review')).toBeRefused('PAPER_MISSING')
})
