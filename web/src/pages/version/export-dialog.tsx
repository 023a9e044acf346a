import { useSignal } from '@preact/signals'
import { useDownload, type Download } from '../../data/download.ts'
import { rawId } from '../../data/ids.ts'
import { Choices, Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Notice } from '../../ui/parts.tsx'
import { words } from '../../words/all.ts'
import { language as shown, pick } from '../../words/language.ts'
import { sizeText } from '../../words/units.ts'
import type { DialogProps } from './dialogs.tsx'

const FORMATS = ['pdf', 'docx', 'md'] as const
const LANGUAGES = ['zh', 'en'] as const

/** Takes the version out as a file. */
export function ExportDialog(props: Omit<DialogProps, 'done'>) {
  const w = words.value.exporting
  const download = useDownload()
  const form = useSignal({ format: 'pdf', language: String(shown.peek()), isPublic: false })
  const { format, language, isPublic } = form.value
  const change = (part: Partial<typeof form.value>) => (form.value = { ...form.value, ...part })
  const send = async () => {
    const query = new URLSearchParams({ format, language, public: String(isPublic) })
    if (await download.run(`/api/versions/${rawId(props.versionId)}/export?${query}`)) props.close()
  }
  return (
    <FormDialog
      title={w.title}
      hint={w.hint}
      submit={w.submit}
      complete
      act={{ pending: download.received !== null, refusal: null, failure: download.failure }}
      close={props.close}
      send={send}
    >
      <Choices
        label={w.format}
        name="format"
        value={format}
        choices={FORMATS.map((value) => ({ value, text: w.formats[value] }))}
        onPick={(value) => change({ format: value })}
      />
      <LanguageField language={language} onPick={(value) => change({ language: value })} />
      <label class="check">
        <input
          type="checkbox"
          checked={isPublic}
          onChange={({ currentTarget }) => change({ isPublic: currentTarget.checked })}
        />
        {w.isPublic}
      </label>
      <Progress download={download} />
    </FormDialog>
  )
}

function LanguageField({ language, onPick }: { language: string; onPick: (language: string) => void }) {
  const w = words.value.exporting
  return (
    <Field label={w.language}>
      {(control) => (
        <select
          {...control}
          name="language"
          value={language}
          onChange={({ currentTarget }) => onPick(currentTarget.value)}
        >
          {LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {w.languages[one]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function Progress({ download: { received, refusal } }: { download: Download }) {
  const w = words.value.exporting
  if (refusal) return <Notice tone="bad">{pick(refusal.messageZh, refusal.messageEn)}</Notice>
  if (received === null) return null
  return (
    <p class="row" role="status">
      <progress aria-label={w.making} />
      <span class="soft">{received === 0 ? w.making : w.received(sizeText(received))}</span>
    </p>
  )
}
