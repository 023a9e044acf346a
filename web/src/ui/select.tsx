import { Field, type FieldProps } from './field.tsx'

export interface SelectOption<Value extends string> {
  value: Value
  text: string
}

/** One of a list that is too long for radio buttons. */
export function SelectField<Value extends string>(
  props: FieldProps & {
    name: string
    value: Value | ''
    options: readonly SelectOption<Value>[]
    /** What stands first and chooses nothing. */
    none?: string
    onPick: (value: Value | '') => void
  },
) {
  const { name, value, options, none, onPick } = props
  return (
    <Field {...props}>
      {(control) => (
        <select
          {...control}
          name={name}
          value={value}
          onChange={({ currentTarget }) =>
            onPick(options.find((one) => one.value === currentTarget.value)?.value ?? '')
          }
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
