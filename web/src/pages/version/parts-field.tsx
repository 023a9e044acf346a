import type { ComponentChildren } from 'preact'
import { words } from '../../words/all.ts'

interface PartsProps<Part> {
  title: string
  add: string
  parts: readonly Part[]
  fresh: () => Part
  nameOf: (part: Part, index: number) => string
  onChange: (parts: Part[]) => void
  children: (part: Part, change: (part: Partial<Part>) => void) => ComponentChildren
}

/** Any number of the same things, each with its fields and a button that leaves it out. */
export function Parts<Part>(props: PartsProps<Part>) {
  const { title, add, parts, fresh, onChange } = props
  const put = (index: number, part: Partial<Part>) =>
    onChange(parts.map((one, at) => (at === index ? { ...one, ...part } : one)))
  return (
    <fieldset class="parts">
      <legend>{title}</legend>
      {parts.map((part, index) => (
        <div class="part" key={index}>
          {props.children(part, (change) => put(index, change))}
          <button
            type="button"
            class="icon-button"
            aria-label={words.value.cards.drop(props.nameOf(part, index))}
            onClick={() => onChange(parts.filter((_, at) => at !== index))}
          >
            ×
          </button>
        </div>
      ))}
      <button type="button" class="button" onClick={() => onChange([...parts, fresh()])}>
        {add}
      </button>
    </fieldset>
  )
}
