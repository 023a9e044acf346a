import { expect, test } from 'vitest'
import { declaredEvents } from '../event-log/define.ts'
import './events.ts'

const call = {
  needId: 'need',
  kind: 'epidemiology',
  teamId: 'team',
  teamZh: '二队',
  teamEn: 'Team 2',
  rank: 2,
}

test.each([
  ['one of two that were called at once', { ...call, isNext: false }, '调派二队'],
  ['the next after a decline', { ...call, isNext: true }, '改派二队（第 2 顺位）'],
  ['one of the time when it was not said', call, '改派二队（第 2 顺位）'],
])('%s is called in these words', (_, payload, zh) => {
  expect(declaredEvents().get('dispatch.requested')?.text(payload).zh).toBe(zh)
})
