import { randomBytes } from 'node:crypto'

/** Source of identifiers: UUID version 7, so that new rows land at the end of their index. */
export interface Ids {
  next: () => string
}

/** UUID v7 (RFC 9562): 48 bits of Unix milliseconds, 74 random bits. */
export function createIds(now: () => number = Date.now): Ids {
  return { next: () => uuid7(now()) }
}

export const systemIds: Ids = createIds()

function uuid7(milliseconds: number): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(milliseconds, 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The UUID of nothing and nobody: no row ever has it. */
export const NIL = '00000000-0000-0000-0000-000000000000'

/** Is this text a UUID as PostgreSQL would take it? Checked before a query, so that junk is NOT_FOUND, not a fault. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)
}
