import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { words } from '../words/language.ts'

/** What a control inside a field must carry so that label, hint and error belong to it. */
export interface ControlProps {
  id: string
  'aria-describedby': string
  'aria-invalid': boolean
}

export interface FieldProps {
  label: string
  hint?: string | undefined
  error?: string | undefined
  optional?: boolean
}

/** A labelled control with its hint and, where something is wrong, the error beside it. */
export function Field(props: FieldProps & { children: (control: ControlProps) => ComponentChildren }) {
  const id = useId()
  const control = {
    id,
    'aria-describedby': `${id}-hint ${id}-error`,
    'aria-invalid': props.error !== undefined,
  }
  return (
    <div class="field">
      <label for={id}>
        {props.label}
        {props.optional && <span class="optional"> {words.value.common.optional}</span>}
      </label>
      <p class="hint" id={`${id}-hint`}>
        {props.hint}
      </p>
      {props.children(control)}
      <p class="error" id={`${id}-error`}>
        {props.error}
      </p>
    </div>
  )
}

/** A field of one line. */
export function TextField(
  props: FieldProps & { name: string; value: string; onInput: (value: string) => void; maxLength?: number },
) {
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          type="text"
          name={props.name}
          value={props.value}
          maxLength={props.maxLength ?? 200}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

/** A field of several lines. */
export function TextArea(
  props: FieldProps & {
    name: string
    value: string
    rows?: number
    maxLength?: number
    onInput: (value: string) => void
  },
) {
  return (
    <Field {...props}>
      {(control) => (
        <textarea
          {...control}
          name={props.name}
          rows={props.rows ?? 3}
          maxLength={props.maxLength ?? 4000}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

export interface Choice {
  value: string
  text: string
  badge?: ComponentChildren
}

/** One of a few: a group of radio buttons that look like what they mean. */
export function Choices(
  props: FieldProps & { name: string; value: string; choices: Choice[]; onPick: (value: string) => void },
) {
  const id = useId()
  return (
    <fieldset class="field choices" aria-describedby={`${id}-hint ${id}-error`}>
      <legend>{props.label}</legend>
      <p class="hint" id={`${id}-hint`}>
        {props.hint}
      </p>
      <div class="choice-row">
        {props.choices.map(({ value, text, badge }) => (
          <label class="choice" key={value}>
            <input
              type="radio"
              name={props.name}
              value={value}
              checked={props.value === value}
              onChange={() => props.onPick(value)}
            />
            {badge ?? text}
          </label>
        ))}
      </div>
      <p class="error" id={`${id}-error`}>
        {props.error}
      </p>
    </fieldset>
  )
}
