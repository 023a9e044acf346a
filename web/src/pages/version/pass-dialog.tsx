import { useSignal } from '@preact/signals'
import { useAct } from '../../data/act.ts'
import { Field, TextArea, TextField } from '../../ui/field.tsx'
import { words } from '../../words/all.ts'
import { PassStep } from './acts.gen.ts'
import type { DialogProps } from './dialogs.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import type { VersionFields } from './version.gen.ts'

/** Passes a step; issuance asks for the document number and the first day in force. */
export function PassDialog({ step, ...props }: DialogProps & { step: VersionFields['steps'][number] }) {
  const act = useAct(PassStep)
  const form = useSignal({ words: '', documentNumber: '', effectiveFrom: '' })
  const w = words.value.review
  const isIssuance = step.kind === 'issuance'
  const { documentNumber, effectiveFrom } = form.value
  const send = async () => {
    const issued = isIssuance ? { documentNumber: documentNumber.trim(), effectiveFrom } : {}
    const said = form.value.words.trim()
    const wish = { versionId: props.versionId, step: step.kind, ...(said && { words: said }), ...issued }
    if (await act.run(wish)) props.done()
  }
  return (
    <FormDialog
      title={w.pass(w.step[step.kind])}
      hint={w.passHint}
      submit={w.passSubmit}
      complete={!isIssuance || (documentNumber.trim() !== '' && effectiveFrom !== '')}
      act={act}
      close={props.close}
      send={send}
    >
      {isIssuance && (
        <Issuance
          documentNumber={documentNumber}
          effectiveFrom={effectiveFrom}
          change={(part) => (form.value = { ...form.value, ...part })}
        />
      )}
      <TextArea
        label={w.words}
        optional
        name="words"
        maxLength={2000}
        value={form.value.words}
        onInput={(said) => (form.value = { ...form.value, words: said })}
      />
    </FormDialog>
  )
}

function Issuance(props: {
  documentNumber: string
  effectiveFrom: string
  change: (part: { documentNumber?: string; effectiveFrom?: string }) => void
}) {
  const w = words.value.review
  return (
    <>
      <TextField
        label={w.documentNumber}
        hint={w.documentNumberHint}
        name="documentNumber"
        maxLength={100}
        value={props.documentNumber}
        onInput={(documentNumber) => props.change({ documentNumber })}
      />
      <Field label={w.effectiveFrom}>
        {(control) => (
          <input
            {...control}
            type="date"
            name="effectiveFrom"
            value={props.effectiveFrom}
            onInput={(event) => props.change({ effectiveFrom: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  )
}
