import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLog } from '../../log.ts'
import { keepRunning } from './keep.ts'
import type { RunningServer } from './server.ts'

const log = createLog('silent')

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A server that can be made to die; it counts how often it was started. */
function mortal() {
  const deaths: (() => void)[] = []
  const launch = vi.fn<() => Promise<RunningServer>>(() => {
    const { promise: gone, resolve } = Promise.withResolvers<void>()
    deaths.push(resolve)
    return Promise.resolve({ gone, stop: () => Promise.resolve(resolve()) })
  })
  const die = async () => {
    deaths.at(-1)?.()
    await vi.advanceTimersByTimeAsync(1_000)
  }
  return { launch, die }
}

async function isGone(server: RunningServer): Promise<boolean> {
  return Promise.race([server.gone.then(() => true), vi.advanceTimersByTimeAsync(1).then(() => false)])
}

test('a server that dies is started again', async () => {
  const { launch, die } = mortal()
  const server = await keepRunning(launch, log)
  await die()
  expect(launch).toHaveBeenCalledTimes(2)
  expect(await isGone(server)).toBe(false)
})

test('one that is stopped is not', async () => {
  const { launch } = mortal()
  const server = await keepRunning(launch, log)
  await server.stop()
  expect(await isGone(server)).toBe(true)
  expect(launch).toHaveBeenCalledTimes(1)
})

test('one that dies four times within a minute is given up', async () => {
  const { launch, die } = mortal()
  const server = await keepRunning(launch, log)
  for (let death = 0; death < 4; death++) await die()
  expect(await isGone(server)).toBe(true)
  expect(launch).toHaveBeenCalledTimes(4)
})

test('deaths far apart are each mended', async () => {
  const { launch, die } = mortal()
  const server = await keepRunning(launch, log)
  for (let death = 0; death < 8; death++) {
    await die()
    await vi.advanceTimersByTimeAsync(60_000)
  }
  expect(await isGone(server)).toBe(false)
  expect(launch).toHaveBeenCalledTimes(9)
})

test('one that cannot be started again is given up', async () => {
  const { launch, die } = mortal()
  const server = await keepRunning(launch, log)
  launch.mockRejectedValueOnce(new Error('disk full'))
  await die()
  expect(await isGone(server)).toBe(true)
})

test('a stop while it is being started again stops the new one', async () => {
  const { launch, die } = mortal()
  const server = await keepRunning(launch, log)
  const reborn = Promise.withResolvers<RunningServer>()
  launch.mockReturnValueOnce(reborn.promise)
  await die()
  const stopped = server.stop()
  const { promise: gone, resolve } = Promise.withResolvers<void>()
  const stop = vi.fn<() => Promise<void>>(() => Promise.resolve(resolve()))
  reborn.resolve({ gone, stop })
  await stopped
  expect(stop).toHaveBeenCalled()
})
