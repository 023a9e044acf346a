import { useSignal } from '@preact/signals'
import { useAct } from '../../data/act.ts'
import { TextArea } from '../../ui/field.tsx'
import { ActProblem } from '../../ui/parts.tsx'
import { words } from '../../words/all.ts'
import { WriteChapter } from './acts.gen.ts'
import { Behind, EditorButtons } from './editor-parts.tsx'
import { forgetDraft, keepDraft, keptDraft, type ChapterDraft } from './kept-drafts.ts'
import type { ChapterRow } from './offered.ts'

interface Props {
  versionId: string
  row: ChapterRow
  close: () => void
  refetch: () => void
}

const LONGEST = 60_000

/** Writes a chapter. What is typed is kept on this device until it is saved; of two writers the second merges. */
export function ChapterEditor(props: Props) {
  const { row, versionId } = props
  const act = useAct(WriteChapter)
  const draft = useSignal<ChapterDraft>(
    keptDraft<ChapterDraft>(versionId, `chapter.${row.key}`) ?? startOf(row),
  )
  const saved = startOf(row)
  const isBehind = saved.revision !== draft.value.revision
  const change = (part: Partial<ChapterDraft>) => {
    draft.value = { ...draft.value, ...part }
    // At once: a window may be closed right after the last key.
    keepDraft(versionId, `chapter.${row.key}`, draft.value)
  }
  const leave = () => {
    forgetDraft(versionId, `chapter.${row.key}`)
    props.close()
  }
  const save = async (event: Event) => {
    event.preventDefault()
    if (await act.run({ versionId, chapter: row.key, ...draft.value })) leave()
    props.refetch()
  }
  return (
    <form onSubmit={(event) => void save(event)}>
      {isBehind && <SavedMeanwhile saved={saved} merge={() => change({ revision: saved.revision })} />}
      <Texts draft={draft.value} change={change} />
      <ActProblem act={act} />
      <EditorButtons
        save={words.value.review.save}
        leave={leave}
        pending={act.pending}
        disabled={act.pending || isBehind || draft.value.textZh.trim() === ''}
      />
    </form>
  )
}

function startOf({ text }: ChapterRow): ChapterDraft {
  if (!text) return { revision: 0, textZh: '', textEn: '', isPublic: true }
  const { revision, textZh, textEn, isPublic } = text
  return { revision, textZh, textEn, isPublic }
}

function Texts({ draft, change }: { draft: ChapterDraft; change: (part: Partial<ChapterDraft>) => void }) {
  const w = words.value.review
  return (
    <>
      <TextArea
        label={w.textZh}
        hint={w.markdownHint}
        name="textZh"
        rows={14}
        maxLength={LONGEST}
        value={draft.textZh}
        onInput={(textZh) => change({ textZh })}
      />
      <TextArea
        label={w.textEn}
        optional
        name="textEn"
        rows={8}
        maxLength={LONGEST}
        value={draft.textEn}
        onInput={(textEn) => change({ textEn })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={draft.isPublic}
          onChange={(event) => change({ isPublic: event.currentTarget.checked })}
        />
        {w.isPublic}
      </label>
    </>
  )
}

/** What somebody else has saved meanwhile, to be merged by hand. */
function SavedMeanwhile({ saved, merge }: { saved: ChapterDraft; merge: () => void }) {
  const w = words.value.review
  return (
    <Behind title={w.changedTitle} hint={w.changedHint} merge={merge}>
      {[saved.textZh, saved.textEn]
        .filter((text) => text !== '')
        .map((text, index) => (
          <pre key={index} class="theirs" aria-label={`${w.theirs} ${index + 1}`} tabIndex={0}>
            {text}
          </pre>
        ))}
    </Behind>
  )
}
