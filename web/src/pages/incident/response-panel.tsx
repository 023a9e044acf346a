import { rawId } from '../../data/ids.ts'
import { ResponseBadge } from '../../ui/badges.tsx'
import { levelOf } from '../../ui/level.ts'
import { Panel } from '../../ui/parts.tsx'
import { Ago, Moment } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { nameOf, titleOf } from '../../words/language.ts'
import type { IncidentFields, ResponseFields } from './incident.gen.ts'

/** Under which plan and at which level the response runs, and by which steps it came there. */
export function ResponsePanel({ incident }: { incident: IncidentFields }) {
  const w = words.value.incident
  return (
    <Panel id="response" title={w.responsePanel} icon="board">
      {incident.responses.length === 0 && (
        <div class="panel-empty">
          <p>{w.noResponse}</p>
          {incident.viewerCan.includes('response.preview') && <p>{w.noResponseCan}</p>}
        </div>
      )}
      {incident.responses.map((response) => (
        <ResponseState key={response.id} response={response} />
      ))}
    </Panel>
  )
}

function ResponseState({ response }: { response: ResponseFields }) {
  const w = words.value
  const active = response.status === 'active'
  return (
    <div class="response-state">
      <p class="badges">
        <ResponseBadge level={active ? response.level : null} ended />
        <span class="soft">
          {w.incident.since} <Moment iso={response.activatedAt} /> · <Ago iso={response.activatedAt} />
        </span>
      </p>
      <p>
        {w.incident.underPlan} <a href={`/plans/${rawId(response.plan.id)}`}>{titleOf(response.plan)}</a>{' '}
        <span class="soft">
          {w.incident.version(response.planVersion.number)} {response.planVersion.documentNumber}
        </span>
      </p>
      <Steps steps={response.steps} />
    </div>
  )
}

function Steps({ steps }: { steps: ResponseFields['steps'] }) {
  const w = words.value
  return (
    <ol class="steps" aria-label={w.incident.steps}>
      {steps.map((step) => (
        <li key={step.id}>
          <p>
            <b>{w.enums.step[step.kind]}</b> {levelsOf(step.fromLevel, step.toLevel)}{' '}
            <span class="soft">
              <Moment iso={step.at} short /> {step.actor ? nameOf(step.actor) : w.incident.system}
            </span>
          </p>
          <p class="soft">
            {w.common.legalGround}: {step.legalGround}
          </p>
          <p class="soft">
            {w.common.reason}: {step.reason}
          </p>
        </li>
      ))}
    </ol>
  )
}

function levelsOf(from: number | null, to: number | null): string {
  const w = words.value
  const word = (level: number) => w.enums.response[levelOf(level)]
  if (from !== null && to !== null) return w.incident.from(word(from), word(to))
  return to === null ? '' : word(to)
}
