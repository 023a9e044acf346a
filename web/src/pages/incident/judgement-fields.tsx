import type { RiskLevel, WarningLevel } from '../../data/schema.gen.ts'
import { GradeBadge, RiskBadge, WarningBadge } from '../../ui/badges.tsx'
import { Choices, type Choice } from '../../ui/field.tsx'
import { words } from '../../words/all.ts'

/** The three judgements as a form holds them; the empty text means "none". */
export interface Judgements {
  grade: string
  warningLevel: string
  riskLevel: string
}

const WARNINGS: WarningLevel[] = ['blue', 'yellow', 'orange', 'red']
const RISKS: RiskLevel[] = ['very_low', 'low', 'medium', 'high']
const GRADES = [4, 3, 2, 1]

interface Props {
  value: Judgements
  errors: { grade?: string | undefined; warningLevel?: string | undefined; riskLevel?: string | undefined }
  onChange: (change: Partial<Judgements>) => void
}

/** Grade, warning and risk as separate, explained fields. */
export function JudgementFields(props: Props) {
  const w = words.value.form
  const { value, errors, onChange } = props
  return (
    <>
      <Choices
        label={w.grade}
        hint={w.gradeHint}
        error={errors.grade}
        name="grade"
        value={value.grade}
        choices={gradeChoices()}
        onPick={(grade) => onChange({ grade })}
      />
      <Choices
        label={w.warning}
        hint={w.warningHint}
        error={errors.warningLevel}
        name="warningLevel"
        value={value.warningLevel}
        choices={warningChoices()}
        onPick={(warningLevel) => onChange({ warningLevel })}
      />
      <Choices
        label={w.risk}
        hint={w.riskHint}
        error={errors.riskLevel}
        name="riskLevel"
        value={value.riskLevel}
        choices={RISKS.map((risk) => ({ value: risk, text: '', badge: <RiskBadge risk={risk} /> }))}
        onPick={(riskLevel) => onChange({ riskLevel })}
      />
    </>
  )
}

function gradeChoices(): Choice[] {
  const grades = GRADES.map((grade) => ({
    value: String(grade),
    text: '',
    badge: <GradeBadge grade={grade} />,
  }))
  return [{ value: '', text: words.value.enums.gradeUnknown }, ...grades]
}

function warningChoices(): Choice[] {
  const warnings = WARNINGS.map((one) => ({ value: one, text: '', badge: <WarningBadge warning={one} /> }))
  return [{ value: '', text: words.value.enums.noWarning }, ...warnings]
}

/** The judgements as the server takes them; null while the risk level is missing. */
export function judgementInput(value: Judgements) {
  const riskLevel = RISKS.find((risk) => risk === value.riskLevel)
  if (!riskLevel) return null
  return {
    grade: value.grade === '' ? null : Number(value.grade),
    warningLevel: WARNINGS.find((warning) => warning === value.warningLevel) ?? null,
    riskLevel,
  }
}
