import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { useMemo } from 'preact/hooks'
import { useAct } from '../../data/act.ts'
import { rawId } from '../../data/ids.ts'
import { ActProblem, Notice, Panel } from '../../ui/parts.tsx'
import { words } from '../../words/all.ts'
import { titleOf } from '../../words/language.ts'
import { TextChange } from '../compare/text-change.tsx'
import { chaptersOf } from '../version/offered.ts'
import { ImportPlanText } from './import.gen.ts'
import type { Imported, ImportVersion } from './page.tsx'
import { planned, recognized, type PlannedChapter, type Where } from './planned.ts'
import { SectionRow } from './section-row.tsx'

const LONGEST = 60_000

interface Props {
  version: ImportVersion
  imported: Imported
  refetch: () => void
}

/** What was read from the file, where it goes, and what that changes; nothing is written before it is confirmed. */
export function Preview({ version, imported, refetch }: Props) {
  const w = words.value.importing
  const where = useSignal<Where>(recognized(imported.sections))
  const rows = useMemo(() => chaptersOf(version), [version])
  const chapters = useMemo(() => planned(imported.sections, where.value, rows), [imported, where.value, rows])
  return (
    <>
      <Dropped dropped={imported.dropped} />
      <div class="columns two">
        <Panel id="sections" title={w.sections} icon="list" count={imported.sections.length}>
          <p class="panel-empty">{w.sectionsHint}</p>
          <ul class="rows">
            {imported.sections.map((section) => (
              <SectionRow
                key={section.index}
                section={section}
                rows={rows}
                chosen={where.value[section.index] ?? ''}
                choose={(key) => (where.value = { ...where.value, [section.index]: key })}
              />
            ))}
          </ul>
        </Panel>
        <Changes chapters={chapters}>
          <Confirm version={version} importId={imported.id} chapters={chapters} refetch={refetch} />
        </Changes>
      </div>
    </>
  )
}

function Dropped({ dropped }: Pick<Imported, 'dropped'>) {
  const w = words.value.importing
  if (dropped.length === 0) return null
  return (
    <Notice tone="warn">
      <strong>{w.dropped}</strong>
      <ul class="plain-list">
        {dropped.map(({ kind, count }) => (
          <li key={kind}>{w.droppedKind[kind](count)}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Changes({ chapters, children }: { chapters: PlannedChapter[]; children: preact.ComponentChildren }) {
  const w = words.value.importing
  return (
    <Panel id="changes" title={w.changes} icon="plan" count={chapters.length}>
      <p class="panel-empty">{chapters.length === 0 ? w.nothing : w.changesHint}</p>
      {chapters.map(({ row, before, after }) => (
        <TextChange key={row.key} title={titleOf(row)} before={before} after={after} />
      ))}
      {children}
    </Panel>
  )
}

function Confirm(props: {
  version: ImportVersion
  importId: string
  chapters: PlannedChapter[]
  refetch: () => void
}) {
  const w = words.value
  const { version, importId, chapters, refetch } = props
  const act = useAct(ImportPlanText)
  const { route } = useLocation()
  const page = `/versions/${rawId(version.id)}`
  const long = chapters.filter(({ after }) => after.length > LONGEST)
  const send = async () => {
    const written = await act.run({ versionId: version.id, importId, chapters: chapters.map(wishOf) })
    if (written) route(page)
    // Of a chapter that somebody else has changed the difference is shown anew.
    else refetch()
  }
  return (
    <div class="panel-empty">
      {long.length > 0 && (
        <Notice tone="bad">{long.map(({ row }) => w.importing.tooLong(titleOf(row))).join(' ')}</Notice>
      )}
      <ActProblem act={act} />
      <p class="row">
        <a class="button" href={`${page}/import`}>
          {w.importing.another}
        </a>
        <button
          type="button"
          class="button primary"
          disabled={chapters.length === 0 || long.length > 0 || act.pending}
          onClick={() => void send()}
        >
          {act.pending ? w.common.sending : w.importing.confirm(chapters.length)}
        </button>
      </p>
    </div>
  )
}

function wishOf({ row, sections }: PlannedChapter) {
  return { chapter: row.key, revision: row.text?.revision ?? 0, sections }
}
