import { z } from 'zod'
import { code, id, level, optionalText, text } from '../command/input.ts'
import type { ReviewState } from './model.ts'

/** Cards of one version at most: what is copied, compared and dry-run stays bounded. */
export const MOST_CARDS = 400
/** Minutes of a deadline at most: 90 days. */
const LONGEST_MINUTES = 90 * 24 * 60

const PHASES = [
  'command',
  'investigation',
  'control',
  'treatment',
  'laboratory',
  'support',
  'communication',
] as const
const TEAM_KINDS = ['medical_rescue', 'epidemiology', 'disinfection', 'laboratory', 'community'] as const

const Card = z.object({
  versionId: id,
  /** The card to be changed; none for a new one. */
  cardId: id.nullish(),
  /** The revision that the writer had before them; 0 for a new card. */
  revision: z.int().min(0),
  level,
  phase: z.enum(PHASES),
  titleZh: text(200),
  titleEn: optionalText(200),
  textZh: text(5_000),
  textEn: optionalText(5_000),
  conditionZh: optionalText(500),
  conditionEn: optionalText(500),
  organizationId: id.nullish(),
  roleKey: code(60).nullish(),
  deadlineMinutes: z.int().min(-LONGEST_MINUTES).max(LONGEST_MINUTES),
  afterCardId: id.nullish(),
  supportingCodes: z.array(code(60)).max(30),
  teamNeeds: z
    .array(
      z.object({
        kind: z.enum(TEAM_KINDS),
        count: z.int().min(1).max(100),
        qualifications: z.array(code(60)).max(20),
      }),
    )
    .max(10),
  supplyNeeds: z.array(z.object({ itemCode: code(60), quantity: z.int().min(1).max(10_000_000) })).max(50),
  alerts: z
    .array(
      z.object({
        roleKey: code(60),
        organizationCode: code(60).nullish(),
        acknowledgeRequired: z.boolean(),
      }),
    )
    .max(30),
})
export const WriteCardInput = Card.refine(
  ({ deadlineMinutes, afterCardId }) => deadlineMinutes > 0 || Boolean(afterCardId),
  { path: ['deadlineMinutes'], error: 'before the response' },
)
export const RemoveCardInput = z.object({ versionId: id, cardId: id, revision: z.int().min(1) })
/** All cards of one level, in the order wished. */
export const OrderCardsInput = z.object({ versionId: id, level, cardIds: z.array(id).min(1).max(MOST_CARDS) })

/** A card of a version, as far as changing cards needs it. */
export interface CardState {
  id: string
  level: number
  position: number
  revision: number
  titleZh: string
  titleEn: string
  afterCardId: string | null
}

/** A version with its cards, whose cards somebody wants to change. */
export interface VersionWithCards {
  state: ReviewState
  cards: readonly CardState[]
}

/** What a card refers to, as far as it exists. */
export interface CardReferences {
  /** Division of each organization that is named to act or to be told, by id or code. */
  divisions: ReadonlyMap<string, string>
  organizations: ReadonlySet<string>
  roles: ReadonlySet<string>
  items: ReadonlySet<string>
}

/** A card with what only today's rosters can say about it. */
export interface CardCheck extends CardState {
  deadlineMinutes: number
  /** Does it ask nobody for anything? */
  isIdle: boolean
  /** Names of positions that it addresses and that nobody holds. */
  vacant: readonly { zh: string; en: string }[]
  /** Kinds of teams that it needs and that nobody in the jurisdiction has. */
  unknownTeams: readonly string[]
}
