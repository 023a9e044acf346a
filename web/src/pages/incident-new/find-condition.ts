import { useRef } from 'preact/hooks'
import { request } from '../../data/graphql.ts'
import type { ConditionFields } from '../../data/fragments.gen.ts'
import type { Option } from '../../ui/combobox.tsx'
import { words } from '../../words/all.ts'
import { nameOf } from '../../words/language.ts'
import { ConditionsQuery } from './incident-new.gen.ts'

/** Finds conditions by name or code among all of them, asked for once. */
export function useConditions(): (text: string) => Promise<Option[]> {
  const all = useRef<ConditionFields[] | null>(null)
  return async (text) => {
    if (!all.current) {
      const answer = await request(ConditionsQuery, {})
      if (!answer.ok) return []
      all.current = answer.data.conditions
    }
    const wish = text.trim().toLowerCase()
    return all.current
      .filter((one) => `${one.nameZh} ${one.nameEn} ${one.code}`.toLowerCase().includes(wish))
      .map((one) => ({ id: one.code, text: nameOf(one), note: conditionNote(one) }))
  }
}

function conditionNote(condition: ConditionFields): string {
  const w = words.value
  return `${w.enums.diseaseClass[condition.diseaseClass]} · ${w.form.reportWithin(condition.reportHours)}`
}
