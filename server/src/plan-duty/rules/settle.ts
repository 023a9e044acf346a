import type { DutyCause, DutyKind } from '@beacon/schema/generated/prisma/client.ts'
import { accept } from '../../command/refusal.ts'
import type { Circumstances } from '../../command/define.ts'
import { dayInChina, daysAfter } from '../../calendar/workdays.ts'
import { addMonths, PERIODIC, type DutyRule, type KeptDuty, type PlanFacts } from '../model.ts'

/** A duty that follows from the facts. */
export interface WantedDuty {
  kind: DutyKind
  cause: DutyCause
  causeKey: string
  versionId: string | null
  subjectZh: string | null
  subjectEn: string | null
  dueOn: Date
}

export interface OpenedDuty extends WantedDuty {
  id: string
  plan: PlanFacts
}
export interface ClosedDuty {
  duty: KeptDuty
  plan: PlanFacts
  state: 'done' | 'lapsed'
}
export interface MovedDuty {
  duty: KeptDuty
  plan: PlanFacts
  dueOn: Date
}

/** What has to change so that the duties say what the facts say. */
export interface Settled {
  opened: OpenedDuty[]
  closed: ClosedDuty[]
  moved: MovedDuty[]
  at: Date
}

/** Compares the duties that there are with those that follow from the facts: run twice, it changes nothing. */
export function settle(
  { plans, rules }: { plans: readonly PlanFacts[]; rules: readonly DutyRule[] },
  _: unknown,
  { now, ids }: Circumstances,
): { accepted: true; fact: Settled } {
  const settled: Settled = { opened: [], closed: [], moved: [], at: now }
  const today = dayInChina(now)
  for (const plan of plans) {
    const wanted = wantedDuties(
      plan,
      rules.filter(({ category }) => category === plan.category),
      today,
    )
    for (const duty of plan.duties) settleOne(duty, { plan, wanted, settled })
    const kept = new Set(plan.duties.map(keyOf))
    for (const duty of wanted.filter((one) => !kept.has(keyOf(one)))) {
      settled.opened.push({ ...duty, id: ids.next(), plan })
    }
  }
  return accept(settled)
}

function keyOf({ kind, causeKey }: Pick<WantedDuty, 'kind' | 'causeKey'>): string {
  return `${kind}/${causeKey}`
}

function settleOne(
  duty: KeptDuty,
  { plan, wanted, settled }: { plan: PlanFacts; wanted: readonly WantedDuty[]; settled: Settled },
): void {
  const same = wanted.find((one) => keyOf(one) === keyOf(duty))
  if (!same) {
    const state = closingState(duty, plan)
    if (state) settled.closed.push({ duty, plan, state })
    return
  }
  // The day for making good what is short was set when it was found.
  if (duty.kind === 'shortfall' || same.dueOn.getTime() === duty.dueOn.getTime()) return
  settled.moved.push({ duty, plan, dueOn: same.dueOn })
}

/** How a duty ends that the facts do not ask for any more; null when it goes on. */
function closingState(duty: KeptDuty, { inForce, losses, filings }: PlanFacts): 'done' | 'lapsed' | null {
  if (duty.kind === 'file') return filings.some((one) => isFiledBy(one, duty)) ? 'done' : 'lapsed'
  if (!inForce || PERIODIC.has(duty.kind)) return 'lapsed'
  if (duty.kind === 'shortfall') return goneState(duty, losses)
  if (inForce.versionId !== duty.versionId) return 'done'
  return duty.kind === 'revise' ? null : 'lapsed'
}

/** What is not short any more; of a version that has not been run nobody knows. */
function goneState(duty: KeptDuty, losses: PlanFacts['losses']): 'done' | 'lapsed' | null {
  if (losses === null) return null
  return duty.state === 'open' ? 'done' : 'lapsed'
}

function isFiledBy({ versionId, isFiled }: PlanFacts['filings'][number], duty: KeptDuty): boolean {
  return isFiled && versionId === duty.causeKey
}

/** Everything that the facts ask for. */
export function wantedDuties(plan: PlanFacts, rules: readonly DutyRule[], today: Date): WantedDuty[] {
  return [
    ...rules.flatMap((rule) => periodicDuty(plan, rule)),
    ...rules.flatMap((rule) => termDuty(plan, rule)),
    ...rules.flatMap((rule) => filingDuties(plan, rule)),
    ...rules.flatMap((rule) => shortfallDuties(plan, rule, today)),
  ]
}

const NOTHING_SHORT = { subjectZh: null, subjectEn: null }

/** Evaluated since its version came into force; exercised since the plan was first in force. */
function periodicDuty({ inForce, firstFrom, last }: PlanFacts, { kind, months }: DutyRule): WantedDuty[] {
  if (!inForce || !PERIODIC.has(kind) || months === null) return []
  const before = last[kind] ?? null
  const from = kind === 'evaluate' ? later(inForce.from, before) : (before ?? firstFrom)
  if (!from) return []
  const dueOn = addMonths(from, months)
  return [{ kind, cause: 'interval', causeKey: '', versionId: inForce.versionId, dueOn, ...NOTHING_SHORT }]
}

function termDuty({ inForce }: PlanFacts, { kind }: DutyRule): WantedDuty[] {
  if (kind !== 'renew' || !inForce?.to) return []
  const { versionId, to: dueOn } = inForce
  return [{ kind, cause: 'term', causeKey: versionId, versionId, dueOn, ...NOTHING_SHORT }]
}

function filingDuties({ filings }: PlanFacts, { kind }: DutyRule): WantedDuty[] {
  if (kind !== 'file') return []
  return filings
    .filter(({ isFiled }) => !isFiled)
    .map(({ versionId, dueOn }) => ({
      kind,
      cause: 'issue',
      causeKey: versionId,
      versionId,
      dueOn,
      ...NOTHING_SHORT,
    }))
}

function shortfallDuties(
  { inForce, losses }: PlanFacts,
  { kind, days }: DutyRule,
  today: Date,
): WantedDuty[] {
  if (kind !== 'shortfall' || !inForce) return []
  return (losses ?? []).map(({ key, subjectZh, subjectEn }) => ({
    kind,
    cause: 'dry_run',
    causeKey: key,
    versionId: inForce.versionId,
    dueOn: daysAfter(today, days ?? 0),
    subjectZh,
    subjectEn,
  }))
}

function later(one: Date | null, other: Date | null): Date | null {
  if (!one || !other) return one ?? other
  return one > other ? one : other
}
