import type { RefusalFields } from '../../data/fragments.gen.ts'
import { request } from '../../data/graphql.ts'
import type { EventKind } from '../../data/schema.gen.ts'
import { Combobox, type Option } from '../../ui/combobox.tsx'
import { Choices, TextField } from '../../ui/field.tsx'
import { issueAt } from '../../ui/reason-dialog.tsx'
import { SelectField } from '../../ui/select.tsx'
import { words } from '../../words/all.ts'
import { nameOf, pick } from '../../words/language.ts'
import { useConditions } from '../incident-new/find-condition.ts'
import { DivisionsQuery } from '../incident-new/incident-new.gen.ts'
import { CATEGORIES, EVENT_KINDS } from '../plans/filters.ts'
import { findOrganizations } from '../version/cards/find.ts'
import type { PlanDraft } from './draft.ts'

interface Props {
  draft: PlanDraft
  refusal: RefusalFields | null
  change: (part: Partial<PlanDraft>) => void
}

/** What kind of plan, for what, where and by whom. */
export function PlanFields(props: Props) {
  const { draft, refusal, change } = props
  const w = words.value
  return (
    <>
      <TextField
        label={w.planNew.titleZh}
        hint={w.planNew.titleHint}
        error={issueAt(refusal, 'titleZh')}
        name="titleZh"
        value={draft.titleZh}
        onInput={(titleZh) => change({ titleZh })}
      />
      <TextField
        label={w.planNew.titleEn}
        optional
        error={issueAt(refusal, 'titleEn')}
        name="titleEn"
        value={draft.titleEn}
        onInput={(titleEn) => change({ titleEn })}
      />
      <SelectField
        label={w.plans.category}
        hint={w.planNew.categoryHint}
        name="category"
        value={draft.category}
        options={CATEGORIES.map((value) => ({ value, text: w.enums.planCategory[value] }))}
        onPick={(category) => category && change({ category })}
      />
      <EventFields {...props} />
      <PlaceFields {...props} />
    </>
  )
}

function EventFields({ draft, change }: Props) {
  const w = words.value
  const findCondition = useConditions()
  return (
    <>
      <Choices
        label={w.plans.eventKind}
        name="eventKind"
        value={draft.eventKind}
        choices={EVENT_KINDS.map((value) => ({ value, text: w.enums.eventKind[value] }))}
        onPick={(eventKind) => change({ eventKind: eventKind as EventKind })}
      />
      {draft.eventKind === 'infectious_disease' && (
        <Combobox
          label={w.form.condition}
          hint={w.planNew.conditionHint}
          optional
          value={draft.condition}
          find={findCondition}
          onPick={(condition) => change({ condition })}
        />
      )}
    </>
  )
}

function PlaceFields({ draft, refusal, change }: Props) {
  const w = words.value.planNew
  return (
    <>
      <Combobox
        label={w.division}
        hint={w.divisionHint}
        value={draft.division}
        find={findDivision}
        onPick={(division) => change({ division })}
      />
      <Combobox
        label={w.organization}
        hint={w.organizationHint}
        value={draft.organization}
        find={(text) => findOrganizations(text, 'id')}
        onPick={(organization) => change({ organization })}
      />
      <TextField
        label={w.code}
        hint={w.codeHint}
        error={issueAt(refusal, 'code')}
        name="code"
        maxLength={60}
        value={draft.code}
        onInput={(code) => change({ code })}
      />
    </>
  )
}

async function findDivision(text: string): Promise<Option[]> {
  const answer = await request(DivisionsQuery, { first: 50, ...(text && { search: text }) })
  const found = answer.ok ? answer.data.divisions : []
  return found.map((one) => ({ id: one.code, text: nameOf(one), note: pick(one.pathZh, one.pathEn) }))
}
