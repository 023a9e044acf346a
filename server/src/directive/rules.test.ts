import { expect, test } from 'vitest'
import { systemActor } from '../access/actor.ts'
import type { DirectiveState } from './model.ts'
import { completeDirective, receiveDirective } from './rules.ts'

const circumstances = { actor: systemActor('test'), now: new Date(), ids: { next: () => 'id' } }

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
