import type { LiveAlert } from '@beacon/schema/realtime.ts'
import { tap } from './outbox.ts'
import { Bell } from './page.tsx'
import { stopRinging } from './ring.ts'
import { late } from './late-say.ts'
import { both, say } from './say.ts'

/** An alert that is not of the call on the screen covers everything until it is dealt with. */
export function Overlay({ alert, open }: { alert: LiveAlert; open: (event: MouseEvent) => void }) {
  const acknowledge = () => {
    tap({ kind: 'acknowledge', input: { alertId: btoa(`Alert:${alert.id}`) } }, null)
    stopRinging()
  }
  return (
    <div class="overlay" role="alertdialog" aria-modal="true" aria-labelledby="overlay-title">
      <Bell />
      <h2 id="overlay-title">
        {alert.call ? late().ringing : late().ringingOther}: {both(alert.titleZh, alert.titleEn)}
      </h2>
      <p>{both(alert.bodyZh, alert.bodyEn)}</p>
      {alert.call ? (
        <a class="big go" href={`/call/${alert.call}`} onClick={open}>
          {late().open}
        </a>
      ) : (
        <button type="button" class="big go" onClick={acknowledge}>
          {say('acknowledge')}
        </button>
      )}
      <button type="button" class="plain" onClick={() => stopRinging()}>
        {late().silence}
      </button>
    </div>
  )
}
