import type { CardPhase, TeamKind } from '../../../data/schema.gen.ts'
import type { Option } from '../../../ui/combobox.tsx'
import type { EditableCard, WriteCardVariables } from './cards.gen.ts'

export type DeadlineUnit = 'minutes' | 'hours' | 'days'

/** A card as somebody is writing it; numbers as they are typed. */
export interface CardDraft {
  cardId: string | null
  revision: number
  level: number
  phase: CardPhase
  titleZh: string
  titleEn: string
  textZh: string
  textEn: string
  conditionZh: string
  conditionEn: string
  /** By global id. */
  organization: Option | null
  roleKey: string
  amount: string
  unit: DeadlineUnit
  /** Id of the card that it counts from; empty for the level. */
  after: string
  isBefore: boolean
  /** By code. */
  supporting: Option[]
  teams: { kind: TeamKind; count: string; qualifications: string[] }[]
  supplies: { item: Option | null; quantity: string }[]
  /** Organization by code; null for wherever the plan applies. */
  alerts: { roleKey: string; organization: Option | null; acknowledgeRequired: boolean }[]
}

const MINUTES: Record<DeadlineUnit, number> = { minutes: 1, hours: 60, days: 1_440 }

/** A new card of a level. */
export function emptyDraft(level: number): CardDraft {
  return {
    cardId: null,
    revision: 0,
    level,
    phase: 'command',
    titleZh: '',
    titleEn: '',
    textZh: '',
    textEn: '',
    conditionZh: '',
    conditionEn: '',
    organization: null,
    roleKey: '',
    amount: '30',
    unit: 'minutes',
    after: '',
    isBefore: false,
    supporting: [],
    teams: [],
    supplies: [],
    alerts: [],
  }
}

type Named = { nameZh: string; nameEn: string | null }

/** A card that is there, to be changed; names in the reader's language. */
export function draftOf(card: EditableCard, nameOf: (thing: Named) => string): CardDraft {
  const byCode = (thing: Named & { code: string }): Option => ({ id: thing.code, text: nameOf(thing) })
  const { organization, deadlineMinutes } = card
  return {
    ...wordsOf(card),
    ...amountOf(Math.abs(deadlineMinutes)),
    cardId: card.id,
    revision: card.revision,
    level: card.level,
    phase: card.phase,
    organization: organization && { id: organization.id, text: nameOf(organization) },
    roleKey: card.role?.key ?? '',
    after: card.after?.id ?? '',
    isBefore: deadlineMinutes < 0,
    supporting: card.supportingOrganizations.map(byCode),
    teams: card.teamNeeds.map((need) => ({ ...need, count: String(need.count) })),
    supplies: card.supplyNeeds.map(({ item, quantity }) => ({
      item: byCode(item),
      quantity: String(quantity),
    })),
    alerts: card.alerts.map((alert) => ({
      roleKey: alert.role.key,
      organization: alert.organization && byCode(alert.organization),
      acknowledgeRequired: alert.acknowledgeRequired,
    })),
  }
}

type Words = 'titleZh' | 'titleEn' | 'textZh' | 'textEn' | 'conditionZh' | 'conditionEn'

/** English that only repeats the Chinese was never written. */
function wordsOf(card: Pick<EditableCard, Words>): Pick<CardDraft, Words> {
  const { titleZh, textZh, conditionZh } = card
  return {
    titleZh,
    textZh,
    conditionZh,
    titleEn: card.titleEn === titleZh ? '' : card.titleEn,
    textEn: card.textEn === textZh ? '' : card.textEn,
    conditionEn: card.conditionEn === conditionZh ? '' : card.conditionEn,
  }
}

/** Minutes in the largest unit that says them without a fraction. */
export function amountOf(minutes: number): { amount: string; unit: DeadlineUnit } {
  const unit =
    minutes % 1_440 === 0 && minutes > 0 ? 'days' : minutes % 60 === 0 && minutes > 0 ? 'hours' : 'minutes'
  return { amount: String(minutes / MINUTES[unit]), unit }
}

/** What is sent, when everything that must be there is there; null otherwise. */
export function wishOf(versionId: string, draft: CardDraft): Wish | null {
  const minutes = whole(draft.amount)
  if (minutes === null || !isNamed(draft)) return null
  const { cardId, revision, level, phase, titleZh, titleEn, textZh, textEn, conditionZh, conditionEn } = draft
  return {
    versionId,
    cardId,
    revision,
    level,
    phase,
    titleZh,
    titleEn,
    textZh,
    textEn,
    conditionZh,
    conditionEn,
    ...ownerOf(draft),
    ...needsOf(draft),
    deadlineMinutes: minutes * MINUTES[draft.unit] * (draft.after && draft.isBefore ? -1 : 1),
    afterCardId: draft.after || null,
  }
}

type Wish = WriteCardVariables['input']

function ownerOf({ organization, roleKey }: CardDraft): Pick<Wish, 'organizationId' | 'roleKey'> {
  if (!organization) return { organizationId: null, roleKey: null }
  return { organizationId: organization.id, roleKey: roleKey || null }
}

type Needs = Pick<Wish, 'supportingCodes' | 'teamNeeds' | 'supplyNeeds' | 'alerts'>

function needsOf({ supporting, teams, supplies, alerts }: CardDraft): Needs {
  return {
    supportingCodes: supporting.map(({ id }) => id),
    teamNeeds: teams.map((team) => ({ ...team, count: Number(team.count) })),
    supplyNeeds: supplies.map(({ item, quantity }) => ({
      itemCode: item?.id ?? '',
      quantity: Number(quantity),
    })),
    alerts: alerts.map(({ organization, ...alert }) => ({
      ...alert,
      organizationCode: organization?.id ?? null,
    })),
  }
}

function isNamed({ titleZh, textZh, teams, supplies, alerts }: CardDraft): boolean {
  return (
    titleZh.trim() !== '' &&
    textZh.trim() !== '' &&
    teams.every(({ count }) => (whole(count) ?? 0) > 0) &&
    supplies.every(({ item, quantity }) => item !== null && (whole(quantity) ?? 0) > 0) &&
    alerts.every(({ roleKey }) => roleKey !== '')
  )
}

function whole(typed: string): number | null {
  return /^\d{1,7}$/.test(typed.trim()) ? Number(typed) : null
}

interface Linked {
  id: string
  level: number
  after: { id: string } | null
}

/** Cards that this one may count from: issued with it or before it, and not counting from it themselves. */
export function canCountFrom<Card extends Linked>(
  cards: readonly Card[],
  { cardId, level }: Pick<CardDraft, 'cardId' | 'level'>,
): Card[] {
  const byId = new Map(cards.map((card) => [card.id, card]))
  const leadsHere = (card: Linked): boolean => {
    const seen = new Set<string>()
    for (let one: Linked | undefined = card; one && !seen.has(one.id); one = byId.get(one.after?.id ?? '')) {
      if (one.id === cardId) return true
      seen.add(one.id)
    }
    return false
  }
  return cards.filter((card) => card.level >= level && !leadsHere(card))
}

/** The same things with the one at `from` put at `to`; unchanged when there is no such place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = [...list]
  const [one] = to >= 0 && to < list.length ? rest.splice(from, 1) : []
  if (one !== undefined) rest.splice(to, 0, one)
  return rest
}
