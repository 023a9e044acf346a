import type { Deps } from '@beacon/server/deps.ts'
import { load } from '@beacon/seeds/demo/load.ts'
import { load as loadReference } from '@beacon/seeds/reference/load.ts'
import { addedRows } from '@beacon/seeds/report.ts'
import { expect, test } from 'vitest'
import { countRows, emptyDeps, seedDeps } from './deps.ts'

/** Whoever asks for an identifier after so many is told that the machine has gone down. */
function goingDownAfter(deps: Deps, count: number): Deps {
  let given = 0
  const next = (): string => {
    if (given === count) throw new Error('The machine has gone down.')
    given += 1
    return deps.ids.next()
  }
  return { ...deps, ids: { next } }
}

test(
  'a load that is interrupted again and again comes to what one load comes to',
  { timeout: 120_000 },
  async () => {
    const whole = await seedDeps()
    const expected = await countRows(whole.deps)
    await whole.close()
    const { deps, close } = await emptyDeps()
    await loadReference(deps)

    // In the master plan's drafting, in its review, and wherever the next so many identifiers lead.
    for (const count of [2, 40, 60, 90]) {
      await expect(load(goingDownAfter(deps, count))).rejects.toThrow('The machine has gone down.')
    }
    await load(deps)
    expect(await countRows(deps)).toEqual(expected)
    expect(addedRows(await load(deps))).toBe(0)
    await close()
  },
)
