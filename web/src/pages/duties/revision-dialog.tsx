import { useSignal, type Signal } from '@preact/signals'
import { useAct } from '../../data/act.ts'
import type { RefusalFields } from '../../data/fragments.gen.ts'
import type { RevisionCause } from '../../data/schema.gen.ts'
import { Field, TextArea } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { issueAt } from '../../ui/reason-dialog.tsx'
import { words } from '../../words/all.ts'
import { DateField } from './date-field.tsx'
import { OpenPlanDuty } from './duties.gen.ts'

const CAUSES: RevisionCause[] = ['law', 'command', 'risk', 'resources', 'drill', 'event']

interface Revision {
  cause: RevisionCause
  reason: string
  dueOn: string
}

/** Asks for a revision of a plan: why, and by when. */
export function RevisionDialog(props: { planId: string; close: () => void; done: () => void }) {
  const act = useAct(OpenPlanDuty)
  const form = useSignal<Revision>({ cause: 'law', reason: '', dueOn: '' })
  const { cause, reason, dueOn } = form.value
  const w = words.value.duties
  const send = async () => {
    const wish = { planId: props.planId, cause, reason: reason.trim(), ...(dueOn && { dueOn }) }
    if (!(await act.run(wish))) return
    props.close()
    props.done()
  }
  return (
    <FormDialog
      title={w.openRevision}
      hint={w.openHint}
      submit={w.openRevision}
      complete={reason.trim() !== ''}
      act={act}
      close={props.close}
      send={send}
    >
      <RevisionFields form={form} refusal={act.refusal} />
    </FormDialog>
  )
}

function RevisionFields({ form, refusal }: { form: Signal<Revision>; refusal: RefusalFields | null }) {
  const change = (part: Partial<Revision>) => (form.value = { ...form.value, ...part })
  const { cause, reason, dueOn } = form.value
  const w = words.value.duties
  const pick = (value: string) => change({ cause: CAUSES.find((one) => one === value) ?? cause })
  return (
    <>
      <Field label={w.cause}>
        {(control) => (
          <select {...control} value={cause} onChange={(event) => pick(event.currentTarget.value)}>
            {CAUSES.map((one) => (
              <option key={one} value={one}>
                {w.causes[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextArea
        label={w.what}
        error={issueAt(refusal, 'reason')}
        name="reason"
        maxLength={2000}
        value={reason}
        onInput={(text) => change({ reason: text })}
      />
      <DateField
        label={w.dueOn}
        optional
        hint={w.dueOnHint}
        error={issueAt(refusal, 'dueOn')}
        value={dueOn}
        onInput={(text) => change({ dueOn: text })}
      />
    </>
  )
}
