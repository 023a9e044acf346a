import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { rawId } from '../../data/ids.ts'
import { useQuery } from '../../data/query.ts'
import { Field } from '../../ui/field.tsx'
import { Panel } from '../../ui/parts.tsx'
import { words } from '../../words/all.ts'
import { OpenIncidentsQuery } from './plans.gen.ts'

/** Choosing an open incident to preview this plan against. */
export function PreviewAgainst({ planId }: { planId: string }) {
  const answer = useQuery(OpenIncidentsQuery, {}, (event) => event.event.startsWith('incident.'))
  const chosen = useSignal('')
  const { route } = useLocation()
  const w = words.value.plans
  const incidents = (answer.data?.incidents.edges ?? [])
    .map(({ node }) => node)
    .filter((incident) => incident.viewerCan.includes('response.preview'))
  if (answer.data && incidents.length === 0) {
    return (
      <Panel id="preview" title={w.previewTitle} icon="search">
        <p class="panel-empty">{w.noOpen}</p>
      </Panel>
    )
  }
  return (
    <Panel id="preview" title={w.previewTitle} icon="search">
      <form
        class="panel-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen.value) route(`/incidents/${chosen.value}/activate?plan=${rawId(planId)}&level=4`)
        }}
      >
        <Field label={w.previewFor} hint={w.previewHint}>
          {(control) => (
            <select {...control} value={chosen.value} onChange={(event) => (chosen.value = event.currentTarget.value)}>
              <option value="">{words.value.common.choose}</option>
              {incidents.map((incident) => (
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
    </Panel>
  )
}
