import { useSignal, type Signal } from '@preact/signals'
import { useAct } from '../../data/act.ts'
import { Combobox, type Option } from '../../ui/combobox.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { words } from '../../words/all.ts'
import { DateField } from '../duties/date-field.tsx'
import { findOrganizations } from '../version/cards/find.ts'
import { AskOpinions } from './opinions.gen.ts'

/** Asks organizations for their written opinion until a day. */
export function AskDialog(props: { versionId: string; close: () => void; done: () => void }) {
  const act = useAct(AskOpinions)
  const w = words.value.opinions
  const asked = useSignal<Option[]>([])
  const dueOn = useSignal('')
  const send = async () => {
    const organizationIds = asked.value.map(({ id }) => id)
    if (await act.run({ versionId: props.versionId, organizationIds, dueOn: dueOn.value })) props.done()
  }
  return (
    <FormDialog
      title={w.ask}
      hint={w.askHint}
      submit={w.ask}
      complete={asked.value.length > 0 && dueOn.value !== ''}
      act={act}
      close={props.close}
      send={send}
    >
      <Whom asked={asked} />
      <DateField
        label={w.until}
        hint={w.untilHint}
        value={dueOn.value}
        onInput={(day) => (dueOn.value = day)}
      />
    </FormDialog>
  )
}

/** Picked one by one. */
function Whom({ asked }: { asked: Signal<Option[]> }) {
  const w = words.value.opinions
  const add = (option: Option | null) => {
    if (option && !asked.value.some(({ id }) => id === option.id)) asked.value = [...asked.value, option]
  }
  return (
    <>
      <Combobox
        label={w.whom}
        hint={w.whomHint}
        value={null}
        find={(text) => findOrganizations(text, 'id')}
        onPick={add}
      />
      <Chosen
        options={asked.value}
        remove={(id) => (asked.value = asked.value.filter((one) => one.id !== id))}
      />
    </>
  )
}

function Chosen({ options, remove }: { options: Option[]; remove: (id: string) => void }) {
  const w = words.value.opinions
  if (options.length === 0) return null
  return (
    <ul class="rows" aria-label={w.chosen}>
      {options.map(({ id, text }) => (
        <li key={id} class="row-head">
          {text}
          <button type="button" class="button" aria-label={w.remove(text)} onClick={() => remove(id)}>
            {w.removeShort}
          </button>
        </li>
      ))}
    </ul>
  )
}
