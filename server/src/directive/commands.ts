import { alertAcknowledged } from '../alert/events.ts'
import type { CopyState } from '../alert/model.ts'
import { defineCommand } from '../command/define.ts'
import { accept } from '../command/refusal.ts'
import type { EventDraft } from '../event-log/define.ts'
import { directiveDone, directiveOverdue, directiveReceived } from './events.ts'
import { CompleteDirectiveInput, DirectiveInput, LapseInput, type DirectiveState } from './model.ts'
import { lockAsking, lockDirective, lockLapsed } from './queries.ts'
import { completeDirective, receiveDirective } from './rules.ts'

/** Who signs for a directive has heard its alert: their own copy of it stops asking, nobody else's. */
export const receiveDirectiveCommand = defineCommand({
  name: 'directive.receive',
  input: DirectiveInput,
  permission: 'directive.answer',
  load: async ({ tx, actor }, wish): Promise<(DirectiveState & { copy: CopyState | null }) | null> => {
    const directive = await lockDirective(tx, actor.world, wish.directiveId)
    return directive && { ...directive, copy: await lockAsking(tx, actor.world, directive, actor.personId) }
  },
  scope,
  decide: receiveDirective,
  write: async ({ tx, actor }, { directive, at, by }, { copy }) => {
    await tx.directive.update({
      where: { id: directive.id },
      data: { status: 'received', receivedAt: at, receivedBy: by, version: { increment: 1 } },
    })
    if (copy === null) return
    await tx.alertRecipient.updateMany({
      where: { worldId: actor.world, alertId: copy.alertId, personId: copy.personId },
      data: { acknowledgedAt: at, seenAt: copy.seenAt ?? at, deliveredAt: copy.deliveredAt ?? at },
    })
  },
  record: ({ directive }, { copy }) => [
    directiveReceived(place(directive), directive),
    ...(copy ? [acknowledged(copy)] : []),
  ],
  answer: ({ directive }) => ({ id: directive.id }),
})

export const completeDirectiveCommand = defineCommand({
  name: 'directive.complete',
  input: CompleteDirectiveInput,
  permission: 'directive.answer',
  load: ({ tx, actor }, wish) => lockDirective(tx, actor.world, wish.directiveId),
  scope,
  decide: completeDirective,
  write: async ({ tx }, { directive, at, by, report }) => {
    await tx.directive.update({
      where: { id: directive.id },
      data: { status: 'done', doneAt: at, doneBy: by, report, version: { increment: 1 } },
    })
  },
  record: ({ directive, report }) => [
    directiveDone(place(directive), { ...directive, report: report ?? '' }),
  ],
  answer: ({ directive }) => ({ id: directive.id }),
})

/** Run at deadlines: what is late is noted once, and the board is told. */
export const lapseDirectivesCommand = defineCommand({
  name: 'directive.lapse',
  input: LapseInput,
  permission: 'system.react',
  load: ({ tx, actor, now }, wish) => lockLapsed(tx, actor.world, wish.incidentId, now),
  scope: () => ({ division: null }),
  decide: (lapsed, _, { now }) => accept({ lapsed, at: now }),
  write: async ({ tx, actor }, { lapsed, at }) => {
    await tx.directive.updateMany({
      where: { worldId: actor.world, id: { in: lapsed.map((directive) => directive.id) } },
      data: { overdueAt: at, version: { increment: 1 } },
    })
  },
  record: ({ lapsed }) => lapsed.map((directive) => directiveOverdue(place(directive), directive)),
  answer: ({ lapsed }) => ({ count: lapsed.length }),
})

function acknowledged(copy: CopyState): EventDraft {
  const at = { subject: copy.alertId, division: copy.division, incident: copy.incidentId }
  return alertAcknowledged(at, { ...copy, isDelivery: copy.deliveredAt === null })
}

function scope(directive: DirectiveState): { division: string; organizations: string[] } {
  return { division: directive.division, organizations: [directive.organizationId] }
}

function place(directive: DirectiveState): { subject: string; division: string; incident: string } {
  return { subject: directive.id, division: directive.division, incident: directive.incidentId }
}
