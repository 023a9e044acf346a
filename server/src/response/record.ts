import { alertRaised } from '../alert/events.ts'
import { directiveIssued } from '../directive/events.ts'
import { dispatchRequested } from '../dispatch/events.ts'
import type { EventDraft } from '../event-log/define.ts'
import type { IncidentState } from '../incident/model.ts'
import { requisitionRaised, shortfallRecorded } from './events.ts'
import type { Labels, Orders } from './model.ts'
import { raisedAlerts } from './orders.ts'
import { shortfallSubject } from './words.ts'

/** What the orders of a level put on record, in the order of the timeline. */
export function recordOrders(incident: IncidentState, orders: Orders, labels: Labels): EventDraft[] {
  const at = (subject: string) => ({ subject, division: incident.divisionCode, incident: incident.id })
  return [
    ...orders.directives.map(({ id, organizationId, card }) =>
      directiveIssued(at(id), { organizationId, titleZh: card.titleZh, titleEn: card.titleEn }),
    ),
    ...orders.dispatches.flatMap(({ id: needId, kind, calls }) =>
      calls.map(({ id, teamId, teamZh, teamEn, rank }) =>
        dispatchRequested(at(id), { needId, kind, teamId, teamZh, teamEn, rank, isNext: false }),
      ),
    ),
    ...orders.requisitions.map(({ id, itemCode, quantity }) => {
      const item = labels.items.get(itemCode)
      const name = item?.name ?? { zh: itemCode, en: itemCode }
      const unit = item?.unit ?? { zh: '', en: '' }
      return requisitionRaised(at(id), {
        itemZh: name.zh,
        itemEn: name.en,
        unitZh: unit.zh,
        unitEn: unit.en,
        quantity,
      })
    }),
    ...orders.shortfalls.map((shortfall) => {
      const { zh, en } = shortfallSubject(shortfall, labels)
      const { needed, found } = shortfall
      return shortfallRecorded(at(shortfall.id), { subjectZh: zh, subjectEn: en, needed, found })
    }),
    ...recordAlerts(incident, orders),
  ]
}

function recordAlerts(incident: IncidentState, orders: Orders): EventDraft[] {
  const raised = raisedAlerts(orders)
  if (raised.length === 0) return []
  const people = new Set(raised.flatMap((alert) => alert.people))
  return [
    alertRaised(
      { subject: incident.id, division: incident.divisionCode, incident: incident.id },
      { alertIds: raised.map((alert) => alert.id), recipients: people.size },
    ),
  ]
}
