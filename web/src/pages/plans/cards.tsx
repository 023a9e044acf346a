import { rawId } from '../../data/ids.ts'
import { ResponseBadge } from '../../ui/badges.tsx'
import { levelOf, type Level } from '../../ui/level.ts'
import { words } from '../../words/all.ts'
import { language, nameOf, pick, titleOf } from '../../words/language.ts'
import { unitFor } from '../../words/units.ts'
import { minutesText } from '../../words/time.ts'
import type { CardFields } from './plans.gen.ts'

const LEVELS: Level[] = [4, 3, 2, 1]

/** The action cards, from the lowest level up: each level adds to those below. */
export function CardsByLevel({ cards }: { cards: CardFields[] }) {
  return (
    <>
      {LEVELS.map((level) => (
        <LevelCards key={level} level={level} cards={cards.filter((card) => levelOf(card.level) === level)} />
      ))}
    </>
  )
}

function LevelCards({ level, cards }: { level: Level; cards: CardFields[] }) {
  const w = words.value
  if (cards.length === 0) return null
  return (
    <details class="level-cards" open={level === 4}>
      <summary>
        <ResponseBadge level={level} /> {w.plans.level(cards.length)}
      </summary>
      <ul class="rows">
        {cards
          .toSorted((a, b) => a.position - b.position)
          .map((card) => (
            <Card key={card.id} card={card} />
          ))}
      </ul>
    </details>
  )
}

function Card({ card }: { card: CardFields }) {
  return (
    <li id={`card-${rawId(card.id)}`} class="row-item">
      <div class="row-head">
        <b>{titleOf(card)}</b>
        <span class="soft">{deadlineText(card)}</span>
      </div>
      <CardBody card={card} />
    </li>
  )
}

/** When a card is due, in words. */
export function deadlineText({ deadlineMinutes, after }: CardFields): string {
  const w = words.value.cards
  const length = minutesText(Math.abs(deadlineMinutes), language.value)
  if (!after) return w.within(length)
  return deadlineMinutes < 0 ? w.beforeCard(titleOf(after), length) : w.afterCard(titleOf(after), length)
}

/** What a card orders, whom and with what. */
export function CardBody({ card }: { card: CardFields }) {
  const w = words.value
  const condition = pick(card.conditionZh, card.conditionEn)
  return (
    <>
      {condition && <p class="soft">{w.cards.onlyIf(condition)}</p>}
      <p>{pick(card.textZh, card.textEn)}</p>
      <p class="row-meta">
        <span>{w.enums.phase[card.phase]}</span>
        {card.organization && (
          <span>
            {w.plans.owner}: {nameOf(card.organization)} {card.role && nameOf(card.role)}
          </span>
        )}
        <Needs label={w.plans.supporting} list={card.supportingOrganizations.map(nameOf)} />
        <Needs label={w.plans.needsTeams} list={card.teamNeeds.map(teamText)} />
        <Needs label={w.plans.needsSupplies} list={card.supplyNeeds.map(supplyText)} />
        <Needs label={w.plans.alertsWhom} list={card.alerts.map(alertText)} />
      </p>
    </>
  )
}

function teamText({ kind, count, qualifications }: CardFields['teamNeeds'][number]): string {
  const must = qualifications.length > 0 ? ` (${qualifications.map(qualificationWord).join(', ')})` : ''
  return `${words.value.enums.teamKind[kind]} × ${count}${must}`
}

function supplyText({ item, quantity }: CardFields['supplyNeeds'][number]): string {
  return `${nameOf(item)} ${quantity} ${pick(item.unitZh, unitFor(quantity, item.unitEn))}`
}

function alertText({ organization, role }: CardFields['alerts'][number]): string {
  return `${organization ? nameOf(organization) : words.value.plans.anyOrganization} ${nameOf(role)}`
}

function Needs({ label, list }: { label: string; list: string[] }) {
  if (list.length === 0) return null
  return (
    <span>
      {label}: {list.join(language.value === 'zh' ? '、' : ', ')}
    </span>
  )
}

/** The word of a qualification; an unknown one as it is written. */
export function qualificationWord(qualification: string): string {
  return words.value.enums.qualification[qualification] ?? qualification
}
