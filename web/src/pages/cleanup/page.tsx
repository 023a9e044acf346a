import { useSignal } from '@preact/signals'
import { useRoute } from 'preact-iso'
import { globalId } from '../../data/ids.ts'
import { nodesOf } from '../../data/nodes.ts'
import { useQuery } from '../../data/query.ts'
import type { CleanupItemState } from '../../data/schema.gen.ts'
import { usePageTitle } from '../../shell/title.ts'
import { useAddress } from '../../ui/address.ts'
import { Absent, Empty, PageHead } from '../../ui/parts.tsx'
import { Pager } from '../../ui/pager.tsx'
import { FilterBar } from '../../ui/search-box.tsx'
import { Day } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { language, nameOf } from '../../words/language.ts'
import { NotFoundPage } from '../lost/not-found.tsx'
import { CleanupQuery, type CleanupFields, type CleanupQueryResult } from './cleanup.gen.ts'
import { CleanupDialogs, type OpenDialog } from './dialogs.tsx'
import { ItemRow } from './item-row.tsx'
import { StatusChip } from './list.tsx'

const STATES: CleanupItemState[] = ['pending', 'decided', 'taken_out']

type Whole = Extract<CleanupQueryResult['node'], { __typename: 'Cleanup' }>

/** One clean-up: its list, what has been decided, and what is left. */
export function CleanupPage() {
  const { params } = useRoute()
  const address = useAddress()
  const state = STATES.find((one) => one === address.get('state'))
  const id = globalId('Cleanup', params['id'] ?? '')
  const answer = useQuery(
    CleanupQuery,
    { id, ...address.listVariables(), ...(state && { state }) },
    (event) => /^(cleanup|verdict)\./.test(event.event),
  )
  const cleanup = cleanupIn(answer.data)
  usePageTitle(cleanup?.title ?? words.value.cleanup.title)
  if (cleanup) return <CleanupView cleanup={cleanup} refetch={answer.refetch} />
  return (
    <Absent query={answer}>
      <NotFoundPage text={words.value.cleanup.notFound} />
    </Absent>
  )
}

function cleanupIn(data: CleanupQueryResult | null): Whole | null {
  return data?.node?.__typename === 'Cleanup' ? data.node : null
}

function CleanupView({ cleanup, refetch }: { cleanup: Whole; refetch: () => void }) {
  const open = useSignal<OpenDialog | null>(null)
  const address = useAddress()
  const w = words.value.cleanup
  const items = nodesOf(cleanup.items)
  const mayClose = cleanup.status === 'open' && cleanup.viewerCan.includes('plan.register')
  return (
    <article>
      <PageHead title={cleanup.title} above={<a href="/cleanups">{w.title}</a>}>
        {mayClose && (
          <button
            type="button"
            class={`button ${cleanup.figures?.pending === 0 ? 'primary' : ''}`}
            onClick={() => (open.value = { act: 'close', cleanupId: cleanup.id })}
          >
            {w.close}
          </button>
        )}
      </PageHead>
      <Facts cleanup={cleanup} />
      <States />
      {items.length === 0 && <Empty>{w.nothing}</Empty>}
      {items.length > 0 && (
        <ul class="rows panel">
          {items.map((item) => (
            <ItemRow key={item.id} item={item} show={(dialog) => (open.value = dialog)} />
          ))}
        </ul>
      )}
      <Pager page={cleanup.items.pageInfo} address={address.hrefWith} />
      <CleanupDialogs open={open} done={refetch} />
    </article>
  )
}

function States() {
  const address = useAddress()
  const w = words.value
  return (
    <div class="toolbar">
      <FilterBar
        label={w.cleanup.state}
        value={address.get('state')}
        choices={[
          { value: '', text: w.common.all },
          ...STATES.map((value) => ({ value, text: w.cleanup.states[value] })),
        ]}
        href={(value) => address.hrefWith({ state: value || null, after: null, before: null })}
      />
    </div>
  )
}

function Facts({ cleanup }: { cleanup: CleanupFields }) {
  const w = words.value
  const { figures, categories, maker } = cleanup
  const scope = [
    nameOf(cleanup.division),
    ...(maker ? [nameOf(maker)] : []),
    ...categories.map((one) => w.enums.planCategory[one]),
  ]
  return (
    <dl class="facts-list panel">
      <dt>
        <StatusChip status={cleanup.status} />
      </dt>
      <dd>
        <strong>
          {figures &&
            (cleanup.status === 'closed' ? w.cleanup.figures(figures) : w.cleanup.progress(figures))}
        </strong>
      </dd>
      <dt>{w.cleanup.ground}</dt>
      <dd>{cleanup.ground}</dd>
      <dt>{w.cleanup.scope}</dt>
      <dd>{scope.join(language.value === 'zh' ? '、' : ', ')}</dd>
      <dt>{w.cleanup.holder}</dt>
      <dd>{nameOf(cleanup.organization)}</dd>
      <dt>{w.cleanup.days}</dt>
      <dd>
        <Day iso={cleanup.beginsOn} /> – <Day iso={cleanup.closedAt ?? cleanup.endsOn} />
      </dd>
    </dl>
  )
}
