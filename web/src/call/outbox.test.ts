import { expect, test, vi } from 'vitest'
import { storedActs, tap } from './outbox.ts'
import { get, set } from './state.ts'

/** A phone's storage that is as slow as the test wants. */
const phone = vi.hoisted(() => ({ kept: [] as unknown[], reads: [] as (() => void)[] }))
vi.mock('idb-keyval', () => ({
  get: () =>
    new Promise((resolve) => {
      const kept = [...phone.kept]
      phone.reads.push(() => resolve(kept))
    }),
  set: () => Promise.resolve(),
  update: (_: string, change: (kept: unknown[]) => unknown[]) => {
    phone.kept = change(phone.kept)
    return Promise.resolve()
  },
}))

test('a tap while the outbox is being read is not forgotten by that reading', async () => {
  set({ person: { id: 'leader', nameZh: '', nameEn: '' } })
  const reading = storedActs()
  await vi.waitFor(() => expect(phone.reads).toHaveLength(1))
  tap({ kind: 'accept', input: { callId: 'call', minutesToArrive: 60 } }, 'call')
  phone.reads[0]?.()
  await vi.waitFor(() => expect(phone.reads).toHaveLength(2))
  phone.reads[1]?.()
  expect(await reading).toEqual(get().acts)
  expect(get().acts).toHaveLength(1)
})
