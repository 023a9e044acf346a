/** What a loader has added; rows that were there before are not counted. */
export interface SeedReport {
  name: string
  added: Record<string, number>
}

/** How many rows a loader has added altogether; 0 when everything was there. */
export function addedRows(report: SeedReport): number {
  return Object.values(report.added).reduce((sum, count) => sum + count, 0)
}
