export type Level = 1 | 2 | 3 | 4

/** A level as the type that the words and colours are kept by; what is out of range counts as the lowest. */
export function levelOf(value: number): Level {
  return value === 1 || value === 2 || value === 3 ? value : 4
}
