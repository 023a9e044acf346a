import type { Signal } from '@preact/signals'
import type { IncidentFields } from './incident.gen.ts'
import type { ConditionalCardFields } from '../../data/fragments.gen.ts'
import { AssessDialog } from './assess-dialog.tsx'
import { ApplyDialog } from './left-out.tsx'
import { LevelDialog } from './level-dialog.tsx'
import type { Plain } from './offered.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useAct } from '../../data/act.ts'
import { words } from '../../words/all.ts'
import { EndIncident, EndResponse, RecallDispatch, ReleaseTeam } from './acts.gen.ts'

/** Which window is open on the incident page. */
export type OpenDialog =
  | { kind: Plain }
  | { kind: 'recall' | 'release'; id: string; team: string }
  | { kind: 'apply'; card: ConditionalCardFields }

interface DialogProps {
  incident: IncidentFields
  close: () => void
  /** Closes and asks for the incident again. */
  done: () => void
}

/** The window that is open, if any. */
export function IncidentDialogs(props: {
  incident: IncidentFields
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
  const shared: DialogProps = { incident: props.incident, close, done }
  switch (open.kind) {
    case 'raise':
    case 'lower':
      return <LevelDialog key={open.kind} {...shared} direction={open.kind} />
    case 'apply':
      return <ApplyDialog {...shared} card={open.card} />
    case 'recall':
      return <RecallDialog {...shared} call={open} />
    case 'release':
      return <ReleaseDialog {...shared} call={open} />
    default:
      return <PlainDialog {...shared} kind={open.kind} />
  }
}

function PlainDialog({ kind, ...shared }: DialogProps & { kind: 'assess' | 'endResponse' | 'end' }) {
  switch (kind) {
    case 'assess':
      return <AssessDialog {...shared} />
    case 'endResponse':
      return <EndResponseDialog {...shared} />
    case 'end':
      return <EndIncidentDialog {...shared} />
  }
}

function EndResponseDialog({ incident, close, done }: DialogProps) {
  const act = useAct(EndResponse)
  const w = words.value.acts
  return (
    <ReasonDialog
      title={w.endResponseTitle}
      hint={w.endResponseHint}
      submit={w.endResponseSubmit}
      asks={['legalGround', 'reason']}
      danger
      act={act}
      close={close}
      send={async ({ legalGround, reason }) => {
        if (await act.run({ responseId: incident.response?.id ?? '', legalGround, reason })) done()
      }}
    >
      <OpenDirectives incident={incident} />
    </ReasonDialog>
  )
}

/** What becomes of the directives that are not done. */
function OpenDirectives({ incident }: { incident: IncidentFields }) {
  const open = incident.counts.openDirectives
  return open > 0 ? <p>{words.value.acts.openDirectives(open)}</p> : null
}

function EndIncidentDialog({ incident, close, done }: DialogProps) {
  const act = useAct(EndIncident)
  const w = words.value.acts
  return (
    <ReasonDialog
      title={w.endTitle}
      hint={w.endHint}
      submit={w.endSubmit}
      danger
      act={act}
      close={close}
      send={async ({ reason }) => {
        if (await act.run({ incidentId: incident.id, reason })) done()
      }}
    >
      <OpenDirectives incident={incident} />
    </ReasonDialog>
  )
}

function RecallDialog({ call, close, done }: DialogProps & { call: { id: string; team: string } }) {
  const act = useAct(RecallDispatch)
  const w = words.value.acts
  return (
    <ReasonDialog
      title={w.recallTitle(call.team)}
      hint={w.recallHint}
      submit={w.recallSubmit}
      danger
      act={act}
      close={close}
      send={async ({ reason }) => {
        if (await act.run({ callId: call.id, reason })) done()
      }}
    />
  )
}

function ReleaseDialog({ call, close, done }: DialogProps & { call: { id: string; team: string } }) {
  const act = useAct(ReleaseTeam)
  const w = words.value.acts
  return (
    <ReasonDialog
      title={w.releaseTitle(call.team)}
      hint={w.releaseHint}
      submit={w.releaseSubmit}
      asks={[]}
      act={act}
      close={close}
      send={async () => {
        if (await act.run({ callId: call.id })) done()
      }}
    />
  )
}
