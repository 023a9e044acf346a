import { useEffect } from 'preact/hooks'
import { world } from './world.tsx'
import { words } from '../words/language.ts'

let lastPath = ''

/** Names the page in the tab, and after going to another page moves the focus to its heading. */
export function usePageTitle(title: string): void {
  const w = words.value
  const prefix = world.value.kind === 'exercise' ? `【${w.shell.exercise}】` : ''
  useEffect(() => {
    document.title = `${prefix}${title} · ${w.brand.name}`
  }, [title, prefix, w])
  useEffect(() => {
    if (lastPath && lastPath !== location.pathname)
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
    lastPath = location.pathname
  }, [])
}
