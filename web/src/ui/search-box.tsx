import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Icon } from './icon.tsx'

const DEBOUNCE_MS = 250

/** The search field of a list; `/` brings the cursor here. */
export function SearchBox(props: { label: string; value: string; onSearch: (text: string) => void }) {
  const text = useSignal(props.value)
  useEffect(() => {
    if (text.value === props.value) return undefined
    const timer = setTimeout(() => props.onSearch(text.peek()), DEBOUNCE_MS)
    return () => clearTimeout(timer)
  }, [text.value])
  useEffect(() => {
    text.value = props.value
  }, [props.value])
  return (
    <div class="search-box" role="search">
      <Icon name="search" />
      <input
        type="search"
        aria-label={props.label}
        placeholder={props.label}
        value={text.value}
        data-search
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
    </div>
  )
}

/** One of a few views of a list: links, so that a view has an address. */
export function FilterBar(props: {
  label: string
  value: string
  choices: { value: string; text: string }[]
  href: (value: string) => string
}) {
  return (
    <nav class="filter-bar" aria-label={props.label}>
      {props.choices.map(({ value, text }) => (
        <a key={value} href={props.href(value)} aria-current={value === props.value ? 'true' : undefined}>
          {text}
        </a>
      ))}
    </nav>
  )
}
