import { useSignal } from '@preact/signals'
import { useAct } from '../../data/act.ts'
import { words } from '../../words/all.ts'
import { AssessIncident } from './acts.gen.ts'
import type { IncidentFields } from './incident.gen.ts'
import { judgementInput, JudgementFields, type Judgements } from './judgement-fields.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'

/** Changing the event grade, the warning level or the risk level, each for itself. */
export function AssessDialog(props: { incident: IncidentFields; close: () => void; done: () => void }) {
  const act = useAct(AssessIncident)
  const w = words.value.acts
  const judgements = useSignal<Judgements>({
    grade: String(props.incident.grade ?? ''),
    warningLevel: props.incident.warningLevel ?? '',
    riskLevel: props.incident.riskLevel,
  })
  return (
    <ReasonDialog
      title={w.assessTitle}
      hint={w.assessHint}
      submit={w.assessSubmit}
      act={act}
      close={props.close}
      send={async ({ reason }) => {
        const input = judgementInput(judgements.value)
        const { id: incidentId, version: expectedVersion } = props.incident
        if (input && (await act.run({ ...input, incidentId, reason, expectedVersion }))) props.done()
      }}
    >
      <JudgementFields
        value={judgements.value}
        errors={{}}
        onChange={(change) => (judgements.value = { ...judgements.value, ...change })}
      />
    </ReasonDialog>
  )
}
