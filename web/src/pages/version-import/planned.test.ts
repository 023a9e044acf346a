import { expect, test } from 'vitest'
import { planned, recognized } from './planned.ts'

const row = (key: string, textZh: string | null) => ({
  key,
  titleZh: key,
  titleEn: key,
  isRequired: true,
  isSubstance: false,
  text:
    textZh === null
      ? null
      : { key, titleZh: key, titleEn: key, textZh, textEn: '', isPublic: true, revision: 3 },
})
const ROWS = [row('general', '旧'), row('command', null), row('response', '响应')]
const SECTIONS = [
  { index: 0, heading: null, text: '封面', chapter: null },
  { index: 1, heading: '总则', text: '新', chapter: 'general' },
  { index: 2, heading: '附件', text: '名单', chapter: null },
]

test('sections go where the file says', () => {
  expect(
    planned(SECTIONS, recognized(SECTIONS), ROWS).map(({ row, sections, before, after }) => [
      row.key,
      sections,
      before,
      after,
    ]),
  ).toEqual([['general', [1], '旧', '新']])
})

test('sections of one chapter follow each other, and a strange heading stays', () => {
  const [general, command] = planned(SECTIONS, { 0: 'general', 1: 'general', 2: 'command' }, ROWS)
  expect(general?.after).toBe('封面\n\n新')
  expect([command?.before, command?.after]).toEqual(['', '### 附件\n\n名单'])
})

test('what is left out is not written', () => {
  expect(planned(SECTIONS, { 1: '' }, ROWS)).toEqual([])
})
