import { useId } from 'preact/hooks'
import type { Upload, UploadRefusal } from '../data/upload.ts'
import { words } from '../words/all.ts'
import { pick } from '../words/language.ts'
import { sizeText } from '../words/units.ts'
import { Notice } from './parts.tsx'

interface Props {
  label: string
  hint: string
  accept: string
  optional?: boolean
  upload: Upload<unknown>
  onPick?: (file: File) => void
}

/** A file that is sent as soon as it is chosen: how far it is, cancel, and try again. */
export function FileField(props: Props) {
  const id = useId()
  const { upload } = props
  const pickFile = (file: File | undefined) => {
    if (!file) return
    props.onPick?.(file)
    upload.send(file)
  }
  return (
    <div class="field">
      <label for={id}>
        {props.label}
        {props.optional && <span class="optional"> {words.value.common.optional}</span>}
      </label>
      <p class="hint" id={`${id}-hint`}>
        {props.hint}
      </p>
      {upload.state.kind === 'idle' ? (
        <input
          id={id}
          type="file"
          name="file"
          accept={props.accept}
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => pickFile(currentTarget.files?.[0])}
        />
      ) : (
        <Sent upload={upload} id={id} />
      )}
    </div>
  )
}

function Sent({ upload, id }: { upload: Upload<unknown>; id: string }) {
  const { state } = upload
  const w = words.value.files
  if (state.kind === 'idle') return null
  return (
    <div id={id} role="group" aria-label={state.file.name}>
      <p>
        {state.file.name} <span class="soft">{sizeText(state.file.size)}</span>{' '}
        {state.kind === 'done' && <span class="soft">{w.sent}</span>}
      </p>
      {state.kind === 'sending' && <Progress share={state.share} />}
      {state.kind === 'failed' && <Notice tone="bad">{problemText(state.refusal)}</Notice>}
      <p class="row">
        {state.kind === 'failed' && (
          <button type="button" class="button" onClick={() => upload.send(state.file)}>
            {words.value.common.retry}
          </button>
        )}
        <button type="button" class="button" onClick={upload.clear}>
          {state.kind === 'sending' ? w.cancel : w.another}
        </button>
      </p>
    </div>
  )
}

function problemText(refusal: UploadRefusal | 'too_large' | null): string {
  const w = words.value.files
  if (refusal === null) return w.broken
  return refusal === 'too_large' ? w.tooLarge : pick(refusal.messageZh, refusal.messageEn)
}

function Progress({ share }: { share: number }) {
  const w = words.value.files
  const percent = Math.floor(share * 100)
  return (
    <p class="row">
      <progress value={percent} max={100} aria-label={w.sending(percent)} />
      <span class="soft">{share < 1 ? w.sending(percent) : w.checking}</span>
    </p>
  )
}
