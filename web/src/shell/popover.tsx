import { useSignal, type Signal } from '@preact/signals'
import type { ComponentChildren, RefObject } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'

/** A button that opens a panel under it; Escape, a click elsewhere or going to another page closes it. */
export function Popover(props: {
  label: string
  button: ComponentChildren
  className?: string
  /** An event name that opens it from elsewhere. */
  openOn?: string
  onOpen?: () => void
  children: ComponentChildren
}) {
  const open = useSignal(false)
  const root = useRef<HTMLDivElement>(null)
  const id = useId()
  useOpenOn(props.openOn, open)
  useClosing(root, open)
  useEffect(() => {
    if (open.value) props.onOpen?.()
  }, [open.value])
  return (
    <div class={`popover ${props.className ?? ''}`} ref={root}>
      <button
        type="button"
        class="icon-button"
        aria-label={props.label}
        aria-expanded={open.value}
        aria-controls={id}
        onClick={() => (open.value = !open.value)}
      >
        {props.button}
      </button>
      <div id={id} class="popover-panel" hidden={!open.value}>
        {open.value && props.children}
      </div>
    </div>
  )
}

function useOpenOn(name: string | undefined, open: Signal<boolean>): void {
  useEffect(() => {
    if (!name) return undefined
    const show = () => (open.value = true)
    addEventListener(name, show)
    return () => removeEventListener(name, show)
  }, [])
}

function useClosing(root: RefObject<HTMLDivElement | null>, open: Signal<boolean>): void {
  useEffect(() => {
    if (!open.value) return undefined
    const listening = new AbortController()
    const { signal } = listening
    const close = () => (open.value = false)
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      close()
      root.current?.querySelector('button')?.focus()
    }
    const outside = (event: Event) => !root.current?.contains(event.target as Node) && close()
    addEventListener('pointerdown', outside, { signal })
    addEventListener('keydown', onKey, { signal })
    addEventListener('beacon:route', close, { signal })
    return () => listening.abort()
  }, [open.value])
}
