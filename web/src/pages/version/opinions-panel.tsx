import { useSignal } from '@preact/signals'
import { useQuery } from '../../data/query.ts'
import { Panel } from '../../ui/parts.tsx'
import { Day } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { nameOf } from '../../words/language.ts'
import { AskDialog } from '../opinions/ask-dialog.tsx'
import { GiveDialog, SettleDialog } from '../opinions/dialogs.tsx'
import { Standing, Words } from '../opinions/opinion.tsx'
import {
  VersionOpinionsQuery,
  type OpinionFields,
  type VersionOpinionsQueryResult,
} from '../opinions/opinions.gen.ts'
import type { VersionFields } from './version.gen.ts'

type Open = 'ask' | { kind: 'give' | 'settle'; opinion: OpinionFields } | null

/** The summary of opinions: who was asked, what they say and what was made of it; asking, answering and dealing with it. */
export function OpinionsPanel({ version }: { version: VersionFields }) {
  const open = useSignal<Open>(null)
  const w = words.value.opinions
  const answer = useQuery(
    VersionOpinionsQuery,
    { id: version.id },
    (event) => event.event.startsWith('plan.') && event.subject.type === 'PlanVersion',
  )
  const opinions = opinionsIn(answer.data?.node)
  const mayAsk = isConsulting(version) && version.viewerCan.includes('plan.write')
  if (opinions.length === 0 && !mayAsk) return null
  const close = () => (open.value = null)
  const done = () => {
    close()
    answer.refetch()
  }
  return (
    <Panel id="opinions" title={w.panel} icon="list" count={opinions.length}>
      {opinions.length === 0 ? (
        <p class="panel-empty">{w.nobodyAsked}</p>
      ) : (
        <Summary opinions={opinions} show={(wanted) => (open.value = wanted)} />
      )}
      {mayAsk && (
        <p class="panel-empty">
          <button type="button" class="button" onClick={() => (open.value = 'ask')}>
            {w.ask}
          </button>
        </p>
      )}
      <Dialogs versionId={version.id} open={open.value} close={close} done={done} />
    </Panel>
  )
}

type Node = NonNullable<VersionOpinionsQueryResult['node']>

function opinionsIn(node: Node | null | undefined): OpinionFields[] {
  return node?.__typename === 'PlanVersion' ? node.opinions : []
}

function isConsulting({ status, steps }: VersionFields): boolean {
  return (
    status === 'in_review' && steps.some(({ kind, status: is }) => kind === 'consultation' && is === 'open')
  )
}

function Dialogs(props: { versionId: string; open: Open; close: () => void; done: () => void }) {
  const { versionId, open, ...ends } = props
  if (open === null) return null
  if (open === 'ask') return <AskDialog versionId={versionId} {...ends} />
  const Dialog = open.kind === 'give' ? GiveDialog : SettleDialog
  return <Dialog opinion={open.opinion} {...ends} />
}

function Summary({ opinions, show }: { opinions: OpinionFields[]; show: (open: Open) => void }) {
  const w = words.value.opinions
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={w.panel}>
      <table class="coverage">
        <thead>
          <tr>
            {[w.organization, w.standing, w.said].map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {opinions.map((opinion) => (
            <tr key={opinion.id}>
              <th scope="row">
                {nameOf(opinion.organization)}
                <br />
                <small class="soft">{w.round(opinion.round)}</small>
              </th>
              <td>
                <Standing opinion={opinion} />
                <br />
                <small class="soft">
                  {w.until} <Day iso={opinion.dueOn} />
                </small>
              </td>
              <td>
                <Words opinion={opinion} />
                <Offers opinion={opinion} show={show} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Offers({ opinion, show }: { opinion: OpinionFields; show: (open: Open) => void }) {
  const w = words.value.opinions
  const { answer, viewerCan } = opinion
  const mayGive = opinion.isOpen && viewerCan.includes('plan.give_opinion')
  const isMore = answer !== null && answer !== 'agrees'
  const maySettle = opinion.isUnderWay && isMore && viewerCan.includes('plan.write')
  return (
    <>
      {mayGive && (
        <button type="button" class="button primary" onClick={() => show({ kind: 'give', opinion })}>
          {answer ? w.change : w.give}
        </button>
      )}
      {maySettle && (
        <button type="button" class="button" onClick={() => show({ kind: 'settle', opinion })}>
          {w.settle}
        </button>
      )}
    </>
  )
}
