import { rawId } from '../../data/ids.ts'
import { nodesOf } from '../../data/nodes.ts'
import { useQuery } from '../../data/query.ts'
import type { EventKind, PlanCategory } from '../../data/schema.gen.ts'
import { useAddress } from '../../ui/address.ts'
import { Chip } from '../../ui/badges.tsx'
import { Pager, pageVariables } from '../../ui/pager.tsx'
import { Empty, ListState, Panel } from '../../ui/parts.tsx'
import { words } from '../../words/all.ts'
import { nameOf, titleOf } from '../../words/language.ts'
import { PlanSearchQuery, type PlanSearchQueryResult } from './search.gen.ts'

type Hit = PlanSearchQueryResult['searchPlans']['edges'][number]['node']
type Place = Hit['places'][number]

/** The plans that say what is looked for, and where they say it. */
export function Hits(props: { query: string; category?: PlanCategory; eventKind?: EventKind }) {
  const address = useAddress()
  const cursors = { after: address.get('after') || null, before: address.get('before') || null }
  const answer = useQuery(PlanSearchQuery, { ...props, ...pageVariables(cursors) })
  const hits = nodesOf(answer.data?.searchPlans)
  const w = words.value.search
  return (
    <Panel id="hits" title={w.title} icon="search">
      <ListState query={answer} empty={hits.length === 0}>
        <Empty>{w.nothing}</Empty>
      </ListState>
      <ul class="rows">
        {hits.map((hit) => (
          <HitView key={hit.version.id} hit={hit} />
        ))}
      </ul>
      <Pager page={answer.data?.searchPlans.pageInfo} address={address.hrefWith} />
      <p class="panel-empty">{w.hint}</p>
    </Panel>
  )
}

function HitView({ hit }: { hit: Hit }) {
  const w = words.value
  const { version, places, placeCount } = hit
  const { plan } = version
  const inForce = version.status === 'in_force'
  // What is in force is read on the plan's page; what is being made, on its own.
  const page = inForce ? `/plans/${rawId(plan.id)}` : `/versions/${rawId(version.id)}`
  const named = places.find(({ kind }) => kind === 'title')
  const within = places.filter(({ kind }) => kind !== 'title')
  return (
    <li class="row-item">
      <div class="row-head">
        <a href={page}>
          <b>{titleOf(plan)}</b>
        </a>
        <Chip tone={inForce ? 'good' : 'wait'}>{w.enums.versionStatus[version.status]}</Chip>
      </div>
      <p class="row-meta">
        <span>{w.enums.planCategory[plan.category]}</span>
        <span>{nameOf(plan.organization)}</span>
        <span>{w.plans.version(version.number)}</span>
        <span>{version.documentNumber}</span>
      </p>
      {named && (
        <p>
          {w.search.named} <Excerpt place={named} />
        </p>
      )}
      <Places places={within} page={page} />
      {placeCount > within.length && <p class="soft">{w.search.more(placeCount - within.length)}</p>}
    </li>
  )
}

function Places({ places, page }: { places: Place[]; page: string }) {
  return (
    <ul>
      {places.map((place) => (
        <li key={place.key}>
          <a href={`${page}#${place.kind}-${place.key ?? ''}`}>
            {words.value.search.place[place.kind](titleOf(place))}
          </a>
          <br />
          <Excerpt place={place} />
        </li>
      ))}
    </ul>
  )
}

function Excerpt({ place }: { place: Place }) {
  return (
    <span>
      {place.excerpt.map(({ text, isHit }, index) => (isHit ? <mark key={index}>{text}</mark> : text))}
    </span>
  )
}
