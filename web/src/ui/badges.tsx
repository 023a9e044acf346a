import type { ComponentChildren } from 'preact'
import type { RiskLevel, WarningLevel } from '../data/schema.gen.ts'
import { words } from '../words/language.ts'
import { levelOf, type Level } from './level.ts'

/** One shape to each level, so that no level is told by colour alone. */
const SHAPES: Record<Level, string> = {
  1: 'M1.500 1.500h13v13h-13z',
  2: 'M8 0l8 8-8 8-8-8z',
  3: 'M8 1l8 14H0z',
  4: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z',
}

const WARNING_LEVEL: Record<WarningLevel, Level> = { red: 1, orange: 2, yellow: 3, blue: 4 }
const RISK_BARS: Record<RiskLevel, number> = { very_low: 1, low: 2, medium: 3, high: 4 }

function Shape({ level }: { level: Level }) {
  return (
    <svg class="shape" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[level]} />
    </svg>
  )
}

/** The response level: filled badge, shape and word; without a level whether there was one. */
export function ResponseBadge({ level, ended = false }: { level: number | null; ended?: boolean }) {
  const w = words.value.enums
  if (level === null) return <span class="badge quiet">{ended ? w.responseEnded : w.noResponse}</span>
  const known = levelOf(level)
  return (
    <span class={`badge filled level-${known}`}>
      <Shape level={known} />
      {w.response[known]}
    </span>
  )
}

/** The event grade: outlined badge with its numeral. */
export function GradeBadge({ grade }: { grade: number | null }) {
  const w = words.value.enums
  if (grade === null) return <span class="badge quiet">{w.gradeUnknown}</span>
  const known = levelOf(grade)
  return (
    <span class={`badge outlined level-${known}`}>
      <b class="numeral">{w.numeral[known]}</b>
      {w.grade[known]}
    </span>
  )
}

/** The warning colour: a flag of that colour, its shape and its word. */
export function WarningBadge({ warning }: { warning: WarningLevel | null }) {
  const w = words.value.enums
  if (warning === null) return <span class="badge quiet">{w.noWarning}</span>
  return (
    <span class={`badge flag level-${WARNING_LEVEL[warning]}`}>
      <Shape level={WARNING_LEVEL[warning]} />
      {w.warning[warning]}
    </span>
  )
}

/** The risk level: one to four bars and the word. */
export function RiskBadge({ risk }: { risk: RiskLevel }) {
  return (
    <span class="badge risk">
      <span class="bars" data-bars={RISK_BARS[risk]} aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </span>
      {words.value.enums.risk[risk]}
    </span>
  )
}

export type Tone = 'good' | 'bad' | 'wait' | 'move' | 'quiet'

const TONE_SIGNS: Record<Tone, string> = { good: '✓', bad: '!', wait: '…', move: '→', quiet: '–' }

/** A status by sign, colour and word. */
export function Chip({ tone, children }: { tone: Tone; children: ComponentChildren }) {
  return (
    <span class={`chip ${tone}`}>
      <span class="sign" aria-hidden="true">
        {TONE_SIGNS[tone]}
      </span>
      {children}
    </span>
  )
}
