import type { RiskLevel, WarningLevel } from '../../data/schema.gen.ts'
import { GradeBadge, RiskBadge, WarningBadge } from '../../ui/badges.tsx'
import { Choices } from '../../ui/field.tsx'
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

/** Grade, warning and risk as separate, explained fields. */
export function JudgementFields(props: {
  value: Judgements
  errors: { grade?: string | undefined; warningLevel?: string | undefined; riskLevel?: string | undefined }
  onChange: (change: Partial<Judgements>) => void
}) {
  const w = words.value
  return (
    <>
      <Choices
        label={w.form.grade}
        hint={w.form.gradeHint}
        error={props.errors.grade}
        name="grade"
        value={props.value.grade}
        choices={[
          { value: '', text: w.enums.gradeUnknown },
          ...GRADES.map((grade) => ({ value: String(grade), text: '', badge: <GradeBadge grade={grade} /> })),
        ]}
        onPick={(grade) => props.onChange({ grade })}
      />
      <Choices
        label={w.form.warning}
        hint={w.form.warningHint}
        error={props.errors.warningLevel}
        name="warningLevel"
        value={props.value.warningLevel}
        choices={[
          { value: '', text: w.enums.noWarning },
          ...WARNINGS.map((warning) => ({ value: warning, text: '', badge: <WarningBadge warning={warning} /> })),
        ]}
        onPick={(warningLevel) => props.onChange({ warningLevel })}
      />
      <Choices
        label={w.form.risk}
        hint={w.form.riskHint}
        error={props.errors.riskLevel}
        name="riskLevel"
        value={props.value.riskLevel}
        choices={RISKS.map((risk) => ({ value: risk, text: '', badge: <RiskBadge risk={risk} /> }))}
        onPick={(riskLevel) => props.onChange({ riskLevel })}
      />
    </>
  )
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
