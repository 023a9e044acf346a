import { Chip } from '../../ui/badges.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { words } from '../../words/all.ts'
import { titleOf } from '../../words/language.ts'
import type { ChapterRow } from '../version/offered.ts'
import type { Imported } from './page.tsx'

const TONES = { title: 'good', similar: 'wait', none: 'quiet' } as const

/** A piece of the file: how it was recognized, where it goes, and its text. */
export function SectionRow(props: {
  section: Imported['sections'][number]
  rows: readonly ChapterRow[]
  chosen: string
  choose: (key: string) => void
}) {
  const w = words.value.importing
  const { heading, text, match } = props.section
  const title = heading ?? w.beforeFirst
  return (
    <li class="row-item">
      <div class="row-head">
        <strong>{title}</strong>
        <Chip tone={TONES[match]}>{w.match[match]}</Chip>
      </div>
      <p class="row">
        <select
          aria-label={w.into(title)}
          value={props.chosen}
          onChange={({ currentTarget }) => props.choose(currentTarget.value)}
        >
          <option value="">{w.nowhere}</option>
          {props.rows.map((row) => (
            <option key={row.key} value={row.key}>
              {titleOf(row)}
            </option>
          ))}
        </select>
        <span class="soft">{w.characters(text.length)}</span>
      </p>
      {text !== '' && (
        <details>
          <summary>{w.look}</summary>
          <Markdown text={text} chapter />
        </details>
      )}
    </li>
  )
}
