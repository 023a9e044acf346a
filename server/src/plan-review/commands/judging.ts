import { addWorkdays, dayInChina } from '../../calendar/workdays.ts'
import { defineCommand } from '../../command/define.ts'
import { findDefects } from '../defects.ts'
import { planPassed, planReturned } from '../events.ts'
import { FILING_WORKDAYS, PassInput, SendBackInput } from '../model.ts'
import { loadCalendar } from '../queries.ts'
import { passSound, sendBack } from '../rules/judging.ts'
import { writeMoved } from '../write.ts'
import { answer, lock, naming, place, within } from './version.ts'

export const passStepCommand = defineCommand({
  name: 'plan.pass',
  input: PassInput,
  permission: 'plan.take_part',
  load: async (hands, wish) => {
    const state = await lock(hands, wish)
    if (!state) return null
    // What was whole when it was submitted may have lost a position since.
    return { state, defects: wish.step === 'approval' ? await findDefects(hands.tx, state) : [] }
  },
  scope: ({ state }) => within(state),
  decide: passSound,
  write: async (hands, moved) => {
    await writeMoved(hands, moved)
    if (moved.wish.step !== 'issuance') return
    const issuedOn = dayInChina(moved.at)
    const filingDueOn = addWorkdays(issuedOn, FILING_WORKDAYS, await loadCalendar(hands.tx, issuedOn))
    const documentNumber = moved.wish.documentNumber ?? null
    await hands.tx.planVersion.update({
      where: { id: moved.next.versionId },
      data: { documentNumber, issuedOn, filingDueOn },
    })
  },
  record: ({ next, wish: { step, words = null, documentNumber = null, effectiveFrom = null } }) => [
    planPassed(place(next), { ...naming(next), step, words, documentNumber, effectiveFrom }),
  ],
  answer,
})

export const sendBackCommand = defineCommand({
  name: 'plan.send-back',
  input: SendBackInput,
  permission: 'plan.take_part',
  load: lock,
  scope: within,
  decide: sendBack,
  write: async (hands, moved) => {
    await writeMoved(hands, moved)
    const { versionId, step: stepKind, comments } = moved.wish
    const opened = moved.next.openComments.slice(moved.before.openComments.length)
    await hands.tx.planComment.createMany({
      data: comments.map(({ subject = null, text }, index) => ({
        id: opened[index] ?? '',
        versionId,
        stepKind,
        subject,
        text,
        by: moved.by,
        at: moved.at,
      })),
    })
  },
  record: ({ next, wish: { step, comments } }) => [
    planReturned(place(next), { ...naming(next), step, comments: comments.length }),
  ],
  answer,
})
