/** One measured figure beside its baseline of the same run. */
export interface Figure {
  name: string
  value: number
  unit: string
  /** What the baseline is, and its value in the same unit. */
  baseline: { what: string; value: number } | null
  /** value / baseline; for rates the higher is better, for times the lower. */
  ratio: number | null
  /** The limit that is reached for, in words, and whether it is. */
  reach: string
  ok: boolean
}

export interface Against {
  what: string
  value: number
}

/** A figure whose ratio to the baseline may be at most (times) or must be at least (rates) the limit. */
export function against(
  name: string,
  value: number,
  unit: string,
  baseline: Against,
  limit: { atMost: number } | { atLeast: number },
): Figure {
  const ratio = value / baseline.value
  const ok = 'atMost' in limit ? ratio <= limit.atMost : ratio >= limit.atLeast
  const reach = 'atMost' in limit ? `at most ${limit.atMost} x` : `at least ${limit.atLeast} x`
  return { name, value, unit, baseline, ratio, reach, ok }
}

/** A figure with a limit of its own. */
export function limited(name: string, value: number, unit: string, atMost: number): Figure {
  return {
    name,
    value,
    unit,
    baseline: null,
    ratio: null,
    reach: `at most ${atMost} ${unit}`,
    ok: value <= atMost,
  }
}

/** The value below which the share `p` (0 to 1) of the samples lie. */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN
}

/** One line a figure, for machines. */
export function asJson(figure: Figure): string {
  const { name, value, unit, baseline, ratio, reach, ok } = figure
  return JSON.stringify({
    name,
    value,
    unit,
    baseline: baseline?.value ?? null,
    against: baseline?.what ?? null,
    ratio,
    reach,
    ok,
  })
}

/** A table for people. */
export function asTable(figures: readonly Figure[]): string {
  const rows = figures.map((f) => [
    f.name,
    `${round(f.value)} ${f.unit}`,
    f.baseline ? `${round(f.baseline.value)} ${f.unit} (${f.baseline.what})` : '',
    f.ratio === null ? '' : `${round(f.ratio)} x`,
    f.reach,
    f.ok ? 'yes' : 'NO',
  ])
  const all = [['figure', 'value', 'baseline', 'ratio', 'reach', 'met'], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? []
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n')
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
