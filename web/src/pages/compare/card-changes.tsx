import { Chip } from '../../ui/badges.tsx'
import { Panel } from '../../ui/parts.tsx'
import { levelOf } from '../../ui/level.ts'
import { words } from '../../words/all.ts'
import { language, nameOf, pick, titleOf } from '../../words/language.ts'
import { deadlineText } from '../plans/cards.tsx'
import { changedFields, pair, type Pair } from './changes.ts'
import type { ComparedFields } from './compare.gen.ts'

type Card = ComparedFields['cards'][number]

/** Cards that came, went or changed, field by field. */
export function CardChanges({ before, after }: { before: Card[]; after: Card[] }) {
  const w = words.value
  const changes = pair(before, after, ({ originId }) => originId).filter(isChanged)
  return (
    <Panel id="cards" title={w.plans.cardsTitle} icon="list" count={changes.length}>
      {changes.length === 0 && <p class="panel-empty">{w.compare.noCards}</p>}
      <ul class="rows">
        {changes.map((change) => (
          <CardChange key={change.key} change={change} />
        ))}
      </ul>
    </Panel>
  )
}

function isChanged({ before, after }: Pair<Card>): boolean {
  return !before || !after || changedFields(wordsOf(before), wordsOf(after)).length > 0
}

function CardChange({ change: { before, after } }: { change: Pair<Card> }) {
  const card = after ?? before
  if (!card) return null
  const fields = changedFields(before ? wordsOf(before) : {}, after ? wordsOf(after) : {})
  return (
    <li class="row-item">
      <div class="row-head">
        <b>{titleOf(card)}</b>
        <Fate before={before} after={after} />
      </div>
      <dl class="facts-list">
        {fields.map(({ field, before: old, after: young }) => (
          <FieldChange key={field} field={field} before={old} after={young} />
        ))}
      </dl>
    </li>
  )
}

function Fate({ before, after }: Pick<Pair<Card>, 'before' | 'after'>) {
  const w = words.value.compare
  if (!before) return <Chip tone="good">{w.added}</Chip>
  return after ? <Chip tone="move">{w.changed}</Chip> : <Chip tone="bad">{w.removed}</Chip>
}

function FieldChange({ field, before, after }: { field: string; before: string; after: string }) {
  return (
    <>
      <dt>{field}</dt>
      <dd>
        {before && <del>{before}</del>} {after && <ins>{after}</ins>}
      </dd>
    </>
  )
}

/** A card as a person reads it: each field in words, so that a difference is one that can be seen. */
function wordsOf(card: Card): Record<string, string> {
  const w = words.value
  const list = (texts: string[]) => texts.toSorted().join(language.value === 'zh' ? '、' : ', ')
  return {
    [w.compare.level]: w.enums.response[levelOf(card.level)],
    [w.compare.cardTitle]: titleOf(card),
    [w.compare.text]: pick(card.textZh, card.textEn),
    [w.compare.phase]: w.enums.phase[card.phase],
    [w.compare.who]: [card.organization && nameOf(card.organization), card.role && nameOf(card.role)]
      .filter(Boolean)
      .join(' '),
    [w.compare.supporting]: list(card.supportingOrganizations.map(nameOf)),
    [w.cards.deadline]: deadlineText(card),
    [w.cards.condition]: pick(card.conditionZh, card.conditionEn),
    [w.compare.teams]: list(card.teamNeeds.map((need) => `${w.enums.teamKind[need.kind]} × ${need.count}`)),
    [w.compare.supplies]: list(card.supplyNeeds.map((need) => `${nameOf(need.item)} × ${need.quantity}`)),
    [w.compare.told]: list(
      card.alerts.map(
        (alert) => `${alert.organization ? nameOf(alert.organization) : ''} ${nameOf(alert.role)}`,
      ),
    ),
  }
}
