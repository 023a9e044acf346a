import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { rawId } from '../../data/ids.ts'
import { nodesOf } from '../../data/nodes.ts'
import { useQuery } from '../../data/query.ts'
import { Field } from '../../ui/field.tsx'
import { Panel } from '../../ui/parts.tsx'
import { words } from '../../words/all.ts'
import { OpenIncidentsQuery } from './plans.gen.ts'

/** Choosing an open incident to preview this plan against. */
export function PreviewAgainst({ planId }: { planId: string }) {
  const answer = useQuery(OpenIncidentsQuery, {}, (event) => event.event.startsWith('incident.'))
  const w = words.value.plans
  const incidents = nodesOf(answer.data?.incidents).filter(({ viewerCan }) =>
    viewerCan.includes('response.preview'),
  )
  return (
    <Panel id="preview" title={w.previewTitle} icon="search">
      {incidents.length > 0 ? (
        <ChooseIncident incidents={incidents} planId={planId} />
      ) : (
        <p class="panel-empty">{answer.data ? w.noOpen : words.value.common.loading}</p>
      )}
    </Panel>
  )
}

function ChooseIncident(props: {
  incidents: { id: string; number: string; title: string }[]
  planId: string
}) {
  const chosen = useSignal('')
  const { route } = useLocation()
  const w = words.value.plans
  return (
    <form
      class="panel-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen.value) route(`/incidents/${chosen.value}/activate?plan=${rawId(props.planId)}&level=4`)
      }}
    >
      <Field label={w.previewFor} hint={w.previewHint}>
        {(control) => (
          <select
            {...control}
            value={chosen.value}
            onChange={(event) => (chosen.value = event.currentTarget.value)}
          >
            <option value="">{words.value.common.choose}</option>
            {props.incidents.map((incident) => (
              <option key={incident.id} value={rawId(incident.id)}>
                {incident.number} {incident.title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="submit" class="button primary" disabled={!chosen.value}>
        {w.preview}
      </button>
    </form>
  )
}
