import type { ComponentChildren } from 'preact'
import { Notice } from '../../ui/parts.tsx'
import { words } from '../../words/all.ts'

/** What two people write at once: the second is told, sees what the first saved, and says when it is merged. */
export function Behind(props: {
  title: string
  hint: string
  merge: () => void
  children?: ComponentChildren
}) {
  return (
    <Notice tone="warn">
      <p>
        <strong>{props.title}</strong> {props.hint}
      </p>
      {props.children}
      <button type="button" class="button" onClick={props.merge}>
        {words.value.review.merged}
      </button>
    </Notice>
  )
}

/** The end of a form that is written in the page: leave it, or save. */
export function EditorButtons(props: {
  leave: () => void
  pending: boolean
  disabled: boolean
  save: string
}) {
  const w = words.value.common
  return (
    <footer class="row">
      <button type="button" class="button" onClick={props.leave}>
        {w.cancel}
      </button>
      <button type="submit" class="button primary" disabled={props.disabled}>
        {props.pending ? w.sending : props.save}
      </button>
    </footer>
  )
}
