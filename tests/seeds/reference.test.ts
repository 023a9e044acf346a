import { isPermission } from '@beacon/server/access/permissions.ts'
import { covers } from '@beacon/server/division/model.ts'
import type { Deps } from '@beacon/server/deps.ts'
import { load } from '@beacon/seeds/reference/load.ts'
import { addedRows } from '@beacon/seeds/report.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, seedDeps } from './deps.ts'

let deps: Deps
let close: () => Promise<void>
beforeAll(async () => {
  ;({ deps, close } = await seedDeps())
})
afterAll(() => close())

test('loading again adds nothing', async () => {
  const before = await countRows(deps)
  expect(addedRows(await load(deps))).toBe(0)
  expect(await countRows(deps)).toEqual(before)
})

test('what an administrator has edited stays, what is missing comes back', async () => {
  const { prisma } = deps.db
  await prisma.condition.update({ where: { code: 'B05' }, data: { reportHours: 2, verified: true } })
  const standard = await prisma.standard.findFirstOrThrow({ where: { key: 'report.final' } })
  await prisma.standard.update({
    where: { id: standard.id },
    data: { value: 7, effectiveFrom: new Date('2027-01-01') },
  })
  await prisma.supplyItem.delete({ where: { code: 'vaccine-mmr' } })

  expect((await load(deps)).added).toMatchObject({ conditions: 0, standards: 0, supplyItems: 1 })
  expect(await prisma.condition.findUniqueOrThrow({ where: { code: 'B05' } })).toMatchObject({
    reportHours: 2,
    verified: true,
  })
  expect(await prisma.standard.count({ where: { key: 'report.final' } })).toBe(1)
})

describe('divisions', () => {
  test('the banner has six towns and sumu with a point, none of them taken for surveyed', async () => {
    const placed = await deps.db.prisma.division.findMany({
      where: { parentCode: '150625000000', latitude: { not: null }, longitude: { not: null } },
    })
    expect(placed.map(({ nameZh }) => nameZh).toSorted()).toEqual(
      ['锡尼镇', '巴拉贡镇', '吉日嘎朗图镇', '独贵塔拉镇', '呼和木独镇', '伊和乌素苏木'].toSorted(),
    )
    expect(placed.every(({ nameEn }) => nameEn)).toBe(true)
    expect(placed.every(({ source }) => source.includes('approximate placement'))).toBe(true)
    expect(placed.some(({ verified }) => verified)).toBe(false)
  })

  test('every gacha and village of Dugui Tala has an English name', async () => {
    const villages = await deps.db.prisma.division.findMany({ where: { parentCode: '150625103000' } })
    expect(villages).toHaveLength(22)
    expect(villages.filter(({ nameEn }) => !nameEn)).toEqual([])
  })

  test('the counties of Ordos have English names and a centre, its neighbours English names', async () => {
    const { prisma } = deps.db
    const counties = await prisma.division.findMany({ where: { parentCode: '150600000000' } })
    expect(counties).toHaveLength(9)
    expect(counties.filter(({ nameEn, latitude }) => !nameEn || latitude === null)).toEqual([])
    expect(await prisma.division.count({ where: { level: 'city', nameEn: null } })).toBe(0)
  })

  test('every division lies under the one that its code says', async () => {
    const divisions = await deps.db.prisma.division.findMany()
    const strays = divisions.filter(({ code, parentCode }) => parentCode && !covers(parentCode, code))
    expect(strays).toEqual([])
    expect(divisions.filter(({ parentCode }) => parentCode === null).map(({ level }) => level)).toEqual([
      'province',
    ])
  })
})

describe('conditions', () => {
  test('there are 42: 2 of class A, 29 of class B, 11 of class C', async () => {
    const groups = await deps.db.prisma.condition.groupBy({ by: ['diseaseClass'], _count: true })
    expect(Object.fromEntries(groups.map(({ diseaseClass, _count }) => [diseaseClass, _count]))).toEqual({
      a: 2,
      b: 29,
      c: 11,
    })
  })

  test('two hours for class A and for what is managed as class A, a day for the others', async () => {
    const rows = await deps.db.prisma.condition.findMany({ where: { code: { not: 'B05' } } })
    const urgent = rows.filter(({ reportHours }) => reportHours === 2).map(({ code }) => code)
    expect(urgent.toSorted()).toEqual(['A01', 'A02', 'B02'])
    expect(
      rows
        .filter(({ managedAs }) => managedAs === 'a')
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(urgent.toSorted())
    expect(new Set(rows.map(({ reportHours }) => reportHours))).toEqual(new Set([2, 24]))
  })

  test('each names its source, codes and syndromes, and a note in one language has it in the other', async () => {
    const rows = await deps.db.prisma.condition.findMany()
    const wanting = rows.filter(
      ({ source, icd10, syndromes, noteZh, noteEn }) =>
        !source || icd10.length === 0 || syndromes.length === 0 || (noteZh === null) !== (noteEn === null),
    )
    expect(wanting).toEqual([])
  })
})

test('a role grants permissions that exist', async () => {
  const roles = await deps.db.prisma.role.findMany()
  expect(roles.map(({ key }) => key).toSorted()).toEqual([
    'administrator',
    'bureau_head',
    'commander',
    'duty_officer',
    'legal_reviewer',
    'liaison',
    'observer',
    'plan_editor',
    'plan_expert',
    'unit_head',
  ])
  expect(roles.flatMap(({ permissions }) => permissions).filter((name) => !isPermission(name))).toEqual([])
})

test('names of organizations, standards and supplies are in both languages', async () => {
  const { prisma } = deps.db
  const named = [
    ...(await prisma.organization.findMany()),
    ...(await prisma.standard.findMany()),
    ...(await prisma.supplyItem.findMany()),
  ]
  expect(named.length).toBeGreaterThan(100)
  expect(
    named.filter(({ nameZh, nameEn }) => !/\p{Script=Han}/u.test(nameZh) || !/[A-Za-z]/.test(nameEn)),
  ).toEqual([])
})
