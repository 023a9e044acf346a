import { Combobox } from '../../ui/combobox.tsx'
import { Choices, TextArea, TextField } from '../../ui/field.tsx'
import { words } from '../../words/all.ts'
import { JudgementFields } from '../incident/judgement-fields.tsx'
import type { Draft, DraftErrors } from './draft.ts'
import { useConditions } from './find-condition.ts'
import { PlaceFieldset } from './place-fields.tsx'

interface Props {
  draft: Draft
  errors: DraftErrors
  change: (part: Partial<Draft>) => void
}

/** The fields of a new incident, in the order in which a call comes in. */
export function DraftFields({ draft, errors, change }: Props) {
  const w = words.value.form
  return (
    <>
      <section class="form-part" aria-labelledby="part-what">
        <h2 id="part-what">{w.what}</h2>
        <WhatFields draft={draft} errors={errors} change={change} />
      </section>
      <section class="form-part" aria-labelledby="part-where">
        <h2 id="part-where">{w.where}</h2>
        <PlaceFieldset draft={draft} errors={errors} change={change} />
      </section>
      <section class="form-part" aria-labelledby="part-how-bad">
        <h2 id="part-how-bad">{w.howBad}</h2>
        <p class="soft">{w.fourFields}</p>
        <JudgementFields value={draft} errors={errors} onChange={change} />
      </section>
      <section class="form-part" aria-labelledby="part-facts">
        <h2 id="part-facts">{w.facts}</h2>
        <TextArea
          label={w.firstFacts}
          hint={w.firstFactsHint}
          error={errors.firstFacts}
          name="firstFacts"
          rows={6}
          value={draft.firstFacts}
          onInput={(firstFacts) => change({ firstFacts })}
        />
      </section>
    </>
  )
}

function WhatFields({ draft, errors, change }: Props) {
  const w = words.value
  const findCondition = useConditions()
  return (
    <>
      <TextField
        label={w.form.name}
        hint={w.form.nameHint}
        error={errors.title}
        name="title"
        value={draft.title}
        onInput={(title) => change({ title })}
      />
      <Choices
        label={w.form.eventKind}
        error={errors.eventKind}
        name="eventKind"
        value={draft.eventKind}
        choices={Object.entries(w.enums.eventKind).map(([value, text]) => ({ value, text }))}
        onPick={(eventKind) => change({ eventKind })}
      />
      <Combobox
        label={w.form.condition}
        hint={w.form.conditionHint}
        optional
        value={draft.condition}
        find={findCondition}
        onPick={(condition) => change({ condition })}
      />
    </>
  )
}
