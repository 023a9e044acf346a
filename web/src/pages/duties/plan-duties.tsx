import { useSignal } from '@preact/signals'
import { nodesOf } from '../../data/nodes.ts'
import { useQuery } from '../../data/query.ts'
import { person } from '../../data/session.ts'
import { LoadProblem, Panel } from '../../ui/parts.tsx'
import { words } from '../../words/all.ts'
import { DutyDialogs, type OpenDuty } from './dialogs.tsx'
import { DutyRow } from './duty-row.tsx'
import { DutiesQuery, type DutyFields } from './duties.gen.ts'
import { RevisionDialog } from './revision-dialog.tsx'

/** The open duties about one plan; nothing for who sees none and may open none. */
export function PlanDuties({ planId, inForce }: { planId: string; inForce: boolean }) {
  const answer = useQuery(DutiesQuery, { planId, state: 'open', first: 50 }, (event) =>
    event.event.startsWith('duty.'),
  )
  const duties = nodesOf(answer.data?.planDuties)
  const mayOpen = inForce && keepsPlans()
  const { failure, data, refetch } = answer
  if (duties.length === 0 && !mayOpen && !failure) return null
  return (
    <Panel
      id="duties"
      title={words.value.duties.title}
      icon="clock"
      count={duties.length}
      aside={mayOpen && <AskRevision planId={planId} done={refetch} />}
    >
      {failure && <LoadProblem failure={failure} kept={data !== null} refetch={refetch} />}
      <Rows duties={duties} refetch={refetch} />
    </Panel>
  )
}

function keepsPlans(): boolean {
  return person()?.permissions.includes('plan.keep') ?? false
}

function Rows({ duties, refetch }: { duties: DutyFields[]; refetch: () => void }) {
  const open = useSignal<OpenDuty | null>(null)
  if (duties.length === 0) return <p class="panel-empty">{words.value.duties.none}</p>
  return (
    <>
      <ul class="rows">
        {duties.map((duty) => (
          <DutyRow key={duty.id} duty={duty} show={(act) => (open.value = { act, duty })} />
        ))}
      </ul>
      <DutyDialogs open={open} done={refetch} />
    </>
  )
}

function AskRevision({ planId, done }: { planId: string; done: () => void }) {
  const asking = useSignal(false)
  const close = () => (asking.value = false)
  return (
    <>
      <button type="button" class="button" onClick={() => (asking.value = true)}>
        {words.value.duties.openRevision}
      </button>
      {asking.value && <RevisionDialog planId={planId} close={close} done={done} />}
    </>
  )
}
