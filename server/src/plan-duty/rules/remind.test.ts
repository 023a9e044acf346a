import { expect, test } from 'vitest'
import type { DutyToRemind, Holder, Rung } from '../model.ts'
import { BANNER, by, day, KEEPER } from './scene.test-support.ts'
import { remind } from './remind.ts'

const RUNGS: readonly Rung[] = [
  { days: -60, addressee: 'owner', roleKeys: ['plan_editor', 'unit_head'] },
  { days: -30, addressee: 'owner', roleKeys: ['plan_editor', 'unit_head'] },
  { days: 0, addressee: 'owner', roleKeys: ['plan_editor', 'unit_head'] },
  { days: 7, addressee: 'bureau', roleKeys: ['bureau_head'] },
  { days: 30, addressee: 'superior', roleKeys: ['commander'] },
]
const holder = (
  personId: string,
  roleKey: string,
  organizationId: string,
  divisionCode = BANNER,
): Holder => ({
  personId,
  roleKey,
  organizationId,
  divisionCode,
})
const HOLDERS: readonly Holder[] = [
  holder('editor', 'plan_editor', 'hb'),
  holder('unit', 'unit_head', 'hb'),
  holder('clinic', 'unit_head', 'clinic'),
  holder('head', 'bureau_head', 'hb'),
  holder('commander', 'commander', 'gov'),
  holder('neighbour', 'commander', 'uxin', '150626000000'),
]
const DUTY: DutyToRemind = {
  id: 'duty',
  kind: 'evaluate',
  planId: 'plan',
  titleZh: '鼠疫预案',
  titleEn: 'Plague plan',
  division: '150625103000',
  organizationId: 'hb',
  subjectZh: null,
  subjectEn: null,
  personId: null,
  dueOn: day('2027-01-01'),
  reminded: [],
}

function told(now: string, change: Partial<DutyToRemind> = {}, holders = HOLDERS): string[] {
  const ladder = { duties: [{ ...DUTY, ...change }], rungs: RUNGS, holders }
  const { reminders } = remind(ladder, {}, by(KEEPER, day(now))).fact
  return reminders.map(({ rung, people }) => `${rung.days} ${people.join('+')}`)
}

test.each<[string, string, Partial<DutyToRemind>, string[]]>([
  ['61 days before: nobody yet', '2026-11-01T02:00:00Z', {}, []],
  ['60 days before: who keeps it', '2026-11-02T02:00:00Z', {}, ['-60 editor']],
  ['the day counts in China', '2026-11-01T16:30:00Z', {}, ['-60 editor']],
  ['once is enough', '2026-11-03T02:00:00Z', { reminded: [-60] }, []],
  ['who has taken it on', '2026-12-02T02:00:00Z', { personId: 'unit', reminded: [-60] }, ['-30 unit']],
  [
    'the next in the list where the first is vacant',
    '2027-01-01T02:00:00Z',
    { organizationId: 'clinic' },
    ['0 clinic'],
  ],
  ['nobody there: who is above', '2027-01-01T02:00:00Z', { organizationId: 'empty' }, ['0 head']],
  ['a week late: the head', '2027-01-08T02:00:00Z', { reminded: [-60, -30, 0] }, ['7 head']],
  ['a month late: the commander', '2027-01-31T02:00:00Z', { reminded: [-60, -30, 0, 7] }, ['30 commander']],
  [
    'after many missed nights everybody hears of it once',
    '2027-03-01T02:00:00Z',
    {},
    ['0 editor', '7 head', '30 commander'],
  ],
])('%s', (_, now, change, expected) => {
  expect(told(now, change)).toEqual(expected)
})

test('where nobody holds any position, the rung waits', () => {
  expect(told('2027-01-31T02:00:00Z', {}, [])).toEqual([])
})
