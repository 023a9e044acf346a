import { useSignal } from '@preact/signals'
import { useRoute } from 'preact-iso'
import { globalId, rawId } from '../../data/ids.ts'
import { useQuery } from '../../data/query.ts'
import { usePageTitle } from '../../shell/title.ts'
import { Chip } from '../../ui/badges.tsx'
import { useAnchor } from '../../ui/anchor.ts'
import { Absent, PageHead } from '../../ui/parts.tsx'
import { Day } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { language, nameOf, titleOf } from '../../words/language.ts'
import { NotFoundPage } from '../lost/not-found.tsx'
import { CardsPanel } from './cards/cards-panel.tsx'
import { FramePanel } from './frame/frame-panel.tsx'
import { ChaptersPanel } from './chapters-panel.tsx'
import { CommentsPanel } from './comments-panel.tsx'
import { VersionDialogs, type OpenDialog } from './dialogs.tsx'
import { OpinionsPanel } from './opinions-panel.tsx'
import { offeredActs } from './offered.ts'
import { PapersPanel } from './papers-panel.tsx'
import { ProcedurePanel } from './procedure-panel.tsx'
import { ReadinessPanel } from './readiness-panel.tsx'
import { TrailPanel } from './trail-panel.tsx'
import { VersionQuery, type VersionFields } from './version.gen.ts'

/** One version of a plan on its way: what it says, which steps it has gone, and what is to be done next. */
export function VersionPage() {
  const { params } = useRoute()
  const id = globalId('PlanVersion', params['id'] ?? '')
  const answer = useQuery(
    VersionQuery,
    { id },
    (event) => event.subject.type === 'PlanVersion' && event.subject.id === params['id'],
  )
  const node = answer.data?.node
  const version = node?.__typename === 'PlanVersion' ? node : null
  usePageTitle(version ? titleOf(version.plan) : words.value.plans.title)
  useAnchor(version !== null)
  if (version) return <VersionView version={version} refetch={answer.refetch} />
  return (
    <Absent query={answer}>
      <NotFoundPage text={words.value.review.notFound} />
    </Absent>
  )
}

function VersionView({ version, refetch }: { version: VersionFields; refetch: () => void }) {
  const open = useSignal<OpenDialog | null>(null)
  const show = (dialog: OpenDialog) => (open.value = dialog)
  const w = words.value
  return (
    <article class="plan">
      <PageHead
        title={`${titleOf(version.plan)} ${w.plans.version(version.number)}`}
        above={<a href={`/plans/${rawId(version.plan.id)}`}>{w.review.backToPlan}</a>}
      >
        <Acts version={version} show={show} />
      </PageHead>
      <Facts version={version} />
      <div class="columns two">
        <div>
          <ProcedurePanel version={version} show={show} />
          <OpinionsPanel version={version} />
          <CommentsPanel version={version} show={show} />
          <ReadinessPanel versionId={version.id} />
          <PapersPanel version={version} show={show} />
          <TrailPanel version={version} />
        </div>
        <div>
          <ChaptersPanel version={version} refetch={refetch} />
          <FramePanel version={version} refetch={refetch} />
          <CardsPanel versionId={version.id} refetch={refetch} />
        </div>
      </div>
      <VersionDialogs version={version} open={open} done={refetch} />
    </article>
  )
}

function Acts({ version, show }: { version: VersionFields; show: (dialog: OpenDialog) => void }) {
  const w = words.value.review
  // Newest first: the next one is what this version was made from, or what it replaced.
  const earlier = version.plan.versions.find(({ number }) => number < version.number)
  return (
    <div class="row">
      {earlier && (
        <a class="button" href={`/versions/${rawId(version.id)}/compare?with=${rawId(earlier.id)}`}>
          {words.value.compare.open}
        </a>
      )}
      <button type="button" class="button" onClick={() => show({ kind: 'export' })}>
        {words.value.exporting.open}
      </button>
      {version.status === 'draft' && version.viewerCan.includes('plan.write') && (
        <a class="button" href={`/versions/${rawId(version.id)}/import`}>
          {words.value.importing.open}
        </a>
      )}
      {offeredActs(version).map((act) => (
        <button
          key={act}
          type="button"
          class={`button ${act === 'withdraw' ? '' : 'primary'}`}
          onClick={() => show({ kind: act })}
        >
          {w[act]}
        </button>
      ))}
    </div>
  )
}

function Facts({ version }: { version: VersionFields }) {
  const w = words.value
  const hasRecord = version.status === 'draft' || version.steps.length > 0
  return (
    <dl class="facts-list panel">
      <dt>
        <Chip tone={version.status === 'in_force' ? 'good' : 'quiet'}>
          {w.enums.versionStatus[version.status]}
        </Chip>
      </dt>
      <dd>{hasRecord && (version.isSubstantial ? w.review.substantial : w.review.editorial)}</dd>
      {version.authors.length > 0 && (
        <>
          <dt>{w.review.authors}</dt>
          <dd>{version.authors.map(nameOf).join(language.value === 'zh' ? '、' : ', ')}</dd>
        </>
      )}
      {version.changeNote && (
        <>
          <dt>{w.review.changeNote}</dt>
          <dd>{version.changeNote}</dd>
        </>
      )}
      <IssueFacts version={version} />
    </dl>
  )
}

function IssueFacts({ version }: { version: VersionFields }) {
  const w = words.value
  return (
    <>
      {version.documentNumber && (
        <>
          <dt>{w.review.documentNumber}</dt>
          <dd>{version.documentNumber}</dd>
        </>
      )}
      {version.effectiveFrom && (
        <>
          <dt>{w.review.effectiveFrom}</dt>
          <dd>
            <Day iso={version.effectiveFrom} />
          </dd>
        </>
      )}
      {version.filingDueOn && (
        <>
          <dt>{w.review.filingDue}</dt>
          <dd>
            <Day iso={version.filingDueOn} />
          </dd>
        </>
      )}
    </>
  )
}
