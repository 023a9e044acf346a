import { useSignal } from '@preact/signals'
import { useQuery } from '../../../data/query.ts'
import { rawId } from '../../../data/ids.ts'
import { ResponseBadge } from '../../../ui/badges.tsx'
import { levelOf, type Level } from '../../../ui/level.ts'
import { ListState, Notice, Panel } from '../../../ui/parts.tsx'
import { words } from '../../../words/all.ts'
import { pick } from '../../../words/language.ts'
import { CardsQuery, type CardsQueryResult, type EditableCard } from './cards.gen.ts'
import { CardEditor } from './card-editor.tsx'
import { emptyDraft } from './draft.ts'
import { LevelRows } from './level-rows.tsx'

export type VersionCards = Extract<CardsQueryResult['node'], { __typename: 'PlanVersion' }>

const LEVELS: Level[] = [4, 3, 2, 1]

/** The action cards of a version by level, with what is wrong with each; in a draft they are written here. */
export function CardsPanel({ versionId, refetch }: { versionId: string; refetch: () => void }) {
  const w = words.value.cards
  const answer = useQuery(
    CardsQuery,
    { id: versionId },
    ({ subject }) => subject.type === 'PlanVersion' && subject.id === rawId(versionId),
  )
  const node = answer.data?.node
  const version = node?.__typename === 'PlanVersion' ? node : null
  const changed = () => {
    answer.refetch()
    refetch()
  }
  return (
    <Panel id="cards" title={w.title} icon="list" {...(version && { count: version.cards.length })}>
      <ListState query={answer} empty={version?.cards.length === 0}>
        <p class="panel-empty">{w.none}</p>
      </ListState>
      {version && <Defects version={version} />}
      {version && <Levels version={version} changed={changed} />}
    </Panel>
  )
}

/** What is wrong with the text; what is wrong with a card stands at the card. */
function Defects({ version }: { version: VersionCards }) {
  const found = version.defects.filter(({ cardId }) => cardId === null)
  if (version.status !== 'draft' || found.length === 0) return null
  return (
    <Notice tone="warn">
      {found.map(({ textZh, textEn }) => (
        <p key={textZh}>{pick(textZh, textEn)}</p>
      ))}
    </Notice>
  )
}

function Levels({ version, changed }: { version: VersionCards; changed: () => void }) {
  const mayWrite = version.status === 'draft' && version.viewerCan.includes('plan.write')
  // One at a time: the id of a card, or the level of a new one.
  const editing = useSignal<string | null>(null)
  return (
    <>
      {LEVELS.map((level) => (
        <LevelCards key={level} {...{ version, level, mayWrite, editing, changed }} />
      ))}
    </>
  )
}

export interface LevelProps {
  version: VersionCards
  level: Level
  mayWrite: boolean
  editing: { value: string | null }
  changed: () => void
}

function LevelCards(props: LevelProps) {
  const { version, level, mayWrite, editing } = props
  const w = words.value
  const cards = version.cards.filter((card) => levelOf(card.level) === level).toSorted(byPosition)
  const isAdding = editing.value === String(level)
  if (cards.length === 0 && !mayWrite) return null
  return (
    <details class="level-cards" open={level === 4}>
      <summary>
        <ResponseBadge level={level} /> {w.plans.level(cards.length)}
      </summary>
      <LevelRows {...props} cards={cards} />
      {isAdding && (
        <div class="row-item">
          <CardEditor
            version={version}
            start={emptyDraft(level)}
            close={() => (editing.value = null)}
            changed={props.changed}
          />
        </div>
      )}
      {mayWrite && !isAdding && (
        <p class="row-item">
          <button type="button" class="button" onClick={() => (editing.value = String(level))}>
            {w.cards.addAt(w.enums.response[level])}
          </button>
        </p>
      )}
    </details>
  )
}

function byPosition(a: EditableCard, b: EditableCard): number {
  return a.position - b.position
}
