import { useSignal } from '@preact/signals'
import { useAct } from '../../data/act.ts'
import { rawId } from '../../data/ids.ts'
import { ResponseBadge } from '../../ui/badges.tsx'
import { levelOf, type Level } from '../../ui/level.ts'
import { Choices, type Choice } from '../../ui/field.tsx'
import { words } from '../../words/all.ts'
import { LowerResponse, RaiseResponse } from './acts.gen.ts'
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
      blocked={chosen === undefined}
      send={async (grounds) => {
        if (chosen && (await acts[direction].run({ responseId: response.id, level: chosen, ...grounds })))
          props.done()
      }}
    >
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
    </ReasonDialog>
  )
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
function groundOf({ steps }: ResponseFields): string {
  return steps.at(-1)?.legalGround ?? ''
}
