import { rawId } from '../../data/ids.ts'
import { nodesOf } from '../../data/nodes.ts'
import { person } from '../../data/session.ts'
import { useQuery } from '../../data/query.ts'
import { usePageTitle } from '../../shell/title.ts'
import { useAddress } from '../../ui/address.ts'
import { Chip } from '../../ui/badges.tsx'
import { Empty, ListState, PageHead } from '../../ui/parts.tsx'
import { Pager } from '../../ui/pager.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Day } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { nameOf, titleOf } from '../../words/language.ts'
import { MakersQuery } from '../duties/duties.gen.ts'
import { Coverage } from './coverage.tsx'
import {
  CATEGORIES,
  coverageFiltersOf,
  DUE_DAYS,
  EVENT_KINDS,
  filtersOf,
  LEVELS,
  STANDINGS,
} from './filters.ts'
import { Hits } from './hits.tsx'
import { PlansQuery, type PlansQueryResult } from './plans.gen.ts'

/** All contingency plans that the viewer may read, below what the system of plans has and lacks. */
export function PlansPage() {
  const address = useAddress()
  const search = address.get('q')
  const filters = filtersOf(address.get)
  const w = words.value.plans
  usePageTitle(w.title)
  const { category, eventKind } = filters
  const isFiltered = search !== '' || Object.keys(filters).length > 0
  return (
    <>
      <PageHead title={w.title}>
        <Ways />
      </PageHead>
      <div class="toolbar">
        <SearchBox label={w.search} value={search} onSearch={address.search} />
        <Filters
          searching={search !== ''}
          get={address.get}
          set={(change) => address.set({ ...change, ...FIRST_PAGE })}
        />
        {isFiltered && (
          <a class="button" href="/plans">
            {w.clearFilters}
          </a>
        )}
      </div>
      {search === '' ? (
        <Library />
      ) : (
        <Hits query={search} {...(category && { category })} {...(eventKind && { eventKind })} />
      )}
    </>
  )
}

/** What else there is about the library. */
function Ways() {
  return (
    <div class="row">
      <a class="button" href="/cleanups">
        {words.value.cleanup.title}
      </a>
      {person()?.permissions.includes('plan.write') && (
        <a class="button" href="/plans/new">
          {words.value.planNew.open}
        </a>
      )}
    </div>
  )
}

/** The system of plans at a glance, and those that the filters leave. */
function Library() {
  const address = useAddress()
  const filters = filtersOf(address.get)
  const answer = useQuery(PlansQuery, { ...address.listVariables(), ...filters })
  const plans = nodesOf(answer.data?.plans)
  const w = words.value.plans
  return (
    <>
      <Coverage
        filters={coverageFiltersOf(address.get)}
        href={(wanted) => address.hrefWith({ ...wanted, ...FIRST_PAGE })}
      />
      <ListState query={answer} empty={plans.length === 0}>
        <Empty>{Object.keys(filters).length > 0 ? w.nothingFound : w.empty}</Empty>
      </ListState>
      <ul class="card-grid">
        {plans.map((plan) => (
          <PlanCard key={plan.id} plan={plan} />
        ))}
      </ul>
      <Pager page={answer.data?.plans.pageInfo} address={address.hrefWith} />
    </>
  )
}

const FIRST_PAGE = { after: null, before: null }

function Filters(props: {
  /** What is searched is in force: neither level nor standing narrows it. */
  searching: boolean
  get: (key: string) => string
  set: (change: Record<string, string | null>) => void
}) {
  const w = words.value
  const makers = useQuery(MakersQuery, {}).data?.planMakers ?? []
  const makerNames = Object.fromEntries(makers.map((one) => [rawId(one.id), nameOf(one)]))
  const choices: [key: string, label: string, values: readonly string[], names: Record<string, string>][] = [
    ['kind', w.plans.eventKind, EVENT_KINDS, w.enums.eventKind],
    ['category', w.plans.category, CATEGORIES, w.enums.planCategory],
    ['level', w.plans.levelFilter, LEVELS, w.enums.planLevel],
    ['standing', w.plans.standing, STANDINGS, w.enums.planStanding],
    ['maker', w.plans.maker, Object.keys(makerNames), makerNames],
    ['due', w.plans.dueFilter, DUE_DAYS, w.plans.dueWindow],
  ]
  return (
    <>
      {choices.slice(0, props.searching ? 2 : undefined).map(([key, label, values, names]) => (
        <select
          key={key}
          aria-label={label}
          value={props.get(key)}
          onChange={(event) => props.set({ [key]: event.currentTarget.value || null })}
        >
          <option value="">
            {label}: {w.common.all}
          </option>
          {values.map((value) => (
            <option key={value} value={value}>
              {names[value]}
            </option>
          ))}
        </select>
      ))}
    </>
  )
}

function PlanCard({ plan }: { plan: PlansQueryResult['plans']['edges'][number]['node'] }) {
  const w = words.value
  const version = plan.versionInForce
  return (
    <li class="card">
      <p class="above">{w.enums.planCategory[plan.category]}</p>
      <h2>
        <a href={`/plans/${rawId(plan.id)}`}>{titleOf(plan)}</a>
      </h2>
      <p class="soft">
        {plan.condition ? nameOf(plan.condition) : w.enums.eventKind[plan.eventKind]} ·{' '}
        {nameOf(plan.organization)}
      </p>
      {version ? (
        <p class="row-meta">
          <Chip tone="good">
            {w.plans.inForce} {w.plans.version(version.number)}
          </Chip>
          <span>{version.documentNumber}</span>
          {version.effectiveFrom && (
            <span>
              {w.plans.effective} <Day iso={version.effectiveFrom} />
            </span>
          )}
          <span>{w.plans.cards(version.cardCount)}</span>
        </p>
      ) : (
        <p>
          <Chip tone="bad">{w.plans.noneInForce}</Chip>
        </p>
      )}
    </li>
  )
}
