import { useEffect, useRef } from 'preact/hooks'
import { useAct } from '../data/act.ts'
import { rawId } from '../data/ids.ts'
import { heardAlert, onAlerts } from '../data/live.ts'
import { useQuery } from '../data/query.ts'
import { Icon } from '../ui/icon.tsx'
import { ActProblem } from '../ui/parts.tsx'
import { Ago, momentText } from '../ui/time.tsx'
import { pick, titleOf, words } from '../words/language.ts'
import { AcknowledgeAlert, MyAlertsQuery, type MyAlertFields } from './alerts.gen.ts'
import { Popover } from './popover.tsx'

/** The bell: how many alerts wait for this person, and the panel to acknowledge them. */
export function AlertBell() {
  const alerts = useQuery(MyAlertsQuery, { first: 50 }, (event) => event.event.startsWith('alert.'))
  useEffect(() => onAlerts(alerts.refetch), [alerts.refetch])
  const waiting = (alerts.data?.myAlerts.edges ?? []).map(({ node }) => node).filter(isWaiting)
  const w = words.value.shell
  return (
    <>
      <Popover
        className={waiting.length > 0 ? 'bell ringing' : 'bell'}
        label={w.alerts(waiting.length)}
        openOn="beacon:alerts"
        onOpen={hide}
        button={
          <>
            <Icon name="bell" />
            {waiting.length > 0 && <b class="bell-count">{waiting.length}</b>}
          </>
        }
      >
        <h2>{w.alertsTitle}</h2>
        {waiting.length === 0 && <p class="soft">{w.noAlerts}</p>}
        <ul class="alert-list">
          {waiting.map((alert) => (
            <AlertItem key={alert.id} alert={alert} done={alerts.refetch} />
          ))}
        </ul>
      </Popover>
      <HeardAlert waiting={waiting} />
    </>
  )
}

function isWaiting(alert: MyAlertFields): boolean {
  return alert.acknowledgeRequired && alert.status === 'active' && !alert.mine?.acknowledgedAt
}

function AlertItem({ alert, done }: { alert: MyAlertFields; done: () => void }) {
  const act = useAct(AcknowledgeAlert)
  const w = words.value.shell
  const acknowledge = async () => {
    if (await act.run({ alertId: alert.id })) done()
  }
  return (
    <li>
      <p>
        <b>{titleOf(alert)}</b> <Ago iso={alert.raisedAt} />
      </p>
      <p>{pick(alert.bodyZh, alert.bodyEn)}</p>
      {alert.acknowledgeBy && <p class="soft">{w.acknowledgeBy(momentText(alert.acknowledgeBy))}</p>}
      <ActProblem act={act} />
      <p class="row">
        <button
          type="button"
          class="button primary"
          disabled={act.pending}
          onClick={() => void acknowledge()}
        >
          {w.acknowledge}
        </button>
        <AlertLink alert={alert} />
      </p>
    </li>
  )
}

/** Where to look: the call, the incident, or the plan that the duty is about. */
function AlertLink({ alert: { call, incident, duty } }: { alert: MyAlertFields }) {
  const w = words.value.shell
  const [href, word] = call
    ? [`/call/${rawId(call.id)}`, w.goToCall]
    : incident
      ? [`/incidents/${rawId(incident.id)}`, w.goToIncident]
      : [duty ? `/plans/${rawId(duty.plan.id)}` : '/duties', w.goToDuty]
  return (
    <a class="button" href={href}>
      {word}
    </a>
  )
}

function hide(): void {
  heardAlert.value = null
}

/** The alert that has just arrived, said aloud to screen readers and shown until it is looked at or acknowledged. */
function HeardAlert({ waiting }: { waiting: MyAlertFields[] }) {
  const listed = useRef('')
  const alert = heardAlert.value
  const waits = waiting.some(({ id }) => rawId(id) === alert?.id)
  if (alert && waits) listed.current = alert.id
  if (!alert || (!waits && listed.current === alert.id)) return <div role="alert" class="heard" hidden />
  return (
    <div role="alert" class="heard">
      <Icon name="bell" />
      <p>
        <b>
          {words.value.shell.newAlert}: {titleOf(alert)}
        </b>
        <span class="heard-text">{pick(alert.bodyZh, alert.bodyEn)}</span>
      </p>
      <HeardAction call={alert.call} />
      <button type="button" class="icon-button" aria-label={words.value.common.close} onClick={hide}>
        <Icon name="cross" />
      </button>
    </div>
  )
}

function HeardAction({ call }: { call: string | null }) {
  const w = words.value.shell
  const openBell = () => dispatchEvent(new Event('beacon:alerts'))
  if (!call) {
    return (
      <button type="button" class="button primary" onClick={openBell}>
        {w.alertsTitle}
      </button>
    )
  }
  return (
    <a class="button primary" href={`/call/${call}`}>
      {w.goToCall}
    </a>
  )
}
