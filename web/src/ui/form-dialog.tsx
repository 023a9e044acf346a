import type { ComponentChildren } from 'preact'
import type { RefusalFields } from '../data/fragments.gen.ts'
import type { Failure } from '../data/graphql.ts'
import { Dialog } from './dialog.tsx'
import { ActProblem, Notice } from './parts.tsx'
import { words } from '../words/all.ts'

interface FormDialogProps {
  title: string
  hint?: string
  submit: string
  complete: boolean
  /** What ends something: told as a warning, on a red button. */
  danger?: boolean | undefined
  act: { pending: boolean; refusal: RefusalFields | null; failure: Failure | null }
  close: () => void
  send: () => Promise<void>
  children: ComponentChildren
}

/** A window with a form: what it is for, its fields, why it was refused, and two buttons. */
export function FormDialog(props: FormDialogProps) {
  const { act, complete } = props
  return (
    <Dialog title={props.title} onClose={props.close}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (complete && !act.pending) void props.send()
        }}
      >
        {props.hint && <Notice tone={props.danger ? 'warn' : 'info'}>{props.hint}</Notice>}
        {props.children}
        <ActProblem act={act} />
        <Buttons {...props} />
      </form>
    </Dialog>
  )
}

function Buttons({ act, complete, danger, submit, close }: FormDialogProps) {
  const w = words.value.common
  return (
    <footer>
      <button type="button" class="button" onClick={close}>
        {w.cancel}
      </button>
      <button
        type="submit"
        class={`button ${danger ? 'danger' : 'primary'}`}
        disabled={!complete || act.pending}
      >
        {act.pending ? w.sending : submit}
      </button>
    </footer>
  )
}
