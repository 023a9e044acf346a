import { useSignal } from '@preact/signals'
import { useAct } from '../../data/act.ts'
import { TextArea } from '../../ui/field.tsx'
import { words } from '../../words/all.ts'
import { AnswerPlanComment } from './acts.gen.ts'
import type { DialogProps } from './dialogs.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import type { VersionFields } from './version.gen.ts'

/** Answers a reviewer's comment. */
export function AnswerDialog({
  comment,
  ...props
}: DialogProps & { comment: VersionFields['comments'][number] }) {
  const act = useAct(AnswerPlanComment)
  const answer = useSignal('')
  const w = words.value.review
  const send = async () => {
    const wish = { versionId: props.versionId, commentId: comment.id, answer: answer.value.trim() }
    if (await act.run(wish)) props.done()
  }
  return (
    <FormDialog
      title={w.answer}
      hint={comment.text}
      submit={w.answerSubmit}
      complete={answer.value.trim() !== ''}
      act={act}
      close={props.close}
      send={send}
    >
      <TextArea
        label={w.answer}
        hint={w.answerHint}
        name="answer"
        maxLength={2000}
        value={answer.value}
        onInput={(text) => (answer.value = text)}
      />
    </FormDialog>
  )
}
