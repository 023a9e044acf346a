import { request } from '../../data/graphql.ts'
import { person } from '../../data/session.ts'
import { Combobox, type Option } from '../../ui/combobox.tsx'
import { TextField } from '../../ui/field.tsx'
import { words } from '../../words/all.ts'
import { nameOf, pick } from '../../words/language.ts'
import type { Draft, DraftErrors } from './draft.ts'
import { DivisionsQuery, type DivisionsQueryResult } from './incident-new.gen.ts'

type Found = DivisionsQueryResult['divisions'][number]

interface Props {
  draft: Draft
  errors: DraftErrors
  change: (part: Partial<Draft>) => void
}

const MOST = 50

/** Where it is: the town, then the gacha under it; a gacha may also be named straight away. */
export function PlaceFieldset(props: Props) {
  const { draft, errors, change } = props
  const w = words.value.form
  return (
    <>
      <Combobox
        label={w.township}
        hint={w.townshipHint}
        error={errors.divisionCode}
        value={draft.township}
        find={findTownship}
        onPick={(township) =>
          change({ township, ...(township?.id !== draft.township?.id && { gacha: null }) })
        }
      />
      <GachaField {...props} />
      <TextField
        label={w.placeDetail}
        hint={w.placeHint}
        error={errors.place}
        optional
        name="place"
        value={draft.place}
        onInput={(place) => change({ place })}
      />
    </>
  )
}

function GachaField({ draft, change }: Props) {
  const w = words.value.form
  const town = draft.township?.id ?? ''
  const pickGacha = async (gacha: Option | null) => {
    change({ gacha })
    if (gacha && !town) change({ township: await townshipOf(gacha.id) })
  }
  return (
    <Combobox
      label={w.gacha}
      hint={w.gachaHint}
      optional
      value={draft.gacha}
      scope={town}
      find={(text) => findGacha(text, town)}
      onPick={(gacha) => void pickGacha(gacha)}
    />
  )
}

async function findTownship(text: string): Promise<Option[]> {
  const found = await divisions(
    text ? { search: text } : { parentCode: countyCode() },
    (one) => one.level === 'township',
  )
  return found.map(optionOf)
}

async function findGacha(text: string, town: string): Promise<Option[]> {
  const found = await divisions(
    town && !text ? { parentCode: town } : { search: text },
    (one) => one.level === 'village',
  )
  return found.filter((one) => !town || isUnder(one, town)).map(optionOf)
}

async function divisions(
  variables: { parentCode?: string; search?: string },
  wanted: (one: Found) => boolean,
): Promise<Found[]> {
  const answer = await request(DivisionsQuery, { ...variables, first: MOST })
  return answer.ok ? answer.data.divisions.filter(wanted) : []
}

function optionOf(one: Found): Option {
  return { id: one.code, text: nameOf(one), note: pick(one.pathZh, one.pathEn) }
}

/** The first nine digits of a division code are those of its township. */
function isUnder(one: Found, township: string): boolean {
  return one.code.startsWith(township.slice(0, 9))
}

/** The option of the township that a gacha lies in. */
async function townshipOf(gacha: string): Promise<Option | null> {
  const towns = await divisions({ parentCode: countyCode() }, (one) => one.level === 'township')
  const town = towns.find((one) => one.code.startsWith(gacha.slice(0, 9)))
  return town ? optionOf(town) : null
}

/** The county that the viewer's first grant lies in: the first six digits, filled up to twelve. */
function countyCode(): string {
  const code = person()?.roles[0]?.division.code ?? ''
  return code.slice(0, 6).padEnd(12, '0')
}
