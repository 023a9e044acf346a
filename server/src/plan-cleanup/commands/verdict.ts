import { dayInChina, daysAfter } from '../../calendar/workdays.ts'
import { defineCommand, type Hands } from '../../command/define.ts'
import type { EventDraft, EventPlace } from '../../event-log/define.ts'
import { dutyOpened } from '../../plan-duty/events.ts'
import {
  planRepealed,
  verdictApproved,
  verdictProposed,
  verdictRefused,
  verdictWithdrawn,
} from '../events.ts'
import {
  ApproveInput,
  ProposeInput,
  RefuseInput,
  WithdrawVerdictInput,
  type PlanNaming,
  type VerdictState,
} from '../model.ts'
import { lockPlanToJudge, lockVerdict } from '../queries/verdict.ts'
import { approve, propose, refuseVerdict, withdrawVerdict, type Decided } from '../rules/verdict.ts'

const scope = ({ division }: PlanNaming) => ({ division })
const load = ({ tx }: Hands, { verdictId }: { verdictId: string }) => lockVerdict(tx, verdictId)
const answer = ({ verdict }: Decided) => ({ id: verdict.id })

function place(subject: string, { division }: PlanNaming): EventPlace {
  return { subject, division, incident: null }
}

function naming({ planId, titleZh, titleEn, organizationId }: PlanNaming): Omit<PlanNaming, 'division'> {
  return { planId, titleZh, titleEn, organizationId }
}

export const proposeVerdictCommand = defineCommand({
  name: 'verdict.propose',
  input: ProposeInput,
  permission: 'plan.write',
  load: ({ tx }, wish) => lockPlanToJudge(tx, wish),
  scope,
  decide: propose,
  write: async ({ tx }, { id, plan: { planId }, versionId, wish, by, at }) => {
    const { kind, reason, itemId = null } = wish
    await tx.planVerdict.create({
      data: {
        id,
        planId,
        versionId,
        itemId,
        kind,
        reason,
        status: 'proposed',
        proposedBy: by,
        proposedAt: at,
      },
    })
  },
  record: ({ id, plan, wish }) => [
    verdictProposed(place(id, plan), { ...naming(plan), kind: wish.kind, words: wish.reason }),
  ],
  answer: ({ id }) => ({ id }),
  races: { plan_verdict_one_proposed: 'VERDICT_PENDING' },
})

export const approveVerdictCommand = defineCommand({
  name: 'verdict.approve',
  input: ApproveInput,
  permission: 'plan.take_part',
  load,
  scope,
  decide: approve,
  write: async (hands, decided) => {
    const { verdict } = decided
    await writeDecision(hands, decided, 'approved')
    if (verdict.itemId !== null) {
      const data = { state: 'decided', outcome: verdict.kind } as const
      await hands.tx.cleanupItem.update({ where: { id: verdict.itemId }, data })
    }
    if (verdict.kind === 'repeal' || verdict.kind === 'lapse') await endVersion(hands, decided, verdict.kind)
    if (decided.dutyId !== null) await openRevision(hands, decided, decided.dutyId)
  },
  record: (decided) => [...recordApproval(decided)],
  answer,
  // A revision that was opened anew at the same moment: asked again, the approval finds it.
  races: { plan_duty_one_open: 'CHANGED_MEANWHILE' },
})

export const refuseVerdictCommand = defineCommand({
  name: 'verdict.refuse',
  input: RefuseInput,
  permission: 'plan.take_part',
  load,
  scope,
  decide: refuseVerdict,
  write: (hands, decided) => writeDecision(hands, decided, 'refused'),
  record: ({ verdict, words }) => [verdictRefused(place(verdict.id, verdict), told(verdict, words))],
  answer,
})

export const withdrawVerdictCommand = defineCommand({
  name: 'verdict.withdraw',
  input: WithdrawVerdictInput,
  permission: 'plan.write',
  load,
  scope,
  decide: withdrawVerdict,
  write: async ({ tx }, { verdict }) => {
    await tx.planVerdict.update({ where: { id: verdict.id }, data: { status: 'withdrawn' } })
  },
  record: ({ verdict }) => [verdictWithdrawn(place(verdict.id, verdict), told(verdict, null))],
  answer,
})

function told(verdict: VerdictState, words: string | null): Parameters<typeof verdictApproved>[1] {
  return { ...naming(verdict), kind: verdict.kind, words }
}

async function writeDecision(
  { tx }: Hands,
  { verdict, words, by, at }: Decided,
  status: 'approved' | 'refused',
): Promise<void> {
  const data = { status, words, decidedBy: by, decidedAt: at }
  await tx.planVerdict.update({ where: { id: verdict.id }, data })
}

/** The version in force ends today, and its trail says by whose decision. A running response keeps its own copy. */
async function endVersion(
  { tx, ids }: Hands,
  { verdict, by, at }: Decided,
  kind: 'repeal' | 'lapse',
): Promise<void> {
  const { versionId, reason } = verdict
  const data = { status: 'repealed', effectiveTo: dayInChina(at) } as const
  await tx.planVersion.update({ where: { id: versionId }, data })
  const decision = kind === 'repeal' ? 'repealed' : 'lapsed'
  await tx.planDecision.create({
    data: { id: ids.next(), versionId, kind: decision, words: reason, by, at },
  })
}

const REVISION_DAYS = 90

function revisionDue({ verdict, at }: Decided): Date {
  return daysAfter(dayInChina(at), verdict.revisionDays ?? REVISION_DAYS)
}

async function openRevision({ tx }: Hands, decided: Decided, id: string): Promise<void> {
  const { verdict, by, at } = decided
  const { planId, organizationId, versionId, reason } = verdict
  const cause = { kind: 'revise', cause: 'verdict', causeKey: 'verdict', reason } as const
  const whose = { planId, organizationId, versionId, openedBy: by, openedAt: at }
  await tx.planDuty.create({ data: { id, ...cause, ...whose, dueOn: revisionDue(decided), state: 'open' } })
}

function recordApproval(decided: Decided): EventDraft[] {
  const { verdict, words, dutyId } = decided
  const { kind, number, reason } = verdict
  const dueOn = revisionDue(decided).toISOString().slice(0, 10)
  const revision = { kind: 'revise', cause: 'verdict', dueOn, before: null, reason } as const
  return [
    verdictApproved(place(verdict.id, verdict), told(verdict, words)),
    ...(kind === 'repeal' || kind === 'lapse'
      ? [planRepealed(place(verdict.versionId, verdict), { ...naming(verdict), number, kind })]
      : []),
    ...(dutyId === null ? [] : [dutyOpened(place(dutyId, verdict), { ...naming(verdict), ...revision })]),
  ]
}
