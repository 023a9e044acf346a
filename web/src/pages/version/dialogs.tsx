import type { Signal } from '@preact/signals'
import { useAct } from '../../data/act.ts'
import { words } from '../../words/all.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { EnforceVersion, SubmitVersion, WithdrawVersion } from './acts.gen.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import type { WholeAct } from './offered.ts'
import { ExportDialog } from './export-dialog.tsx'
import { PaperDialog } from './paper-dialog.tsx'
import { PassDialog } from './pass-dialog.tsx'
import { SendBackDialog } from './send-back-dialog.tsx'
import type { VersionFields } from './version.gen.ts'

/** Which window is open on the version's page. */
export type OpenDialog =
  | { kind: WholeAct | 'paper' | 'export' }
  | { kind: 'pass' | 'sendBack'; step: VersionFields['steps'][number] }
  | { kind: 'answer'; comment: VersionFields['comments'][number] }

/** What every window gets. */
export interface DialogProps {
  versionId: string
  close: () => void
  done: () => void
}

/** The window that is open, if any. */
export function VersionDialogs(props: {
  version: VersionFields
  open: Signal<OpenDialog | null>
  done: () => void
}) {
  const open = props.open.value
  if (!open) return null
  const close = () => (props.open.value = null)
  const done = () => {
    close()
    props.done()
  }
  const shared: DialogProps = { versionId: props.version.id, close, done }
  switch (open.kind) {
    case 'pass':
      return <PassDialog {...shared} step={open.step} />
    case 'sendBack':
      return <SendBackDialog {...shared} step={open.step} />
    case 'answer':
      return <AnswerDialog {...shared} comment={open.comment} />
    case 'export':
      return <ExportDialog versionId={shared.versionId} close={close} />
    case 'paper':
      return <PaperDialog {...shared} steps={props.version.steps} />
    default:
      return <WholeDialog {...shared} kind={open.kind} />
  }
}

function WholeDialog({ kind, ...shared }: DialogProps & { kind: WholeAct }) {
  switch (kind) {
    case 'submit':
      return <SubmitDialog {...shared} />
    case 'withdraw':
      return <WithdrawDialog {...shared} />
    case 'enforce':
      return <EnforceDialog {...shared} />
  }
}

function SubmitDialog({ versionId, close, done }: DialogProps) {
  const act = useAct(SubmitVersion)
  const w = words.value.review
  return (
    <ReasonDialog
      title={w.submit}
      hint={w.submitHint}
      submit={w.submit}
      asks={[]}
      act={act}
      close={close}
      send={async () => {
        if (await act.run({ versionId })) done()
      }}
    />
  )
}

function WithdrawDialog({ versionId, close, done }: DialogProps) {
  const act = useAct(WithdrawVersion)
  const w = words.value.review
  return (
    <ReasonDialog
      title={w.withdrawTitle}
      hint={w.withdrawHint}
      submit={w.withdrawSubmit}
      danger
      act={act}
      close={close}
      send={async ({ reason }) => {
        if (await act.run({ versionId, reason })) done()
      }}
    />
  )
}

function EnforceDialog({ versionId, close, done }: DialogProps) {
  const act = useAct(EnforceVersion)
  const w = words.value.review
  return (
    <ReasonDialog
      title={w.enforceTitle}
      hint={w.enforceHint}
      submit={w.enforceSubmit}
      asks={[]}
      danger
      act={act}
      close={close}
      send={async () => {
        if (await act.run({ versionId })) done()
      }}
    />
  )
}
