/** Lengths of the significant digits of a division code: province, city, county, township, village. */
const LEVEL_LENGTHS = [2, 4, 6, 9, 12] as const

/**
 * The significant digits of a 12-digit division code: `150625000000` -> `150625`.
 * A code is under another exactly when it begins with the other's prefix (GB/T 2260, GB/T 10114).
 */
export function divisionPrefix(code: string): string {
  const length = LEVEL_LENGTHS.find((end) => /^0*$/.test(code.slice(end))) ?? 12
  return code.slice(0, length)
}

/** Does `outer` hold `inner`, or are they the same division? */
export function covers(outer: string, inner: string): boolean {
  return inner.startsWith(divisionPrefix(outer))
}

/** Prefixes of the division itself and of all above it, shortest first. */
export function ancestorPrefixes(code: string): string[] {
  const own = divisionPrefix(code)
  return LEVEL_LENGTHS.filter((end) => end <= own.length).map((end) => code.slice(0, end))
}

/** Great-circle distance in kilometres between two WGS84 points in decimal degrees (haversine). */
export function distanceKm(a: Point, b: Point): number {
  const phi = radians(b.latitude - a.latitude)
  const lambda = radians(b.longitude - a.longitude)
  const half =
    Math.sin(phi / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(lambda / 2) ** 2
  return 2 * 6371 * Math.asin(Math.sqrt(half))
}

export interface Point {
  latitude: number
  longitude: number
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
