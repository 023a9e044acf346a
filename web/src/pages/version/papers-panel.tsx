import { Panel } from '../../ui/parts.tsx'
import { Day } from '../../ui/time.tsx'
import { rawId } from '../../data/ids.ts'
import { sizeText } from '../../words/units.ts'
import { words } from '../../words/all.ts'
import { nameOf } from '../../words/language.ts'
import type { OpenDialog } from './dialogs.tsx'
import type { VersionFields } from './version.gen.ts'

const CLOSED = new Set(['superseded', 'repealed', 'withdrawn'])

/** Papers on file with the version. */
export function PapersPanel({
  version,
  show,
}: {
  version: VersionFields
  show: (dialog: OpenDialog) => void
}) {
  const w = words.value.review
  const mayAdd = version.viewerCan.includes('plan.take_part') && !CLOSED.has(version.status)
  return (
    <Panel
      id="papers"
      title={w.papers}
      icon="plan"
      count={version.papers.length}
      aside={
        mayAdd && (
          <button type="button" class="button" onClick={() => show({ kind: 'paper' })}>
            {w.addPaper}
          </button>
        )
      }
    >
      {version.papers.length === 0 && <p class="panel-empty">{w.noPapers}</p>}
      <ul class="rows">
        {version.papers.map((paper) => (
          <PaperRow key={paper.id} paper={paper} />
        ))}
      </ul>
    </Panel>
  )
}

function PaperRow({ paper }: { paper: VersionFields['papers'][number] }) {
  return (
    <li class="row-item">
      <div class="row-head">
        <strong>{words.value.review.paper[paper.kind]}</strong>
        <span class="soft">
          {paper.addedBy && nameOf(paper.addedBy)} <Day iso={paper.addedAt} />
        </span>
      </div>
      <p>
        {paper.title} <span class="soft">{paper.reference}</span>
      </p>
      {paper.file && <PaperFile paperId={paper.id} file={paper.file} />}
    </li>
  )
}

type File = NonNullable<VersionFields['papers'][number]['file']>

/** Saved to the disk, never shown in the page. */
function PaperFile({ paperId, file }: { paperId: string; file: File }) {
  return (
    <p>
      <a href={`/api/papers/${rawId(paperId)}/file`} download={file.name} title={`SHA-256 ${file.sha256}`}>
        {words.value.files.download(file.name)}
      </a>{' '}
      <span class="soft">{sizeText(file.size)}</span>
    </p>
  )
}
