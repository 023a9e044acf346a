import { request } from '../data/graphql.ts'
import type { LeaderCall } from './call.gen.ts'
import { SeeAlert } from './see.gen.ts'

const told = new Set<string>()

/** Tells the server once that the leader has the call before the eyes. */
export function tellSeen({ alert }: LeaderCall): void {
  if (!alert?.mine || alert.mine.seenAt || told.has(alert.id) || document.visibilityState !== 'visible')
    return
  told.add(alert.id)
  void request(SeeAlert, { input: { alertId: alert.id }, key: crypto.randomUUID() }).then((answer) => {
    if (!answer.ok) told.delete(alert.id)
  })
}
