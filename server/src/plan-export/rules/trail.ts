import type { Words } from '../../command/refusal.ts'
import { beijingText } from '../../dispatch/words.ts'
import { paperWords, stepWords } from '../../plan-review/words.ts'
import type { Appendix, Exported, Language, WideTable } from '../model.ts'
import { DECISION, LABELS, STEP_STATUS } from '../words.ts'

/** Who decided what and when, by which papers: what makes the text a plan. */
export function trailAppendix(exported: Exported, language: Language, facts: [string, string][]): Appendix {
  const { steps, decisions, papers, status } = exported.version
  const say = (words: Words): string => words[language]
  const title = (words: Words) => ({ kind: 'heading' as const, depth: 3, text: words[language] })
  const hasRecord = status === 'draft' || steps.length + decisions.length > 0
  return {
    title: say(LABELS.trail),
    parts: [
      factsTable(facts),
      ...(hasRecord ? [] : [{ kind: 'paragraph' as const, text: say(LABELS.noTrail) }]),
      ...(steps.length > 0 ? [title(LABELS.steps), stepTable(exported, language)] : []),
      ...(decisions.length > 0 ? [title(LABELS.decisions), decisionTable(exported, language)] : []),
      ...(papers.length > 0 ? [title(LABELS.papers), paperTable(exported, language)] : []),
    ],
  }
}

/** What a version is, in two columns. */
export function factsTable(facts: readonly [string, string][]): WideTable {
  return { kind: 'table', rows: facts.map((fact) => [...fact]), shares: [0.25, 0.75], isHeadless: true }
}

function nameOf({ people }: Exported, id: string | null, language: Language): string {
  if (id === null) return ''
  return people.get(id)?.[language] ?? LABELS.nobody[language]
}

function stepTable(exported: Exported, language: Language): WideTable {
  const head = [LABELS.step, LABELS.status, LABELS.by, LABELS.at].map((words) => words[language])
  const rows = exported.version.steps.map(({ kind, status, decidedBy, decidedAt }) => [
    stepWords(kind)[language],
    STEP_STATUS[status][language],
    nameOf(exported, decidedBy, language),
    decidedAt ? beijingText(decidedAt) : '',
  ])
  return { kind: 'table', rows: [head, ...rows], shares: [0.3, 0.2, 0.2, 0.3] }
}

function decisionTable(exported: Exported, language: Language): WideTable {
  const head = [LABELS.at, LABELS.matter, LABELS.by, LABELS.opinion].map((words) => words[language])
  const rows = exported.version.decisions.map(({ at, kind, stepKind, by, words }) => [
    beijingText(at),
    [stepKind ? stepWords(stepKind)[language] : '', DECISION[kind][language]]
      .filter((part) => part !== '')
      .join(language === 'zh' ? '' : ': '),
    nameOf(exported, by, language),
    words ?? '',
  ])
  return { kind: 'table', rows: [head, ...rows], shares: [0.22, 0.23, 0.15, 0.4] }
}

function paperTable(exported: Exported, language: Language): WideTable {
  const head = [LABELS.paper, LABELS.by, LABELS.at, LABELS.file].map((words) => words[language])
  const rows = exported.version.papers.map(({ kind, title, reference, addedBy, addedAt, file }) => [
    [`**${paperWords(kind)[language]}**`, title, reference ?? ''].filter((part) => part !== '').join('\n'),
    nameOf(exported, addedBy, language),
    beijingText(addedAt),
    file ? `${file.name}\n${file.sha256}` : '',
  ])
  return { kind: 'table', rows: [head, ...rows], shares: [0.3, 0.12, 0.2, 0.38] }
}
