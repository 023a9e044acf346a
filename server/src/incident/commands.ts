import { defineCommand } from '../command/define.ts'
import { incidentAssessed, incidentEnded, incidentOpened } from './events.ts'
import { AssessIncidentInput, EndIncidentInput, OpenIncidentInput } from './model.ts'
import { loadOpening, lockIncident } from './queries.ts'
import {
  assessIncident,
  endIncident,
  openIncident,
  type IncidentAssessed,
  type IncidentEnded,
} from './rules.ts'

export const openIncidentCommand = defineCommand({
  name: 'incident.open',
  input: OpenIncidentInput,
  permission: 'incident.open',
  load: ({ tx, actor, now }, wish) => loadOpening(tx, actor.world, now, wish),
  scope: (_, wish) => ({ division: wish.divisionCode }),
  decide: openIncident,
  write: async ({ tx, actor }, { id, number, by, at, wish }) => {
    await tx.incident.create({
      data: {
        id,
        worldId: actor.world,
        number,
        title: wish.title,
        eventKind: wish.eventKind,
        conditionCode: wish.conditionCode ?? null,
        divisionCode: wish.divisionCode,
        place: wish.place ?? null,
        grade: wish.grade ?? null,
        warningLevel: wish.warningLevel ?? null,
        riskLevel: wish.riskLevel,
        firstFacts: wish.firstFacts,
        status: 'open',
        openedAt: at,
        openedBy: by,
      },
    })
  },
  record: ({ id, number, wish }) => [
    incidentOpened({ subject: id, division: wish.divisionCode, incident: id }, { number, title: wish.title }),
  ],
  answer: ({ id }) => ({ id }),
})

export const assessIncidentCommand = defineCommand({
  name: 'incident.assess',
  input: AssessIncidentInput,
  permission: 'incident.assess',
  load: ({ tx, actor }, wish) => lockIncident(tx, actor.world, wish.incidentId),
  scope: (incident) => ({ division: incident.divisionCode }),
  decide: assessIncident,
  write: async ({ tx }, { incident, wish }) => {
    const { grade = null, warningLevel = null, riskLevel } = wish
    await tx.incident.update({
      where: { id: incident.id },
      data: { grade, warningLevel, riskLevel, version: { increment: 1 } },
    })
  },
  record: ({ incident, wish }: IncidentAssessed) => {
    const { grade = null, warningLevel = null, riskLevel, reason } = wish
    return [incidentAssessed(place(incident), { grade, warningLevel, riskLevel, reason })]
  },
  answer: ({ incident }) => ({ id: incident.id }),
})

export const endIncidentCommand = defineCommand({
  name: 'incident.end',
  input: EndIncidentInput,
  permission: 'incident.end',
  load: ({ tx, actor }, wish) => lockIncident(tx, actor.world, wish.incidentId),
  scope: (incident) => ({ division: incident.divisionCode }),
  decide: endIncident,
  write: async ({ tx, actor }, { incident, at, reason }) => {
    await tx.incident.update({
      where: { id: incident.id },
      data: { status: 'ended', endedAt: at, endReason: reason, version: { increment: 1 } },
    })
    // Nothing of an ended incident may ring again.
    await tx.alert.updateMany({
      where: { worldId: actor.world, incidentId: incident.id, status: 'active' },
      data: { status: 'closed', closedAt: at },
    })
  },
  record: ({ incident, reason }: IncidentEnded) => [incidentEnded(place(incident), { reason })],
  answer: ({ incident }) => ({ id: incident.id }),
})

function place(incident: { id: string; divisionCode: string }): {
  subject: string
  division: string
  incident: string
} {
  return { subject: incident.id, division: incident.divisionCode, incident: incident.id }
}
