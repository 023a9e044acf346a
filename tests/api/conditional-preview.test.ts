/** The preview names the cards that have a condition, and follows what is left out. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { CONDITION, conditionalCards, SURVEY, type Card } from '../support/conditional.ts'
import { dutyRoom, must, type DutyRoom, type Incident } from '../support/duty-room.ts'

let room: DutyRoom
let incident: Incident
let survey: Card
let always: Card
beforeAll(async () => {
  room = await dutyRoom()
  ;({ survey, always } = await conditionalCards(room))
})
afterAll(() => room.leave())
beforeEach(async () => {
  await room.standDown()
  incident = await room.openIncident()
})

interface Preview {
  code?: string
  refusal: { code: string } | null
  conditionalCards: { titleZh: string; conditionZh: string }[]
  directives: { card: { titleZh: string } }[]
}
const preview = async (leaveOut: string[], level = 4) => {
  const { activationPreview } = await room.duty.graphql<{ activationPreview: Preview }>(
    `query($incidentId: ID!, $planId: ID!, $level: Int!, $leaveOut: [ID!]) {
      activationPreview(incidentId: $incidentId, planId: $planId, level: $level, leaveOut: $leaveOut) {
        ... on Refusal { code }
        ... on ActivationPreview {
          refusal { code } conditionalCards { titleZh conditionZh } directives { card { titleZh } } } } }`,
    { incidentId: incident.id, planId: room.plan('hjq-plague'), level, leaveOut },
  )
  return activationPreview
}
const titles = ({ directives }: Preview) => directives.map(({ card }) => card.titleZh)

test('names the cards that have a condition, and follows what is left out', async () => {
  const whole = await preview([])
  const without = await preview([survey.id])
  const { conditionZh } = CONDITION
  expect(whole.conditionalCards).toEqual([{ titleZh: SURVEY, conditionZh }])
  expect(without.conditionalCards).toEqual(whole.conditionalCards)
  expect(titles(whole)).toContain(SURVEY)
  expect(titles(without)).toEqual(titles(whole).filter((title) => title !== SURVEY))
  expect(without.refusal).toBeNull()
})

test('of raising offers again what was left out', async () => {
  must(await room.commander.activate(incident, { planId: room.plan('hjq-plague'), leaveOut: [survey.id] }))
  expect((await preview([], 3)).conditionalCards.map(({ titleZh }) => titleZh)).toContain(SURVEY)
  expect(titles(await preview([], 3))).toContain(SURVEY)
  expect(titles(await preview([survey.id], 3))).not.toContain(SURVEY)
})

test('says what would be refused', async () => {
  expect((await preview([always.id])).refusal?.code).toBe('CARD_ALWAYS_APPLIES')
  const many = Array.from({ length: 401 }, () => survey.id)
  expect((await preview(many)).code).toBe('INVALID_INPUT')
})
