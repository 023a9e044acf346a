/** Names and payloads of socket events: the contract between server and web. Times are ISO 8601 UTC. */

/** Something happened that this console may see. It carries what changed, never the data: refetch by GraphQL. */
export interface LiveEvent {
  /** Position in the event log, a decimal string (64 bit). */
  position: string
  world: string
  /** Past tense, such as `dispatch.accepted`. */
  event: string
  subject: { type: string; id: string }
  incident: string | null
  at: string
}

/** An alert for the person behind this socket. Sent again on every reconnect until acknowledged. */
export interface LiveAlert {
  /** Raw uuid of the alert: what `receipt` sends back. */
  id: string
  world: string
  kind: 'dispatch' | 'directive' | 'notice' | 'duty'
  titleZh: string
  titleEn: string
  bodyZh: string
  bodyEn: string
  acknowledgeRequired: boolean
  raisedAt: string
  acknowledgeBy: string | null
  /** Raw uuids, for links. */
  incident: string | null
  call: string | null
  directive: string | null
  duty: string | null
}

export interface ServerToClient {
  event: (event: LiveEvent) => void
  alert: (alert: LiveAlert) => void
  /** Acknowledged on another device, answered, recalled or over with its incident: stop ringing. */
  'alert.closed': (alert: {
    id: string
    reason: 'acknowledged' | 'answered' | 'recalled' | 'superseded' | 'ended'
  }) => void
  /** First message after connecting: the server's clock and the head of the log. */
  hello: (hello: { now: string; position: string; person: string }) => void
  /** The gap is too long to replay: refetch everything. */
  stale: () => void
  /** Rights changed: refetch the viewer. */
  'rights.changed': () => void
}

export interface ClientToServer {
  /** This device has received these alerts (raw uuids). */
  receipt: (ids: string[]) => void
  /** Replay what happened after this position (decimal string). */
  since: (position: string) => void
}
