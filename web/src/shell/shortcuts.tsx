import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { person } from '../data/session.ts'
import { later } from '../ui/later.tsx'
import { language, switchLanguage } from '../words/language.ts'
import { placesFor } from './navigation.ts'

const Palette = later(() => import('./palette.tsx').then((m) => m.Palette))
const ShortcutList = later(() => import('./shortcut-list.tsx').then((m) => m.ShortcutList))

/** `g` waits so long for its second key. */
const CHORD_MS = 1200

/** Listens for the single-key shortcuts and Ctrl/⌘K; shows the palette and the list of keys. */
export function Shortcuts() {
  const open = useSignal<'palette' | 'help' | null>(null)
  const { route } = useLocation()
  useEffect(() => {
    let chordUntil = 0
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        open.value = 'palette'
        return
      }
      if (isTyping(event) || document.querySelector('dialog[open]')) return
      if (Date.now() < chordUntil) {
        chordUntil = 0
        goTo(event.key, route)
      } else if (event.key === 'g') chordUntil = Date.now() + CHORD_MS
      else single(event, (window) => (open.value = window), route)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  const close = () => (open.value = null)
  if (open.value === 'palette') return <Palette onClose={close} />
  if (open.value === 'help') return <ShortcutList onClose={close} />
  return null
}

function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true
  return (
    event.target instanceof Element &&
    event.target.closest('input, textarea, select, [contenteditable]') !== null
  )
}

function goTo(key: string, route: (url: string) => void): void {
  const viewer = person()
  const place = viewer && placesFor(viewer).find(({ letter }) => letter === key)
  if (place?.key === 'calls') location.assign(place.href)
  else if (place) route(place.href)
}

function single(event: KeyboardEvent, show: (window: 'help') => void, route: (url: string) => void): void {
  const keys: Record<string, () => void> = {
    '?': () => show('help'),
    '/': () => document.querySelector<HTMLInputElement>('[data-search]')?.focus(),
    n: () => goTo('n', route),
    a: () => dispatchEvent(new Event('beacon:alerts')),
    w: () => route(location.search.includes('wall=1') ? '/' : '/?wall=1'),
    l: () => void switchLanguage(language.value === 'zh' ? 'en' : 'zh'),
  }
  const run = keys[event.key]
  if (!run) return
  event.preventDefault()
  run()
}
