/** The arrival times that can be given with one tap. Pure. */

/** Where the way is unknown. */
const USUAL = [30, 45, 60, 90, 120]
const SHARES = [0.5, 0.75, 1.25, 1.5, 2, 3]
const CHOICES = 5

/** The estimate of the call first, muster and way together, then times around it; whole steps of five minutes. */
export function quickMinutes(choice: { musterMinutes: number; travelMinutes: number | null }): number[] {
  if (choice.travelMinutes === null) return USUAL
  const estimate = rounded(choice.musterMinutes + choice.travelMinutes)
  const around = SHARES.map((share) => rounded(estimate * share)).filter((minutes) => minutes !== estimate)
  return [estimate, ...[...new Set(around)].slice(0, CHOICES - 1)]
}

function rounded(minutes: number): number {
  return Math.max(5, Math.ceil(minutes / 5) * 5)
}
