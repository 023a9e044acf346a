import { useSignal, type Signal } from '@preact/signals'
import { useAct } from '../../data/act.ts'
import type { VerdictAct, VerdictKind } from '../../data/schema.gen.ts'
import { Choices, TextArea } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { issueAt, ReasonDialog } from '../../ui/reason-dialog.tsx'
import { words } from '../../words/all.ts'
import {
  ApproveVerdict,
  CloseCleanup,
  ProposeVerdict,
  RefuseVerdict,
  TakeOutOfCleanup,
  WithdrawVerdict,
} from './cleanup.gen.ts'

/** Which window is open, and about what. */
export type OpenDialog =
  | { act: 'propose'; planId: string; itemId?: string }
  | { act: 'takeOut'; itemId: string }
  | { act: 'close'; cleanupId: string }
  | { act: VerdictAct; verdictId: string; kind: VerdictKind }

interface Ends {
  close: () => void
  done: () => void
}

/** The window that is open, if any. */
export function CleanupDialogs({ open, done }: { open: Signal<OpenDialog | null>; done: () => void }) {
  const dialog = open.value
  if (!dialog) return null
  const close = () => (open.value = null)
  const ends: Ends = {
    close,
    done: () => {
      close()
      done()
    },
  }
  switch (dialog.act) {
    case 'propose':
      return <ProposeDialog {...ends} planId={dialog.planId} itemId={dialog.itemId} />
    case 'takeOut':
      return <TakeOutDialog {...ends} itemId={dialog.itemId} />
    case 'close':
      return <CloseDialog {...ends} cleanupId={dialog.cleanupId} />
    case 'approve':
      return <ApproveDialog {...ends} verdictId={dialog.verdictId} kind={dialog.kind} />
    case 'refuse':
      return <RefuseDialog {...ends} verdictId={dialog.verdictId} />
    case 'withdraw':
      return <WithdrawDialog {...ends} verdictId={dialog.verdictId} />
  }
}

const KINDS: VerdictKind[] = ['keep', 'revise', 'repeal', 'lapse']

function ProposeDialog(props: Ends & { planId: string; itemId: string | undefined }) {
  const act = useAct(ProposeVerdict)
  const kind = useSignal<VerdictKind | ''>('')
  const reason = useSignal('')
  const w = words.value
  const send = async () => {
    const { planId, itemId } = props
    if (kind.value === '') return
    const wish = { planId, kind: kind.value, reason: reason.value.trim(), ...(itemId && { itemId }) }
    if (await act.run(wish)) props.done()
  }
  return (
    <FormDialog
      title={w.cleanup.propose}
      hint={w.cleanup.proposeHint}
      submit={w.cleanup.propose}
      complete={kind.value !== '' && reason.value.trim() !== ''}
      act={act}
      close={props.close}
      send={send}
    >
      <Choices
        label={w.cleanup.verdict}
        name="kind"
        value={kind.value}
        choices={KINDS.map((value) => ({ value, text: w.cleanup.verdicts[value] }))}
        onPick={(value) => (kind.value = KINDS.find((one) => one === value) ?? '')}
      />
      <TextArea
        label={w.common.reason}
        error={issueAt(act.refusal, 'reason')}
        name="reason"
        maxLength={2000}
        value={reason.value}
        onInput={(text) => (reason.value = text)}
      />
    </FormDialog>
  )
}

function ApproveDialog({ verdictId, kind, close, done }: Ends & { verdictId: string; kind: VerdictKind }) {
  const act = useAct(ApproveVerdict)
  const w = words.value.cleanup
  const ends = kind === 'repeal' || kind === 'lapse'
  return (
    <ReasonDialog
      title={`${w.acts.approve}: ${w.verdicts[kind]}`}
      hint={w.approveHints[kind]}
      submit={w.acts.approve}
      asks={[]}
      danger={ends}
      act={act}
      close={close}
      send={async () => {
        if (await act.run({ verdictId })) done()
      }}
    />
  )
}

function RefuseDialog({ verdictId, close, done }: Ends & { verdictId: string }) {
  const act = useAct(RefuseVerdict)
  const w = words.value.cleanup
  return (
    <ReasonDialog
      title={w.acts.refuse}
      hint={w.refuseHint}
      submit={w.acts.refuse}
      act={act}
      close={close}
      send={async ({ reason }) => {
        if (await act.run({ verdictId, words: reason })) done()
      }}
    />
  )
}

function WithdrawDialog({ verdictId, close, done }: Ends & { verdictId: string }) {
  const act = useAct(WithdrawVerdict)
  const w = words.value.cleanup
  return (
    <ReasonDialog
      title={w.acts.withdraw}
      hint={w.withdrawHint}
      submit={w.acts.withdraw}
      asks={[]}
      act={act}
      close={close}
      send={async () => {
        if (await act.run({ verdictId })) done()
      }}
    />
  )
}

function TakeOutDialog({ itemId, close, done }: Ends & { itemId: string }) {
  const act = useAct(TakeOutOfCleanup)
  const w = words.value.cleanup
  return (
    <ReasonDialog
      title={w.takeOut}
      hint={w.takeOutHint}
      submit={w.takeOut}
      act={act}
      close={close}
      send={async ({ reason }) => {
        if (await act.run({ itemId, reason })) done()
      }}
    />
  )
}

function CloseDialog({ cleanupId, close, done }: Ends & { cleanupId: string }) {
  const act = useAct(CloseCleanup)
  const w = words.value.cleanup
  return (
    <ReasonDialog
      title={w.close}
      hint={w.closeHint}
      submit={w.close}
      asks={[]}
      danger
      act={act}
      close={close}
      send={async () => {
        if (await act.run({ cleanupId })) done()
      }}
    />
  )
}
