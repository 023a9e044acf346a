import * as v from 'valibot'
import type { Option } from '../../ui/combobox.tsx'
import type { Words } from '../../words/zh.ts'

/** An incident that is being written down. Kept on this device until it is sent. */
export interface Draft {
  title: string
  eventKind: string
  condition: Option | null
  township: Option | null
  gacha: Option | null
  place: string
  grade: string
  warningLevel: string
  riskLevel: string
  firstFacts: string
}

export const EMPTY_DRAFT: Draft = {
  title: '',
  eventKind: 'infectious_disease',
  condition: null,
  township: null,
  gacha: null,
  place: '',
  grade: '',
  warningLevel: '',
  riskLevel: '',
  firstFacts: '',
}

export type DraftErrors = Partial<
  Record<'title' | 'eventKind' | 'divisionCode' | 'place' | 'riskLevel' | 'firstFacts', string>
>

const KEPT = 'beacon.draft.incident'
const EVENT_KINDS = ['infectious_disease', 'unexplained_cluster', 'poisoning', 'other'] as const
const RISKS = ['very_low', 'low', 'medium', 'high'] as const

/** The draft left on this device, if there is one. */
export function readDraft(): Draft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? 'null') as Partial<Draft> | null
    return kept && { ...EMPTY_DRAFT, ...kept }
  } catch {
    return null
  }
}

/** Keeps the draft on this device; null forgets it. */
export function keepDraft(draft: Draft | null): void {
  if (draft) localStorage.setItem(KEPT, JSON.stringify(draft))
  else localStorage.removeItem(KEPT)
}

function schema(e: Words['form']['errors']) {
  const text = (least: number, most: number, message: string) =>
    v.pipe(v.string(), v.trim(), v.minLength(least, message), v.maxLength(most, e.long))
  return v.object({
    title: text(4, 200, e.title),
    eventKind: v.picklist(EVENT_KINDS, e.eventKind),
    divisionCode: v.pipe(v.string(), v.minLength(1, e.divisionCode)),
    place: v.pipe(
      text(0, 200, e.long),
      v.transform((place) => (place === '' ? null : place)),
    ),
    riskLevel: v.picklist(RISKS, e.riskLevel),
    firstFacts: text(10, 4000, e.firstFacts),
  })
}

/** What is wrong with the draft, by field, in the words given; otherwise what is sent. */
export function checkDraft(draft: Draft, errors: Words['form']['errors']) {
  const result = v.safeParse(schema(errors), {
    ...draft,
    divisionCode: (draft.gacha ?? draft.township)?.id ?? '',
  })
  if (!result.success) {
    const nested = v.flatten<ReturnType<typeof schema>>(result.issues).nested ?? {}
    const found = Object.entries(nested).map(([field, messages]) => [field, messages[0]])
    return { ok: false as const, errors: Object.fromEntries(found) as DraftErrors }
  }
  return { ok: true as const, output: result.output }
}
