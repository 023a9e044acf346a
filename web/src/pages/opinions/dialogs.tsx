import { useSignal } from '@preact/signals'
import { useAct } from '../../data/act.ts'
import type { OpinionAnswer, OpinionOutcome } from '../../data/schema.gen.ts'
import { Choices, TextArea } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { issueAt } from '../../ui/reason-dialog.tsx'
import { dayText } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { nameOf } from '../../words/language.ts'
import { GiveOpinion, SettleOpinion, type OpinionFields } from './opinions.gen.ts'

const ANSWERS: OpinionAnswer[] = ['agrees', 'comments', 'objects']
const OUTCOMES: OpinionOutcome[] = ['adopted', 'partly_adopted', 'not_adopted']

interface Props {
  opinion: OpinionFields
  close: () => void
  done: () => void
}

/** Says what the organization thinks of the draft, or something else until the last day. */
export function GiveDialog({ opinion, close, done }: Props) {
  const act = useAct(GiveOpinion)
  const w = words.value.opinions
  const form = useSignal({ answer: opinion.answer, text: opinion.text ?? '' })
  const { answer, text } = form.value
  const change = (part: Partial<typeof form.value>) => (form.value = { ...form.value, ...part })
  const send = async () => {
    if (answer === null) return
    if (await act.run({ opinionId: opinion.id, answer, text: text.trim() || null })) done()
  }
  return (
    <FormDialog
      title={w.giveTitle(nameOf(opinion.organization))}
      hint={w.giveHint(dayText(opinion.dueOn))}
      submit={w.send}
      complete={answer !== null && (answer === 'agrees' || text.trim() !== '')}
      act={act}
      close={close}
      send={send}
    >
      <Choices
        label={w.answerLabel}
        name="answer"
        value={answer ?? ''}
        choices={ANSWERS.map((value) => ({ value, text: w.answer[value] }))}
        onPick={(picked) => change({ answer: ANSWERS.find((one) => one === picked) ?? null })}
      />
      <TextArea
        label={w.text}
        hint={w.textHint}
        error={issueAt(act.refusal, 'text')}
        name="text"
        rows={6}
        maxLength={5000}
        value={text}
        onInput={(typed) => change({ text: typed })}
      />
    </FormDialog>
  )
}

/** Says what the authors made of an opinion, and why. */
export function SettleDialog({ opinion, close, done }: Props) {
  const act = useAct(SettleOpinion)
  const w = words.value.opinions
  const form = useSignal({ outcome: opinion.outcome, reason: opinion.outcomeReason ?? '' })
  const { outcome, reason } = form.value
  const send = async () => {
    if (outcome === null) return
    if (await act.run({ opinionId: opinion.id, outcome, reason: reason.trim() })) done()
  }
  return (
    <FormDialog
      title={w.settleTitle(nameOf(opinion.organization))}
      submit={w.settle}
      complete={outcome !== null && reason.trim() !== ''}
      act={act}
      close={close}
      send={send}
    >
      <p>{opinion.text}</p>
      <Choices
        label={w.outcomeLabel}
        name="outcome"
        value={outcome ?? ''}
        choices={OUTCOMES.map((value) => ({ value, text: w.outcome[value] }))}
        onPick={(picked) =>
          (form.value = { ...form.value, outcome: OUTCOMES.find((one) => one === picked) ?? null })
        }
      />
      <TextArea
        label={words.value.common.reason}
        name="reason"
        maxLength={2000}
        value={reason}
        onInput={(typed) => (form.value = { ...form.value, reason: typed })}
      />
    </FormDialog>
  )
}
