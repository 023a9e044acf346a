import { useLocation, useRoute } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import { globalId, rawId } from '../../data/ids.ts'
import { useQuery } from '../../data/query.ts'
import { useUpload } from '../../data/upload.ts'
import { usePageTitle } from '../../shell/title.ts'
import { useAddress } from '../../ui/address.ts'
import { FileField } from '../../ui/file-field.tsx'
import { Absent, Notice, PageHead } from '../../ui/parts.tsx'
import { words } from '../../words/all.ts'
import { titleOf } from '../../words/language.ts'
import { NotFoundPage } from '../lost/not-found.tsx'
import {
  ImportQuery,
  ImportVersionQuery,
  type ImportQueryResult,
  type ImportVersionQueryResult,
} from './import.gen.ts'
import { Preview } from './preview.tsx'

export type ImportVersion = Extract<
  NonNullable<ImportVersionQueryResult['node']>,
  { __typename: 'PlanVersion' }
>
export type Imported = Extract<NonNullable<ImportQueryResult['node']>, { __typename: 'PlanImport' }>

/** The text of a draft from a file: upload, look at what becomes of it, confirm. */
export function VersionImportPage() {
  const { params } = useRoute()
  const id = globalId('PlanVersion', params['id'] ?? '')
  const answer = useQuery(
    ImportVersionQuery,
    { id },
    (event) => event.subject.type === 'PlanVersion' && event.subject.id === params['id'],
  )
  const node = answer.data?.node
  usePageTitle(words.value.importing.title)
  if (node?.__typename === 'PlanVersion') return <ImportView version={node} refetch={answer.refetch} />
  return (
    <Absent query={answer}>
      <NotFoundPage text={words.value.review.notFound} />
    </Absent>
  )
}

function ImportView({ version, refetch }: { version: ImportVersion; refetch: () => void }) {
  const w = words.value
  const of = useAddress().get('of')
  const mayImport = version.status === 'draft' && version.viewerCan.includes('plan.write')
  const back = `/versions/${rawId(version.id)}`
  return (
    <article class="plan">
      <PageHead
        title={w.importing.title}
        above={
          <a href={back}>
            {titleOf(version.plan)} {w.plans.version(version.number)}
          </a>
        }
      />
      {!mayImport && <Notice tone="warn">{w.importing.notDraft}</Notice>}
      {mayImport && of === '' && <Choose versionId={version.id} />}
      {mayImport && of !== '' && <Read of={of} version={version} refetch={refetch} />}
    </article>
  )
}

/** The file is read at once; its preview has an address of its own, so that a reload loses nothing. */
function Choose({ versionId }: { versionId: string }) {
  const w = words.value.importing
  const address = useAddress()
  const upload = useUpload<{ id: string }>(`/api/versions/${rawId(versionId)}/import`)
  const { state } = upload
  const { route } = useLocation()
  useEffect(() => {
    if (state.kind === 'done') route(address.hrefWith({ of: rawId(state.answer.id) }))
  }, [state.kind])
  return (
    <div class="panel">
      <div class="panel-empty">
        <p>{w.hint}</p>
        <FileField label={w.file} hint={w.fileHint} accept=".docx,.md,.markdown,.txt" upload={upload} />
      </div>
    </div>
  )
}

function Read({ of, version, refetch }: { of: string; version: ImportVersion; refetch: () => void }) {
  const w = words.value.importing
  const { path } = useLocation()
  const answer = useQuery(ImportQuery, { id: globalId('PlanImport', of) })
  const node = answer.data?.node
  if (node?.__typename === 'PlanImport')
    return <Preview key={node.id} version={version} imported={node} refetch={refetch} />
  return (
    <Absent query={answer}>
      <Notice tone="warn">
        <p>{w.gone}</p>
        <a class="button" href={path}>
          {w.another}
        </a>
      </Notice>
    </Absent>
  )
}
