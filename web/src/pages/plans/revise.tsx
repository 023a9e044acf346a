import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { useAct } from '../../data/act.ts'
import { rawId } from '../../data/ids.ts'
import { person } from '../../data/session.ts'
import { TextArea } from '../../ui/field.tsx'
import { words } from '../../words/all.ts'
import { RevisePlan } from '../version/acts.gen.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import type { PlanFields } from './plans.gen.ts'

const UNDER_WAY = new Set(['draft', 'in_review', 'approved', 'issued'])

/** Begins the next version, or leads to the one that is under way. */
export function Revise({ plan }: { plan: PlanFields }) {
  const open = useSignal(false)
  const w = words.value.review
  const underWay = plan.versions.find(({ status }) => UNDER_WAY.has(status))
  if (underWay) {
    return (
      <a class="button" href={`/versions/${rawId(underWay.id)}`}>
        {words.value.plans.version(underWay.number)} · {words.value.enums.versionStatus[underWay.status]}
      </a>
    )
  }
  if (!person()?.permissions.includes('plan.write')) return null
  return (
    <>
      <button type="button" class="button" onClick={() => (open.value = true)}>
        {w.revise}
      </button>
      {open.value && <ReviseDialog plan={plan} close={() => (open.value = false)} />}
    </>
  )
}

function ReviseDialog({ plan, close }: { plan: PlanFields; close: () => void }) {
  const act = useAct(RevisePlan)
  const note = useSignal('')
  const { route } = useLocation()
  const w = words.value.review
  const send = async () => {
    const version = await act.run({ planId: plan.id, changeNote: note.value.trim() })
    if (version) route(`/versions/${rawId(version.id)}`)
  }
  return (
    <FormDialog
      title={w.revise}
      hint={w.reviseHint}
      submit={w.reviseSubmit}
      complete={note.value.trim() !== ''}
      act={act}
      close={close}
      send={send}
    >
      <TextArea
        label={w.changeNote}
        name="changeNote"
        maxLength={2000}
        value={note.value}
        onInput={(text) => (note.value = text)}
      />
    </FormDialog>
  )
}
