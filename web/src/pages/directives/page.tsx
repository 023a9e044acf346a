import { useSignal } from '@preact/signals'
import { useAct } from '../../data/act.ts'
import { rawId } from '../../data/ids.ts'
import { nodesOf } from '../../data/nodes.ts'
import { useQuery } from '../../data/query.ts'
import type { DirectiveStatus } from '../../data/schema.gen.ts'
import { usePageTitle } from '../../shell/title.ts'
import { useAddress } from '../../ui/address.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/field.tsx'
import { ActProblem, Empty, ListState, PageHead } from '../../ui/parts.tsx'
import { Pager } from '../../ui/pager.tsx'
import { FilterBar } from '../../ui/search-box.tsx'
import { words } from '../../words/all.ts'
import { DirectiveRow } from '../incident/directives-panel.tsx'
import { issueAt } from '../../ui/reason-dialog.tsx'
import {
  CompleteDirective,
  DirectivesQuery,
  ReceiveDirective,
  type MyDirectiveFields,
} from './directives.gen.ts'

const STATUSES: DirectiveStatus[] = ['issued', 'received', 'done']

/** Directives addressed to the viewer's organization: receive first, report when done. */
export function DirectivesPage() {
  const address = useAddress()
  const w = words.value
  const status = STATUSES.find((one) => one === address.get('status'))
  usePageTitle(w.directives.title)
  const answer = useQuery(
    DirectivesQuery,
    { ...address.listVariables(), ...(status && { status }) },
    (event) => event.event.startsWith('directive.'),
  )
  const directives = nodesOf(answer.data?.directives)
  return (
    <>
      <PageHead title={w.directives.title} above={w.directives.intro} />
      <div class="toolbar">
        <FilterBar
          label={w.directives.status}
          value={status ?? ''}
          choices={[
            { value: '', text: w.common.all },
            ...STATUSES.map((value) => ({ value, text: w.enums.directive[value] })),
          ]}
          href={(value) => address.hrefWith({ status: value || null, after: null, before: null })}
        />
      </div>
      <ListState query={answer} empty={directives.length === 0}>
        <Empty>{status ? w.directives.nothingFound : w.directives.empty}</Empty>
      </ListState>
      <ul class="rows panel">
        {directives.map((directive) => (
          <MyDirective key={directive.id} directive={directive} refetch={answer.refetch} />
        ))}
      </ul>
      <Pager page={answer.data?.directives.pageInfo} address={address.hrefWith} />
    </>
  )
}

function MyDirective({ directive, refetch }: { directive: MyDirectiveFields; refetch: () => void }) {
  const receive = useAct(ReceiveDirective)
  const reporting = useSignal(false)
  const w = words.value.directives
  const may = directive.viewerCan.includes('directive.answer')
  const open = directive.status === 'issued' || directive.status === 'received'
  const onReceive = async () => {
    if (await receive.run({ directiveId: directive.id })) refetch()
  }
  return (
    <DirectiveRow directive={directive}>
      <p class="soft">
        {w.of} <a href={`/incidents/${rawId(directive.incident.id)}`}>{directive.incident.title}</a>
      </p>
      <ActProblem act={receive} />
      {may && open && (
        <p class="row">
          {directive.status === 'issued' && (
            <button
              type="button"
              class="button primary"
              disabled={receive.pending}
              onClick={() => void onReceive()}
            >
              {w.receive}
            </button>
          )}
          {directive.status === 'received' && (
            <button type="button" class="button primary" onClick={() => (reporting.value = true)}>
              {w.complete}
            </button>
          )}
        </p>
      )}
      {reporting.value && (
        <ReportDialog directive={directive} close={() => (reporting.value = false)} refetch={refetch} />
      )}
    </DirectiveRow>
  )
}

function ReportDialog(props: { directive: MyDirectiveFields; close: () => void; refetch: () => void }) {
  const act = useAct(CompleteDirective)
  const report = useSignal('')
  const tried = useSignal(false)
  const w = words.value
  const missing = tried.value && report.value.trim() === '' ? w.directives.reportRequired : undefined
  const send = async (event: Event) => {
    event.preventDefault()
    tried.value = true
    if (report.value.trim() === '') return
    if (!(await act.run({ directiveId: props.directive.id, report: report.value.trim() }))) return
    props.close()
    props.refetch()
  }
  return (
    <Dialog title={w.directives.completeTitle} onClose={props.close}>
      <form onSubmit={(event) => void send(event)}>
        <TextArea
          label={w.directives.report}
          hint={w.directives.reportHint}
          error={missing ?? issueAt(act.refusal, 'report')}
          name="report"
          rows={5}
          value={report.value}
          onInput={(value) => (report.value = value)}
        />
        <ActProblem act={act} />
        <footer>
          <button type="button" class="button" onClick={props.close}>
            {w.common.cancel}
          </button>
          <button type="submit" class="button primary" disabled={act.pending}>
            {act.pending ? w.common.sending : w.directives.submit}
          </button>
        </footer>
      </form>
    </Dialog>
  )
}
