import { useSignal, type Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { RefusalFields } from '../data/fragments.gen.ts'
import type { Failure } from '../data/graphql.ts'
import { TextArea } from './field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { words } from '../words/all.ts'
import { pick } from '../words/language.ts'

export interface Grounds {
  legalGround: string
  reason: string
}

interface ReasonDialogProps {
  title: string
  hint: string
  submit: string
  /** What is asked for; `reason` alone unless said otherwise. */
  asks?: (keyof Grounds)[]
  /** What the legal ground begins with. */
  legalGround?: string
  /** What ends something is confirmed by a tick. */
  danger?: boolean
  /** It cannot be sent now. */
  blocked?: boolean
  act: { pending: boolean; refusal: RefusalFields | null; failure: Failure | null }
  close: () => void
  send: (grounds: Grounds) => Promise<void>
  children?: ComponentChildren
}

/** A window that asks for the grounds of an act; what ends something asks twice. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { asks = ['reason'], act } = props
  const grounds = useSignal<Grounds>({ legalGround: props.legalGround ?? '', reason: '' })
  const sure = useSignal(!props.danger)
  const complete = sure.value && !props.blocked && isComplete(grounds.value, asks)
  return (
    <FormDialog
      title={props.title}
      hint={props.hint}
      submit={props.submit}
      danger={props.danger}
      complete={complete}
      act={act}
      close={props.close}
      send={() => props.send(trimmed(grounds.value))}
    >
      {props.children}
      <GroundsFields grounds={grounds} asks={asks} refusal={act.refusal} />
      {props.danger && <Sure sure={sure} />}
    </FormDialog>
  )
}

/** Whether everything asked for has been written. */
export function isComplete(grounds: Grounds, asks: (keyof Grounds)[]): boolean {
  return asks.every((field) => grounds[field].trim() !== '')
}

/** The grounds without blanks around them. */
export function trimmed({ legalGround, reason }: Grounds): Grounds {
  return { legalGround: legalGround.trim(), reason: reason.trim() }
}

function Sure({ sure }: { sure: Signal<boolean> }) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={sure.value}
        onChange={(event) => (sure.value = event.currentTarget.checked)}
      />
      {words.value.acts.sure}
    </label>
  )
}

/** Legal ground and reason, with what the server says about each. */
export function GroundsFields(props: {
  grounds: Signal<Grounds>
  asks: (keyof Grounds)[]
  refusal: RefusalFields | null
}) {
  const { grounds, asks, refusal } = props
  const w = words.value.common
  return (
    <>
      {asks.includes('legalGround') && (
        <TextArea
          label={w.legalGround}
          hint={w.legalGroundHint}
          error={issueAt(refusal, 'legalGround')}
          name="legalGround"
          maxLength={1000}
          value={grounds.value.legalGround}
          onInput={(legalGround) => (grounds.value = { ...grounds.value, legalGround })}
        />
      )}
      {asks.includes('reason') && (
        <TextArea
          label={w.reason}
          hint={w.reasonHint}
          error={issueAt(refusal, 'reason')}
          name="reason"
          value={grounds.value.reason}
          onInput={(reason) => (grounds.value = { ...grounds.value, reason })}
        />
      )}
    </>
  )
}

/** What the server says about one field of the input, in the reader's language. */
export function issueAt(refusal: RefusalFields | null, field: string): string | undefined {
  const issue = refusal?.issues.find(({ path }) => path.at(-1) === field || path[0] === field)
  return issue && pick(issue.messageZh, issue.messageEn)
}
