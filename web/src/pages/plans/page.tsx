import { useRoute } from 'preact-iso'
import { globalId, rawId } from '../../data/ids.ts'
import { useQuery } from '../../data/query.ts'
import { person } from '../../data/session.ts'
import { usePageTitle } from '../../shell/title.ts'
import { Chip } from '../../ui/badges.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { useAnchor } from '../../ui/anchor.ts'
import { Absent, Notice, PageHead, Panel } from '../../ui/parts.tsx'
import { Day } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { nameOf, pick, titleOf } from '../../words/language.ts'
import { PlanVerdicts } from '../cleanup/verdict.tsx'
import { PlanDuties } from '../duties/plan-duties.tsx'
import { NotFoundPage } from '../lost/not-found.tsx'
import { FrameView } from '../version/frame/frame-view.tsx'
import { CardsByLevel } from './cards.tsx'
import { PlanQuery, type PlanFields } from './plans.gen.ts'
import { PublishedAs, Secrecy } from './secrecy.tsx'
import { Revise } from './revise.tsx'
import { PreviewAgainst } from './preview-against.tsx'

/** One plan: what is in force, on what ground, and what each level orders. */
export function PlanPage() {
  const { params } = useRoute()
  const answer = useQuery(PlanQuery, { id: globalId('Plan', params['id'] ?? '') })
  const node = answer.data?.node
  const plan = node?.__typename === 'Plan' ? node : null
  usePageTitle(plan ? titleOf(plan) : words.value.plans.title)
  useAnchor(plan !== null)
  if (plan) return <PlanView plan={plan} refetch={answer.refetch} />
  return (
    <Absent query={answer}>
      <NotFoundPage text={words.value.plans.notFound} />
    </Absent>
  )
}

function PlanView({ plan, refetch }: { plan: PlanFields; refetch: () => void }) {
  const w = words.value
  const version = plan.versionInForce
  return (
    <article class="plan">
      <PageHead
        title={titleOf(plan)}
        above={`${w.enums.planCategory[plan.category]} · ${nameOf(plan.organization)} · ${nameOf(plan.division)}`}
      >
        <PublishedAs plan={plan} />
        <Secrecy plan={plan} refetch={refetch} />
        <Revise plan={plan} />
      </PageHead>
      {version ? <Version plan={plan} version={version} /> : <NoneInForce plan={plan} />}
    </article>
  )
}

function NoneInForce({ plan }: { plan: PlanFields }) {
  return (
    <>
      <Notice tone="warn">{words.value.plans.noneInForce}</Notice>
      <Tending plan={plan} />
      <Versions versions={plan.versions} />
    </>
  )
}

/** What must be done about the plan, and what is to become of it. */
function Tending({ plan }: { plan: PlanFields }) {
  const inForce = plan.versionInForce !== null
  return (
    <>
      <PlanDuties planId={plan.id} inForce={inForce} />
      <PlanVerdicts planId={plan.id} title={titleOf(plan)} inForce={inForce} />
    </>
  )
}

function Version({
  plan,
  version,
}: {
  plan: PlanFields
  version: NonNullable<PlanFields['versionInForce']>
}) {
  const w = words.value.plans
  return (
    <div class="columns two">
      <div>
        <Panel id="cards" title={w.cardsTitle} icon="list" count={version.cards.length}>
          <p class="panel-empty">{w.additive}</p>
          <CardsByLevel cards={version.cards} />
        </Panel>
      </div>
      <div>
        <InForce version={version} />
        <Tending plan={plan} />
        {person()?.permissions.includes('response.preview') && <PreviewAgainst planId={plan.id} />}
        {version.posts.length + version.criteria.length > 0 && (
          <Panel id="frame" title={words.value.frame.title} icon="team">
            <FrameView frame={version} />
          </Panel>
        )}
        <Panel id="body" title={w.body} icon="plan">
          {version.chapters.map((chapter, index) => (
            <section key={chapter.key} id={`chapter-${chapter.key}`} class="chapter">
              <h3>
                {index + 1} {titleOf(chapter)}
              </h3>
              <Markdown text={pick(chapter.textZh, chapter.textEn)} chapter />
            </section>
          ))}
        </Panel>
        <Versions versions={plan.versions} />
      </div>
    </div>
  )
}

function InForce({ version }: { version: NonNullable<PlanFields['versionInForce']> }) {
  const w = words.value.plans
  return (
    <Panel id="in-force" title={w.inForce} icon="check">
      <dl class="facts-list">
        <dt>{w.inForce}</dt>
        <dd>{w.version(version.number)}</dd>
        {version.documentNumber && (
          <>
            <dt>{w.document}</dt>
            <dd>{version.documentNumber}</dd>
          </>
        )}
        {version.effectiveFrom && (
          <>
            <dt>{w.effective}</dt>
            <dd>
              <Day iso={version.effectiveFrom} />
              {version.effectiveTo && (
                <>
                  {' – '}
                  <Day iso={version.effectiveTo} />
                </>
              )}
            </dd>
          </>
        )}
        <dt>{w.legalBasis}</dt>
        <dd>{pick(version.legalBasisZh, version.legalBasisEn)}</dd>
      </dl>
    </Panel>
  )
}

function Versions({ versions }: { versions: PlanFields['versions'] }) {
  const w = words.value
  if (versions.length === 0) return null
  return (
    <Panel id="versions" title={w.plans.versions} icon="clock" count={versions.length}>
      <ul class="rows">
        {versions.map((version) => (
          <li key={version.id} class="row-item">
            <div class="row-head">
              <a href={`/versions/${rawId(version.id)}`}>
                {w.plans.version(version.number)} <span class="soft">{version.documentNumber}</span>
              </a>
              <Chip tone={version.status === 'in_force' ? 'good' : 'quiet'}>
                {w.enums.versionStatus[version.status]}
              </Chip>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
