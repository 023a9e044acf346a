import { expect, test } from 'vitest'
import { addMonths, type KeptDuty, type PlanFacts } from '../model.ts'
import { by, day, dutyOf, KEEPER, NOW, PLAN, RULES } from './scene.test-support.ts'
import { settle, wantedDuties } from './settle.ts'

const TODAY = day('2026-11-24')

function wanted(change: Partial<PlanFacts>): string[] {
  return wantedDuties({ ...PLAN, ...change }, RULES, TODAY).map(
    ({ kind, dueOn }) => `${kind} ${dueOn.toISOString().slice(0, 10)}`,
  )
}

const ALWAYS = ['evaluate 2028-11-10', 'exercise 2024-06-01']

test.each<[string, Partial<PlanFacts>, string[]]>([
  ['in force: evaluated from its own day, exercised from the plan’s first', {}, ALWAYS],
  ['evaluated since', { last: { evaluate: day('2026-05-01') } }, ['evaluate 2029-05-01', ALWAYS[1] ?? '']],
  ['evaluated before this version', { last: { evaluate: day('2024-05-01') } }, ALWAYS],
  ['exercised', { last: { exercise: day('2024-09-30') } }, [ALWAYS[0] ?? '', 'exercise 2027-09-30']],
  [
    'with a term',
    { inForce: { versionId: 'v2', from: day('2025-11-10'), to: day('2027-12-31') } },
    [...ALWAYS, 'renew 2027-12-31'],
  ],
  [
    'issued and not filed',
    { filings: [{ versionId: 'v2', dueOn: day('2026-12-08'), isFiled: false }] },
    [...ALWAYS, 'file 2026-12-08'],
  ],
  ['filed', { filings: [{ versionId: 'v2', dueOn: day('2026-12-08'), isFiled: true }] }, ALWAYS],
  [
    'short of something',
    { losses: [{ key: 'team:消杀队', subjectZh: '消杀队', subjectEn: 'disinfection' }] },
    [...ALWAYS, 'shortfall 2026-12-24'],
  ],
  ['not in force', { inForce: null }, []],
])('a plan %s', (_, change, duties) => {
  expect(wanted(change).toSorted()).toEqual(duties.toSorted())
})

test('what a category’s rules do not name is not asked of it', () => {
  const rules = RULES.filter(({ kind }) => kind === 'evaluate')
  const kinds = wantedDuties({ ...PLAN, losses: [{ key: 'x', subjectZh: '', subjectEn: '' }] }, rules, TODAY)
  expect(kinds.map(({ kind }) => kind)).toEqual(['evaluate'])
})

function settled(plan: Partial<PlanFacts>) {
  const { fact } = settle({ plans: [{ ...PLAN, ...plan }], rules: RULES }, {}, by(KEEPER))
  return {
    opened: fact.opened.map(({ kind }) => kind),
    closed: fact.closed.map(({ duty, state }) => `${duty.kind} ${state}`),
    moved: fact.moved.map(({ duty, dueOn }) => `${duty.kind} ${dueOn.toISOString().slice(0, 10)}`),
  }
}

const PERIODS: KeptDuty[] = [
  dutyOf({ id: 'a', kind: 'evaluate', dueOn: day('2028-11-10') }),
  dutyOf({ id: 'b', kind: 'exercise', dueOn: day('2024-06-01') }),
]
const NEXT = { versionId: 'v3', from: day('2026-11-20'), to: null }

test.each<[string, Partial<PlanFacts>, Partial<ReturnType<typeof settled>>]>([
  ['nothing when duties and facts agree', { duties: PERIODS }, {}],
  ['what is missing is opened', { duties: [] }, { opened: ['evaluate', 'exercise'] }],
  [
    'a new version moves the evaluation and closes what it answers',
    {
      inForce: NEXT,
      duties: [
        ...PERIODS,
        dutyOf({ kind: 'revise', causeKey: 'law' }),
        dutyOf({ kind: 'renew', causeKey: 'v2' }),
      ],
    },
    { moved: ['evaluate 2029-11-20'], closed: ['revise done', 'renew done'] },
  ],
  [
    'a revision goes on while the version that it is about is in force',
    { duties: [...PERIODS, dutyOf({ kind: 'revise', causeKey: 'law' })] },
    {},
  ],
  [
    'a term that was taken away',
    { duties: [...PERIODS, dutyOf({ kind: 'renew', causeKey: 'v2' })] },
    { closed: ['renew lapsed'] },
  ],
  [
    'a version that was filed',
    {
      filings: [{ versionId: 'v2', dueOn: day('2026-12-08'), isFiled: true }],
      duties: [...PERIODS, dutyOf({ kind: 'file', causeKey: 'v2' })],
    },
    { closed: ['file done'] },
  ],
  [
    'a version that will never be filed',
    { duties: [...PERIODS, dutyOf({ kind: 'file', causeKey: 'v1' })] },
    { closed: ['file lapsed'] },
  ],
  [
    'what is not short any more',
    { losses: [], duties: [...PERIODS, dutyOf({ kind: 'shortfall', causeKey: 'team:消杀队' })] },
    { closed: ['shortfall done'] },
  ],
  [
    'what was short is left alone until the new version has been run',
    { losses: null, duties: [...PERIODS, dutyOf({ kind: 'shortfall', causeKey: 'team:消杀队' })] },
    {},
  ],
  [
    'what is short although it was waived is not opened again',
    {
      losses: [{ key: 'team:消杀队', subjectZh: '消杀队', subjectEn: 'disinfection' }],
      duties: [...PERIODS, dutyOf({ kind: 'shortfall', causeKey: 'team:消杀队', state: 'waived' })],
    },
    {},
  ],
  [
    'what was waived and is not short any more: the next time it is new',
    { losses: [], duties: [...PERIODS, dutyOf({ kind: 'shortfall', causeKey: 'x', state: 'waived' })] },
    { closed: ['shortfall lapsed'] },
  ],
  [
    'nothing is asked of a plan that was repealed',
    { inForce: null, duties: [...PERIODS, dutyOf({ kind: 'revise', causeKey: 'law' })] },
    { closed: ['evaluate lapsed', 'exercise lapsed', 'revise lapsed'] },
  ],
])('settles: %s', (_, plan, changes) => {
  expect(settled(plan)).toEqual({ opened: [], closed: [], moved: [], ...changes })
})

test.each([
  ['2024-02-29', 36, '2027-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2025-11-10', 36, '2028-11-10'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(day(from), months)).toEqual(day(to))
})

test('the fact carries the time that it was told', () => {
  expect(settle({ plans: [], rules: [] }, {}, by(KEEPER)).fact.at).toBe(NOW)
})
