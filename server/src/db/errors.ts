/** A PostgreSQL error as it reaches us: from pg itself, or wrapped by Prisma's driver adapter. */
interface DatabaseFault {
  code: string
  message: string
}

/** Integrity constraint violations: foreign key, unique, check, exclusion. */
const CONSTRAINT_CODES = new Set(['23503', '23505', '23514', '23P01'])
/** Serialization failure and deadlock: the same transaction may succeed when tried again. */
const RETRYABLE_CODES = new Set(['40001', '40P01'])
/** Connection exceptions, shutting down or starting up; and what the system says of a socket. */
const AWAY_CODES = /^(08...|57P0[1-5]|ENOENT|E(CONN|HOST|NET)[A-Z]+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/
/** What pg says of a connection that broke, without a code. */
const NO_CONNECTION =
  /^Connection terminated|^timeout exceeded when trying to connect|connection error and is not/

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

/** Was there no database to run the statement: not reached, going, or not ready yet? */
export function isAway(error: unknown): boolean {
  const fault = faultOf(error)
  const code = fault?.code ?? property(error, 'code')
  const message = fault?.message ?? property(error, 'message')
  return (typeof code === 'string' && AWAY_CODES.test(code)) || NO_CONNECTION.test(String(message))
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
