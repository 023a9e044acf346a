import { useSignal } from '@preact/signals'
import { rawId } from '../../data/ids.ts'
import { nodesOf } from '../../data/nodes.ts'
import { useQuery } from '../../data/query.ts'
import { usePageTitle } from '../../shell/title.ts'
import { useAddress } from '../../ui/address.ts'
import { Empty, ListState, PageHead } from '../../ui/parts.tsx'
import { Pager } from '../../ui/pager.tsx'
import { FilterBar } from '../../ui/search-box.tsx'
import { words } from '../../words/all.ts'
import { nameOf } from '../../words/language.ts'
import { DutyDialogs, type OpenDuty } from './dialogs.tsx'
import { DutyRow } from './duty-row.tsx'
import { DutiesQuery, MakersQuery } from './duties.gen.ts'
import { DUE_WINDOWS, DUTY_KINDS, DUTY_STATES, dutyFiltersOf } from './filters.ts'

const FIRST_PAGE = { after: null, before: null }

/** What must be done about plans, the earliest due first. */
export function DutiesPage() {
  const address = useAddress()
  const open = useSignal<OpenDuty | null>(null)
  const w = words.value.duties
  usePageTitle(w.title)
  const answer = useQuery(
    DutiesQuery,
    { ...address.listVariables(), ...dutyFiltersOf(address.get) },
    (event) => event.event.startsWith('duty.'),
  )
  const duties = nodesOf(answer.data?.planDuties)
  return (
    <>
      <PageHead title={w.title} above={w.intro} />
      <Filters />
      <ListState query={answer} empty={duties.length === 0}>
        <Empty>{w.empty}</Empty>
      </ListState>
      {duties.length > 0 && (
        <ul class="rows panel">
          {duties.map((duty) => (
            <DutyRow key={duty.id} duty={duty} show={(act) => (open.value = { act, duty })} withPlan />
          ))}
        </ul>
      )}
      <Pager page={answer.data?.planDuties.pageInfo} address={address.hrefWith} />
      <DutyDialogs open={open} done={answer.refetch} />
    </>
  )
}

function Filters() {
  const address = useAddress()
  const w = words.value
  const pick = (key: string, value: string) => address.set({ [key]: value || null, ...FIRST_PAGE })
  return (
    <div class="toolbar">
      <FilterBar
        label={w.duties.due}
        value={address.get('due')}
        choices={[
          { value: '', text: w.common.all },
          ...DUE_WINDOWS.map((value) => ({ value, text: w.duties.window[value] })),
        ]}
        href={(value) => address.hrefWith({ due: value || null, ...FIRST_PAGE })}
      />
      <Choices get={address.get} pick={pick} />
      <label class="check">
        <input
          type="checkbox"
          checked={address.get('mine') === '1'}
          onChange={(event) => pick('mine', event.currentTarget.checked ? '1' : '')}
        />
        {w.duties.mine}
      </label>
    </div>
  )
}

function Choices(props: { get: (key: string) => string; pick: (key: string, value: string) => void }) {
  const makers = useQuery(MakersQuery, {}).data?.planMakers ?? []
  const w = words.value
  const all = { value: '', text: w.common.all }
  const states = DUTY_STATES.filter((one) => one !== 'open')
  const choices: [key: string, label: string, choices: { value: string; text: string }[]][] = [
    ['kind', w.duties.kind, [all, ...DUTY_KINDS.map((value) => ({ value, text: w.duties.kinds[value] }))]],
    [
      'state',
      w.duties.state,
      [
        { value: '', text: w.duties.states.open },
        ...states.map((value) => ({ value, text: w.duties.states[value] })),
        { ...all, value: 'all' },
      ],
    ],
    ['owner', w.duties.owner, [all, ...makers.map((one) => ({ value: rawId(one.id), text: nameOf(one) }))]],
  ]
  return (
    <>
      {choices.map(([key, label, values]) => (
        <Choice
          key={key}
          label={label}
          value={props.get(key)}
          choices={values}
          pick={(value) => props.pick(key, value)}
        />
      ))}
    </>
  )
}

function Choice(props: {
  label: string
  value: string
  choices: { value: string; text: string }[]
  pick: (value: string) => void
}) {
  return (
    <select
      aria-label={props.label}
      value={props.value}
      onChange={(event) => props.pick(event.currentTarget.value)}
    >
      {props.choices.map(({ value, text }) => (
        <option key={value} value={value}>
          {props.label}: {text}
        </option>
      ))}
    </select>
  )
}
