import { expect, test } from 'vitest'
import { createGate } from './gate.ts'

test('as many as may run at once, some wait in their order, the rest are turned away', async () => {
  const gate = createGate({ atOnce: 1, waiting: 2 })
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const work = (name: string) =>
    gate.pass(async () => {
      begun.push(name)
      await new Promise<void>((resolve) => ends.set(name, resolve))
      return name
    })
  const [a, b, c, d] = [work('a'), work('b'), work('c'), work('d')]
  expect(await d).toBeNull()
  expect(begun).toEqual(['a'])
  ends.get('a')?.()
  expect(await a).toBe('a')
  await expect.poll(() => begun).toEqual(['a', 'b'])
  ends.get('b')?.()
  await b
  await expect.poll(() => begun).toEqual(['a', 'b', 'c'])
  ends.get('c')?.()
  expect(await c).toBe('c')
})

test('what fails gives its place back', async () => {
  const gate = createGate({ atOnce: 1, waiting: 0 })
  await expect(gate.pass(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await gate.pass(() => Promise.resolve(1))).toBe(1)
})
