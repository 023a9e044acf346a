import { addMinutes } from '../clock.ts'
import type { Choice, PassedOver, PassedOverReason, TeamNeed, TeamState } from './model.ts'

/** Roads here are about a third longer than the straight line, driven at 60 km/h: an estimate, shown as such. */
const ROAD_FACTOR = 1.3
const KILOMETRES_A_MINUTE = 1
/** Where a base has no point yet, the team is ranked as if it were this far. Minutes. */
const UNKNOWN_TRAVEL = 180

/** Teams that fit, best first, and why each other one was passed over. */
export interface Ranking {
  choices: Choice[]
  passedOver: PassedOver[]
}

/**
 * Ranks teams for a need: ready before limited, then the earliest arrival, then the fewest calls this year.
 * Never one that is out, unqualified, not ready or without a leader.
 */
export function rankTeams(
  need: TeamNeed,
  teams: readonly TeamState[],
  now: Date,
  declined: ReadonlySet<string> = new Set(),
): Ranking {
  const ofKind = teams.filter((team) => team.kind === need.kind)
  const judged = ofKind.map((team) => ({ team, reason: whyNot(team, need, declined) }))
  const fitting = judged.filter(({ reason }) => reason === null).map(({ team }) => team)
  return {
    choices: fitting.toSorted(byFitness).map((team, index) => toChoice(team, index + 1, now)),
    passedOver: judged.flatMap(({ team, reason }) => (reason === null ? [] : [{ teamId: team.id, reason }])),
  }
}

function whyNot(team: TeamState, need: TeamNeed, declined: ReadonlySet<string>): PassedOverReason | null {
  if (team.hasDeclined || declined.has(team.id)) return 'declined_before'
  if (team.isOut) return 'already_out'
  if (team.status === 'not_ready') return 'not_ready'
  if (!need.qualifications.every((wanted) => team.qualifications.includes(wanted))) return 'unqualified'
  if (team.leaderIds.length === 0) return 'no_leader'
  return null
}

function byFitness(a: TeamState, b: TeamState): number {
  return (
    Number(a.status === 'limited') - Number(b.status === 'limited') ||
    readyIn(a) - readyIn(b) ||
    a.callsThisYear - b.callsThisYear ||
    (a.id < b.id ? -1 : 1)
  )
}

function readyIn(team: TeamState): number {
  return team.musterMinutes + (travelMinutes(team.distanceKm) ?? UNKNOWN_TRAVEL)
}

/** Estimated minutes on the road for a straight-line distance; null where it is unknown. */
export function travelMinutes(distanceKm: number | null): number | null {
  return distanceKm === null ? null : Math.round((distanceKm * ROAD_FACTOR) / KILOMETRES_A_MINUTE)
}

function toChoice(team: TeamState, rank: number, now: Date): Choice {
  const travel = travelMinutes(team.distanceKm)
  return {
    teamId: team.id,
    rank,
    distanceKm: team.distanceKm === null ? null : Math.round(team.distanceKm * 10) / 10,
    travelMinutes: travel,
    musterMinutes: team.musterMinutes,
    expectedAt: travel === null ? null : addMinutes(now, team.musterMinutes + travel).toISOString(),
    callsThisYear: team.callsThisYear,
    status: team.status,
    statusReason: team.statusReason,
  }
}
