import type { CardPhase } from '../../../data/schema.gen.ts'
import { Combobox } from '../../../ui/combobox.tsx'
import { ResponseBadge } from '../../../ui/badges.tsx'
import { Choices, TextArea, TextField } from '../../../ui/field.tsx'
import { levelOf } from '../../../ui/level.ts'
import { SelectField } from '../../../ui/select.tsx'
import { words } from '../../../words/all.ts'
import { nameOf, titleOf } from '../../../words/language.ts'
import type { EditableCard, RolesQueryResult } from './cards.gen.ts'
import type { FieldsProps } from './card-editor.tsx'
import { canCountFrom, type DeadlineUnit } from './draft.ts'
import { findOrganizations } from './find.ts'

export type Role = RolesQueryResult['roles'][number]

/** What the card says: level, subject, title, text and when it applies. */
export function WordFields({ draft, change }: FieldsProps) {
  const w = words.value
  const phases = Object.entries(w.enums.phase).map(([value, text]) => ({ value: value as CardPhase, text }))
  return (
    <>
      <Choices
        label={w.cards.level}
        name="level"
        value={String(draft.level)}
        choices={['4', '3', '2', '1'].map((value) => ({
          value,
          text: w.enums.response[levelOf(Number(value))],
          badge: <ResponseBadge level={levelOf(Number(value))} />,
        }))}
        onPick={(level) => change({ level: Number(level), after: '' })}
      />
      <SelectField
        label={w.cards.phase}
        name="phase"
        value={draft.phase}
        options={phases}
        onPick={(phase) => phase && change({ phase })}
      />
      <TextField
        label={w.cards.titleZh}
        name="titleZh"
        value={draft.titleZh}
        onInput={(titleZh) => change({ titleZh })}
      />
      <TextField
        label={w.cards.titleEn}
        optional
        name="titleEn"
        value={draft.titleEn}
        onInput={(titleEn) => change({ titleEn })}
      />
      <LongFields draft={draft} change={change} />
    </>
  )
}

function LongFields({ draft, change }: FieldsProps) {
  const w = words.value.cards
  return (
    <>
      <TextArea
        label={w.textZh}
        name="cardTextZh"
        maxLength={5000}
        value={draft.textZh}
        onInput={(textZh) => change({ textZh })}
      />
      <TextArea
        label={w.textEn}
        optional
        name="cardTextEn"
        maxLength={5000}
        value={draft.textEn}
        onInput={(textEn) => change({ textEn })}
      />
      <ConditionFields draft={draft} change={change} />
    </>
  )
}

function ConditionFields({ draft, change }: FieldsProps) {
  const w = words.value.cards
  return (
    <>
      <TextField
        label={w.conditionZh}
        hint={w.conditionHint}
        optional
        name="conditionZh"
        maxLength={500}
        value={draft.conditionZh}
        onInput={(conditionZh) => change({ conditionZh })}
      />
      {draft.conditionZh && (
        <TextField
          label={w.conditionEn}
          optional
          name="conditionEn"
          maxLength={500}
          value={draft.conditionEn}
          onInput={(conditionEn) => change({ conditionEn })}
        />
      )}
    </>
  )
}

/** Who must do it. */
export function OwnerFields({ draft, change, roles }: FieldsProps & { roles: Role[] }) {
  const w = words.value.cards
  return (
    <>
      <Combobox
        label={w.organization}
        hint={w.organizationHint}
        optional
        value={draft.organization}
        find={(text) => findOrganizations(text, 'id')}
        onPick={(organization) => change({ organization })}
      />
      {draft.organization && (
        <SelectField
          label={w.role}
          hint={w.roleHint}
          name="role"
          value={draft.roleKey}
          none={w.noRole}
          options={roles.map((role) => ({ value: role.key, text: nameOf(role) }))}
          onPick={(roleKey) => change({ roleKey })}
        />
      )}
    </>
  )
}

/** By when: from the moment its level is reached, or from another card's deadline. */
export function DeadlineFields({ draft, change, cards }: FieldsProps & { cards: EditableCard[] }) {
  const w = words.value.cards
  const sources = canCountFrom(cards, draft).map((card) => ({
    value: card.id,
    text: w.fromCard(titleOf(card)),
  }))
  return (
    <fieldset class="parts">
      <legend>{w.deadline}</legend>
      <div class="part">
        <SelectField
          label={w.from}
          name="after"
          value={draft.after}
          none={w.fromLevel}
          options={sources}
          onPick={(after) => change({ after, isBefore: after ? draft.isBefore : false })}
        />
        {draft.after && (
          <SelectField
            label={w.side}
            name="side"
            value={draft.isBefore ? 'before' : 'after'}
            options={[
              { value: 'after', text: w.sides.after },
              { value: 'before', text: w.sides.before },
            ]}
            onPick={(side) => change({ isBefore: side === 'before' })}
          />
        )}
        <LengthFields draft={draft} change={change} />
      </div>
    </fieldset>
  )
}

function LengthFields({ draft, change }: FieldsProps) {
  const w = words.value.cards
  const units = Object.entries(w.units).map(([value, text]) => ({ value: value as DeadlineUnit, text }))
  return (
    <>
      <TextField
        label={w.amount}
        name="amount"
        maxLength={7}
        value={draft.amount}
        onInput={(amount) => change({ amount })}
      />
      <SelectField
        label={w.unit}
        name="unit"
        value={draft.unit}
        options={units}
        onPick={(unit) => unit && change({ unit })}
      />
    </>
  )
}
