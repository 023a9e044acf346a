import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'

/** A button that opens a panel under it; Escape, a click elsewhere or going to another page closes it. */
export function Popover(props: {
  label: string
  button: ComponentChildren
  className?: string
  /** An event name that opens it from elsewhere. */
  openOn?: string
  children: ComponentChildren
}) {
  const open = useSignal(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => {
    const show = () => (open.value = true)
    if (props.openOn) addEventListener(props.openOn, show)
    return () => props.openOn && removeEventListener(props.openOn, show)
  }, [])
  useEffect(() => {
    if (!open.value) return undefined
    const close = () => (open.value = false)
    const outside = (event: Event) => !root.current?.contains(event.target as Node) && close()
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      close()
      button.current?.focus()
    }
    addEventListener('pointerdown', outside)
    addEventListener('keydown', escape)
    addEventListener('beacon:route', close)
    return () => {
      removeEventListener('pointerdown', outside)
      removeEventListener('keydown', escape)
      removeEventListener('beacon:route', close)
    }
  }, [open.value])
  return (
    <div class={`popover ${props.className ?? ''}`} ref={root}>
      <button
        ref={button}
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
