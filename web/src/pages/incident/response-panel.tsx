import type { Signal } from '@preact/signals'
import { rawId } from '../../data/ids.ts'
import { ResponseBadge } from '../../ui/badges.tsx'
import { levelOf } from '../../ui/level.ts'
import { Panel } from '../../ui/parts.tsx'
import { Ago, Moment } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { nameOf, titleOf } from '../../words/language.ts'
import { titlesOf } from './condition-ticks.tsx'
import type { OpenDialog } from './dialogs.tsx'
import type { IncidentFields, ResponseFields } from './incident.gen.ts'
import { LeftOut } from './left-out.tsx'

/** Under which plan and at which level the response runs, and by which steps it came there. */
export function ResponsePanel(props: { incident: IncidentFields; open: Signal<OpenDialog | null> }) {
  const { incident } = props
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
        <ResponseState key={response.id} {...props} response={response} />
      ))}
    </Panel>
  )
}

function ResponseState(props: {
  incident: IncidentFields
  response: ResponseFields
  open: Signal<OpenDialog | null>
}) {
  const { response } = props
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
      <LeftOut {...props} />
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
          <StepCards step={step} />
        </li>
      ))}
    </ol>
  )
}

/** Which cards an act left out, or carried out after all. */
function StepCards({ step }: { step: ResponseFields['steps'][number] }) {
  const w = words.value.conditions
  return (
    <>
      {step.leftOut.length > 0 && <p class="soft">{w.stepLeftOut(titlesOf(step.leftOut))}</p>}
      {step.applied.length > 0 && <p class="soft">{w.stepApplied(titlesOf(step.applied))}</p>}
    </>
  )
}

function levelsOf(from: number | null, to: number | null): string {
  const w = words.value
  const word = (level: number) => w.enums.response[levelOf(level)]
  if (from !== null && to !== null) return w.incident.from(word(from), word(to))
  return to === null ? '' : word(to)
}
