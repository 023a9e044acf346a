import { rawId } from '../../data/ids.ts'
import { Chip, type Tone } from '../../ui/badges.tsx'
import { words } from '../../words/all.ts'
import { titleOf } from '../../words/language.ts'
import type { ItemFields } from './cleanup.gen.ts'
import type { OpenDialog } from './dialogs.tsx'
import { VerdictView } from './verdict.tsx'

const TONES: Record<ItemFields['state'], Tone> = { pending: 'wait', decided: 'good', taken_out: 'quiet' }

/** A document of a clean-up with the verdicts on it. */
export function ItemRow({ item, show }: { item: ItemFields; show: (dialog: OpenDialog) => void }) {
  const w = words.value
  return (
    <li class="row-item">
      <div class="row-head">
        <a href={`/plans/${rawId(item.plan.id)}`}>{titleOf(item)}</a>
        <Chip tone={TONES[item.state]}>
          {item.outcome ? w.cleanup.verdicts[item.outcome] : w.cleanup.states[item.state]}
        </Chip>
      </div>
      <p class="row-meta">
        <span>{w.enums.planCategory[item.category]}</span>
        {item.documentNumber && <span>{item.documentNumber}</span>}
      </p>
      {item.takenOutWhy && <p>{item.takenOutWhy}</p>}
      {item.verdicts.map((verdict) => (
        <VerdictView key={verdict.id} verdict={verdict} of={titleOf(item)} show={show} />
      ))}
      <Acts item={item} show={show} />
    </li>
  )
}

function Acts({ item, show }: { item: ItemFields; show: (dialog: OpenDialog) => void }) {
  const w = words.value.cleanup
  const isWaiting = item.verdicts.some(({ status }) => status === 'proposed')
  if (isWaiting || (!item.viewerMayPropose && !item.viewerMayTakeOut)) return null
  return (
    <p class="row">
      {item.viewerMayPropose && (
        <button
          type="button"
          class="button primary"
          aria-label={`${w.propose}: ${titleOf(item)}`}
          onClick={() => show({ act: 'propose', planId: item.plan.id, itemId: item.id })}
        >
          {w.propose}
        </button>
      )}
      {item.viewerMayTakeOut && (
        <button
          type="button"
          class="button"
          aria-label={`${w.takeOut}: ${titleOf(item)}`}
          onClick={() => show({ act: 'takeOut', itemId: item.id })}
        >
          {w.takeOut}
        </button>
      )}
    </p>
  )
}
