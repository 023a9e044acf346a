import { useQuery } from '../../data/query.ts'
import { Chip, ResponseBadge } from '../../ui/badges.tsx'
import { LoadProblem, Loading, Panel } from '../../ui/parts.tsx'
import { words } from '../../words/all.ts'
import { language, pick, titleOf } from '../../words/language.ts'
import { ReadinessQuery, type ReadinessQueryResult } from './version.gen.ts'

type Level = NonNullable<ReadinessQueryResult['readiness']>[number]
type Loss = Level['losses'][number]

/** A dry run of the version against today's rosters: how much of each level could be done, and what could not. */
export function ReadinessPanel({ versionId }: { versionId: string }) {
  const w = words.value.review
  const answer = useQuery(ReadinessQuery, { id: versionId })
  const levels = answer.data?.readiness
  if (levels === null) return null
  return (
    <Panel id="readiness" title={w.readiness} icon="check">
      {answer.failure && (
        <LoadProblem failure={answer.failure} kept={levels !== undefined} refetch={answer.refetch} />
      )}
      {!levels && answer.loading && <Loading />}
      {levels && <Levels levels={levels} />}
    </Panel>
  )
}

function Levels({ levels }: { levels: Level[] }) {
  const w = words.value.review
  return (
    <>
      <ol class="rows">
        {levels.map((level) => (
          <li key={level.level} class="row-item">
            <LevelRow level={level} />
          </li>
        ))}
      </ol>
      <p class="panel-empty">{levels.length === 0 ? w.noLevels : w.readinessFormula}</p>
    </>
  )
}

function LevelRow({ level }: { level: Level }) {
  const w = words.value.review
  return (
    <details>
      <summary class="row-head">
        <span>
          <ResponseBadge level={level.level} />
        </span>
        <span>
          <strong>{level.score}</strong> <span class="soft">{w.metOf(level.met, level.needed)}</span>
        </span>
      </summary>
      <ul class="plain-list">
        {level.losses.map((loss, index) => (
          <LossRow key={index} loss={loss} />
        ))}
      </ul>
    </details>
  )
}

function LossRow({ loss }: { loss: Loss }) {
  const w = words.value
  const reasons = loss.reasons.map(({ reason, count }) => `${w.enums.passedOver[reason]} ${count}`)
  return (
    <li>
      <Chip tone="bad">−{loss.needed - loss.found}</Chip> {pick(loss.subjectZh, loss.subjectEn)}{' '}
      <span class="soft">
        {titleOf(loss.card)}
        {loss.card.conditionZh && <Chip tone="quiet">{w.conditions.conditional}</Chip>} ·{' '}
        {reasons.join(language.value === 'zh' ? '、' : ', ')}
      </span>
    </li>
  )
}
