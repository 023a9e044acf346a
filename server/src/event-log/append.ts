import type { Actor } from '../access/actor.ts'
import type { Tx } from '../db/transaction.ts'
import { asJson } from '../db/json.ts'
import type { Deps } from '../deps.ts'
import { hashRow, type LogRow } from './chain.ts'
import type { EventDraft } from './define.ts'

/** The channel on which a node tells the others that the log has grown; the payload is the position only. */
export const EVENTS_CHANNEL = 'beacon_events'

interface Stamp {
  actor: Actor
  now: Date
  command: string
  requestId: string
}

/**
 * Appends events in the caller's transaction. The row lock on the head is held until the commit, so positions
 * are gapless and in commit order, and a reader that remembers its last position misses nothing.
 */
export async function appendEvents(
  tx: Tx,
  deps: Pick<Deps, 'config'>,
  drafts: readonly EventDraft[],
  stamp: Stamp,
): Promise<void> {
  if (drafts.length === 0) return
  const [head] = await tx.$queryRaw<{ position: string; hash: string }[]>`
    SELECT position::text, hash FROM event_head WHERE id = 1 FOR UPDATE`
  if (!head) throw new Error('The event log has no head row: the migrations have not been applied.')
  const rows = chainRows(deps.config.secret, head, drafts, stamp)
  const last = rows.at(-1)
  if (!last) return
  await tx.$executeRaw`
    WITH head AS (UPDATE event_head SET position = ${BigInt(last.position)}, hash = ${last.hash} WHERE id = 1),
    added AS (
      INSERT INTO event_log (position, world_id, at, actor_id, request_id, command, name, version, subject_type,
        subject_id, division_code, incident_id, audience, payload, previous_hash, hash)
      SELECT * FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS r(position bigint, world_id uuid, at timestamptz,
        actor_id uuid, request_id text, command text, name text, version int, subject_type text, subject_id uuid,
        division_code text, incident_id uuid, audience text[], payload jsonb, previous_hash text, hash text))
    SELECT pg_notify(${EVENTS_CHANNEL}, ${last.position})`
}

function chainRows(
  key: string,
  head: { position: string; hash: string },
  drafts: readonly EventDraft[],
  stamp: Stamp,
): (LogRow & { hash: string })[] {
  let { hash } = head
  return drafts.map((draft, index) => {
    const row = toRow(draft, stamp, String(BigInt(head.position) + BigInt(index + 1)), hash)
    hash = hashRow(key, row)
    return { ...row, hash }
  })
}

function toRow(draft: EventDraft, stamp: Stamp, position: string, previousHash: string): LogRow {
  const { actor } = stamp
  return {
    position,
    world_id: actor.world,
    at: stamp.now.toISOString(),
    actor_id: actor.system === null ? actor.personId : null,
    request_id: stamp.requestId,
    command: stamp.command,
    name: draft.name,
    version: draft.version,
    subject_type: draft.subject.type,
    subject_id: draft.subject.id,
    division_code: draft.division,
    incident_id: draft.incident,
    audience: draft.audience,
    // As JSON will store it, so that the hash is over what a reader gets back.
    payload: JSON.parse(JSON.stringify(draft.payload)) as unknown,
    previous_hash: previousHash,
  }
}
