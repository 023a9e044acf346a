/** A PostgreSQL error as it reaches us: from pg itself, or wrapped by Prisma's driver adapter. */
interface DatabaseFault {
  code: string
  message: string
}

/** Integrity constraint violations: foreign key, unique, check, exclusion. */
const CONSTRAINT_CODES = new Set(['23503', '23505', '23514', '23P01'])
/** Serialization failure and deadlock: the same transaction may succeed when tried again. */
const RETRYABLE_CODES = new Set(['40001', '40P01'])

/** Name of the constraint that an error says was violated; null for any other error. */
export function violatedConstraint(error: unknown): string | null {
  const fault = faultOf(error)
  if (fault === null || !CONSTRAINT_CODES.has(fault.code)) return null
  return /constraint "([^"]+)"/.exec(fault.message)?.[1] ?? null
}

/** May the transaction be tried again as it is? */
export function isRetryable(error: unknown): boolean {
  const fault = faultOf(error)
  // P2034: Prisma's own word for a write conflict or deadlock.
  return (fault !== null && RETRYABLE_CODES.has(fault.code)) || property(error, 'code') === 'P2034'
}

/** Looks through Prisma's wrapping (`meta.driverAdapterError.cause`) to PostgreSQL's code and message. */
function faultOf(error: unknown): DatabaseFault | null {
  const cause = property(property(property(error, 'meta'), 'driverAdapterError'), 'cause')
  return toFault(cause, 'originalCode', 'originalMessage') ?? toFault(error, 'code', 'message')
}

function toFault(value: unknown, codeField: string, messageField: string): DatabaseFault | null {
  const code = property(value, codeField)
  const message = property(value, messageField)
  return typeof code === 'string' && typeof message === 'string' ? { code, message } : null
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
