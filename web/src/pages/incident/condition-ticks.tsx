import { useId } from 'preact/hooks'
import type { ConditionalCardFields } from '../../data/fragments.gen.ts'
import { ResponseBadge } from '../../ui/badges.tsx'
import { words } from '../../words/all.ts'
import { language, pick, titleOf } from '../../words/language.ts'

/** Which conditions have come true: a tick for each card that has one. Nothing where no card has. */
export function ConditionTicks(props: {
  cards: ConditionalCardFields[]
  leftOut: string[]
  onChange: (leftOut: string[]) => void
}) {
  const { cards, leftOut, onChange } = props
  const id = useId()
  const w = words.value.conditions
  if (cards.length === 0) return null
  const put = (card: string, applies: boolean) =>
    onChange(applies ? leftOut.filter((one) => one !== card) : [...leftOut, card])
  return (
    <fieldset class="field choices" aria-describedby={`${id}-hint`}>
      <legend>{w.title}</legend>
      <p class="hint" id={`${id}-hint`}>
        {w.hint}
      </p>
      <div class="choice-row">
        {cards.map((card) => (
          <label class="check" key={card.id}>
            <input
              type="checkbox"
              checked={!leftOut.includes(card.id)}
              onChange={(event) => put(card.id, event.currentTarget.checked)}
            />
            <span>
              <b>{conditionOf(card)}</b>
              <br />
              <ResponseBadge level={card.level} /> {titleOf(card)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Those of the cards that are left out: what is ticked away may no longer be on offer. */
export function leftOutOf(cards: ConditionalCardFields[], leftOut: string[]): ConditionalCardFields[] {
  return cards.filter((card) => leftOut.includes(card.id))
}

/** A card's condition in the reader's language. */
export function conditionOf({ conditionZh, conditionEn }: ConditionalCardFields): string {
  return pick(conditionZh, conditionEn)
}

/** Titles of cards, one after the other. */
export function titlesOf(cards: { titleZh: string; titleEn: string }[]): string {
  return cards.map(titleOf).join(language.value === 'zh' ? '、' : ', ')
}
