/** Which act goes out next, and what a refusal takes with it. Pure. */
import type { Act } from './queue.ts'

/** The act to send now: the first of this person whose undo time is over, in the order of the taps of each call. */
export function nextAct(acts: Act[], person: string, now: number): Act | undefined {
  const own = acts.filter((act) => act.person === person)
  return own.find(
    (act, index) =>
      act.notBefore <= now &&
      !own.slice(0, index).some((earlier) => earlier.call === act.call && earlier.notBefore > now),
  )
}

/** The act that can still be taken back, if any. */
export function undoable(acts: Act[], call: string, now: number): Act | undefined {
  return acts.findLast((act) => act.call === call && act.notBefore > now)
}

/** What stays after the server refused an act: what was built upon it goes with it. */
export function afterRefusal(acts: Act[], refused: Act): Act[] {
  const at = acts.findIndex(({ key }) => key === refused.key)
  return acts.filter(
    (act, index) =>
      act.key !== refused.key && (index < at || act.call !== refused.call || refused.kind === 'acknowledge'),
  )
}
