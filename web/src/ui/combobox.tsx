import { useSignal, type Signal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import { words } from '../words/language.ts'
import { Field, type ControlProps, type FieldProps } from './field.tsx'

export interface Option {
  id: string
  text: string
  note?: string
}

interface State {
  open: boolean
  text: string
  /** Null while they are looked for. */
  options: Option[] | null
  active: number
  /** Enter was pressed while they were looked for: the first one found is meant. */
  entered: boolean
}

const DEBOUNCE_MS = 150
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

export interface ComboboxProps extends FieldProps {
  value: Option | null
  /** Options for a text; the empty text gives the first ones. */
  find: (text: string) => Promise<Option[]>
  onPick: (option: Option | null) => void
  /** Another value means that the options are others now. */
  scope?: string
}

interface Parts {
  props: ComboboxProps
  state: Signal<State>
  listId: string
  search: (text: string) => void
  pickOption: (option: Option | null) => void
}

/** A text field that offers what fits while one types (ARIA combobox with a list). */
export function Combobox(props: ComboboxProps) {
  const listId = useId()
  const state = useSignal<State>({ open: false, text: '', options: null, active: -1, entered: false })
  const pickOption = (option: Option | null) => {
    change(state, { open: false, text: '', active: -1, entered: false })
    props.onPick(option)
  }
  const search = useFinder(props, state, pickOption)
  const parts: Parts = { props, state, listId, search, pickOption }
  return (
    <Field {...props}>
      {(control) => (
        <div class="combobox">
          <ComboboxInput control={control} {...parts} />
          {props.value && props.optional && !state.value.open && (
            <button type="button" class="combobox-clear" onClick={() => pickOption(null)}>
              {words.value.common.clear}
            </button>
          )}
          <ComboboxList {...parts} />
        </div>
      )}
    </Field>
  )
}

function ComboboxInput({
  control,
  props,
  state,
  listId,
  search,
  pickOption,
}: Parts & { control: ControlProps }) {
  const { open, text, active } = state.value
  const chosen = props.value?.text ?? ''
  const shown = open
    ? { value: text, placeholder: chosen }
    : { value: chosen, placeholder: words.value.common.choose }
  return (
    <input
      {...control}
      {...shown}
      type="text"
      role="combobox"
      autocomplete="off"
      aria-expanded={open}
      aria-controls={listId}
      aria-autocomplete="list"
      aria-activedescendant={open && active >= 0 ? `${listId}-${active}` : ''}
      onFocus={() => search('')}
      onClick={() => !open && search('')}
      onBlur={() => change(state, { open: false, text: '' })}
      onInput={(event) => search(event.currentTarget.value)}
      onKeyDown={(event) => handleKey(event, state, pickOption)}
    />
  )
}

function ComboboxList({ props, state, listId, pickOption }: Parts) {
  const { open, options, active } = state.value
  const w = words.value.common
  const nothing = options === null ? w.searching : options.length === 0 ? w.noMatch : ''
  return (
    <ul id={listId} role="listbox" aria-label={props.label} hidden={!open}>
      {options?.map((option, index) => (
        <li
          key={option.id}
          id={`${listId}-${index}`}
          role="option"
          aria-selected={index === active}
          onMouseDown={(event) => {
            event.preventDefault()
            pickOption(option)
          }}
        >
          {option.text}
          {option.note && <small>{option.note}</small>}
        </li>
      ))}
      {nothing && (
        <li role="option" aria-disabled="true" aria-selected="false" class="none">
          {nothing}
        </li>
      )}
    </ul>
  )
}

function change(state: Signal<State>, part: Partial<State>): void {
  state.value = { ...state.peek(), ...part }
}

/** What begins with the text comes before what merely holds it: Enter takes the first. */
function prefixFirst(options: readonly Option[], text: string): Option[] {
  const begins = (option: Option) => option.text.toLowerCase().startsWith(text.toLowerCase())
  return options.toSorted((a, b) => Number(begins(b)) - Number(begins(a)))
}

function useFinder(
  props: ComboboxProps,
  state: Signal<State>,
  pickOption: (option: Option) => void,
): (text: string) => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const asked = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => change(state, { options: null }), [props.scope])
  return (text) => {
    change(state, { open: true, text, active: -1, entered: false })
    clearTimeout(timer.current)
    const turn = ++asked.current
    const find = async () => {
      const options = prefixFirst(await props.find(text), text)
      if (turn !== asked.current) return
      const [first] = options
      if (first && state.peek().entered) return pickOption(first)
      change(state, { options, active: first && text ? 0 : -1, entered: false })
    }
    timer.current = setTimeout(() => void find(), text ? DEBOUNCE_MS : 0)
  }
}

function handleKey(event: KeyboardEvent, state: Signal<State>, pickOption: (option: Option) => void): void {
  if (event.isComposing) return
  const step = STEPS[event.key]
  if (step) {
    event.preventDefault()
    move(event, state, step)
  } else if (state.peek().open) handleOpenKey(event, state, pickOption)
}

function handleOpenKey(
  event: KeyboardEvent,
  state: Signal<State>,
  pickOption: (option: Option) => void,
): void {
  if (event.key !== 'Enter' && event.key !== 'Escape') return
  event.preventDefault()
  event.stopPropagation()
  if (event.key === 'Escape') return change(state, { open: false, text: '' })
  const { options, active, text } = state.peek()
  const chosen = options?.[active]
  if (chosen) pickOption(chosen)
  else if (text) change(state, { entered: true })
}

function move(event: KeyboardEvent, state: Signal<State>, step: number): void {
  const { options, active } = state.peek()
  const next = Math.max(0, Math.min((options?.length ?? 0) - 1, active + step))
  change(state, { open: true, active: next })
  const list = (event.currentTarget as HTMLElement | null)?.getAttribute('aria-controls')
  document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' })
}
