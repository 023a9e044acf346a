import type { Appendix, Exported, Language, WideTable } from '../model.ts'
import { GRADES, LABELS, levelWords } from '../words.ts'
import { pick } from './cards.ts'

/** Who commands, when an event is of a grade, and when a level is activated; null when the version says none of it. */
export function frameAppendix({ version, roles }: Exported, language: Language): Appendix | null {
  const { posts, criteria } = version
  if (posts.length + criteria.length === 0) return null
  const title = (words: { zh: string; en: string }) => ({
    kind: 'heading' as const,
    depth: 3,
    text: words[language],
  })
  const head = [LABELS.post, LABELS.seat, LABELS.duties].map((words) => words[language])
  const rows = posts.map((post) => [
    pick(post.titleZh, post.titleEn, language),
    [
      post.organization && pick(post.organization.nameZh, post.organization.nameEn, language),
      post.roleKey && (roles.get(post.roleKey)?.[language] ?? post.roleKey),
    ]
      .filter((part) => part)
      .join('\n'),
    pick(post.dutiesZh, post.dutiesEn, language),
  ])
  return {
    title: LABELS.frame[language],
    parts: [
      ...(rows.length > 0
        ? [
            title(LABELS.command),
            { kind: 'table' as const, rows: [head, ...rows], shares: [0.22, 0.28, 0.5] },
          ]
        : []),
      ...criteriaParts(version.criteria, 'event_grade', language),
      ...criteriaParts(version.criteria, 'activation', language),
    ],
  }
}

function criteriaParts(
  criteria: Exported['version']['criteria'],
  kind: Exported['version']['criteria'][number]['kind'],
  language: Language,
): Appendix['parts'] {
  const own = criteria.filter((one) => one.kind === kind)
  if (own.length === 0) return []
  const isGrade = kind === 'event_grade'
  const words = isGrade ? LABELS.grades : LABELS.triggers
  const head = [(isGrade ? LABELS.grade : LABELS.level)[language], LABELS.criterion[language]]
  const rows = own.map(({ level, textZh, textEn }) => [
    isGrade ? (GRADES[language][level - 1] ?? String(level)) : levelWords(level)[language],
    pick(textZh, textEn, language),
  ])
  const table: WideTable = { kind: 'table', rows: [head, ...rows], shares: [0.28, 0.72] }
  return [{ kind: 'heading', depth: 3, text: words[language] }, table]
}
