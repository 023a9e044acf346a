import { expect, test } from 'vitest'
import { agoText, clockText, dateTimeText, lengthText, minutesText } from './time.ts'

const now = Date.parse('2026-11-24T08:00:00Z')

test.each([
  ['2026-11-24T06:05:00Z', 'zh', '11月24日 14:05'],
  ['2026-11-24T06:05:00Z', 'en', '24 Nov 14:05'],
  ['2025-12-31T15:59:00Z', 'zh', '2025年12月31日 23:59'],
  ['2025-12-31T16:30:00Z', 'zh', '1月1日 00:30'],
] as const)('%s in %s is %s', (iso, language, text) => {
  expect(dateTimeText(iso, language, now)).toBe(text)
})

test('today is told by the clock alone', () => {
  expect(clockText('2026-11-24T06:05:00Z', 'zh', now)).toBe('14:05')
  expect(clockText('2026-11-23T06:05:00Z', 'zh', now)).toBe('11月23日 14:05')
})

test.each([
  [-5000, '刚刚', 'just now'],
  [12_000, '12 秒前', '12 s ago'],
  [3 * 60_000, '3 分钟前', '3 min ago'],
  [7_200_000, '2 小时前', '2 h ago'],
  [4 * 86_400_000, '4 天前', '4 d ago'],
])('%d ms ago', (ms, zh, en) => {
  expect(agoText(ms, 'zh')).toBe(zh)
  expect(agoText(ms, 'en')).toBe(en)
})

test.each([
  [45_000, '45 秒'],
  [150_000, '2 分 30 秒'],
  [12 * 60_000 + 30_000, '12 分'],
  [3 * 3_600_000 + 5 * 60_000, '3 小时 5 分'],
  [52 * 3_600_000, '2 天 4 小时'],
  [-1, '0 秒'],
])('%d ms long', (ms, text) => {
  expect(lengthText(ms, 'zh')).toBe(text)
})

test('minutes to arrive', () => {
  expect(minutesText(45, 'zh')).toBe('45 分钟')
  expect(minutesText(120, 'zh')).toBe('2 小时')
  expect(minutesText(90, 'en')).toBe('1 h 30 min')
})
