import { rawId } from '../../data/ids.ts'
import { nodesOf } from '../../data/nodes.ts'
import { useQuery } from '../../data/query.ts'
import { ResponseBadge } from '../../ui/badges.tsx'
import { levelOf, type Level } from '../../ui/level.ts'
import { Choices, Field, type Choice } from '../../ui/field.tsx'
import { Absent, Notice } from '../../ui/parts.tsx'
import { words } from '../../words/all.ts'
import { titleOf } from '../../words/language.ts'
import { PlanChoicesQuery, type PlanChoicesQueryResult } from './activation.gen.ts'
import type { PreviewedIncident } from './page.tsx'

type PlanChoice = PlanChoicesQueryResult['plans']['edges'][number]['node']

const LEVELS: Level[] = [4, 3, 2, 1]

/** Which plan in force, and at which level; plans that fit the condition come first. */
export function PlanChooser(props: {
  incident: PreviewedIncident
  plan: string
  level: number | null
  onPick: (change: { plan?: string; level?: string }) => void
}) {
  const answer = useQuery(PlanChoicesQuery, {})
  const w = words.value.activation
  if (!answer.data) return <Absent query={answer}>{null}</Absent>
  const plans = nodesOf(answer.data.plans).toSorted((a, b) => fit(b, props) - fit(a, props))
  if (plans.length === 0) return <Notice tone="warn">{w.noPlans}</Notice>
  const chosen = plans.find((plan) => rawId(plan.id) === props.plan)
  return (
    <div class="plan-chooser">
      <Field label={w.choosePlan}>
        {(control) => (
          <select
            {...control}
            value={chosen ? props.plan : ''}
            onChange={(event) => props.onPick({ plan: event.currentTarget.value })}
          >
            <option value="">{words.value.common.choose}</option>
            {plans.map((plan) => (
              <option key={plan.id} value={rawId(plan.id)}>
                {`${titleOf(plan)}${fit(plan, props) > 1 ? ` · ${w.fits}` : ''}`}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Choices
        label={w.chooseLevel}
        name="level"
        value={String(props.level ?? '')}
        choices={levelChoices(chosen)}
        onPick={(level) => props.onPick({ level })}
      />
    </div>
  )
}

function fit(plan: PlanChoice, { incident }: { incident: PreviewedIncident }): number {
  if (plan.condition && plan.condition.code === incident.condition?.code) return 2
  return !plan.condition && plan.eventKind === incident.eventKind ? 1 : 0
}

function levelChoices(plan: PlanChoice | undefined): Choice[] {
  return levelsOf(plan).map((level) => ({
    value: String(level),
    text: '',
    badge: <ResponseBadge level={level} />,
  }))
}

/** The levels that a plan has cards for; all of them while no plan is chosen. */
function levelsOf(plan: PlanChoice | undefined): Level[] {
  const cards = plan?.versionInForce?.cards
  return cards ? LEVELS.filter((level) => cards.some((card) => levelOf(card.level) === level)) : LEVELS
}
