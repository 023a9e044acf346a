import { useLocation } from 'preact-iso'
import { nodesOf } from '../../data/nodes.ts'
import { person } from '../../data/session.ts'
import { useQuery } from '../../data/query.ts'
import { usePageTitle } from '../../shell/title.ts'
import { useAddress } from '../../ui/address.ts'
import { Icon } from '../../ui/icon.tsx'
import { Empty, ListState, PageHead } from '../../ui/parts.tsx'
import { Pager } from '../../ui/pager.tsx'
import { FilterBar, SearchBox } from '../../ui/search-box.tsx'
import { words } from '../../words/language.ts'
import { BoardQuery } from './board.gen.ts'
import { IncidentGrid } from './card.tsx'
import { OverdueDuties, Summary } from './summary.tsx'
import { byUrgency } from './urgency.ts'
import { Wall } from './wall.tsx'

type Status = 'open' | 'ended' | 'all'

const STATUSES: Status[] = ['open', 'ended', 'all']

/** Every incident with what is late, who is silent and what is short in front. */
export function BoardPage() {
  const { query } = useLocation()
  usePageTitle(words.value.board.title)
  return query['wall'] === '1' ? <Wall /> : <Board />
}

function Board() {
  const address = useAddress()
  const status = statusOf(address.get('status'))
  const search = address.get('q')
  const board = useQuery(
    BoardQuery,
    { ...address.listVariables(), ...(status !== 'all' && { status }) },
    () => true,
  )
  const incidents = byUrgency(nodesOf(board.data?.incidents))
  const w = words.value.board
  return (
    <>
      <PageHead title={w.title}>
        <Actions />
      </PageHead>
      <Summary incidents={incidents} />
      <OverdueDuties />
      <div class="toolbar">
        <FilterBar
          label={w.filter}
          value={status}
          choices={STATUSES.map((value) => ({ value, text: w[value] }))}
          href={(value) =>
            address.hrefWith({ status: value === 'open' ? null : value, after: null, before: null })
          }
        />
        <SearchBox label={w.search} value={search} onSearch={address.search} />
      </div>
      <ListState query={board} empty={incidents.length === 0}>
        <NoIncidents filtered={status !== 'open' || search !== ''} />
      </ListState>
      <IncidentGrid incidents={incidents} />
      <Pager page={board.data?.incidents.pageInfo} address={address.hrefWith} />
    </>
  )
}

function Actions() {
  return (
    <div class="actions">
      <a class="button" href="/?wall=1">
        <Icon name="wall" />
        {words.value.board.wall}
      </a>
      {mayOpen() && <OpenButton />}
    </div>
  )
}

function statusOf(text: string): Status {
  return text === 'ended' || text === 'all' ? text : 'open'
}

function mayOpen(): boolean {
  return person()?.permissions.includes('incident.open') ?? false
}

function OpenButton() {
  return (
    <a class="button primary" href="/incidents/new">
      <Icon name="plus" />
      {words.value.board.openFirst}
    </a>
  )
}

function NoIncidents({ filtered }: { filtered: boolean }) {
  const w = words.value.board
  if (filtered) {
    return (
      <Empty>
        <p>{w.nothingFound}</p>
        <a class="button" href="/">
          {w.clearFilter}
        </a>
      </Empty>
    )
  }
  const whole = person()?.permissions.includes('incident.read')
  return (
    <Empty title={whole ? w.emptyTitle : w.emptyTitleOwn}>
      <p>{mayOpen() ? w.emptyCan : whole ? w.emptyCannot : w.emptyOwn}</p>
      {mayOpen() && <OpenButton />}
    </Empty>
  )
}
