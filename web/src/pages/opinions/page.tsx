import { useSignal } from '@preact/signals'
import { rawId } from '../../data/ids.ts'
import { nodesOf } from '../../data/nodes.ts'
import { useQuery } from '../../data/query.ts'
import { usePageTitle } from '../../shell/title.ts'
import { useAddress } from '../../ui/address.ts'
import { Empty, ListState, PageHead } from '../../ui/parts.tsx'
import { Pager } from '../../ui/pager.tsx'
import { dayText } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { nameOf, titleOf } from '../../words/language.ts'
import { GiveDialog } from './dialogs.tsx'
import { Standing, Words } from './opinion.tsx'
import { OpinionsQuery, type OpinionsQueryResult } from './opinions.gen.ts'

type Opinion = OpinionsQueryResult['opinions']['edges'][number]['node']

/** Drafts on which the viewer's own organization is asked for its opinion. */
export function OpinionsPage() {
  const address = useAddress()
  const w = words.value.opinions
  usePageTitle(w.title)
  const answer = useQuery(OpinionsQuery, address.listVariables(), (event) =>
    event.event.startsWith('plan.opinion-'),
  )
  const opinions = nodesOf(answer.data?.opinions)
  return (
    <>
      <PageHead title={w.title} above={w.intro} />
      <ListState query={answer} empty={opinions.length === 0}>
        <Empty>{w.empty}</Empty>
      </ListState>
      {opinions.length > 0 && (
        <ul class="rows panel">
          {opinions.map((opinion) => (
            <Row key={opinion.id} opinion={opinion} refetch={answer.refetch} />
          ))}
        </ul>
      )}
      <Pager page={answer.data?.opinions.pageInfo} address={address.hrefWith} />
    </>
  )
}

function Row({ opinion, refetch }: { opinion: Opinion; refetch: () => void }) {
  const giving = useSignal(false)
  const w = words.value
  const { version } = opinion
  const mayGive = opinion.isOpen && opinion.viewerCan.includes('plan.give_opinion')
  return (
    <li class="row-item">
      <div class="row-head">
        <a href={`/versions/${rawId(version.id)}`}>
          <b>{titleOf(version.plan)}</b> {w.plans.version(version.number)}
        </a>
        <Standing opinion={opinion} />
      </div>
      <p class="row-meta">
        <span>{nameOf(opinion.organization)}</span>
        <span>{w.opinions.dueOn(dayText(opinion.dueOn))}</span>
      </p>
      <Words opinion={opinion} />
      {mayGive && (
        <button type="button" class="button primary" onClick={() => (giving.value = true)}>
          {opinion.answer ? w.opinions.change : w.opinions.give}
        </button>
      )}
      {giving.value && (
        <GiveDialog
          opinion={opinion}
          close={() => (giving.value = false)}
          done={() => {
            giving.value = false
            refetch()
          }}
        />
      )}
    </li>
  )
}
