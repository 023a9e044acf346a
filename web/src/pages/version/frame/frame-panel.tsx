import { useSignal } from '@preact/signals'
import { Panel } from '../../../ui/parts.tsx'
import { words } from '../../../words/all.ts'
import type { VersionFields } from '../version.gen.ts'
import { FrameEditor } from './frame-editor.tsx'
import { FrameView } from './frame-view.tsx'

/** Who commands and when a level is activated; in a draft it is written here. */
export function FramePanel({ version, refetch }: { version: VersionFields; refetch: () => void }) {
  const w = words.value.frame
  const editing = useSignal(false)
  const mayWrite = version.status === 'draft' && version.viewerCan.includes('plan.write')
  const isEmpty = version.posts.length + version.criteria.length === 0
  if (isEmpty && !mayWrite) return null
  return (
    <Panel id="frame" title={w.title} icon="team">
      {isEmpty && <p class="panel-empty">{w.none}</p>}
      <FrameView frame={version} />
      <div class="row-item">
        {mayWrite && !editing.value && (
          <button type="button" class="button" onClick={() => (editing.value = true)}>
            {w.edit}
          </button>
        )}
        {editing.value && (
          <FrameEditor version={version} close={() => (editing.value = false)} refetch={refetch} />
        )}
      </div>
    </Panel>
  )
}
