import type { Prisma, TeamKind } from '@beacon/schema/generated/prisma/client.ts'
import { seedId } from '../id.ts'
import type { Random } from './random.ts'

/** What the rows hang on: organizations and divisions of the banner. */
export interface Ground {
  organizationIds: readonly string[]
  /** Towns and villages. */
  divisionCodes: readonly string[]
}

const FAMILIES = [
  ['王', 'Wang'],
  ['李', 'Li'],
  ['张', 'Zhang'],
  ['刘', 'Liu'],
  ['陈', 'Chen'],
  ['杨', 'Yang'],
  ['赵', 'Zhao'],
  ['黄', 'Huang'],
  ['周', 'Zhou'],
  ['吴', 'Wu'],
] as const
const FIRST = [
  ['建', 'Jian'],
  ['志', 'Zhi'],
  ['晓', 'Xiao'],
  ['海', 'Hai'],
  ['春', 'Chun'],
  ['文', 'Wen'],
  ['玉', 'Yu'],
  ['丽', 'Li'],
] as const
const SECOND = [
  ['华', 'hua'],
  ['强', 'qiang'],
  ['敏', 'min'],
  ['军', 'jun'],
  ['兰', 'lan'],
  ['平', 'ping'],
  ['勇', 'yong'],
  ['燕', 'yan'],
] as const

export const KINDS = [
  'medical_rescue',
  'epidemiology',
  'disinfection',
  'laboratory',
  'community',
] as const satisfies readonly TeamKind[]

const KIND_NAMES: Record<TeamKind, [zh: string, en: string]> = {
  medical_rescue: ['救援队', 'Rescue Team'],
  epidemiology: ['流调队', 'Investigation Team'],
  disinfection: ['消杀队', 'Disinfection Team'],
  laboratory: ['检测队', 'Laboratory Team'],
  community: ['防控队', 'Community Team'],
}

/** Not one that the demo's plans ask for, so that the demo stays as told beside any number of these teams. */
const SKILLS = ['trauma', 'terminal_disinfection', 'mongolian_language', 'first_aid'] as const
const MEMBERS = 4

export function bulkPersonId(index: number): string {
  return seedId(`bulk/person/${index}`)
}

export function bulkTeamId(index: number): string {
  return seedId(`bulk/team/${index}`)
}

export function peopleRows(count: number, ground: Ground, random: Random): Prisma.PersonCreateManyInput[] {
  return Array.from({ length: count }, (_, index) => {
    const family = random.pick(FAMILIES)
    const first = random.pick(FIRST)
    const second = random.pick(SECOND)
    return {
      id: bulkPersonId(index),
      nameZh: `${family[0]}${first[0]}${second[0]}`,
      nameEn: `${family[1]} ${first[1]}${second[1]}`,
      title: '工作人员 / Staff',
      phone: `1390001${String(index % 10_000).padStart(4, '0')}`,
      organizationId: random.pick(ground.organizationIds),
    }
  })
}

export function teamRows(count: number, ground: Ground, random: Random): Prisma.TeamCreateManyInput[] {
  return Array.from({ length: count }, (_, index) => {
    const kind = KINDS[index % KINDS.length] ?? 'community'
    const [zh, en] = KIND_NAMES[kind]
    const status = random.pick(['ready', 'ready', 'ready', 'ready', 'limited', 'not_ready'] as const)
    return {
      id: bulkTeamId(index),
      code: `bulk-${index}`,
      nameZh: `第${index + 1}${zh}`,
      nameEn: `${en} No. ${index + 1}`,
      kind,
      level: random.pick(['township', 'village', 'unit'] as const),
      organizationId: random.pick(ground.organizationIds),
      divisionCode: random.pick(ground.divisionCodes),
      status,
      statusReason: status === 'ready' ? null : '人员轮休 / members on leave',
      musterMinutes: random.int(2, 8) * 15,
      qualifications: [random.pick(SKILLS)],
    }
  })
}

/** Four people a team, as far as there are people: a leader, a deputy and two members. */
export function memberRows(teams: number, people: number): Prisma.TeamMemberCreateManyInput[] {
  const roles = ['leader', 'deputy', 'member', 'member'] as const
  return Array.from({ length: Math.min(teams * MEMBERS, people) }, (_, index) => ({
    id: seedId(`bulk/member/${index}`),
    teamId: bulkTeamId(Math.floor(index / MEMBERS)),
    personId: bulkPersonId(index),
    role: roles[index % MEMBERS] ?? 'member',
    qualifications: [],
  }))
}

/** Who is alerted for a team: its leader and its deputy. */
export function leadersOf(team: number): string[] {
  return [bulkPersonId(team * MEMBERS), bulkPersonId(team * MEMBERS + 1)]
}
