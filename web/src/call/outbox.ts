import { get as read, set as write, update } from 'idb-keyval'
import { hands } from './hands.ts'
import { newAct, nextTime, type Act, type Wish } from './queue.ts'
import { get, set } from './state.ts'

const KEPT = 'beacon.acts'

let timer: ReturnType<typeof setTimeout> | undefined

/** Reads what was left on this phone. */
export async function openOutbox(): Promise<void> {
  set({ acts: await storedActs() })
}

/** Takes a tap: shown at once, kept on the phone, sent when its time to take it back is over. */
export function tap(wish: Wish, call: string | null): void {
  const { person, acts } = get()
  if (!person) return
  const act = newAct(wish, { person: person.id, call, key: crypto.randomUUID(), now: Date.now() })
  set({ acts: [...acts, act], refused: null, sent: null })
  void store((kept) => [...kept, act]).then(() => schedule(0))
}

/** Takes a tap back that has not been sent. */
export function takeBack(act: Act): void {
  set({ acts: get().acts.filter(({ key }) => key !== act.key) })
  void store((kept) => kept.filter(({ key }) => key !== act.key)).then(() => schedule(0))
}

/** Wakes up when the next act may go, at the earliest after `pause` milliseconds. */
export function schedule(pause: number): void {
  clearTimeout(timer)
  const { acts, signedOut } = get()
  const next = nextTime(acts)
  if (next === null || signedOut) return
  timer = setTimeout(() => void hands.flush(), Math.max(next - Date.now(), pause) + 20)
}

/** Counts what is written, so that a reading knows whether it has been overtaken. */
let writes = 0
let writing = Promise.resolve()

/** What waits on this phone, whoever tapped it; a tap that comes while it is read is waited for. */
export async function storedActs(): Promise<Act[]> {
  for (;;) {
    const before = writes
    await writing
    const acts = (await read<Act[]>(KEPT).catch(() => undefined)) ?? get().acts
    if (before === writes) return acts
  }
}

/** Changes what is kept; without a database on this phone the memory alone has to do. */
export function store(change: (acts: Act[]) => Act[]): Promise<void> {
  writes += 1
  writing = writeActs(change)
  return writing
}

async function writeActs(change: (acts: Act[]) => Act[]): Promise<void> {
  try {
    await update<Act[]>(KEPT, (kept) => change(kept ?? []))
  } catch {
    await write(KEPT, change(get().acts)).catch(() => undefined)
    set({ acts: change(get().acts) })
  }
}
