import { useSignal } from '@preact/signals'
import { useAct } from '../../data/act.ts'
import { TextArea } from '../../ui/field.tsx'
import { words } from '../../words/all.ts'
import { SendBackVersion } from './acts.gen.ts'
import type { DialogProps } from './dialogs.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import type { VersionFields } from './version.gen.ts'

/** Sends a version back: one comment for each thing that is to be changed. */
export function SendBackDialog({ step, ...props }: DialogProps & { step: VersionFields['steps'][number] }) {
  const act = useAct(SendBackVersion)
  const texts = useSignal([''])
  const w = words.value.review
  const comments = texts.value.map((text) => text.trim()).filter((text) => text !== '')
  const change = (index: number, text: string) =>
    (texts.value = texts.value.map((one, at) => (at === index ? text : one)))
  const send = async () => {
    const wish = { versionId: props.versionId, step: step.kind, comments: comments.map((text) => ({ text })) }
    if (await act.run(wish)) props.done()
  }
  return (
    <FormDialog
      title={w.sendBackTitle(w.step[step.kind])}
      hint={w.sendBackHint}
      submit={w.sendBackSubmit}
      complete={comments.length > 0}
      act={act}
      close={props.close}
      send={send}
    >
      {texts.value.map((text, index) => (
        <TextArea
          key={index}
          label={w.comment(index + 1)}
          hint={w.commentHint}
          name={`comment-${index + 1}`}
          maxLength={2000}
          value={text}
          onInput={(value) => change(index, value)}
        />
      ))}
      <button type="button" class="button" onClick={() => (texts.value = [...texts.value, ''])}>
        {w.addComment}
      </button>
    </FormDialog>
  )
}
