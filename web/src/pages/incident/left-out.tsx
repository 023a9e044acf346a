import type { Signal } from '@preact/signals'
import { useAct } from '../../data/act.ts'
import type { ConditionalCardFields } from '../../data/fragments.gen.ts'
import { ResponseBadge } from '../../ui/badges.tsx'
import { levelOf } from '../../ui/level.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { words } from '../../words/all.ts'
import { titleOf } from '../../words/language.ts'
import { ApplyCards } from './acts.gen.ts'
import { conditionOf } from './condition-ticks.tsx'
import type { OpenDialog } from './dialogs.tsx'
import type { IncidentFields, ResponseFields } from './incident.gen.ts'
import { groundOf } from './level-dialog.tsx'

/** Cards whose condition had not come true: who may carries them out when it has. */
export function LeftOut(props: {
  incident: IncidentFields
  response: ResponseFields
  open: Signal<OpenDialog | null>
}) {
  const { incident, response, open } = props
  const w = words.value.conditions
  if (response.leftOut.length === 0) return null
  const active = response.status === 'active'
  const title = active ? w.waiting : w.never
  const may = active && incident.viewerCan.includes('response.change')
  return (
    <>
      <p class="row-meta">{title}</p>
      <ul class="calls" aria-label={title}>
        {response.leftOut.map((card) => (
          <li key={card.id} class="pick">
            <p>
              <ResponseBadge level={card.level} /> <b>{titleOf(card)}</b>
            </p>
            <p class="soft">{w.when(conditionOf(card))}</p>
            {may && <ApplyButton card={card} level={response.level} open={open} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function ApplyButton(props: { card: ConditionalCardFields; level: number; open: Signal<OpenDialog | null> }) {
  const { card, level, open } = props
  const w = words.value
  if (card.level < level)
    return <p class="soft">{w.conditions.waitsFor(w.enums.response[levelOf(card.level)])}</p>
  return (
    <button
      type="button"
      class="button"
      aria-label={w.conditions.applyOf(titleOf(card))}
      onClick={() => (open.value = { kind: 'apply', card })}
    >
      {w.conditions.apply}
    </button>
  )
}

/** Asks for the ground on which a card that was left out is carried out now. */
export function ApplyDialog(props: {
  incident: IncidentFields
  card: ConditionalCardFields
  close: () => void
  done: () => void
}) {
  const { incident, card, close, done } = props
  const act = useAct(ApplyCards)
  const w = words.value.conditions
  const { response } = incident
  if (!response) return null
  return (
    <ReasonDialog
      title={w.applyTitle(titleOf(card))}
      hint={w.applyHint}
      submit={w.applySubmit}
      asks={['legalGround', 'reason']}
      legalGround={groundOf(response)}
      act={act}
      close={close}
      send={async (grounds) => {
        if (await act.run({ responseId: response.id, cardIds: [card.id], ...grounds })) done()
      }}
    >
      <p>{w.when(conditionOf(card))}</p>
    </ReasonDialog>
  )
}
