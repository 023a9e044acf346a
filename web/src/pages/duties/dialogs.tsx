import { useSignal, type Signal } from '@preact/signals'
import { useAct } from '../../data/act.ts'
import { now } from '../../data/clock.ts'
import type { RefusalFields } from '../../data/fragments.gen.ts'
import type { DutyAct } from '../../data/schema.gen.ts'
import { TextArea, TextField } from '../../ui/field.tsx'
import { DateField } from './date-field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { issueAt, ReasonDialog } from '../../ui/reason-dialog.tsx'
import { words } from '../../words/all.ts'
import { titleOf } from '../../words/language.ts'
import {
  DoPlanDuty,
  GiveBackPlanDuty,
  ReopenPlanDuty,
  TakePlanDuty,
  WaivePlanDuty,
  type DutyFields,
} from './duties.gen.ts'

/** Which window is open about which duty. */
export interface OpenDuty {
  act: DutyAct
  duty: DutyFields
}

interface DialogProps {
  duty: DutyFields
  close: () => void
  done: () => void
}

/** The window that is open, if any. */
export function DutyDialogs({ open, done }: { open: Signal<OpenDuty | null>; done: () => void }) {
  if (!open.value) return null
  const { act, duty } = open.value
  const close = () => (open.value = null)
  const props: DialogProps = {
    duty,
    close,
    done: () => {
      close()
      done()
    },
  }
  switch (act) {
    case 'do':
      return <DoDialog {...props} />
    case 'waive':
      return <WaiveDialog {...props} />
    case 'reopen':
      return <ReopenDialog {...props} />
    case 'take':
      return <TakeDialog {...props} />
    case 'give_back':
      return <GiveBackDialog {...props} />
  }
}

function named({ kind, plan }: DutyFields): string {
  return `${words.value.duties.kinds[kind]}: ${titleOf(plan)}`
}

/** Today in China, as a date field has it. */
function today(): string {
  return new Date(now.peek() + 8 * 3_600_000).toISOString().slice(0, 10)
}

function DoDialog({ duty, close, done }: DialogProps) {
  const act = useAct(DoPlanDuty)
  const form = useSignal<Evidence>({ doneOn: today(), evidence: '', reference: '' })
  const { doneOn, evidence, reference } = form.value
  const w = words.value.duties
  const send = async () => {
    const wish = { dutyId: duty.id, doneOn, evidence: evidence.trim(), reference: reference.trim() }
    if (await act.run(wish)) done()
  }
  return (
    <FormDialog
      title={w.acts.do}
      hint={named(duty)}
      submit={w.acts.do}
      complete={doneOn !== '' && evidence.trim() !== ''}
      act={act}
      close={close}
      send={send}
    >
      <EvidenceFields form={form} refusal={act.refusal} />
    </FormDialog>
  )
}

interface Evidence {
  doneOn: string
  evidence: string
  reference: string
}

function EvidenceFields({ form, refusal }: { form: Signal<Evidence>; refusal: RefusalFields | null }) {
  const change = (part: Partial<Evidence>) => (form.value = { ...form.value, ...part })
  const { doneOn, evidence, reference } = form.value
  const w = words.value.duties
  return (
    <>
      <DateField
        label={w.doneOn}
        hint={w.doneOnHint}
        error={issueAt(refusal, 'doneOn')}
        max={today()}
        value={doneOn}
        onInput={(text) => change({ doneOn: text })}
      />
      <TextArea
        label={w.evidence}
        hint={w.evidenceHint}
        error={issueAt(refusal, 'evidence')}
        name="evidence"
        maxLength={2000}
        value={evidence}
        onInput={(text) => change({ evidence: text })}
      />
      <TextField
        label={w.reference}
        optional
        name="reference"
        value={reference}
        onInput={(text) => change({ reference: text })}
      />
    </>
  )
}

function WaiveDialog({ duty, close, done }: DialogProps) {
  const act = useAct(WaivePlanDuty)
  const w = words.value.duties
  return (
    <ReasonDialog
      title={w.acts.waive}
      hint={`${named(duty)}. ${w.waiveHint}`}
      submit={w.acts.waive}
      danger
      act={act}
      close={close}
      send={async ({ reason }) => {
        if (await act.run({ dutyId: duty.id, reason })) done()
      }}
    />
  )
}

function ReopenDialog({ duty, close, done }: DialogProps) {
  const act = useAct(ReopenPlanDuty)
  const w = words.value.duties
  return (
    <ReasonDialog
      title={w.acts.reopen}
      hint={`${named(duty)}. ${w.reopenHint}`}
      submit={w.acts.reopen}
      act={act}
      close={close}
      send={async ({ reason }) => {
        if (await act.run({ dutyId: duty.id, reason })) done()
      }}
    />
  )
}

function TakeDialog({ duty, close, done }: DialogProps) {
  const act = useAct(TakePlanDuty)
  const w = words.value.duties
  return (
    <ReasonDialog
      title={w.acts.take}
      hint={`${named(duty)}. ${w.takeHint}`}
      submit={w.acts.take}
      asks={[]}
      act={act}
      close={close}
      send={async () => {
        if (await act.run({ dutyId: duty.id })) done()
      }}
    />
  )
}

function GiveBackDialog({ duty, close, done }: DialogProps) {
  const act = useAct(GiveBackPlanDuty)
  const w = words.value.duties
  return (
    <ReasonDialog
      title={w.acts.give_back}
      hint={named(duty)}
      submit={w.acts.give_back}
      asks={[]}
      act={act}
      close={close}
      send={async () => {
        if (await act.run({ dutyId: duty.id })) done()
      }}
    />
  )
}
