import { expect, test } from 'vitest'
import { systemActor } from '../access/actor.ts'
import type { DirectiveState } from './model.ts'
import { completeDirective, isOverdue, receiveDirective } from './rules.ts'

const circumstances = {
  actor: systemActor('test'),
  now: new Date('2026-11-24T02:00:00Z'),
  ids: { next: () => 'id' },
}

function directive(status: DirectiveState['status']): DirectiveState {
  return {
    id: 'directive',
    incidentId: 'incident',
    division: '150625103202',
    organizationId: 'cdc',
    titleZh: '采样',
    titleEn: 'Sample',
    status,
  }
}

test.each([
  ['issued', true, true],
  ['received', false, true],
  ['done', false, false],
  ['cancelled', false, false],
] as const)('%s: may be received %s, may be completed %s', (status, receivable, completable) => {
  expect(receiveDirective(directive(status), {}, circumstances).accepted).toBe(receivable)
  expect(completeDirective(directive(status), { report: '完成' }, circumstances).accepted).toBe(completable)
})

const now = new Date('2026-11-24T10:00:00Z')
const late = {
  status: 'issued' as const,
  dueAt: new Date('2026-11-24T09:59:00Z'),
  incident: { status: 'open' },
  response: { status: 'active' },
}
test.each([
  ['past its deadline', late, true],
  ['signed for, not done', { ...late, status: 'received' as const }, true],
  ['without a response', { ...late, response: null }, true],
  ['before its deadline', { ...late, dueAt: new Date('2026-11-24T10:01:00Z') }, false],
  ['done', { ...late, status: 'done' as const }, false],
  ['after the response', { ...late, response: { status: 'ended' } }, false],
  ['after the incident', { ...late, incident: { status: 'ended' }, response: null }, false],
])('overdue %s', (_, given, overdue) => {
  expect(isOverdue(given, now)).toBe(overdue)
})
