import { useSignal, type Signal } from '@preact/signals'
import { useRoute } from 'preact-iso'
import { globalId, rawId } from '../../data/ids.ts'
import { useQuery } from '../../data/query.ts'
import { usePageTitle } from '../../shell/title.ts'
import { Absent, LoadProblem } from '../../ui/parts.tsx'
import { words } from '../../words/all.ts'
import { NotFoundPage } from '../lost/not-found.tsx'
import { IncidentDialogs, type OpenDialog } from './dialogs.tsx'
import { DirectivesPanel } from './directives-panel.tsx'
import { DispatchPanel } from './dispatch-panel.tsx'
import { IncidentHead } from './head.tsx'
import { IncidentQuery, type IncidentFields, type IncidentQueryResult } from './incident.gen.ts'
import { AlertsPanel, RequisitionsPanel, ShortfallsPanel } from './lesser-panels.tsx'
import { ResponsePanel } from './response-panel.tsx'
import { TimelinePanel } from './timeline-panel.tsx'

/** One incident, live: what was ordered, who goes, what is short, and everything that happened. */
export function IncidentPage() {
  const { params } = useRoute()
  const id = params['id'] ?? ''
  const answer = useQuery(IncidentQuery, { id: globalId('Incident', id) }, (event) => event.incident === id)
  const open = useSignal<OpenDialog | null>(null)
  const incident = incidentOf(answer.data, id)
  usePageTitle(incident?.title ?? words.value.incident.title)
  if (!incident) {
    return (
      <Absent query={answer}>
        <NotFoundPage text={words.value.incident.notFound} />
      </Absent>
    )
  }
  return (
    <article class="incident">
      {answer.failure && <LoadProblem failure={answer.failure} kept refetch={answer.refetch} />}
      <IncidentHead incident={incident} open={open} />
      <Panels incident={incident} open={open} />
      <IncidentDialogs incident={incident} open={open} done={answer.refetch} />
    </article>
  )
}

function incidentOf(data: IncidentQueryResult | null, id: string): IncidentFields | null {
  const node = data?.node
  return node?.__typename === 'Incident' && rawId(node.id) === id ? node : null
}

/** Who does not command here is shown their own part, and in words that say so. */
function Panels({ incident, open }: { incident: IncidentFields; open: Signal<OpenDialog | null> }) {
  const whole = incident.viewerCommands
  return (
    <div class="columns">
      <div>
        <ResponsePanel incident={incident} open={open} />
        <DispatchPanel needs={incident.dispatchNeeds} open={open} whole={whole} />
        {whole && <ShortfallsPanel responses={incident.responses} />}
      </div>
      <div>
        <DirectivesPanel directives={incident.directives} whole={whole} />
        {whole && <RequisitionsPanel requisitions={incident.requisitions} />}
        <AlertsPanel alerts={incident.alerts} whole={whole} />
      </div>
      <div>
        <TimelinePanel incidentId={rawId(incident.id)} />
      </div>
    </div>
  )
}
