import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import { words } from '../words/language.ts'
import { Field, type FieldProps } from './field.tsx'

export interface Option {
  id: string
  text: string
  note?: string
}

interface State {
  open: boolean
  text: string
  options: Option[] | null
  active: number
}

const DEBOUNCE_MS = 150

export interface ComboboxProps extends FieldProps {
  value: Option | null
  /** Options for a text; the empty text gives the first ones. */
  find: (text: string) => Promise<Option[]>
  onPick: (option: Option | null) => void
  /** Another value means that the options are others now. */
  scope?: string
}

/** A text field that offers what fits while one types (ARIA combobox with a list). */
export function Combobox(props: ComboboxProps) {
  const listId = useId()
  const state = useSignal<State>({ open: false, text: '', options: null, active: -1 })
  const search = useFinder(props, state)
  const set = (change: Partial<State>) => (state.value = { ...state.peek(), ...change })
  const pickOption = (option: Option | null) => {
    set({ open: false, text: '', active: -1 })
    props.onPick(option)
  }
  const onKeyDown = (event: KeyboardEvent) => handleKey(event, state.peek(), set, pickOption)
  const { open, text, options, active } = state.value
  return (
    <Field {...props}>
      {(control) => (
        <div class="combobox">
          <input
            {...control}
            type="text"
            role="combobox"
            autocomplete="off"
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open && active >= 0 ? `${listId}-${active}` : ''}
            value={open ? text : (props.value?.text ?? '')}
            placeholder={open ? (props.value?.text ?? '') : words.value.common.choose}
            onFocus={() => search('')}
            onClick={() => !open && search('')}
            onBlur={() => set({ open: false, text: '' })}
            onInput={(event) => search(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          {props.value && props.optional && !open && (
            <button type="button" class="combobox-clear" onClick={() => pickOption(null)}>
              {words.value.common.clear}
            </button>
          )}
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
            {options?.length === 0 && <li class="none">{words.value.common.noMatch}</li>}
            {options === null && <li class="none">{words.value.common.searching}</li>}
          </ul>
        </div>
      )}
    </Field>
  )
}

function useFinder(props: ComboboxProps, state: { value: State; peek: () => State }): (text: string) => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const asked = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    state.value = { ...state.peek(), options: null }
  }, [props.scope])
  return (text) => {
    state.value = { ...state.peek(), open: true, text, active: -1 }
    clearTimeout(timer.current)
    const turn = ++asked.current
    timer.current = setTimeout(
      () =>
        void props.find(text).then((options) => {
          if (turn === asked.current) state.value = { ...state.peek(), options, active: options.length > 0 && text ? 0 : -1 }
        }),
      text ? DEBOUNCE_MS : 0,
    )
  }
}

function handleKey(
  event: KeyboardEvent,
  state: State,
  set: (change: Partial<State>) => void,
  pickOption: (option: Option) => void,
): void {
  if (event.isComposing) return
  const options = state.options ?? []
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step !== 0) {
    event.preventDefault()
    const active = Math.max(0, Math.min(options.length - 1, state.active + step))
    set({ open: true, active })
    document.getElementById(`${listOf(event)}-${active}`)?.scrollIntoView({ block: 'nearest' })
  } else if (event.key === 'Enter' && state.open) {
    event.preventDefault()
    const chosen = options[state.active]
    if (chosen) pickOption(chosen)
  } else if (event.key === 'Escape' && state.open) {
    event.preventDefault()
    event.stopPropagation()
    set({ open: false, text: '' })
  }
}

function listOf(event: KeyboardEvent): string {
  return (event.currentTarget as HTMLElement | null)?.getAttribute('aria-controls') ?? ''
}
