import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createLane, type Lane } from './lane.ts'
import { work } from './run.ts'
import { startStream } from './stream.ts'

/** What is under way in a lane, in the order in which it began. */
function follow(lane: Lane) {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  return {
    begun,
    end: async (name: string) => {
      ends.get(name)?.()
      await setImmediate()
    },
    ask: async (name: string) => {
      void lane.turn(name.slice(0, 1)).then((end) => {
        begun.push(end ? name : `${name} refused`)
        if (end) ends.set(name, end)
      })
      await setImmediate()
    },
  }
}

describe('heavy work', () => {
  test('of one person is done one by one, and others do not wait for it', async () => {
    const { ask, end, begun } = follow(createLane({ atOnce: 2, waiting: 10, ofPerson: 3 }))
    for (const name of ['a1', 'a2', 'b1', 'b2', 'c1']) await ask(name)
    expect(begun).toEqual(['a1', 'b1'])
    await end('a1')
    expect(begun).toEqual(['a1', 'b1', 'a2'])
    await end('a2')
    expect(begun).toEqual(['a1', 'b1', 'a2', 'c1'])
    await end('b1')
    expect(begun).toEqual(['a1', 'b1', 'a2', 'c1', 'b2'])
  })

  test('is refused when too much waits, of one person or of all', async () => {
    const { ask, begun } = follow(createLane({ atOnce: 1, waiting: 3, ofPerson: 2 }))
    for (const name of ['a1', 'a2', 'a3', 'b1', 'c1', 'd1']) await ask(name)
    expect(begun).toEqual(['a1', 'a3 refused', 'd1 refused'])
  })

  test('gives its turn back once, however often it says so', async () => {
    const { ask, end, begun } = follow(createLane({ atOnce: 1, waiting: 3, ofPerson: 2 }))
    for (const name of ['a1', 'b1', 'c1']) await ask(name)
    await end('a1')
    await end('a1')
    expect(begun).toEqual(['a1', 'b1'])
  })

  test('that cannot even begin gives its turn back', async () => {
    const lane = createLane({ atOnce: 1, waiting: 1, ofPerson: 1 })
    const nowhere = new URL('file:///nowhere.ts')
    const limits = { milliseconds: 1_000, megabytes: 16 }
    // A function cannot be handed to a thread.
    const job = { by: 'a', file: nowhere, data: () => null, limits }
    await expect(work(lane, job)).rejects.toThrow(/could not be cloned/)
    await expect(startStream(lane, job)).rejects.toThrow(/could not be cloned/)
    expect(await lane.turn('a')).not.toBeNull()
  })
})
