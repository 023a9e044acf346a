import { useSignal, type Signal } from '@preact/signals'
import { useAct } from '../../data/act.ts'
import { rawId } from '../../data/ids.ts'
import { useQuery } from '../../data/query.ts'
import { ResponseBadge } from '../../ui/badges.tsx'
import { levelOf, type Level } from '../../ui/level.ts'
import { Choices, type Choice } from '../../ui/field.tsx'
import { words } from '../../words/all.ts'
import { LowerResponse, RaiseConditionsQuery, RaiseResponse } from './acts.gen.ts'
import { ConditionTicks, leftOutOf } from './condition-ticks.tsx'
import type { IncidentFields, ResponseFields } from './incident.gen.ts'
import { levelsFrom, type Direction } from './offered.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'

interface Props {
  incident: IncidentFields
  direction: Direction
  close: () => void
  done: () => void
}

/** Raising or lowering the response by one or more levels, with ground and reason. */
export function LevelDialog(props: Props) {
  const { response } = props.incident
  return response && <LevelChange {...props} response={response} />
}

function LevelChange(props: Props & { response: ResponseFields }) {
  const { incident, response, direction } = props
  const acts = { raise: useAct(RaiseResponse), lower: useAct(LowerResponse) }
  const levels = levelsFrom(incident.response, direction)
  const level = useSignal<Level | undefined>(direction === 'raise' ? levels[0] : levels.at(-1))
  const conditions = useConditions(incident, response, direction === 'raise' ? level.value : undefined)
  const w = words.value
  const texts = textsOf(direction)
  const chosen = level.value
  return (
    <ReasonDialog
      title={texts.title}
      hint={texts.hint}
      submit={texts.submit(chosen ? w.enums.response[chosen] : '')}
      asks={['legalGround', 'reason']}
      legalGround={groundOf(response)}
      act={acts[direction]}
      close={props.close}
      blocked={chosen === undefined || conditions.asking}
      send={async (grounds) => {
        if (chosen === undefined) return
        const input = { responseId: response.id, level: chosen, ...grounds }
        const answer =
          direction === 'raise'
            ? await acts.raise.run({ ...input, leaveOut: conditions.leaveOut })
            : await acts.lower.run(input)
        if (answer) props.done()
      }}
    >
      <LevelFields {...props} level={level} />
      {conditions.ticks}
    </ReasonDialog>
  )
}

/** Which level, and the way to see beforehand what raising to it would do. */
function LevelFields(props: Props & { response: ResponseFields; level: Signal<Level | undefined> }) {
  const { incident, response, direction, level } = props
  const levels = levelsFrom(incident.response, direction)
  const chosen = level.value
  const w = words.value
  return (
    <>
      {levels.length === 0 && <p>{w.acts.noLevel}</p>}
      <Choices
        label={w.acts.toLevel}
        name="level"
        value={String(chosen)}
        choices={levels.map(choiceOf)}
        onPick={(value) => (level.value = levelOf(Number(value)))}
      />
      {direction === 'raise' && chosen && (
        <p>
          <a href={previewAddress(incident, response, chosen)}>{w.acts.previewRaise}</a>
        </p>
      )}
    </>
  )
}

/** The conditions of the cards that raising would issue, and those that have not come true. */
function useConditions(incident: IncidentFields, response: ResponseFields, level: Level | undefined) {
  const leftOut = useSignal<string[]>([])
  const wanted = level && { incidentId: incident.id, planId: response.plan.id, level }
  // Asked again when something happens: somebody else may have had one carried out.
  const answer = useQuery(
    RaiseConditionsQuery,
    wanted ?? null,
    (event) => event.incident === rawId(incident.id),
  )
  const preview = answer.data?.activationPreview
  const known = preview?.__typename === 'ActivationPreview' && preview.level === level
  const cards = known ? preview.conditionalCards : []
  return {
    asking: level !== undefined && answer.loading,
    leaveOut: leftOutOf(cards, leftOut.value).map(({ id }) => id),
    ticks: <ConditionTicks cards={cards} leftOut={leftOut.value} onChange={(ids) => (leftOut.value = ids)} />,
  }
}

function choiceOf(level: Level): Choice {
  return { value: String(level), text: '', badge: <ResponseBadge level={level} /> }
}

function textsOf(direction: Direction) {
  const w = words.value.acts
  return direction === 'raise'
    ? { title: w.raiseTitle, hint: w.raiseHint, submit: w.raiseSubmit }
    : { title: w.lowerTitle, hint: w.lowerHint, submit: w.lowerSubmit }
}

function previewAddress(incident: IncidentFields, response: ResponseFields, level: Level): string {
  return `/incidents/${rawId(incident.id)}/activate?plan=${rawId(response.plan.id)}&level=${level}`
}

/** The legal ground of the newest step: what the response rests on now. */
export function groundOf({ steps }: ResponseFields): string {
  return steps.at(-1)?.legalGround ?? ''
}
