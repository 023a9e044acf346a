import { rawId } from '../../data/ids.ts'
import { nodesOf } from '../../data/nodes.ts'
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
import { PlansQuery, type PlansQueryResult } from './plans.gen.ts'

/** All contingency plans that the viewer may read. */
export function PlansPage() {
  const address = useAddress()
  const search = address.get('q')
  const w = words.value.plans
  usePageTitle(w.title)
  const answer = useQuery(PlansQuery, address.listVariables())
  const plans = nodesOf(answer.data?.plans)
  return (
    <>
      <PageHead title={w.title} />
      <div class="toolbar">
        <SearchBox label={w.search} value={search} onSearch={address.search} />
      </div>
      <ListState query={answer} empty={plans.length === 0}>
        <Empty>{search ? w.nothingFound : w.empty}</Empty>
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
