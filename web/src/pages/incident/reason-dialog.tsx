import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { RefusalFields } from '../../data/fragments.gen.ts'
import type { Failure } from '../../data/graphql.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { ActProblem, Notice } from '../../ui/parts.tsx'
import { words } from '../../words/all.ts'
import { pick } from '../../words/language.ts'

export interface Grounds {
  legalGround: string
  reason: string
}

/** A window that asks for the grounds of an act; what ends something asks twice. */
export function ReasonDialog(props: {
  title: string
  hint: string
  submit: string
  withGround?: boolean
  withoutReason?: boolean
  danger?: boolean
  /** Why it cannot be sent now. */
  blocked?: string
  act: { pending: boolean; refusal: RefusalFields | null; failure: Failure | null }
  close: () => void
  send: (grounds: Grounds) => Promise<void>
  children?: ComponentChildren
}) {
  const grounds = useSignal<Grounds>({ legalGround: '', reason: '' })
  const sure = useSignal(false)
  const w = words.value
  const { legalGround, reason } = grounds.value
  const complete =
    (props.withoutReason || reason.trim() !== '') &&
    (!props.withGround || legalGround.trim() !== '') &&
    (!props.danger || sure.value) &&
    !props.blocked
  return (
    <Dialog title={props.title} onClose={props.close}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (complete && !props.act.pending) void props.send({ legalGround: legalGround.trim(), reason: reason.trim() })
        }}
      >
        <Notice tone={props.danger ? 'warn' : 'info'}>{props.hint}</Notice>
        {props.children}
        {props.withGround && (
          <TextField
            label={w.common.legalGround}
            hint={w.common.legalGroundHint}
            error={issueAt(props.act.refusal, 'legalGround')}
            name="legalGround"
            value={legalGround}
            onInput={(value) => (grounds.value = { ...grounds.value, legalGround: value })}
          />
        )}
        {!props.withoutReason && (
          <TextArea
            label={w.common.reason}
            hint={w.common.reasonHint}
            error={issueAt(props.act.refusal, 'reason')}
            name="reason"
            value={reason}
            onInput={(value) => (grounds.value = { ...grounds.value, reason: value })}
          />
        )}
        {props.danger && (
          <label class="check">
            <input type="checkbox" checked={sure.value} onChange={(event) => (sure.value = event.currentTarget.checked)} />
            {w.acts.sure}
          </label>
        )}
        <ActProblem act={props.act} />
        <footer>
          <button type="button" class="button" onClick={props.close}>
            {w.common.cancel}
          </button>
          <button type="submit" class={`button ${props.danger ? 'danger' : 'primary'}`} disabled={!complete || props.act.pending}>
            {props.act.pending ? w.common.sending : props.submit}
          </button>
        </footer>
      </form>
    </Dialog>
  )
}

/** What the server says about one field of the input, in the reader's language. */
export function issueAt(refusal: RefusalFields | null, field: string): string | undefined {
  const issue = refusal?.issues.find(({ path }) => path.at(-1) === field || path[0] === field)
  return issue && pick(issue.messageZh, issue.messageEn)
}
