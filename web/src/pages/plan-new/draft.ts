import type { EventKind, PlanCategory } from '../../data/schema.gen.ts'
import type { Option } from '../../ui/combobox.tsx'
import type { StartPlanVariables } from './plan-new.gen.ts'

/** A plan that is about to be begun. */
export interface PlanDraft {
  titleZh: string
  titleEn: string
  category: PlanCategory
  eventKind: EventKind
  condition: Option | null
  division: Option | null
  organization: Option | null
  code: string
  /** Does it involve state secrets, so that nothing of it is published? */
  isSecret: boolean
}

/** A code that nobody has to think about: the day, and what makes it the only one. */
export function freshCode(now: Date, random: number): string {
  const day = now.toISOString().slice(0, 10).replaceAll('-', '')
  return `plan-${day}-${Math.floor(random * 36 ** 4)
    .toString(36)
    .padStart(4, '0')}`
}

/** What is sent; null while something is missing. A disease belongs to an infectious one only. */
export function wishOf(draft: PlanDraft): StartPlanVariables['input'] | null {
  const { division, organization, condition, eventKind, category } = draft
  const [titleZh, titleEn, code] = [draft.titleZh.trim(), draft.titleEn.trim(), draft.code.trim()]
  if (!division || !organization || titleZh === '' || code === '') return null
  const conditionCode = eventKind === 'infectious_disease' ? (condition?.id ?? null) : null
  return {
    titleZh,
    titleEn,
    code,
    category,
    eventKind,
    conditionCode,
    divisionCode: division.id,
    organizationId: organization.id,
    isSecret: draft.isSecret,
  }
}
