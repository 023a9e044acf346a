import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { words } from '../words/language.ts'
import { Icon } from './icon.tsx'

/** A modal window: focus stays inside, Escape closes, focus returns to where it was. */
export function Dialog(props: {
  title: string
  onClose: () => void
  wide?: boolean
  bare?: boolean
  children: ComponentChildren
}) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={ref}
      class={`dialog ${props.wide ? 'wide' : ''} ${props.bare ? 'bare' : ''}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        props.onClose()
      }}
      onClick={(event) => event.target === ref.current && props.onClose()}
    >
      <div class="dialog-body">
        <DialogHead id={id} title={props.title} onClose={props.onClose} />
        {props.children}
      </div>
    </dialog>
  )
}

function DialogHead(props: { id: string; title: string; onClose: () => void }) {
  return (
    <header>
      <h2 id={props.id}>{props.title}</h2>
      <button type="button" class="icon-button" aria-label={words.value.common.close} onClick={props.onClose}>
        <Icon name="cross" />
      </button>
    </header>
  )
}
