import { rawId } from '../../data/ids.ts'
import type { DutyAct } from '../../data/schema.gen.ts'
import { Chip, type Tone } from '../../ui/badges.tsx'
import { Day } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { nameOf, pick, titleOf } from '../../words/language.ts'
import type { DutyFields } from './duties.gen.ts'

/** One duty: what, about which plan, whose, by when, and what can be done about it. */
export function DutyRow(props: { duty: DutyFields; show: (act: DutyAct) => void; withPlan?: boolean }) {
  const { duty, show } = props
  const w = words.value.duties
  return (
    <li class="row-item">
      <div class="row-head">
        <span>
          <b>{w.kinds[duty.kind]}</b>{' '}
          {props.withPlan && <a href={`/plans/${rawId(duty.plan.id)}#duties`}>{titleOf(duty.plan)}</a>}
        </span>
        <span>
          <StateChip duty={duty} />{' '}
          <span class="soft">
            {w.due} <Day iso={duty.dueOn} />
          </span>
        </span>
      </div>
      {duty.subjectZh && <p>{w.short(pick(duty.subjectZh, duty.subjectEn))}</p>}
      {duty.reason && <p>{duty.reason}</p>}
      <p class="row-meta">
        <span>{w.causes[duty.cause]}</span>
        <span>
          {w.owner}: {nameOf(duty.organization)}
        </span>
        {duty.person && (
          <span>
            {w.taken}: {nameOf(duty.person)}
          </span>
        )}
      </p>
      {duty.state !== 'open' && <Closing duty={duty} />}
      <Acts duty={duty} show={show} />
    </li>
  )
}

function Acts({ duty, show }: { duty: DutyFields; show: (act: DutyAct) => void }) {
  const w = words.value.duties
  if (duty.viewerCan.length === 0) return null
  return (
    <p class="row">
      {duty.viewerCan.map((act) => (
        <button
          key={act}
          type="button"
          class={`button ${act === 'do' && duty.isOverdue ? 'primary' : ''}`}
          aria-label={`${w.acts[act]}: ${w.kinds[duty.kind]}, ${titleOf(duty.plan)}`}
          onClick={() => show(act)}
        >
          {w.acts[act]}
        </button>
      ))}
    </p>
  )
}

const TONES: Record<DutyFields['state'], Tone> = {
  open: 'wait',
  done: 'good',
  waived: 'quiet',
  lapsed: 'quiet',
}

function StateChip({ duty }: { duty: DutyFields }) {
  const w = words.value.duties
  if (duty.isOverdue) return <Chip tone="bad">{w.window.overdue}</Chip>
  return <Chip tone={TONES[duty.state]}>{w.states[duty.state]}</Chip>
}

/** By whom it was closed and with what; or which fact closed it. */
function Closing({ duty }: { duty: DutyFields }) {
  const w = words.value.duties
  return (
    <>
      <p>
        {duty.closing ?? (duty.state === 'done' ? w.closedBy[duty.kind] : w.lapsed)}
        {duty.reference && ` (${duty.reference})`}
      </p>
      <p class="row-meta">
        {duty.doneOn && (
          <span>
            {w.doneOn} <Day iso={duty.doneOn} />
          </span>
        )}
        {duty.closedBy && <span>{nameOf(duty.closedBy)}</span>}
      </p>
    </>
  )
}
