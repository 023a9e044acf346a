import { Chip } from '../../ui/badges.tsx'
import { levelOf } from '../../ui/level.ts'
import { Notice, Panel } from '../../ui/parts.tsx'
import { momentText } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { nameOf, pick, titleOf } from '../../words/language.ts'
import { unitFor } from '../../words/units.ts'
import type { PreviewFields } from './activation.gen.ts'
import { peopleIn } from './people.ts'
import { PlannedDispatches } from './planned-dispatches.tsx'

/** Everything that activating would do: first what cannot be met, then what would be ordered. */
export function Preview({ preview }: { preview: PreviewFields }) {
  const w = words.value
  const levels = preview.levels
    .filter((level) => level >= preview.level)
    .map((level) => w.enums.response[levelOf(level)])
    .join(' + ')
  return (
    <>
      <p class="soft">
        {titleOf(preview.plan)} · {w.plans.version(preview.version.number)} · {w.activation.includes(levels)}{' '}
        · <b>{w.activation.recipients(preview.recipientCount)}</b>
      </p>
      <Condition preview={preview} />
      <Shortfalls preview={preview} />
      <div class="columns two">
        <div>
          <PlannedDispatches dispatches={preview.dispatches} />
          <Requisitions preview={preview} />
        </div>
        <div>
          <Directives preview={preview} />
          <Alerts preview={preview} />
        </div>
      </div>
    </>
  )
}

/** When the plan itself says that this level is activated: what the decision is held against. */
function Condition({ preview }: { preview: PreviewFields }) {
  const said = preview.version.criteria.find(
    ({ kind, level }) => kind === 'activation' && level === preview.level,
  )
  if (!said) return null
  return (
    <Notice tone="info">
      <b>{words.value.frame.forLevel}</b> {pick(said.textZh, said.textEn)}
    </Notice>
  )
}

function Shortfalls({ preview }: { preview: PreviewFields }) {
  const w = words.value
  if (preview.shortfalls.length === 0) {
    return (
      <Panel id="shortfalls" title={w.activation.noShortfalls} icon="check">
        <p class="panel-empty">{w.activation.noShortfallsText}</p>
      </Panel>
    )
  }
  return (
    <Panel
      id="shortfalls"
      title={w.activation.shortfalls}
      icon="warn"
      tone="loud"
      count={preview.shortfalls.length}
    >
      <ul class="rows">
        {preview.shortfalls.map((shortfall) => (
          <li key={shortfall.card.id + shortfall.kind + shortfall.subjectZh} class="row-item">
            <div class="row-head">
              <span>
                {w.enums.shortfall[shortfall.kind]} <b>{pick(shortfall.subjectZh, shortfall.subjectEn)}</b>
              </span>
              <Chip tone="bad">{w.activation.foundOf(shortfall.found, shortfall.needed)}</Chip>
            </div>
            <p class="row-meta">
              <span>{titleOf(shortfall.card)}</span>
              {shortfall.reasons.map(({ reason, count }) => (
                <span key={reason}>{w.incident.reasonCount(w.enums.passedOver[reason], count)}</span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Directives({ preview }: { preview: PreviewFields }) {
  const w = words.value.activation
  return (
    <Panel id="directives" title={w.directives} icon="list" count={preview.directives.length}>
      {preview.directives.length === 0 && <p class="panel-empty">{w.noneOf}</p>}
      <ul class="rows">
        {preview.directives.map((directive) => (
          <li key={directive.card.id} class="row-item">
            <div class="row-head">
              <b>{titleOf(directive.card)}</b>
              <span class="soft">{w.dueAt(momentText(directive.dueAt))}</span>
            </div>
            <p class="row-meta">
              <span>{nameOf(directive.organization)}</span>
              <span>
                {directive.recipients.length > 0
                  ? w.recipientsOf(directive.recipients.map(nameOf).join(', '))
                  : `! ${w.noRecipient}`}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Requisitions({ preview }: { preview: PreviewFields }) {
  const w = words.value
  return (
    <Panel
      id="requisitions"
      title={w.activation.requisitions}
      icon="plan"
      count={preview.requisitions.length}
    >
      {preview.requisitions.length === 0 && <p class="panel-empty">{w.activation.noneOf}</p>}
      <ul class="rows">
        {preview.requisitions.map((requisition) => (
          <li key={requisition.card.id + requisition.item.code} class="row-item">
            <div class="row-head">
              <span>
                <b>{nameOf(requisition.item)}</b> {requisition.quantity}{' '}
                {pick(requisition.item.unitZh, unitFor(requisition.quantity, requisition.item.unitEn))}
              </span>
              <span class="soft">{w.incident.neededBy(momentText(requisition.neededBy))}</span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Alerts({ preview }: { preview: PreviewFields }) {
  const w = words.value
  return (
    <Panel id="alerts" title={w.activation.alerts} icon="bell" count={peopleIn(preview.alerts)}>
      {preview.alerts.length === 0 && <p class="panel-empty">{w.activation.noneOf}</p>}
      <ul class="rows">
        {preview.alerts.map((alert) => (
          <li key={alert.card.id + alert.role.key + (alert.organization?.id ?? '')} class="row-item">
            <div class="row-head">
              <span>
                <b>{nameOf(alert.role)}</b>{' '}
                <span class="soft">
                  {alert.organization ? nameOf(alert.organization) : w.plans.anyOrganization}
                </span>
              </span>
              {alert.acknowledgeRequired && <span class="soft">{w.activation.mustAcknowledge}</span>}
            </div>
            <p class="row-meta">
              {alert.recipients.length > 0
                ? alert.recipients.map(nameOf).join(', ')
                : `! ${w.activation.noRecipient}`}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
