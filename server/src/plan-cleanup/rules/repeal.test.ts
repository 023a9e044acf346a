import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '../../access/actor.ts'
import type { VerdictState } from '../model.ts'
import { actor, by, PLAN, VERDICT } from './scene.test-support.ts'
import { approve, propose, refuseVerdict, withdrawVerdict } from './verdict.ts'

// Whatever people do in whatever order, each of them holding every right: what is repealed, somebody else approved.
const PEOPLE = ['an', 'bo', 'cai'].map((name) => actor(name, 'plan.write', 'plan.approve_government'))
const deed = fc.record({
  who: fc.constantFrom(...PEOPLE),
  what: fc.constantFrom(
    'propose',
    'propose',
    'approve',
    'approve',
    'approve',
    'refuse',
    'withdraw',
    'enforce',
    'begin',
    'give up',
  ),
  kind: fc.constantFrom(...(['keep', 'repeal', 'lapse', 'repeal'] as const)),
})

interface Library {
  inForce: string | null
  next: number
  isUnderWay: boolean
  verdict: VerdictState | null
  repealedBy: { proposedBy: string; decidedBy: string; about: string; was: string | null }[]
}

interface Deed {
  who: Actor
  what: string
  kind: VerdictState['kind']
}

function live(library: Library, deed: Deed): Library {
  const { inForce, next, verdict, isUnderWay } = library
  if (deed.what === 'enforce') return { ...library, inForce: `v${next}`, next: next + 1, isUnderWay: false }
  if (deed.what === 'begin' || deed.what === 'give up')
    return { ...library, isUnderWay: deed.what === 'begin' }
  if (deed.what === 'propose') return proposeIn(library, deed)
  return verdict ? decideOn(library, { ...verdict, inForceId: inForce, isUnderWay }, deed) : library
}

function proposeIn(library: Library, { who, kind }: Deed): Library {
  const plan = { ...PLAN, versionId: library.inForce, isPending: library.verdict?.status === 'proposed' }
  const done = propose(plan, { planId: 'plan', kind, reason: '-' }, by(who))
  if (!done.accepted) return library
  const { by: proposedBy, versionId } = done.fact
  return { ...library, verdict: { ...VERDICT, kind, proposedBy, versionId } }
}

function decideOn(library: Library, now: VerdictState, { who, what }: Deed): Library {
  if (what === 'withdraw') {
    const done = withdrawVerdict(now, {}, by(who))
    return done.accepted ? { ...library, verdict: { ...now, status: 'withdrawn' } } : library
  }
  if (what === 'refuse') {
    const done = refuseVerdict(now, { words: '-' }, by(who))
    return done.accepted ? { ...library, verdict: { ...now, status: 'refused' } } : library
  }
  const done = approve(now, {}, by(who))
  if (!done.accepted) return library
  const after = { ...library, verdict: { ...now, status: 'approved' as const } }
  if (now.kind !== 'repeal' && now.kind !== 'lapse') return after
  const { proposedBy, versionId: about } = now
  const ended = { proposedBy, decidedBy: done.fact.by, about, was: library.inForce }
  return { ...after, inForce: null, repealedBy: [...library.repealedBy, ended] }
}

test('no sequence of deeds repeals a plan without somebody else’s approval, nor another version than was meant', () => {
  let repeals = 0
  fc.assert(
    fc.property(fc.array(deed, { minLength: 20, maxLength: 40 }), (deeds) => {
      const start: Library = { inForce: 'v1', next: 2, isUnderWay: false, verdict: null, repealedBy: [] }
      const { repealedBy } = deeds.reduce(live, start)
      repeals += repealedBy.length
      return repealedBy.every(
        ({ proposedBy, decidedBy, about, was }) => proposedBy !== decidedBy && about === was,
      )
    }),
    { numRuns: 500 },
  )
  expect(repeals).toBeGreaterThan(50)
})
