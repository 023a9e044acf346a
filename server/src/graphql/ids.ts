import { isUuid, NIL } from '../ids.ts'

/** Global id: base64 of `Type:uuid`. */
export function globalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64')
}

/** Type and uuid of a global id; null when it is not one. */
export function parseGlobalId(text: string): { type: string; id: string } | null {
  const [type, id, ...rest] = Buffer.from(text, 'base64').toString('utf8').split(':')
  return type && id && rest.length === 0 ? { type, id } : null
}

/** The uuid behind an argument that should name a `type`; an id of anything else finds nothing. */
export function uuidOf(type: string, text: string): string {
  const parsed = parseGlobalId(text)
  return parsed?.type === type && isUuid(parsed.id) ? parsed.id : NIL
}

/** Which type each id field of an input names. */
const TYPE_OF_FIELD: Readonly<Record<string, string>> = {
  incidentId: 'Incident',
  planId: 'Plan',
  versionId: 'PlanVersion',
  commentId: 'PlanComment',
  opinionId: 'PlanOpinion',
  fileId: 'StoredFile',
  importId: 'PlanImport',
  cardId: 'ActionCard',
  cardIds: 'ActionCard',
  afterCardId: 'ActionCard',
  leaveOut: 'ActionCard',
  responseId: 'Response',
  alertId: 'Alert',
  callId: 'DispatchCall',
  directiveId: 'Directive',
  personId: 'Person',
  personIds: 'Person',
  organizationId: 'Organization',
  organizationIds: 'Organization',
  grantId: 'Grant',
  dutyId: 'PlanDuty',
  verdictId: 'PlanVerdict',
  itemId: 'CleanupItem',
  cleanupId: 'Cleanup',
  makerId: 'Organization',
}

/** An input with its global ids turned into uuids, ready for the command's own parser. */
export function decodeIds(input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input).map(([field, value]) => {
      const type = TYPE_OF_FIELD[field]
      if (type === undefined) return [field, value]
      if (Array.isArray(value)) return [field, value.map((one) => uuidOf(type, String(one)))]
      return [field, typeof value === 'string' ? uuidOf(type, value) : value]
    }),
  )
}
