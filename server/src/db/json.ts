/** A value as the text of a jsonb parameter. Inputs refuse U+0000 (command/input.ts), which jsonb cannot hold. */
export function asJson(value: unknown): string {
  return JSON.stringify(value)
}
