import { Chip } from '../../ui/badges.tsx'
import { Moment } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { nameOf } from '../../words/language.ts'
import type { OpinionFields } from './opinions.gen.ts'

/** What an opinion stands at: silence is never shown as agreement. */
export function Standing({ opinion }: { opinion: OpinionFields }) {
  const w = words.value.opinions
  const { answer, lapsedAt, isOpen, isUnderWay } = opinion
  if (answer) return <Chip tone={answer === 'agrees' ? 'good' : 'bad'}>{w.answer[answer]}</Chip>
  if (lapsedAt) return <Chip tone="bad">{w.silent}</Chip>
  if (isUnderWay) return <Chip tone="wait">{isOpen ? w.waiting : w.late}</Chip>
  return <Chip tone="quiet">{w.brokenOff}</Chip>
}

/** What was said, by whom, and what was made of it. */
export function Words({ opinion }: { opinion: OpinionFields }) {
  const w = words.value.opinions
  const { answer, text, answeredBy, answeredAt, outcome, outcomeReason } = opinion
  if (!answer) return null
  return (
    <>
      {text && <p>{text}</p>}
      <p class="row-meta">
        {answeredBy && <span>{nameOf(answeredBy)}</span>}
        {answeredAt && <Moment iso={answeredAt} />}
      </p>
      {outcome && (
        <p>
          <b>{w.outcome[outcome]}</b> {outcomeReason}
        </p>
      )}
    </>
  )
}
