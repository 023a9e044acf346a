import { useSignal } from '@preact/signals'
import { rawId } from '../../data/ids.ts'
import { nodesOf } from '../../data/nodes.ts'
import { useQuery } from '../../data/query.ts'
import { person } from '../../data/session.ts'
import { usePageTitle } from '../../shell/title.ts'
import { useAddress } from '../../ui/address.ts'
import { Chip } from '../../ui/badges.tsx'
import { Empty, ListState, PageHead } from '../../ui/parts.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Day } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { nameOf } from '../../words/language.ts'
import { CleanupsQuery, type CleanupHead } from './cleanup.gen.ts'
import { StartDialog } from './start-dialog.tsx'

/** Clean-ups of the library, newest first. */
export function CleanupsPage() {
  const address = useAddress()
  const w = words.value.cleanup
  usePageTitle(w.title)
  const answer = useQuery(CleanupsQuery, address.listVariables(), (event) =>
    /^(cleanup|verdict)\./.test(event.event),
  )
  const cleanups = nodesOf(answer.data?.cleanups)
  return (
    <>
      <PageHead title={w.title} above={<a href="/plans">{w.toPlans}</a>}>
        {person()?.permissions.includes('plan.write') && <Start />}
      </PageHead>
      <ListState query={answer} empty={cleanups.length === 0}>
        <Empty>{w.empty}</Empty>
      </ListState>
      <ul class="card-grid">
        {cleanups.map((cleanup) => (
          <CleanupCard key={cleanup.id} cleanup={cleanup} />
        ))}
      </ul>
      <Pager page={answer.data?.cleanups.pageInfo} address={address.hrefWith} />
    </>
  )
}

function Start() {
  const open = useSignal(false)
  return (
    <>
      <button type="button" class="button primary" onClick={() => (open.value = true)}>
        {words.value.cleanup.start}
      </button>
      {open.value && <StartDialog close={() => (open.value = false)} />}
    </>
  )
}

function CleanupCard({ cleanup }: { cleanup: CleanupHead }) {
  const w = words.value.cleanup
  const { figures } = cleanup
  return (
    <li class="card">
      <p class="above">{w.kinds[cleanup.kind]}</p>
      <h2>
        <a href={`/cleanups/${rawId(cleanup.id)}`}>{cleanup.title}</a>
      </h2>
      <p class="soft">
        {nameOf(cleanup.organization)} · <Day iso={cleanup.beginsOn} />
      </p>
      <p class="row-meta">
        <StatusChip status={cleanup.status} />
        {figures && <span>{cleanup.status === 'closed' ? w.figures(figures) : w.progress(figures)}</span>}
      </p>
    </li>
  )
}

/** How far a clean-up is. */
export function StatusChip({ status }: Pick<CleanupHead, 'status'>) {
  return <Chip tone={status === 'closed' ? 'good' : 'wait'}>{words.value.cleanup.statuses[status]}</Chip>
}
