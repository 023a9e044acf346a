import { useSignal } from '@preact/signals'
import { useAct } from '../../data/act.ts'
import { rawId } from '../../data/ids.ts'
import { levelOf, ResponseBadge, type Level } from '../../ui/badges.tsx'
import { Choices } from '../../ui/field.tsx'
import { words } from '../../words/all.ts'
import { LowerResponse, RaiseResponse } from './acts.gen.ts'
import type { IncidentFields } from './incident.gen.ts'
import { ReasonDialog } from './reason-dialog.tsx'

const LEVELS: Level[] = [4, 3, 2, 1]

/** Raising or lowering the response by one or more levels, with ground and reason. */
export function LevelDialog(props: {
  incident: IncidentFields
  direction: 'raise' | 'lower'
  close: () => void
  done: () => void
}) {
  const raising = props.direction === 'raise'
  const raise = useAct(RaiseResponse)
  const lower = useAct(LowerResponse)
  const act = raising ? raise : lower
  const w = words.value
  const present = levelOf(props.incident.response?.level ?? 4)
  const levels = LEVELS.filter((level) => (raising ? level < present : level > present))
  const nearest = raising ? levels[0] : levels.at(-1)
  const level = useSignal<Level | undefined>(nearest)
  const word = level.value ? w.enums.response[level.value] : ''
  return (
    <ReasonDialog
      title={raising ? w.acts.raiseTitle : w.acts.lowerTitle}
      hint={raising ? w.acts.raiseHint : w.acts.lowerHint}
      submit={raising ? w.acts.raiseSubmit(word) : w.acts.lowerSubmit(word)}
      withGround
      act={act}
      close={props.close}
      {...(level.value ? {} : { blocked: w.acts.noLevel })}
      send={async ({ legalGround, reason }) => {
        const responseId = props.incident.response?.id ?? ''
        if (level.value && (await act.run({ responseId, level: level.value, legalGround, reason }))) props.done()
      }}
    >
      {levels.length === 0 && <p>{w.acts.noLevel}</p>}
      <Choices
        label={w.acts.toLevel}
        name="level"
        value={String(level.value ?? '')}
        choices={levels.map((one) => ({ value: String(one), text: w.enums.response[one], badge: <ResponseBadge level={one} /> }))}
        onPick={(value) => (level.value = levelOf(Number(value)))}
      />
      {raising && level.value && (
        <p>
          <a href={previewAddress(props.incident, level.value)}>{w.acts.previewRaise}</a>
        </p>
      )}
    </ReasonDialog>
  )
}

function previewAddress(incident: IncidentFields, level: Level): string {
  const plan = rawId(incident.response?.plan.id ?? '')
  return `/incidents/${rawId(incident.id)}/activate?plan=${plan}&level=${level}`
}
