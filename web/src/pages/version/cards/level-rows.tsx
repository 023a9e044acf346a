import { useSignal } from '@preact/signals'
import { useAct } from '../../../data/act.ts'
import { ActProblem } from '../../../ui/parts.tsx'
import { words } from '../../../words/all.ts'
import { titleOf } from '../../../words/language.ts'
import { OrderCards, type EditableCard } from './cards.gen.ts'
import { CardRow } from './card-row.tsx'
import type { LevelProps } from './cards-panel.tsx'
import { moved } from './draft.ts'

/** The cards of one level in their order: changed by dragging, or one place at a time by two buttons. */
export function LevelRows(props: LevelProps & { cards: EditableCard[] }) {
  const { version, level, cards, changed } = props
  const act = useAct(OrderCards)
  const told = useSignal('')
  const place = async (from: number, to: number) => {
    const card = cards[from]
    const cardIds = moved(cards, from, to).map(({ id }) => id)
    if (!card || from === to || act.pending || to < 0 || to >= cards.length) return
    if (await act.run({ versionId: version.id, level, cardIds })) {
      told.value = words.value.cards.movedTo(titleOf(card), to + 1)
    }
    changed()
  }
  return (
    <>
      <ActProblem act={act} />
      <p class="unseen" role="status">
        {told.value}
      </p>
      <Rows {...props} place={(from, to) => void place(from, to)} />
    </>
  )
}

type RowsProps = LevelProps & { cards: EditableCard[]; place: (from: number, to: number) => void }

function Rows({ version, mayWrite, editing, cards, changed, place }: RowsProps) {
  const dragged = useSignal<number | null>(null)
  const drop = (to: number) => {
    const from = dragged.value
    dragged.value = null
    if (from !== null) place(from, to)
  }
  return (
    <ol class="rows">
      {cards.map((card, index) => (
        <li
          key={card.id}
          class="row-item"
          draggable={mayWrite && editing.value === null}
          title={mayWrite ? words.value.cards.dragHint : undefined}
          onDragStart={() => (dragged.value = index)}
          onDragEnd={() => (dragged.value = null)}
          onDragOver={(event) => dragged.value !== null && event.preventDefault()}
          onDrop={() => drop(index)}
        >
          <CardRow
            {...{ version, card, mayWrite, editing, changed }}
            isFirst={index === 0}
            isLast={index === cards.length - 1}
            move={(by) => place(index, index + by)}
          />
        </li>
      ))}
    </ol>
  )
}
