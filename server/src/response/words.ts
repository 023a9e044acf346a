import type { Words } from '../command/refusal.ts'
import { KIND_WORDS } from '../dispatch/model.ts'
import type { Labels, OrderedShortfall } from './model.ts'

/** What was short, in words. */
export function shortfallSubject(
  shortfall: Pick<OrderedShortfall, 'kind' | 'subject'>,
  labels: Labels,
): Words {
  if (shortfall.kind === 'team') return teamKindWords(shortfall.subject)
  return labels.roles.get(shortfall.subject) ?? { zh: shortfall.subject, en: shortfall.subject }
}

/** A team kind in words; its key when unknown. */
export function teamKindWords(kind: string): Words {
  const words: Partial<Record<string, Words>> = KIND_WORDS
  return words[kind] ?? { zh: kind, en: kind }
}
