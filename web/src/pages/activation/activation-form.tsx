import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { useAct } from '../../data/act.ts'
import { rawId } from '../../data/ids.ts'
import { levelOf } from '../../ui/level.ts'
import { Icon } from '../../ui/icon.tsx'
import { ActProblem, Notice, Panel } from '../../ui/parts.tsx'
import { words } from '../../words/all.ts'
import { pick } from '../../words/language.ts'
import { RaiseResponse } from '../incident/acts.gen.ts'
import { leftOutOf, titlesOf } from '../incident/condition-ticks.tsx'
import { GroundsFields, isComplete, trimmed, type Grounds } from '../../ui/reason-dialog.tsx'
import { ActivatePlan, type PreviewFields } from './activation.gen.ts'
import type { PreviewedIncident } from './page.tsx'

const ASKS: (keyof Grounds)[] = ['legalGround', 'reason']

interface FormProps {
  incident: PreviewedIncident
  preview: PreviewFields
  /** Cards whose condition has not come true. */
  leftOut: string[]
  /** Is the preview the one that was asked for? */
  fresh: boolean
}

/** The last step: with the right to activate the grounds and the button, else a hint for whom it is prepared. */
export function ActivationForm(props: FormProps) {
  const { incident } = props
  const raising = incident.response?.status === 'active'
  const permission = raising ? 'response.change' : 'response.activate'
  if (!incident.viewerCan.includes(permission)) return <Prepared />
  return raising ? <RaiseForm {...props} /> : <ActivateForm {...props} />
}

function Prepared() {
  const copied = useSignal(false)
  const w = words.value.activation
  const copy = () =>
    void navigator.clipboard?.writeText(location.href).then(
      () => (copied.value = true),
      () => undefined,
    )
  return (
    <Notice tone="info">
      <p>{w.prepared}</p>
      <button type="button" class="button" onClick={copy}>
        <Icon name="link" />
        {copied.value ? w.copied : w.copyLink}
      </button>
    </Notice>
  )
}

function ActivateForm({ incident, ...form }: FormProps) {
  const { preview, leftOut: leaveOut } = form
  const act = useAct(ActivatePlan)
  const { route } = useLocation()
  const w = words.value
  return (
    <GroundsForm
      title={w.activation.activateTitle}
      submit={w.activation.activate(w.enums.response[levelOf(preview.level)])}
      {...form}
      act={act}
      send={async (grounds) => {
        const input = {
          incidentId: incident.id,
          planId: preview.plan.id,
          level: preview.level,
          leaveOut,
          ...grounds,
        }
        if (await act.run(input)) route(`/incidents/${rawId(incident.id)}`)
      }}
    />
  )
}

function RaiseForm({ incident, ...form }: FormProps) {
  const { preview, leftOut: leaveOut } = form
  const act = useAct(RaiseResponse)
  const { route } = useLocation()
  const w = words.value
  return (
    <GroundsForm
      title={w.activation.raiseTitle}
      submit={w.activation.raise(w.enums.response[levelOf(preview.level)])}
      {...form}
      act={act}
      send={async (grounds) => {
        const input = { responseId: incident.response?.id ?? '', level: preview.level, leaveOut, ...grounds }
        if (await act.run(input)) route(`/incidents/${rawId(incident.id)}`)
      }}
    />
  )
}

function GroundsForm(
  props: Omit<FormProps, 'incident'> & {
    title: string
    submit: string
    act: Pick<ReturnType<typeof useAct>, 'pending' | 'refusal' | 'failure'>
    send: (grounds: Grounds) => Promise<void>
  },
) {
  const { act, preview } = props
  const legalGround = pick(preview.version.legalBasisZh, preview.version.legalBasisEn)
  const grounds = useSignal<Grounds>({ legalGround, reason: '' })
  const left = leftOutOf(preview.conditionalCards, props.leftOut)
  const w = words.value
  const complete = props.fresh && !preview.refusal && isComplete(grounds.value, ASKS)
  return (
    <Panel id="activate" title={props.title} icon="bell">
      <form
        class="panel-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (complete) void props.send(trimmed(grounds.value))
        }}
      >
        <Notice tone="warn">{w.activation.activateHint}</Notice>
        {left.length > 0 && <p>{w.conditions.leftOut(titlesOf(left))}</p>}
        <GroundsFields grounds={grounds} asks={ASKS} refusal={act.refusal} />
        <ActProblem act={act} />
        <button type="submit" class="button primary big" disabled={!complete || act.pending}>
          {act.pending ? w.common.sending : props.submit}
        </button>
      </form>
    </Panel>
  )
}
