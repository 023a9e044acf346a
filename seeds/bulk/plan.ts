import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import { inTransaction, type Tx } from '@beacon/server/db/transaction.ts'
import type { Deps } from '@beacon/server/deps.ts'
import { seedId } from '../id.ts'
import { BANNER, TOWNSHIPS } from '../reference/data/organizations.ts'
import { KINDS } from './roster.ts'

export interface BulkPlanSize {
  /** Plans with different names share nothing, so that one activation leaves the next one's teams free. */
  name?: string
  /** Action cards of level IV; each becomes a directive that alerts one head. */
  cards?: number
  /** Free teams that fit; each is wanted by a card of its own and alerts its leader. */
  teams?: number
  /** Copies of alerts altogether: those of heads and leaders, the rest by one notice. */
  recipients?: number
}

export interface BulkPlan {
  planId: string
  planVersionId: string
  cardIds: readonly string[]
  /** Holds `response.activate` over the banner. */
  commanderId: string
  divisionCode: string
}

type Size = Required<BulkPlanSize>

/** A plan in force whose activation writes exactly as much as asked, with the people and teams it needs. */
export async function bulkPlan(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { name = 'activation', cards = 200, teams = 40, recipients = 400 }: BulkPlanSize = {},
): Promise<BulkPlan> {
  const size: Size = { name, cards, teams, recipients }
  const plan = describe(size)
  await inTransaction(db, async (tx) => {
    if (await tx.plan.findUnique({ where: { id: plan.planId } })) return
    await addPeople(tx, size, clock.now())
    await addTeams(tx, size)
    await addPlan(tx, size, plan)
  })
  return plan
}

function describe({ name, cards }: Size): BulkPlan {
  return {
    planId: seedId(`bulk-plan/${name}`),
    planVersionId: seedId(`bulk-plan/${name}/version`),
    cardIds: Array.from({ length: cards }, (_, index) => seedId(`bulk-plan/${name}/card/${index}`)),
    commanderId: personId(name, 'commander', 0),
    divisionCode: TOWNSHIPS.xini,
  }
}

function personId(name: string, part: string, index: number): string {
  return seedId(`bulk-plan/${name}/${part}/${index}`)
}

function organizationId(name: string): string {
  return seedId(`bulk-plan/${name}/organization`)
}

/** The commander, one head, a leader for each team, and so many liaison officers that the copies come to `recipients`. */
async function addPeople(tx: Tx, { name, cards, teams, recipients }: Size, now: Date): Promise<void> {
  const liaisons = Math.max(0, recipients - cards - teams)
  const parts = [
    ['commander', 1, 'commander'],
    ['head', 1, 'unit_head'],
    ['liaison', liaisons, 'liaison'],
    ['leader', teams, null],
  ] as const
  const people = parts.flatMap(([part, count, role]) =>
    Array.from({ length: count }, (_, index) => ({ id: personId(name, part, index), part, index, role })),
  )
  const organization = organizationId(name)
  await tx.organization.create({
    data: {
      id: organization,
      code: `bulk-${name}`,
      nameZh: `性能测试单位（${name}）`,
      nameEn: `Benchmark unit (${name})`,
      kind: 'other',
      divisionCode: BANNER,
    },
  })
  await tx.person.createMany({
    data: people.map(({ id, part, index }) => ({
      id,
      nameZh: `测试${index + 1}`,
      nameEn: `Test ${part} ${index + 1}`,
      organizationId: organization,
    })),
  })
  await tx.grant.createMany({
    data: people.flatMap(({ id, role }) => (role === null ? [] : [grant(name, id, role, now)])),
  })
}

function grant(name: string, holder: string, roleKey: string, grantedAt: Date): Prisma.GrantCreateManyInput {
  const id = seedId(`bulk-plan/grant/${holder}`)
  return {
    id,
    personId: holder,
    roleKey,
    organizationId: organizationId(name),
    divisionCode: BANNER,
    grantedAt,
  }
}

async function addTeams(tx: Tx, { name, teams }: Size): Promise<void> {
  const towns = Object.values(TOWNSHIPS)
  const rows = Array.from({ length: teams }, (_, index) => ({
    id: seedId(`bulk-plan/${name}/team/${index}`),
    code: `bulk-${name}-${index}`,
    nameZh: `测试队${index + 1}`,
    nameEn: `Benchmark Team ${index + 1}`,
    kind: kindOf(index),
    level: 'unit' as const,
    organizationId: organizationId(name),
    divisionCode: towns[index % towns.length] ?? BANNER,
    status: 'ready' as const,
    musterMinutes: 30,
    qualifications: [qualification(name)],
  }))
  await tx.team.createMany({ data: rows })
  await tx.teamMember.createMany({
    data: rows.map(({ id }, index) => ({
      id: seedId(`bulk-plan/${name}/member/${index}`),
      teamId: id,
      personId: personId(name, 'leader', index),
      role: 'leader',
      qualifications: [],
    })),
  })
}

/** Only this plan's teams have it, and only this plan asks for it. */
function qualification(name: string): string {
  return `bulk-${name}`
}

function kindOf(index: number): (typeof KINDS)[number] {
  return KINDS[index % KINDS.length] ?? 'community'
}

async function addPlan(tx: Tx, size: Size, { planId, planVersionId, cardIds }: BulkPlan): Promise<void> {
  const { name } = size
  await tx.plan.create({
    data: {
      id: planId,
      code: `bulk-${name}`,
      titleZh: `性能测试预案（${name}）`,
      titleEn: `Benchmark plan (${name})`,
      category: 'special',
      eventKind: 'infectious_disease',
      divisionCode: BANNER,
      organizationId: organizationId(name),
    },
  })
  const words = {
    legalBasisZh: '性能测试',
    legalBasisEn: 'Benchmark',
  }
  await tx.planVersion.create({
    data: { id: planVersionId, planId, number: 1, status: 'in_force', ...words },
  })
  await tx.actionCard.createMany({
    data: cardIds.map((id, index) => cardRow(name, planVersionId, id, index)),
  })
  await addNeeds(tx, size, cardIds)
}

async function addNeeds(tx: Tx, size: Size, cardIds: readonly string[]): Promise<void> {
  const { name, cards, teams, recipients } = size
  await tx.cardTeamNeed.createMany({
    data: cardIds.slice(0, teams).map((cardId, index) => ({
      id: seedId(`bulk-plan/${name}/need/${index}`),
      cardId,
      kind: kindOf(index),
      count: 1,
      qualifications: [qualification(name)],
    })),
  })
  const [cardId] = cardIds
  if (cardId === undefined || recipients <= cards + teams) return
  const id = seedId(`bulk-plan/${name}/alert`)
  await tx.cardAlert.create({ data: { id, cardId, roleKey: 'liaison', organizationCode: `bulk-${name}` } })
}

function cardRow(
  name: string,
  planVersionId: string,
  id: string,
  index: number,
): Prisma.ActionCardCreateManyInput {
  const position = index + 1
  return {
    id,
    planVersionId,
    level: 4,
    position,
    phase: 'control',
    titleZh: `任务${position}`,
    titleEn: `Task ${position}`,
    textZh: '按行动卡要求落实并反馈。',
    textEn: 'Carry out the action card and report.',
    organizationId: organizationId(name),
    roleKey: 'unit_head',
    deadlineMinutes: 60 + index,
    supportingCodes: [],
  }
}
