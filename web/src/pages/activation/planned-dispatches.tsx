import { Chip } from '../../ui/badges.tsx'
import { Panel } from '../../ui/parts.tsx'
import { momentText } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { bilingual } from '../../words/bilingual.ts'
import { language, nameOf, pick, titleOf } from '../../words/language.ts'
import type { ChoiceFields, PlannedDispatchFields } from './activation.gen.ts'

/** Which teams would be called and why each; who was passed over and why. */
export function PlannedDispatches({ dispatches }: { dispatches: PlannedDispatchFields[] }) {
  const w = words.value.activation
  return (
    <Panel id="dispatches" title={w.dispatches} icon="team" count={dispatches.length}>
      {dispatches.length === 0 && <p class="panel-empty">{w.noneOf}</p>}
      <ul class="rows">
        {dispatches.map((dispatch) => (
          <Dispatch key={dispatch.card.id + dispatch.kind} dispatch={dispatch} />
        ))}
      </ul>
    </Panel>
  )
}

function Dispatch({ dispatch }: { dispatch: PlannedDispatchFields }) {
  const w = words.value
  const short = dispatch.picks.length < dispatch.count
  return (
    <li class={`row-item ${short ? 'is-late' : ''}`}>
      <div class="row-head">
        <b>{w.enums.teamKind[dispatch.kind]}</b>
        <Chip tone={short ? 'bad' : 'good'}>
          {(short ? w.activation.foundOf : w.activation.pickedOf)(dispatch.picks.length, dispatch.count)}
        </Chip>
      </div>
      <p class="row-meta">
        <span>{titleOf(dispatch.card)}</span>
        <span>{w.incident.arriveBy(momentText(dispatch.arriveBy))}</span>
      </p>
      {dispatch.picks.length === 0 && <p class="late">! {w.activation.noPick}</p>}
      <ol class="picks">
        {dispatch.picks.map((choice) => (
          <Pick key={choice.team.id} choice={choice} />
        ))}
      </ol>
      {dispatch.passedOver.length > 0 && (
        <details>
          <summary>
            {w.activation.passedOver} ({dispatch.passedOver.length})
          </summary>
          <ul class="passed-over">
            {dispatch.passedOver.map(({ team, reason }) => (
              <li key={team.id}>
                {nameOf(team)} <span class="soft">{nameOf(team.organization)}</span>{' '}
                <Chip tone="quiet">{w.enums.passedOver[reason]}</Chip>{' '}
                {bilingual(team.statusReason, language.value)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

function Pick({ choice }: { choice: ChoiceFields }) {
  const w = words.value.activation
  const reasons = pick(choice.reasonsZh.join('；'), choice.reasonsEn.join('; '))
  return (
    <li class="pick">
      <p>
        <b>{nameOf(choice.team)}</b>{' '}
        <span class="soft">
          {nameOf(choice.team.organization)} {choice.leader && `· ${w.leader(nameOf(choice.leader))}`}
        </span>
      </p>
      {choice.expectedAt && <p>{w.expected(momentText(choice.expectedAt))}</p>}
      {reasons && (
        <p class="why">
          {w.why}: {reasons}
        </p>
      )}
    </li>
  )
}
