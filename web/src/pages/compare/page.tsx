import { useRoute } from 'preact-iso'
import { globalId, rawId } from '../../data/ids.ts'
import { useQuery } from '../../data/query.ts'
import { usePageTitle } from '../../shell/title.ts'
import { useAddress } from '../../ui/address.ts'
import { Absent, Notice, PageHead, Panel } from '../../ui/parts.tsx'
import { words } from '../../words/all.ts'
import { pick, titleOf } from '../../words/language.ts'
import { NotFoundPage } from '../lost/not-found.tsx'
import { CardChanges } from './card-changes.tsx'
import { pair } from './changes.ts'
import { CompareQuery, type ComparedFields } from './compare.gen.ts'
import { frameText } from './frame-text.ts'
import { TextChange } from './text-change.tsx'

/** Two versions of a plan side by side: text by sentence, cards by field. */
export function ComparePage() {
  const { params } = useRoute()
  const address = useAddress()
  const [before, after] = [
    globalId('PlanVersion', address.get('with')),
    globalId('PlanVersion', params['id'] ?? ''),
  ]
  const answer = useQuery(CompareQuery, { before, after })
  const old = versionIn(answer.data?.before)
  const young = versionIn(answer.data?.after)
  usePageTitle(words.value.compare.title)
  if (old && young) return <Comparison before={old} after={young} hrefWith={address.hrefWith} />
  return (
    <Absent query={answer}>
      <NotFoundPage text={words.value.review.notFound} />
    </Absent>
  )
}

function versionIn(node: { __typename: string } | null | undefined): ComparedFields | null {
  return node?.__typename === 'PlanVersion' ? (node as ComparedFields & { __typename: string }) : null
}

interface Props {
  before: ComparedFields
  after: ComparedFields
  hrefWith: (changes: Record<string, string | null>) => string
}

function Comparison({ before, after, hrefWith }: Props) {
  const w = words.value
  return (
    <article class="plan">
      <PageHead
        title={w.compare.of(before.number, after.number)}
        above={<a href={`/versions/${rawId(after.id)}`}>{titleOf(after.plan)}</a>}
      >
        <Others before={before} after={after} hrefWith={hrefWith} />
      </PageHead>
      <Notice tone="info">{w.compare.legend}</Notice>
      <Panel id="text" title={w.review.chapters} icon="plan">
        <TextChange
          title={w.plans.legalBasis}
          before={pick(before.legalBasisZh, before.legalBasisEn)}
          after={pick(after.legalBasisZh, after.legalBasisEn)}
        />
        <TextChange title={w.frame.title} before={frameText(before)} after={frameText(after)} />
        {pair(before.chapters, after.chapters, ({ key }) => key).map(({ key, before: old, after: young }) => (
          <TextChange
            key={key}
            title={titleOf(young ?? old ?? { titleZh: key, titleEn: key })}
            before={old ? pick(old.textZh, old.textEn) : ''}
            after={young ? pick(young.textZh, young.textEn) : ''}
          />
        ))}
      </Panel>
      <CardChanges before={before.cards} after={after.cards} />
    </article>
  )
}

/** With which other version to compare. */
function Others({ before, after, hrefWith }: Props) {
  const w = words.value
  return (
    <nav class="filter-bar" aria-label={w.compare.with}>
      {after.plan.versions
        .filter(({ id }) => id !== after.id)
        .map(({ id, number }) => (
          <a
            key={id}
            href={hrefWith({ with: rawId(id) })}
            aria-current={id === before.id ? 'true' : undefined}
          >
            {w.plans.version(number)}
          </a>
        ))}
    </nav>
  )
}
