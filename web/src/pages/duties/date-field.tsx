import { Field, type FieldProps } from '../../ui/field.tsx'

/** A day. */
export function DateField(
  props: FieldProps & { value: string; max?: string; min?: string; onInput: (value: string) => void },
) {
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          type="date"
          min={props.min}
          max={props.max}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
