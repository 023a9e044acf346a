import type { Words } from '../../command/refusal.ts'
import { beijingText } from '../../dispatch/words.ts'
import type { Exported, ExportedRow, ExportWish, Language, PlanDocument } from '../model.ts'
import { dayText, edition, LABELS, STATUS, WATERMARK } from '../words.ts'
import { cardsAppendix, inBrackets, pick } from './cards.ts'
import { frameAppendix } from './frame.ts'
import { trailAppendix } from './trail.ts'

/** A version as it is printed. What the public may not read is left out here, before anything is drawn. */
export function documentOf(
  exported: Exported,
  { language, isPublic }: Omit<ExportWish, 'format'>,
  now: Date,
): PlanDocument {
  const { version } = exported
  const { plan } = version
  const facts = factsOf(version, language, now)
  return {
    language,
    title: pick(plan.titleZh, plan.titleEn, language),
    edition: edition(version.number, language),
    maker: pick(plan.organization.nameZh, plan.organization.nameEn, language),
    date: version.issuedOn ? dayText(version.issuedOn, language) : null,
    watermark: WATERMARK[version.status],
    remark: remarkOf(version, isPublic, language),
    facts,
    chapters: chaptersOf(version, language, isPublic),
    appendices: isPublic
      ? []
      : [
          ...listOf(frameAppendix(exported, language)),
          ...(version.cards.length > 0 ? [cardsAppendix(exported, language)] : []),
          trailAppendix(exported, language, facts),
        ].map((annex, index) => ({ ...annex, title: annexTitle(annex.title, index + 1, language) })),
    contents: LABELS.contents[language],
  }
}

/** Numbered as they are printed; the public's are numbered on their own, so that a gap tells nothing. */
function chaptersOf(
  { chapters }: ExportedRow,
  language: Language,
  isPublic: boolean,
): PlanDocument['chapters'] {
  return chapters
    .filter((chapter) => !isPublic || chapter.isPublic)
    .filter(({ textZh, textEn }) => textZh !== '' || textEn !== '')
    .map(({ titleZh, titleEn, textZh, textEn }, index) => ({
      title: `${index + 1} ${pick(titleZh, titleEn, language)}`,
      markdown: pick(textZh, textEn, language),
    }))
}

function listOf<Thing>(thing: Thing | null): Thing[] {
  return thing === null ? [] : [thing]
}

/** Annexes are counted as they come. */
function annexTitle(title: string, number: number, language: Language): string {
  return language === 'zh' ? `附${'一二三'.charAt(number - 1)}　${title}` : `Annex ${number}: ${title}`
}

const PAST = new Set(['superseded', 'repealed', 'withdrawn'])

function remarkOf({ status }: ExportedRow, isPublic: boolean, language: Language): string | null {
  if (PAST.has(status)) return LABELS.pastRemark[language]
  if (WATERMARK[status] !== null) return LABELS.draftRemark[language]
  return isPublic ? LABELS.publicRemark[language] : null
}

function factsOf(version: ExportedRow, language: Language, now: Date): [string, string][] {
  const { plan } = version
  const fact = (label: Words, value: string | null): [string, string][] =>
    value === null || value === '' ? [] : [[label[language], value]]
  const day = (date: Date | null): string | null => date && dayText(date, language)
  const filed = version.steps.find(({ kind, status }) => kind === 'filing' && status === 'passed')?.decidedAt
  return [
    ...fact(LABELS.maker, pick(plan.organization.nameZh, plan.organization.nameEn, language)),
    ...fact(LABELS.version, edition(version.number, language)),
    ...fact(LABELS.status, STATUS[version.status][language]),
    ...(plan.isSecret ? fact(LABELS.secrecy, LABELS.secret[language]) : []),
    ...fact(LABELS.documentNumber, version.documentNumber),
    ...fact(LABELS.issuedOn, day(version.issuedOn)),
    ...fact(LABELS.effectiveFrom, day(version.effectiveFrom)),
    ...(filed ? fact(LABELS.filing, beijingText(filed)) : fact(LABELS.filingDue, day(version.filingDueOn))),
    ...fact(LABELS.legalBasis, pick(version.legalBasisZh, version.legalBasisEn, language)),
    ...fact(LABELS.printed, beijingText(now)),
  ]
}

/** A name for the file: the plan's, its version, and that it is a draft. */
export function fileName(
  { title, edition, watermark, language }: PlanDocument,
  { format, isPublic }: ExportWish,
): string {
  const marks = [
    edition,
    watermark?.split(' ')[language === 'zh' ? 0 : 1],
    isPublic ? { zh: '公开', en: 'public' }[language] : '',
  ]
  const words = marks.filter((mark) => mark).join(language === 'zh' ? '，' : ', ')
  return `${title}${inBrackets(words, language)}.${format}`.replaceAll(/[/\\<>:"|?*]/g, '_')
}
