import { useSignal, type Signal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { request } from '../data/graphql.ts'
import { rawId } from '../data/ids.ts'
import { person, signOut } from '../data/session.ts'
import { BoardQuery } from '../pages/board/board.gen.ts'
import { Dialog } from '../ui/dialog.tsx'
import { language, switchLanguage, titleOf, words } from '../words/language.ts'
import { PalettePlansQuery } from './palette.gen.ts'
import { placesFor, placeWord } from './navigation.ts'

interface Command {
  id: string
  text: string
  note: string
  run: () => void
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
const FOUND_MAX = 8
const DEBOUNCE_MS = 150

/** Ctrl/⌘K: go anywhere, find an incident or a plan, do the common things. */
export function Palette({ onClose }: { onClose: () => void }) {
  const text = useSignal('')
  const active = useSignal(0)
  const { route } = useLocation()
  const id = useId()
  const w = words.value.shell
  const commands = useCommands(text.value, route)
  const run = (command: Command | undefined) => {
    if (!command) return
    onClose()
    command.run()
  }
  return (
    <Dialog title={w.palette} onClose={onClose} bare>
      <WishField
        id={id}
        text={text}
        active={active}
        count={commands.length}
        run={() => run(commands[active.value])}
      />
      <ul id={id} role="listbox" aria-label={w.commands} class="palette-list">
        {commands.map((command, index) => (
          <li
            key={command.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active.value}
            onClick={() => run(command)}
          >
            {command.text} <small>{command.note}</small>
          </li>
        ))}
      </ul>
      {commands.length === 0 && <p class="soft">{w.paletteNothing}</p>}
    </Dialog>
  )
}

function WishField(props: {
  id: string
  text: Signal<string>
  active: Signal<number>
  count: number
  run: () => void
}) {
  const { id, text, active, count } = props
  const w = words.value.shell
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key] ?? 0
    const enter = event.key === 'Enter' && !event.isComposing
    if (step !== 0 || enter) event.preventDefault()
    if (step !== 0) active.value = Math.max(0, Math.min(count - 1, active.value + step))
    if (enter) props.run()
  }
  return (
    <input
      type="text"
      role="combobox"
      aria-label={w.palette}
      aria-expanded="true"
      aria-controls={id}
      aria-activedescendant={count > 0 ? `${id}-${active.value}` : ''}
      placeholder={w.palettePlaceholder}
      value={text.value}
      autofocus
      onInput={(event) => {
        text.value = event.currentTarget.value
        active.value = 0
      }}
      onKeyDown={onKeyDown}
    />
  )
}

function useCommands(text: string, route: (url: string) => void): Command[] {
  const found = [useFound(text, route, findIncidents), useFound(text, route, findPlans)]
  return [...ownCommands(route, text), ...found.flat()]
}

function ownCommands(route: (url: string) => void, text: string): Command[] {
  const viewer = person()
  const w = words.value.shell
  const places = (viewer ? placesFor(viewer) : []).map((place) => ({
    id: place.key,
    text: placeWord(place, w),
    note: `g ${place.letter}`,
    run: () => (place.key === 'calls' ? location.assign(place.href) : route(place.href)),
  }))
  const all: Command[] = [
    ...places,
    { id: 'wall', text: w.shortcutKeys.wall, note: 'w', run: () => route('/?wall=1') },
    {
      id: 'language',
      text: `${w.shortcutKeys.language} (${words.value.brand.otherLanguage})`,
      note: 'l',
      run: () => void switchLanguage(language.value === 'zh' ? 'en' : 'zh'),
    },
    { id: 'sign-out', text: w.signOut, note: '', run: () => void signOut(false) },
  ]
  const wish = text.trim().toLowerCase()
  return all.filter((command) => command.text.toLowerCase().includes(wish))
}

type Find = (text: string) => Promise<{ id: string; text: string; note: string; href: string }[] | null>

const findIncidents: Find = async (text) => {
  const answer = await request(BoardQuery, { first: FOUND_MAX, ...(text && { search: text }) })
  if (!answer.ok) return null
  return answer.data.incidents.edges.map(({ node }) => ({
    id: node.id,
    text: node.title,
    note: node.number,
    href: `/incidents/${rawId(node.id)}`,
  }))
}

const findPlans: Find = async (text) => {
  if (!text) return []
  const answer = await request(PalettePlansQuery, { query: text, first: FOUND_MAX })
  if (!answer.ok) return null
  return answer.data.searchPlans.edges.map(({ node: { version } }) => ({
    id: version.id,
    text: titleOf(version.plan),
    note: version.documentNumber ?? '',
    href: `/plans/${rawId(version.plan.id)}`,
  }))
}

/** What is found for the text, a moment after it was typed; what is answered too late is dropped. */
function useFound(text: string, route: (url: string) => void, find: Find): Command[] {
  const found = useSignal<Command[]>([])
  const turn = useRef(0)
  useEffect(() => {
    const mine = ++turn.current
    const look = async () => {
      const answer = await find(text.trim())
      if (answer === null || mine !== turn.current) return
      found.value = answer.map(({ href, ...one }) => ({ ...one, run: () => route(href) }))
    }
    const timer = setTimeout(() => void look(), DEBOUNCE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return found.value
}
