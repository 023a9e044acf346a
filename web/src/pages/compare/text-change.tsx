import { useMemo } from 'preact/hooks'
import { Chip } from '../../ui/badges.tsx'
import { words } from '../../words/all.ts'
import { compareText, readable, type Run } from './changes.ts'

/** A text before and after, side by side; what stayed the same is folded. */
export function TextChange({ title, before, after }: { title: string; before: string; after: string }) {
  const w = words.value.compare
  const runs = useMemo(() => compareText(readable(before), readable(after)), [before, after])
  const isSame = runs.every(({ kind }) => kind === 'same')
  return (
    <details class="chapter" open={!isSame}>
      <summary class="row-head">
        <h3>{title}</h3>
        <Chip tone={isSame ? 'quiet' : 'move'}>{isSame ? w.same : w.changed}</Chip>
      </summary>
      <div class="columns two prose">
        <Side runs={runs} without="new" label={w.before} />
        <Side runs={runs} without="gone" label={w.after} />
      </div>
    </details>
  )
}

function Side({ runs, without, label }: { runs: Run[]; without: Run['kind']; label: string }) {
  return (
    <div class="side" role="group" aria-label={label}>
      {runs
        .filter(({ kind }) => kind !== without)
        .map(({ kind, text }, index) => {
          if (kind === 'gone') return <del key={index}>{text}</del>
          return kind === 'new' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>
        })}
    </div>
  )
}
