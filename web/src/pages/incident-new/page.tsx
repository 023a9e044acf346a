import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useAct } from '../../data/act.ts'
import { rawId } from '../../data/ids.ts'
import { usePageTitle } from '../../shell/title.ts'
import { ActProblem, Notice, PageHead } from '../../ui/parts.tsx'
import { Ago } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { issueAt } from '../../ui/reason-dialog.tsx'
import { judgementInput } from '../incident/judgement-fields.tsx'
import { checkDraft, EMPTY_DRAFT, keepDraft, readDraft, type Draft, type DraftErrors } from './draft.ts'
import { DraftFields } from './fields.tsx'
import { OpenIncident } from './incident-new.gen.ts'

/** Writing down a new incident. The draft keeps itself; opening tells nobody yet. */
export function IncidentNewPage() {
  const w = words.value
  const { draft, keptAt, restored, change, discard } = useDraft()
  const errors = useSignal<DraftErrors>({})
  const act = useAct(OpenIncident)
  const { route } = useLocation()
  usePageTitle(w.form.title)
  const submit = async (event: Event) => {
    event.preventDefault()
    const checked = checkDraft(draft, w.form.errors)
    errors.value = checked.ok ? {} : checked.errors
    const judgements = judgementInput(draft)
    if (!checked.ok || !judgements) return focusFirstError()
    const conditionCode = draft.condition?.id ?? null
    const opened = await act.run({ ...checked.output, ...judgements, conditionCode })
    if (!opened) return focusFirstError()
    keepDraft(null)
    route(`/incidents/${rawId(opened.id)}`)
  }
  const shown = { ...serverErrors(act.refusal), ...errors.value }
  return (
    <form class="form-page" onSubmit={(event) => void submit(event)} noValidate>
      <PageHead title={w.form.title} />
      <Notice tone="info">{w.form.intro}</Notice>
      {restored && <Notice tone="info">{w.form.draftRestored}</Notice>}
      <DraftFields draft={draft} errors={shown} change={change} />
      {Object.keys(errors.value).length > 0 && <Notice tone="bad">{w.common.problems}</Notice>}
      <ActProblem act={act} />
      <footer class="form-footer">
        <button type="submit" class="button primary big" disabled={act.pending}>
          {act.pending ? w.common.sending : w.form.submit}
        </button>
        <button type="button" class="button" onClick={discard}>
          {w.form.discard}
        </button>
        {keptAt && <Ago iso={keptAt} as={w.form.draftKept} />}
      </footer>
    </form>
  )
}

function useDraft() {
  const first = useRef(readDraft())
  const draft = useSignal<Draft>(first.current ?? EMPTY_DRAFT)
  const keptAt = useSignal('')
  const restored = useSignal(first.current !== null)
  const change = (part: Partial<Draft>) => {
    draft.value = { ...draft.peek(), ...part }
    keepDraft(draft.peek())
    keptAt.value = new Date().toISOString()
  }
  const discard = () => {
    draft.value = EMPTY_DRAFT
    keepDraft(null)
    keptAt.value = ''
    restored.value = false
  }
  useEffect(() => {
    const followOther = (event: StorageEvent) => {
      if (event.key === 'beacon.draft.incident') draft.value = readDraft() ?? EMPTY_DRAFT
    }
    addEventListener('storage', followOther)
    return () => removeEventListener('storage', followOther)
  }, [])
  return { draft: draft.value, keptAt: keptAt.value, restored: restored.value, change, discard }
}

function serverErrors(refusal: Parameters<typeof issueAt>[0]): DraftErrors {
  const fields = ['title', 'eventKind', 'divisionCode', 'place', 'riskLevel', 'firstFacts'] as const
  const found = fields.flatMap((field) => {
    const text = issueAt(refusal, field)
    return text ? [[field, text] as const] : []
  })
  return Object.fromEntries<string>(found)
}

function focusFirstError(): void {
  requestAnimationFrame(() => {
    const error = [...document.querySelectorAll('.field .error')].find((element) => element.textContent)
    error?.closest('.field')?.querySelector<HTMLElement>('input, textarea, select')?.focus()
  })
}
