import { useSignal } from '@preact/signals'
import { useAct } from '../../data/act.ts'
import { rawId } from '../../data/ids.ts'
import { useUpload, type Upload } from '../../data/upload.ts'
import type { PlanPaperKind } from '../../data/schema.gen.ts'
import { Field, TextField } from '../../ui/field.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { words } from '../../words/all.ts'
import { AddPlanPaper } from './acts.gen.ts'
import type { DialogProps } from './dialogs.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import type { VersionFields } from './version.gen.ts'

const KINDS: PlanPaperKind[] = [
  'drafting_note',
  'opinions_summary',
  'expert_opinion',
  'risk_report',
  'legality_opinion',
  'minutes',
  'final_text',
  'filing_receipt',
]

/** Puts a paper on file: what the open step needs is offered first. */
export function PaperDialog({ steps, ...props }: DialogProps & { steps: VersionFields['steps'] }) {
  const act = useAct(AddPlanPaper)
  const wanted = steps.find(({ status }) => status === 'open')?.papers[0]
  const form = useSignal({ kind: wanted ?? 'drafting_note', title: '', reference: '' })
  const w = words.value.review
  const upload = useUpload<{ id: string }>(`/api/versions/${rawId(props.versionId)}/files`)
  const { kind, title, reference } = form.value
  const change = (part: Partial<typeof form.value>) => (form.value = { ...form.value, ...part })
  const send = async () => {
    const paper = { kind, title: title.trim(), ...numbered(reference), ...attached(upload) }
    if (await act.run({ versionId: props.versionId, ...paper })) props.done()
  }
  return (
    <FormDialog
      title={w.addPaper}
      submit={w.addPaper}
      complete={title.trim() !== '' && (upload.state.kind === 'idle' || upload.state.kind === 'done')}
      act={act}
      close={props.close}
      send={send}
    >
      <KindField kind={kind} onPick={(picked) => change({ kind: picked })} />
      <PaperFile upload={upload} onPick={(name) => title === '' && change({ title: name })} />
      <TextField
        label={w.paperTitle}
        name="title"
        value={title}
        onInput={(text) => change({ title: text })}
      />
      <TextField
        label={w.reference}
        optional
        name="reference"
        maxLength={100}
        value={reference}
        onInput={(text) => change({ reference: text })}
      />
    </FormDialog>
  )
}

function KindField({ kind, onPick }: { kind: PlanPaperKind; onPick: (kind: PlanPaperKind) => void }) {
  const w = words.value.review
  return (
    <Field label={w.paperKind}>
      {(control) => (
        <select
          {...control}
          name="kind"
          value={kind}
          onChange={({ currentTarget }) => {
            const picked = KINDS.find((one) => one === currentTarget.value)
            if (picked) onPick(picked)
          }}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {w.paper[one]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function numbered(reference: string): { reference?: string } {
  return reference.trim() === '' ? {} : { reference: reference.trim() }
}

function attached({ state }: Upload<{ id: string }>): { fileId?: string } {
  return state.kind === 'done' ? { fileId: state.answer.id } : {}
}

/** The file of the paper; its name is a title to begin with. */
function PaperFile({ upload, onPick }: { upload: Upload<unknown>; onPick: (name: string) => void }) {
  const w = words.value.files
  return (
    <FileField
      label={w.file}
      hint={w.hint}
      optional
      accept=".pdf,.docx,.xlsx,.ofd,.jpg,.jpeg,.png,.txt,.md"
      upload={upload}
      onPick={(file) => onPick(file.name.replace(/\.[^.]+$/, '').slice(0, 200))}
    />
  )
}
