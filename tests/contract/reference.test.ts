import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCsv } from '@beacon/seeds/csv.ts'
import { root } from './source.ts'

const csv = (path: string) => readCsv(pathToFileURL(join(root, path)))
const official = await csv('tests/reference/divisions-hanggin.csv')
const seeded = new Map((await csv('seeds/reference/data/divisions.csv')).map((row) => [row['code'], row]))

test('the seeds hold every division of the banner as the statistics have it', () => {
  expect(official.length).toBeGreaterThan(90)
  for (const row of official) expect(seeded.get(row['code'])).toMatchObject(row)
})

test('codes are hierarchical: what is under a division begins as it does', () => {
  for (const { code = '', parent_code: parent = '', level = '' } of seeded.values()) {
    const kept = { county: 4, township: 6, village: 9 }[level] ?? 2
    expect(code).toMatch(/^\d{12}$/)
    expect(parent === '' || code.slice(0, kept) === parent.slice(0, kept)).toBe(true)
  }
})
