import type { TeamKind } from '@beacon/schema/generated/prisma/client.ts'
import { ACKNOWLEDGE_MINUTES, ANSWER_MINUTES } from '../alert/model.ts'
import { alertRaised } from '../alert/events.ts'
import { addMinutes } from '../clock.ts'
import { defineCommand, type Circumstances, type Hands } from '../command/define.ts'
import { accept, type Verdict } from '../command/refusal.ts'
import type { EventDraft } from '../event-log/define.ts'
import type { Tx } from '../db/transaction.ts'
import { rankTeams } from './choose.ts'
import { dispatchExhausted, dispatchRequested } from './events.ts'
import { OfferNextInput, type Choice, type TeamState } from './model.ts'
import { loadTeamStates, lockChoosing } from './queries.ts'

interface NeedState {
  needId: string
  incidentId: string
  division: string
  jurisdiction: string
  kind: TeamKind
  count: number
  qualifications: string[]
  incidentOpen: boolean
  responseActive: boolean
  /** Teams asked so far, whatever they said. */
  asked: string[]
  /** Calls that still count: not declined, not recalled. */
  standing: number
  titleZh: string
  titleEn: string
  bodyZh: string
  bodyEn: string
}

interface OfferState {
  need: NeedState
  teams: readonly TeamState[]
}

/** What a decline leads to: the next team is called, the need is short, or nothing is needed any more. */
export type NextOffer = { need: NeedState } & (
  | { outcome: 'called'; callId: string; alertId: string; team: TeamState; choice: Choice }
  | { outcome: 'exhausted'; shortfallId: string; reasons: Record<string, number> }
  | { outcome: 'not_needed' }
)

/** Offers a declined call to the next fitting team that has not been asked for this need. */
export function offerNext(
  { need, teams }: OfferState,
  _: unknown,
  { now, ids }: Circumstances,
): Verdict<NextOffer, never> {
  const needed = need.incidentOpen && need.responseActive && need.standing < need.count
  if (!needed) return accept({ need, outcome: 'not_needed' })
  const { choices, passedOver } = rankTeams(need, teams, now, new Set(need.asked))
  const [choice] = choices
  const team = teams.find(({ id }) => id === choice?.teamId)
  if (!choice || !team) {
    const reasons: Record<string, number> = {}
    for (const { reason } of passedOver) reasons[reason] = (reasons[reason] ?? 0) + 1
    return accept({ need, outcome: 'exhausted', shortfallId: ids.next(), reasons })
  }
  const ranked = { ...choice, rank: need.asked.length + 1 }
  return accept({ need, outcome: 'called', callId: ids.next(), alertId: ids.next(), team, choice: ranked })
}

export const offerNextCommand = defineCommand({
  name: 'dispatch.offer-next',
  input: OfferNextInput,
  permission: 'system.react',
  load: async ({ tx, actor, now }, wish): Promise<OfferState | null> => {
    // The incident before the choosing, as raising a level does: the other way round they would wait for each other.
    await lockIncidentOfCall(tx, actor.world, wish.callId)
    await lockChoosing(tx, actor.world)
    const need = await lockNeedOfCall(tx, actor.world, wish.callId)
    if (!need) return null
    const { jurisdiction, incidentId, division: place } = need
    const wanted = { world: actor.world, jurisdiction, incidentId, place, now }
    return { need, teams: await loadTeamStates(tx, wanted) }
  },
  scope: ({ need }) => ({ division: need.division }),
  decide: offerNext,
  write: async (hands, offer) => {
    if (offer.outcome === 'called') await writeCall(hands, offer)
    if (offer.outcome === 'exhausted') await writeShort(hands, offer)
  },
  record: (offer) => {
    const at = (subject: string) => ({
      subject,
      division: offer.need.division,
      incident: offer.need.incidentId,
    })
    if (offer.outcome === 'called') return recordCall(offer, at)
    if (offer.outcome === 'not_needed') return []
    const { needId, kind, count, standing } = offer.need
    return [dispatchExhausted(at(needId), { kind, needed: count, found: standing })]
  },
  answer: ({ outcome }) => ({ outcome }),
})

type Called = Extract<NextOffer, { outcome: 'called' }>
type Exhausted = Extract<NextOffer, { outcome: 'exhausted' }>

function recordCall(
  { need, callId, alertId, team, choice }: Called,
  at: (subject: string) => Parameters<typeof dispatchRequested>[0],
): EventDraft[] {
  const { needId, kind, incidentId } = need
  const names = { teamId: team.id, teamZh: team.nameZh, teamEn: team.nameEn }
  return [
    dispatchRequested(at(callId), { needId, kind, ...names, rank: choice.rank, isNext: true }),
    alertRaised(at(incidentId), { alertIds: [alertId], recipients: team.leaderIds.length }),
  ]
}

async function writeCall({ tx, jobs, actor, now }: Hands, offer: Called): Promise<void> {
  const { need, callId, alertId, team, choice } = offer
  const worldId = actor.world
  const { incidentId, needId, titleZh, titleEn, bodyZh, bodyEn } = need
  const answerBy = addMinutes(now, ANSWER_MINUTES)
  await tx.dispatchCall.create({
    data: {
      id: callId,
      worldId,
      needId,
      incidentId,
      teamId: team.id,
      status: 'requested',
      rank: choice.rank,
      reason: { ...choice },
      requestedAt: now,
      answerBy,
    },
  })
  await jobs.at(tx, 'dispatch.deadline', { world: worldId, incidentId }, [answerBy])
  await tx.alert.create({
    data: {
      id: alertId,
      worldId,
      incidentId,
      kind: 'dispatch',
      callId,
      titleZh,
      titleEn,
      bodyZh,
      bodyEn,
      acknowledgeRequired: true,
      raisedAt: now,
      acknowledgeBy: addMinutes(now, ACKNOWLEDGE_MINUTES),
      status: 'active',
    },
  })
  const people = team.leaderIds.map((personId) => ({ worldId, alertId, personId, sentAt: now }))
  await tx.alertRecipient.createMany({ data: people })
}

async function writeShort(
  { tx, actor, now }: Hands,
  { need, shortfallId, reasons }: Exhausted,
): Promise<void> {
  await tx.dispatchNeed.update({
    where: { id: need.needId },
    data: { status: 'short', version: { increment: 1 } },
  })
  await tx.$executeRaw`
    INSERT INTO shortfall (id, world_id, response_id, card_id, kind, subject, needed, found, reasons, at)
    SELECT ${shortfallId}::uuid, n.world_id, n.response_id, n.card_id, 'team', n.kind::text, n.count, ${need.standing},
      ${JSON.stringify(reasons)}::jsonb, ${now}
    FROM dispatch_need n
    WHERE n.world_id = ${actor.world}::uuid AND n.id = ${need.needId}::uuid
      AND n.response_id IS NOT NULL AND n.card_id IS NOT NULL`
}

async function lockIncidentOfCall(tx: Tx, world: string, callId: string): Promise<void> {
  await tx.$executeRaw`
    SELECT FROM incident i JOIN dispatch_call c ON c.world_id = i.world_id AND c.incident_id = i.id
    WHERE c.world_id = ${world}::uuid AND c.id = ${callId}::uuid FOR UPDATE OF i`
}

async function lockNeedOfCall(tx: Tx, world: string, callId: string): Promise<NeedState | null> {
  const rows = await tx.$queryRaw<NeedState[]>`
    SELECT n.id AS "needId", n.incident_id AS "incidentId", i.division_code AS division, n.kind, n.count,
      n.qualifications, i.status = 'open' AS "incidentOpen", COALESCE(r.status = 'active', true) AS "responseActive",
      COALESCE(p.division_code, left(i.division_code, 6) || '000000') AS jurisdiction,
      ARRAY(SELECT team_id FROM dispatch_call o WHERE o.world_id = n.world_id AND o.need_id = n.id) AS asked,
      (SELECT count(*) FROM dispatch_call o WHERE o.world_id = n.world_id AND o.need_id = n.id
        AND o.status NOT IN ('declined', 'recalled'))::int AS standing,
      n.title_zh AS "titleZh", n.title_en AS "titleEn",
      COALESCE(a.body_zh, i.title) AS "bodyZh", COALESCE(a.body_en, i.title) AS "bodyEn"
    FROM dispatch_call c
    JOIN dispatch_need n ON n.world_id = c.world_id AND n.id = c.need_id
    JOIN incident i ON i.world_id = n.world_id AND i.id = n.incident_id
    LEFT JOIN response r ON r.world_id = n.world_id AND r.id = n.response_id
    LEFT JOIN plan p ON p.id = r.plan_id
    LEFT JOIN LATERAL (SELECT body_zh, body_en FROM alert WHERE world_id = c.world_id AND call_id = c.id LIMIT 1) a ON true
    WHERE c.world_id = ${world}::uuid AND c.id = ${callId}::uuid AND c.status = 'declined'
    FOR UPDATE OF n`
  return rows[0] ?? null
}
