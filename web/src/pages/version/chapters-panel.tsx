import { useSignal } from '@preact/signals'
import { Markdown } from '../../ui/markdown.tsx'
import { Chip } from '../../ui/badges.tsx'
import { Panel } from '../../ui/parts.tsx'
import { words } from '../../words/all.ts'
import { pick, titleOf } from '../../words/language.ts'
import { ChapterEditor } from './chapter-editor.tsx'
import { chaptersOf, type ChapterRow } from './offered.ts'
import type { VersionFields } from './version.gen.ts'

/** The text, chapter by chapter; a draft is written here. */
export function ChaptersPanel({ version, refetch }: { version: VersionFields; refetch: () => void }) {
  const w = words.value.review
  const editing = useSignal<string | null>(null)
  const mayWrite = version.status === 'draft' && version.viewerCan.includes('plan.write')
  const close = () => (editing.value = null)
  return (
    <Panel
      id="chapters"
      title={w.chapters}
      icon="plan"
      aside={<a href="#cards">{w.cards(version.cardCount)}</a>}
    >
      {chaptersOf(version).map((row, index) => (
        <section key={row.key} id={`chapter-${row.key}`} class="chapter">
          <ChapterHead row={row} number={index + 1}>
            {mayWrite && editing.value !== row.key && (
              <button type="button" class="button" onClick={() => (editing.value = row.key)}>
                {row.text ? w.edit : w.write}
              </button>
            )}
          </ChapterHead>
          {editing.value === row.key ? (
            <ChapterEditor versionId={version.id} row={row} close={close} refetch={refetch} />
          ) : (
            row.text && <Markdown text={pick(row.text.textZh, row.text.textEn)} chapter />
          )}
        </section>
      ))}
    </Panel>
  )
}

function ChapterHead(props: { row: ChapterRow; number: number; children: preact.ComponentChildren }) {
  const w = words.value.review
  const { row } = props
  return (
    <div class="row-head">
      <h3>
        {props.number} {titleOf(row)}{' '}
        {!row.text && (
          <Chip tone={row.isRequired ? 'bad' : 'quiet'}>{row.isRequired ? w.required : w.unwritten}</Chip>
        )}
      </h3>
      {props.children}
    </div>
  )
}
