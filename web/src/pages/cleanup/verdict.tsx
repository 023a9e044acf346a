import { useSignal } from '@preact/signals'
import { useQuery } from '../../data/query.ts'
import { person } from '../../data/session.ts'
import { Chip, type Tone } from '../../ui/badges.tsx'
import { Panel } from '../../ui/parts.tsx'
import { Moment } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { nameOf } from '../../words/language.ts'
import { PlanVerdictsQuery, type PlanVerdictsQueryResult, type VerdictFields } from './cleanup.gen.ts'
import { CleanupDialogs, type OpenDialog } from './dialogs.tsx'

const TONES: Record<VerdictFields['status'], Tone> = {
  proposed: 'wait',
  approved: 'good',
  refused: 'bad',
  withdrawn: 'quiet',
}

/** A verdict: what is proposed and why, by whom, and what became of it. */
export function VerdictView(props: {
  verdict: VerdictFields
  of: string
  show: (dialog: OpenDialog) => void
}) {
  const { verdict } = props
  const w = words.value.cleanup
  return (
    <>
      <div class="row-head">
        <b>{w.verdicts[verdict.kind]}</b>
        <Chip tone={TONES[verdict.status]}>{w.verdictStatuses[verdict.status]}</Chip>
      </div>
      <p>{verdict.reason}</p>
      {verdict.words && <p>{verdict.words}</p>}
      <p class="row-meta">
        {verdict.proposedBy && (
          <span>
            {w.proposedBy(nameOf(verdict.proposedBy))} <Moment iso={verdict.proposedAt} />
          </span>
        )}
        {verdict.decidedBy && verdict.decidedAt && (
          <span>
            {w.decidedBy(nameOf(verdict.decidedBy))} <Moment iso={verdict.decidedAt} />
          </span>
        )}
      </p>
      <VerdictActs {...props} />
    </>
  )
}

function VerdictActs(props: { verdict: VerdictFields; of: string; show: (dialog: OpenDialog) => void }) {
  const { id, kind, viewerCan } = props.verdict
  const w = words.value.cleanup
  if (viewerCan.length === 0) return null
  return (
    <p class="row">
      {viewerCan.map((act) => (
        <button
          key={act}
          type="button"
          class={`button ${act === 'approve' ? 'primary' : ''}`}
          aria-label={`${w.acts[act]}: ${w.verdicts[kind]}, ${props.of}`}
          onClick={() => props.show({ act, verdictId: id, kind })}
        >
          {w.acts[act]}
        </button>
      ))}
    </p>
  )
}

/** The verdicts on one plan, and the way to propose one: how a plan is repealed outside a clean-up. */
export function PlanVerdicts(props: { planId: string; title: string; inForce: boolean }) {
  const open = useSignal<OpenDialog | null>(null)
  const w = words.value.cleanup
  const answer = useQuery(PlanVerdictsQuery, { id: props.planId }, (event) =>
    event.event.startsWith('verdict.'),
  )
  const verdicts = verdictsIn(answer.data)
  const mayPropose = props.inForce && writesPlans() && !verdicts.some(({ status }) => status === 'proposed')
  if (verdicts.length === 0 && !mayPropose) return null
  return (
    <Panel
      id="verdicts"
      title={w.verdictsTitle}
      icon="check"
      count={verdicts.length}
      aside={mayPropose && <Propose show={() => (open.value = { act: 'propose', planId: props.planId })} />}
    >
      {verdicts.length === 0 && <p class="panel-empty">{w.noVerdicts}</p>}
      <ul class="rows">
        {verdicts.map((verdict) => (
          <li key={verdict.id} class="row-item">
            <VerdictView verdict={verdict} of={props.title} show={(dialog) => (open.value = dialog)} />
          </li>
        ))}
      </ul>
      <CleanupDialogs open={open} done={answer.refetch} />
    </Panel>
  )
}

function verdictsIn(data: PlanVerdictsQueryResult | null): VerdictFields[] {
  return data?.node?.__typename === 'Plan' ? data.node.verdicts : []
}

function Propose({ show }: { show: () => void }) {
  return (
    <button type="button" class="button" onClick={show}>
      {words.value.cleanup.propose}
    </button>
  )
}

function writesPlans(): boolean {
  return person()?.permissions.includes('plan.write') ?? false
}
