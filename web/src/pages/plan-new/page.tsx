import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { useAct } from '../../data/act.ts'
import { rawId } from '../../data/ids.ts'
import { person } from '../../data/session.ts'
import { usePageTitle } from '../../shell/title.ts'
import { ActProblem, Notice, PageHead } from '../../ui/parts.tsx'
import { words } from '../../words/all.ts'
import { nameOf } from '../../words/language.ts'
import { NotFoundPage } from '../lost/not-found.tsx'
import { freshCode, wishOf, type PlanDraft } from './draft.ts'
import { PlanFields } from './fields.tsx'
import { StartPlan } from './plan-new.gen.ts'

/** Begins a plan that does not exist yet; the first draft of its text is opened next. */
export function PlanNewPage() {
  usePageTitle(words.value.planNew.title)
  const mayWrite = person()?.permissions.includes('plan.write')
  return mayWrite ? <PlanNewForm /> : <NotFoundPage text={words.value.planNew.forbidden} />
}

function PlanNewForm() {
  const w = words.value
  const draft = useSignal<PlanDraft>(startOf())
  const act = useAct(StartPlan)
  const { route } = useLocation()
  const wish = wishOf(draft.value)
  const submit = async (event: Event) => {
    event.preventDefault()
    const version = wish && (await act.run(wish))
    if (version) route(`/versions/${rawId(version.id)}`)
  }
  return (
    <form class="form-page" onSubmit={(event) => void submit(event)} noValidate>
      <PageHead title={w.planNew.title} above={<a href="/plans">{w.plans.title}</a>} />
      <Notice tone="info">{w.planNew.intro}</Notice>
      <section class="form-part">
        <PlanFields
          draft={draft.value}
          refusal={act.refusal}
          change={(part) => (draft.value = { ...draft.value, ...part })}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={draft.value.isSecret}
            onChange={(event) => (draft.value = { ...draft.value, isSecret: event.currentTarget.checked })}
          />
          {w.secrecy.start}
        </label>
      </section>
      <ActProblem act={act} />
      <footer class="form-footer">
        <button type="submit" class="button primary big" disabled={act.pending || wish === null}>
          {act.pending ? w.common.sending : w.planNew.submit}
        </button>
      </footer>
    </form>
  )
}

/** Most often one writes for one's own organization and its area. */
function startOf(): PlanDraft {
  const role = person()?.roles[0]
  return {
    titleZh: '',
    titleEn: '',
    category: 'special',
    eventKind: 'infectious_disease',
    condition: null,
    division: role ? { id: role.division.code, text: nameOf(role.division) } : null,
    organization: role ? { id: role.organization.id, text: nameOf(role.organization) } : null,
    code: freshCode(new Date(), Math.random()),
    isSecret: false,
  }
}
