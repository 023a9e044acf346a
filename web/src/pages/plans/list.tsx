import { rawId } from '../../data/ids.ts'
import { useQuery } from '../../data/query.ts'
import { usePageTitle } from '../../shell/title.ts'
import { useAddress } from '../../ui/address.ts'
import { Chip } from '../../ui/badges.tsx'
import { Empty, Loading, LoadProblem, PageHead } from '../../ui/parts.tsx'
import { pageVariables, Pager } from '../../ui/pager.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Day } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { nameOf, titleOf } from '../../words/language.ts'
import { PlansQuery, type PlansQueryResult } from './plans.gen.ts'

/** All contingency plans that the viewer may read. */
export function PlansPage() {
  const address = useAddress()
  const search = address.get('q')
  const w = words.value.plans
  usePageTitle(w.title)
  const answer = useQuery(PlansQuery, {
    ...pageVariables({ after: address.get('after') || null, before: address.get('before') || null }),
    ...(search ? { search } : {}),
  })
  const plans = answer.data?.plans.edges.map(({ node }) => node) ?? []
  return (
    <>
      <PageHead title={w.title} />
      <div class="toolbar">
        <SearchBox label={w.search} value={search} onSearch={(q) => address.set({ q, after: null, before: null })} />
      </div>
      {answer.failure && <LoadProblem failure={answer.failure} kept={answer.data !== null} refetch={answer.refetch} />}
      {!answer.data && answer.loading && <Loading />}
      {answer.data && plans.length === 0 && <Empty>{search ? w.nothingFound : w.empty}</Empty>}
      <ul class="card-grid">
        {plans.map((plan) => (
          <PlanCard key={plan.id} plan={plan} />
        ))}
      </ul>
      {answer.data && <Pager page={answer.data.plans.pageInfo} address={(cursors) => address.hrefWith({ ...cursors })} />}
    </>
  )
}

function PlanCard({ plan }: { plan: PlansQueryResult['plans']['edges'][number]['node'] }) {
  const w = words.value
  const version = plan.versionInForce
  return (
    <li class="card">
      <p class="above">
        {plan.code} · {w.enums.planCategory[plan.category]}
      </p>
      <h2>
        <a href={`/plans/${rawId(plan.id)}`}>{titleOf(plan)}</a>
      </h2>
      <p class="soft">
        {plan.condition ? nameOf(plan.condition) : w.enums.eventKind[plan.eventKind]} · {nameOf(plan.organization)}
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
          <span>{w.plans.cards(version.cards.length)}</span>
        </p>
      ) : (
        <p>
          <Chip tone="bad">{w.plans.noneInForce}</Chip>
        </p>
      )}
    </li>
  )
}
