import type { Words } from '../../command/refusal.ts'
import { KIND_WORDS } from '../../dispatch/model.ts'
import type { Appendix, Exported, ExportedCard, Language } from '../model.ts'
import { LABELS, levelWords, minutesText, PHASE, QUALIFICATION } from '../words.ts'

const SHARES = [0.07, 0.38, 0.2, 0.13, 0.22]

/** The action cards as tables, one for each level, lowest first. */
export function cardsAppendix(exported: Exported, language: Language): Appendix {
  const say = (words: Words): string => words[language]
  const levels = [...new Set(exported.version.cards.map(({ level }) => level))]
  const head = [LABELS.number, LABELS.action, LABELS.responsible, LABELS.within, LABELS.resources].map(say)
  return {
    title: say(LABELS.cards),
    parts: [
      { kind: 'paragraph', text: say(LABELS.additive) },
      ...levels.flatMap((level) => [
        { kind: 'heading' as const, depth: 3, text: say(levelWords(level)) },
        {
          kind: 'table' as const,
          shares: SHARES,
          rows: [
            head,
            ...exported.version.cards
              .filter((card) => card.level === level)
              .map((card, index) => [String(index + 1), ...rowOf(card, exported, language)]),
          ],
        },
      ]),
    ],
  }
}

function rowOf(card: ExportedCard, exported: Exported, language: Language): string[] {
  return [
    actionText(card, language),
    responsibleText(card, exported, language),
    withinText(card, language),
    resourcesText(card, exported, language),
  ]
}

const lines = (...parts: (string | null)[]): string => parts.filter((part) => part).join('\n')

function actionText(card: ExportedCard, language: Language): string {
  const condition = pick(card.conditionZh, card.conditionEn, language)
  return lines(
    `**${pick(card.titleZh, card.titleEn, language)}**${inBrackets(PHASE[card.phase][language], language)}`,
    condition && `${LABELS.condition[language]}${condition}`,
    pick(card.textZh, card.textEn, language),
  )
}

function responsibleText(card: ExportedCard, { roles, organizations }: Exported, language: Language): string {
  const organization = card.organization
  const supporting = card.supportingCodes.map((code) => organizations.get(code)?.[language] ?? code)
  return lines(
    organization && pick(organization.nameZh, organization.nameEn, language),
    card.roleKey && (roles.get(card.roleKey)?.[language] ?? card.roleKey),
    supporting.length > 0 ? `${LABELS.supporting[language]}${listed(supporting, language)}` : null,
  )
}

/** From the level's activation, or from another card's deadline; before it when negative. */
function withinText({ deadlineMinutes, after }: ExportedCard, language: Language): string {
  const span = minutesText(Math.abs(deadlineMinutes), language)
  const isBefore = deadlineMinutes < 0
  if (!after) return language === 'zh' ? `${span}内` : `within ${span}`
  const title = pick(after.titleZh, after.titleEn, language)
  return language === 'zh'
    ? `“${title}”${isBefore ? '前' : '后'}${span}`
    : `${span} ${isBefore ? 'before' : 'after'} “${title}”`
}

function resourcesText(card: ExportedCard, exported: Exported, language: Language): string {
  const teams = card.teamNeeds.map(({ kind, count, qualifications }) => {
    const able = qualifications.map((key) => QUALIFICATION[key]?.[language] ?? key)
    const words = able.length > 0 ? inBrackets(listed(able, language), language) : ''
    return `${KIND_WORDS[kind][language]} ${count}${words}`
  })
  const supplies = card.supplyNeeds.map(({ item, quantity }) =>
    language === 'zh'
      ? `${item.nameZh} ${quantity} ${item.unitZh}`
      : `${item.nameEn} ${quantity} ${item.unitEn}`,
  )
  const told = card.alerts.map((alert) => toldText(alert, exported, language))
  const alerts = told.length > 0 ? `${LABELS.alerts[language]}${listed(told, language)}` : null
  return lines(...teams, ...supplies, alerts)
}

function toldText(
  { roleKey, organizationCode, acknowledgeRequired }: ExportedCard['alerts'][number],
  { roles, organizations }: Exported,
  language: Language,
): string {
  const who = roles.get(roleKey)?.[language] ?? roleKey
  const must = acknowledgeRequired ? LABELS.mustAcknowledge[language] : ''
  if (organizationCode === null) return `${who}${must}`
  const where = organizations.get(organizationCode)?.[language] ?? organizationCode
  return `${where}${language === 'en' ? ' ' : ''}${who}${must}`
}

/** Chinese has brackets of its own. */
export function inBrackets(words: string, language: Language): string {
  return language === 'zh' ? `（${words}）` : ` (${words})`
}

export function listed(words: readonly string[], language: Language): string {
  return words.join(language === 'zh' ? '、' : ', ')
}

/** The text in the language asked for; in the other when there is none. */
export function pick(zh: string, en: string, language: Language): string {
  return language === 'en' && en !== '' ? en : zh
}
