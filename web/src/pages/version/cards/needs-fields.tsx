import type { TeamKind } from '../../../data/schema.gen.ts'
import { Combobox } from '../../../ui/combobox.tsx'
import { TextField } from '../../../ui/field.tsx'
import { SelectField } from '../../../ui/select.tsx'
import { words } from '../../../words/all.ts'
import { nameOf } from '../../../words/language.ts'
import type { FieldsProps } from './card-editor.tsx'
import type { Role } from './card-fields.tsx'
import { findItems, findOrganizations } from './find.ts'
import { Parts } from '../parts-field.tsx'

const FRESH_TEAM: FieldsProps['draft']['teams'][number] = {
  kind: 'epidemiology',
  count: '1',
  qualifications: [],
}

export function TeamsField({ draft, change }: FieldsProps) {
  const w = words.value
  const kinds = Object.entries(w.enums.teamKind).map(([value, text]) => ({ value: value as TeamKind, text }))
  return (
    <Parts
      title={w.cards.teams}
      add={w.cards.addTeam}
      parts={draft.teams}
      fresh={() => FRESH_TEAM}
      nameOf={({ kind }) => w.enums.teamKind[kind]}
      onChange={(teams) => change({ teams })}
    >
      {(team, put) => (
        <>
          <SelectField
            label={w.cards.teamKind}
            name="teamKind"
            value={team.kind}
            options={kinds}
            onPick={(kind) => kind && put({ kind })}
          />
          <TextField
            label={w.cards.count}
            name="count"
            maxLength={3}
            value={team.count}
            onInput={(count) => put({ count })}
          />
          <Qualifications chosen={team.qualifications} onPick={(qualifications) => put({ qualifications })} />
        </>
      )}
    </Parts>
  )
}

function Qualifications({ chosen, onPick }: { chosen: string[]; onPick: (chosen: string[]) => void }) {
  const w = words.value
  const left = Object.entries(w.enums.qualification).filter(([key]) => !chosen.includes(key))
  return (
    <div class="grow">
      <SelectField
        label={w.cards.qualifications}
        optional
        name="qualification"
        value=""
        none={w.common.choose}
        options={left.map(([value, text]) => ({ value, text }))}
        onPick={(one) => one && onPick([...chosen, one])}
      />
      <span class="choice-row">
        {chosen.map((one) => {
          const name = w.enums.qualification[one] ?? one
          return (
            <button
              key={one}
              type="button"
              class="button"
              aria-label={w.cards.drop(name)}
              onClick={() => onPick(chosen.filter((other) => other !== one))}
            >
              {name} ×
            </button>
          )
        })}
      </span>
    </div>
  )
}

export function SuppliesField({ draft, change }: FieldsProps) {
  const w = words.value.cards
  return (
    <Parts
      title={w.supplies}
      add={w.addSupply}
      parts={draft.supplies}
      fresh={() => ({ item: null, quantity: '' })}
      nameOf={({ item }, index) => item?.text ?? `${w.item} ${index + 1}`}
      onChange={(supplies) => change({ supplies })}
    >
      {(supply, put) => (
        <>
          <div class="grow">
            <Combobox label={w.item} value={supply.item} find={findItems} onPick={(item) => put({ item })} />
          </div>
          <TextField
            label={supply.item?.note ? w.quantityOf(supply.item.note) : w.quantity}
            name="quantity"
            maxLength={7}
            value={supply.quantity}
            onInput={(quantity) => put({ quantity })}
          />
        </>
      )}
    </Parts>
  )
}

export function AlertsField({ draft, change, roles }: FieldsProps & { roles: Role[] }) {
  const w = words.value
  const nameFor = (key: string, index: number) => {
    const role = roles.find((one) => one.key === key)
    return role ? nameOf(role) : `${w.cards.alertRole} ${index + 1}`
  }
  return (
    <Parts
      title={w.cards.alerts}
      add={w.cards.addAlert}
      parts={draft.alerts}
      fresh={() => ({ roleKey: '', organization: null, acknowledgeRequired: true })}
      nameOf={({ roleKey }, index) => nameFor(roleKey, index)}
      onChange={(alerts) => change({ alerts })}
    >
      {(alert, put) => <AlertFields alert={alert} put={put} roles={roles} />}
    </Parts>
  )
}

type Alert = FieldsProps['draft']['alerts'][number]

function AlertFields(props: { alert: Alert; put: (part: Partial<Alert>) => void; roles: Role[] }) {
  const { alert, put, roles } = props
  const w = words.value
  return (
    <>
      <SelectField
        label={w.cards.alertRole}
        name="alertRole"
        value={alert.roleKey}
        none={w.common.choose}
        options={roles.map((role) => ({ value: role.key, text: nameOf(role) }))}
        onPick={(roleKey) => put({ roleKey })}
      />
      <div class="grow">
        <Combobox
          label={w.cards.alertOrganization}
          hint={w.cards.alertOrganizationHint}
          optional
          value={alert.organization}
          find={(text) => findOrganizations(text, 'code')}
          onPick={(organization) => put({ organization })}
        />
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={alert.acknowledgeRequired}
          onChange={(event) => put({ acknowledgeRequired: event.currentTarget.checked })}
        />
        {w.cards.acknowledge}
      </label>
    </>
  )
}

export function SupportingField({ draft, change }: FieldsProps) {
  const w = words.value.cards
  const { supporting } = draft
  return (
    <div>
      <Combobox
        label={w.supporting}
        optional
        value={null}
        scope={supporting.map(({ id }) => id).join()}
        find={(text) => findOrganizations(text, 'code')}
        onPick={(one) =>
          one && change({ supporting: [...supporting.filter(({ id }) => id !== one.id), one] })
        }
      />
      <span class="choice-row">
        {supporting.map((one) => (
          <button
            key={one.id}
            type="button"
            class="button"
            aria-label={w.drop(one.text)}
            onClick={() => change({ supporting: supporting.filter(({ id }) => id !== one.id) })}
          >
            {one.text} ×
          </button>
        ))}
      </span>
    </div>
  )
}
