import { Forms } from './forms.tsx'
import { hands } from './hands.ts'
import { loadLateWords } from './late-say.ts'
import { Outbox } from './outbox-bar.tsx'
import { Overlay } from './overlay.tsx'
import { allowSoundOnTouch, stopRinging } from './ring.ts'
import { tellSeen } from './seen.ts'
import { flush } from './send.ts'
import { set } from './state.ts'
import { keepFocus } from '../ui/keep-focus.ts'

/** Everything that the first sight of the page can do without: the live line, ringing, sending. */
export async function startLate(): Promise<void> {
  await loadLateWords()
  hands.loadWords = loadLateWords
  hands.flush = flush
  hands.stopRinging = stopRinging
  hands.tellSeen = tellSeen
  hands.forms = (call, state) => <Forms call={call} state={state} />
  hands.outbox = (call, state) => <Outbox call={call} state={state} />
  hands.overlay = (alert, open) => <Overlay alert={alert} open={open} />
  allowSoundOnTouch()
  keepFocus(document.body)
  set({})
  void import('./live.ts').then(({ openLine, wakeLine }) => {
    hands.wakeLine = wakeLine
    openLine()
  })
}
