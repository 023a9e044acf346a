import type { ComponentChildren } from 'preact'
import type { RefusalFields } from '../../data/fragments.gen.ts'
import type { Failure } from '../../data/graphql.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ActProblem, Notice } from '../../ui/parts.tsx'
import { words } from '../../words/all.ts'

/** A window with a form of its own. */
export function FormDialog(props: {
  title: string
  hint?: string
  submit: string
  complete: boolean
  act: { pending: boolean; refusal: RefusalFields | null; failure: Failure | null }
  close: () => void
  send: () => Promise<void>
  children: ComponentChildren
}) {
  const { act, complete } = props
  const w = words.value.common
  return (
    <Dialog title={props.title} onClose={props.close}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (complete && !act.pending) void props.send()
        }}
      >
        {props.hint && <Notice tone="info">{props.hint}</Notice>}
        {props.children}
        <ActProblem act={act} />
        <footer>
          <button type="button" class="button" onClick={props.close}>
            {w.cancel}
          </button>
          <button type="submit" class="button primary" disabled={!complete || act.pending}>
            {act.pending ? w.sending : props.submit}
          </button>
        </footer>
      </form>
    </Dialog>
  )
}
