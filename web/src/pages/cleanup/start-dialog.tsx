import { useSignal, type Signal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { useAct } from '../../data/act.ts'
import type { RefusalFields } from '../../data/fragments.gen.ts'
import { rawId } from '../../data/ids.ts'
import { useQuery } from '../../data/query.ts'
import type { CleanupKind, PlanCategory } from '../../data/schema.gen.ts'
import { person } from '../../data/session.ts'
import { Choices, TextArea, TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { SelectField } from '../../ui/select.tsx'
import { issueAt } from '../../ui/reason-dialog.tsx'
import { words } from '../../words/all.ts'
import { nameOf } from '../../words/language.ts'
import { DateField } from '../duties/date-field.tsx'
import { MakersQuery } from '../duties/duties.gen.ts'
import { CATEGORIES } from '../plans/filters.ts'
import { StartCleanup } from './cleanup.gen.ts'

interface Wish {
  kind: CleanupKind
  title: string
  ground: string
  category: PlanCategory | ''
  makerId: string
  endsOn: string
  /** Which of the viewer's positions it is held in. */
  position: number
}

/** Starts a clean-up over what is in force where the viewer writes plans. */
export function StartDialog({ close }: { close: () => void }) {
  const act = useAct(StartCleanup)
  const form = useSignal<Wish>({
    kind: 'periodic',
    title: '',
    ground: '',
    category: '',
    makerId: '',
    endsOn: '',
    position: 0,
  })
  const { route } = useLocation()
  const w = words.value.cleanup
  const { title, ground, endsOn, position } = form.value
  const role = person()?.roles[position]
  const send = async () => {
    if (!role) return
    const held = { organizationId: role.organization.id, divisionCode: role.division.code }
    const cleanup = await act.run({ ...wishOf(form.value), ...held })
    if (cleanup) route(`/cleanups/${rawId(cleanup.id)}`)
  }
  return (
    <FormDialog
      title={w.start}
      hint={w.startHint}
      submit={w.start}
      complete={role !== undefined && title.trim() !== '' && ground.trim() !== '' && endsOn !== ''}
      act={act}
      close={close}
      send={send}
    >
      <Fields form={form} refusal={act.refusal} />
      <ScopeFields form={form} />
    </FormDialog>
  )
}

function wishOf({ kind, title, ground, category, makerId, endsOn }: Wish) {
  return {
    kind,
    title: title.trim(),
    ground: ground.trim(),
    endsOn,
    ...(category && { categories: [category] }),
    ...(makerId && { makerId }),
  }
}

function Fields({ form, refusal }: { form: Signal<Wish>; refusal: RefusalFields | null }) {
  const change = (part: Partial<Wish>) => (form.value = { ...form.value, ...part })
  const { kind, title, ground, endsOn } = form.value
  const w = words.value.cleanup
  return (
    <>
      <Choices
        label={w.kind}
        name="kind"
        value={kind}
        choices={(['periodic', 'special'] as const).map((value) => ({ value, text: w.kinds[value] }))}
        onPick={(value) => change({ kind: value === 'special' ? 'special' : 'periodic' })}
      />
      <TextField
        label={w.name}
        name="title"
        error={issueAt(refusal, 'title')}
        value={title}
        onInput={(text) => change({ title: text })}
      />
      <TextArea
        label={w.ground}
        hint={w.groundHint}
        name="ground"
        error={issueAt(refusal, 'ground')}
        maxLength={2000}
        value={ground}
        onInput={(text) => change({ ground: text })}
      />
      <DateField
        label={w.endsOn}
        error={issueAt(refusal, 'endsOn')}
        value={endsOn}
        onInput={(text) => change({ endsOn: text })}
      />
    </>
  )
}

/** Of which position it is held in, and which plans it is about. */
function ScopeFields({ form }: { form: Signal<Wish> }) {
  const makers = useQuery(MakersQuery, {}).data?.planMakers ?? []
  const change = (part: Partial<Wish>) => (form.value = { ...form.value, ...part })
  const { position, category, makerId } = form.value
  const w = words.value
  const positions = (person()?.roles ?? []).map(({ organization, division }, index) => ({
    value: String(index),
    text: `${nameOf(organization)} · ${nameOf(division)}`,
  }))
  return (
    <>
      {positions.length > 1 && (
        <SelectField
          label={w.cleanup.holder}
          value={String(position)}
          name="holder"
          options={positions}
          onPick={(value) => change({ position: Number(value) })}
        />
      )}
      <SelectField
        label={w.plans.category}
        value={category}
        name="category"
        none={w.common.all}
        options={CATEGORIES.map((value) => ({ value, text: w.enums.planCategory[value] }))}
        onPick={(value) => change({ category: value })}
      />
      <SelectField
        label={w.plans.maker}
        value={makerId}
        name="maker"
        none={w.common.all}
        options={makers.map((one) => ({ value: one.id, text: nameOf(one) }))}
        onPick={(value) => change({ makerId: value })}
      />
    </>
  )
}
