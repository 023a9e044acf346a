import { Chip } from '../../ui/badges.tsx'
import { Empty, Panel } from '../../ui/parts.tsx'
import { Ago, Moment, momentText } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { nameOf, pick, titleOf } from '../../words/language.ts'
import { unitFor } from '../../words/units.ts'
import { ReachSteps } from './dispatch-panel.tsx'
import type {
  IncidentAlertFields,
  RecipientFields,
  RequisitionFields,
  ResponseFields,
} from './incident.gen.ts'

/** Supplies that are needed. */
export function RequisitionsPanel({ requisitions }: { requisitions: RequisitionFields[] }) {
  const w = words.value
  return (
    <Panel id="requisitions" title={w.incident.requisitions} icon="plan" count={requisitions.length}>
      {requisitions.length === 0 && <Empty>{w.incident.noRequisitions}</Empty>}
      <ul class="rows">
        {requisitions.map((requisition) => (
          <li key={requisition.id} class="row-item">
            <div class="row-head">
              <span>
                <b>{nameOf(requisition.item)}</b> {requisition.quantity}{' '}
                {pick(requisition.item.unitZh, unitFor(requisition.quantity, requisition.item.unitEn))}
              </span>
              <Chip
                tone={
                  requisition.status === 'met' ? 'good' : requisition.status === 'open' ? 'wait' : 'quiet'
                }
              >
                {w.enums.requisition[requisition.status]}
              </Chip>
            </div>
            <p class="row-meta">{w.incident.neededBy(momentText(requisition.neededBy))}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Who was alerted and how far each alert has come. */
export function AlertsPanel({ alerts, whole }: { alerts: IncidentAlertFields[]; whole: boolean }) {
  const w = words.value
  return (
    <Panel id="alerts" title={w.incident.alerts} icon="bell" count={alerts.length}>
      {alerts.length === 0 && <Empty>{whole ? w.incident.noAlerts : w.incident.noneOfYours.alerts}</Empty>}
      <ul class="rows">
        {alerts.map((alert) => (
          <li key={alert.id} class="row-item">
            <details>
              <summary>
                <b>{titleOf(alert)}</b>{' '}
                <span class="soft">
                  {w.enums.alertKind[alert.kind]} · <Ago iso={alert.raisedAt} /> ·{' '}
                  {w.incident.reached(acknowledged(alert), alert.recipients.length)}
                </span>
              </summary>
              <ul class="recipients">
                {alert.recipients.map((recipient) => (
                  <Recipient key={recipient.person.id} recipient={recipient} />
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function acknowledged(alert: IncidentAlertFields): number {
  return alert.recipients.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length
}

function Recipient({ recipient }: { recipient: RecipientFields }) {
  const w = words.value.incident
  return (
    <li>
      <span>
        {nameOf(recipient.person)} <span class="soft">{recipient.person.phone}</span>
      </span>
      <ReachSteps
        steps={[
          [w.sent, true],
          [w.received, recipient.deliveredAt !== null],
          [w.seen, recipient.seenAt !== null],
          [w.acknowledged, recipient.acknowledgedAt !== null],
        ]}
      />
    </li>
  )
}

/** Needs that could not be met when a level was reached: written down, not hidden. */
export function ShortfallsPanel({ responses }: { responses: ResponseFields[] }) {
  const w = words.value
  const shortfalls = responses.flatMap((response) => response.shortfalls)
  const active = responses.some(({ status, shortfalls: own }) => status === 'active' && own.length > 0)
  if (responses.length === 0) return null
  return (
    <Panel
      id="shortfalls"
      title={w.incident.shortfalls}
      icon="warn"
      count={shortfalls.length}
      {...(active ? { tone: 'loud' as const } : {})}
    >
      {shortfalls.length === 0 && <Empty>{w.incident.noShortfalls}</Empty>}
      <ul class="rows">
        {shortfalls.map((shortfall) => (
          <li key={shortfall.id} class="row-item">
            <div class="row-head">
              <span>
                {w.enums.shortfall[shortfall.kind]} <b>{pick(shortfall.subjectZh, shortfall.subjectEn)}</b>
              </span>
              <Chip tone="bad">{w.incident.foundOf(shortfall.found, shortfall.needed)}</Chip>
            </div>
            <p class="row-meta">
              {shortfall.reasons.map(({ reason, count }) => (
                <span key={reason}>{w.incident.reasonCount(w.enums.passedOver[reason], count)}</span>
              ))}
              <Moment iso={shortfall.at} short />
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
