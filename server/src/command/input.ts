import { z } from 'zod'

/** Unicode normalizes a long run of combining marks in quadratic time; no language writes more than a few. */
const WRITTEN = /^(?!.*\p{M}{20})[^\u0000\p{Surrogate}]*$/su

/** Free text of one line or many: trimmed, not empty, no U+0000 and no half of a character (PostgreSQL holds neither). */
export function text(maximum: number): z.ZodType<string, string> {
  return z.string().trim().min(1).max(maximum).regex(WRITTEN)
}

/** Free text that may be empty. */
export function optionalText(maximum: number): z.ZodType<string, string> {
  return z.string().trim().max(maximum).regex(WRITTEN)
}

/** A code of the reference data or a role's key. */
export function code(maximum: number): z.ZodType<string, string> {
  return z
    .string()
    .max(maximum)
    .regex(/^[\w.-]+$/)
}

/** An identifier as the database holds it. */
export const id = z.guid()

/** Response level or event grade: 1 (highest) to 4. */
export const level = z.int().min(1).max(4)
