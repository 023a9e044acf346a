import { expect, test } from 'vitest'
import { levelsFrom, offered, type Standing } from './offered.ts'

const everything = ['incident.assess', 'response.change', 'response.end', 'incident.end']

/** An incident with a response at a level of a plan that has cards for levels 4 to 2. */
function standing(level: number | null, change: Partial<Standing> = {}): Standing {
  const planVersion = { cards: [4, 4, 3, 2].map((card) => ({ level: card })) }
  const response = level === null ? null : { level, status: 'active' as const, planVersion }
  return { status: 'open', viewerCan: everything, response, ...change }
}

test.each<[string, Standing, string[]]>([
  ['no response', standing(null), ['assess', 'end']],
  ['the lowest level', standing(4), ['assess', 'raise', 'endResponse']],
  ['a level in between', standing(3), ['assess', 'raise', 'lower', 'endResponse']],
  ['the highest of the plan', standing(2), ['assess', 'lower', 'endResponse']],
  ['an ended incident', standing(null, { status: 'ended' }), []],
  ['a viewer without rights', standing(3, { viewerCan: ['response.preview'] }), []],
])('%s: only what the server would not refuse is offered', (_, incident, kinds) => {
  expect(offered(incident)).toEqual(kinds)
})

test('the window offers the levels that the plan has cards for', () => {
  expect(levelsFrom(standing(4).response, 'raise')).toEqual([3, 2])
  expect(levelsFrom(standing(2).response, 'lower')).toEqual([4, 3])
})
