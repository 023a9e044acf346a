import { useRoute } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import type { ConditionalCardFields, RefusalFields } from '../../data/fragments.gen.ts'
import { globalId, rawId } from '../../data/ids.ts'
import { useQuery, type Query } from '../../data/query.ts'
import { usePageTitle } from '../../shell/title.ts'
import { useAddress } from '../../ui/address.ts'
import { Absent, ActProblem, Empty, LoadProblem, Notice, PageHead } from '../../ui/parts.tsx'
import { words } from '../../words/all.ts'
import { pick } from '../../words/language.ts'
import { ConditionTicks, leftOutOf } from '../incident/condition-ticks.tsx'
import { NotFoundPage } from '../lost/not-found.tsx'
import { ActivationForm } from './activation-form.tsx'
import {
  ActivationIncidentQuery,
  PreviewQuery,
  type PreviewFields,
  type PreviewQueryResult,
  type ActivationIncidentQueryResult,
} from './activation.gen.ts'
import { PlanChooser } from './plan-chooser.tsx'
import { Preview } from './preview.tsx'

/** The incident that a plan is previewed for. */
export type PreviewedIncident = Extract<
  NonNullable<ActivationIncidentQueryResult['node']>,
  { __typename: 'Incident' }
>

/** What activating a plan would do now. Nothing has happened yet, and the page never lets one forget it. */
export function ActivationPage() {
  const { params } = useRoute()
  const id = params['id'] ?? ''
  const answer = useQuery(
    ActivationIncidentQuery,
    { id: globalId('Incident', id) },
    (event) => event.incident === id,
  )
  const w = words.value.activation
  usePageTitle(w.title)
  const node = answer.data?.node
  const incident = node?.__typename === 'Incident' ? node : null
  if (!incident) {
    return (
      <Absent query={answer}>
        <NotFoundPage text={words.value.incident.notFound} />
      </Absent>
    )
  }
  return (
    <div class="activation">
      <PageHead
        title={w.title}
        above={
          <>
            {w.for} <a href={`/incidents/${id}`}>{incident.title}</a> ·{' '}
            {pick(incident.division.pathZh, incident.division.pathEn)}
          </>
        }
      />
      <p class="nothing-yet" role="note">
        {w.nothingYet}
      </p>
      <Chosen incident={incident} />
    </div>
  )
}

function Chosen({ incident }: { incident: PreviewedIncident }) {
  const address = useAddress()
  const plan = address.get('plan') || rawId(incident.response?.plan.id ?? '')
  const level = Number(address.get('level')) || null
  // In the address, so that the link that goes to the commander carries the judgement with it.
  const without = address.get('without').split(',').filter(Boolean)
  const leftOut = without.map((id) => globalId('ActionCard', id))
  return (
    <>
      <PlanChooser
        incident={incident}
        plan={plan}
        level={level}
        onPick={(change) =>
          address.set({ ...(change.plan === undefined ? {} : { without: null }), ...change })
        }
      />
      {plan && level ? (
        <PreviewOf
          incident={incident}
          planId={globalId('Plan', plan)}
          level={level}
          leftOut={leftOut}
          onLeaveOut={(ids) => address.set({ without: ids.map(rawId).join(',') })}
        />
      ) : (
        <Empty>{words.value.activation.pickFirst}</Empty>
      )}
    </>
  )
}

interface Wished {
  incident: PreviewedIncident
  planId: string
  level: number
  leftOut: string[]
  onLeaveOut: (ids: string[]) => void
}

function PreviewOf(props: Wished) {
  const { incident, planId, level, leftOut, onLeaveOut } = props
  const answer = useQuery(
    PreviewQuery,
    { incidentId: incident.id, planId, level, leaveOut: leftOut },
    (event) => event.event.startsWith('dispatch.') || event.incident === rawId(incident.id),
  )
  const result = answer.data?.activationPreview
  useOffered(answer.loading ? null : cardsOf(result), leftOut, onLeaveOut)
  if (!result) return <Absent query={answer}>{null}</Absent>
  if (result.__typename === 'Refusal') return <ActProblem act={{ refusal: result, failure: null }} />
  return <Previewed {...props} result={result} answer={answer} />
}

function Previewed(props: Wished & { result: PreviewFields; answer: Query<PreviewQueryResult> }) {
  const { incident, planId, level, leftOut, result, answer } = props
  const fresh = !answer.loading && level === result.level && result.plan.id === planId
  return (
    <div class={fresh ? '' : 'is-loading'} aria-busy={!fresh}>
      {answer.failure && <LoadProblem failure={answer.failure} kept refetch={answer.refetch} />}
      {result.refusal && <WouldRefuse refusal={result.refusal} />}
      <ConditionTicks cards={result.conditionalCards} leftOut={leftOut} onChange={props.onLeaveOut} />
      <Preview preview={result} />
      <ActivationForm incident={incident} preview={result} leftOut={leftOut} fresh={fresh} />
    </div>
  )
}

type PreviewResult = PreviewQueryResult['activationPreview']

function cardsOf(result: PreviewResult | undefined): ConditionalCardFields[] | null {
  return result?.__typename === 'ActivationPreview' ? result.conditionalCards : null
}

/** What is no longer on offer, as another level was chosen or somebody has carried it out, is not left out either. */
function useOffered(
  cards: ConditionalCardFields[] | null,
  leftOut: string[],
  onLeaveOut: (ids: string[]) => void,
): void {
  const offered = cards && leftOutOf(cards, leftOut).map(({ id }) => id)
  const stale = offered !== null && offered.length < leftOut.length
  useEffect(() => {
    if (stale) onLeaveOut(offered)
  }, [stale])
}

function WouldRefuse({ refusal }: { refusal: RefusalFields }) {
  return (
    <Notice tone="warn">
      <b>{words.value.activation.wouldRefuse}</b>: {pick(refusal.messageZh, refusal.messageEn)}
    </Notice>
  )
}
