import { Chip } from '../../ui/badges.tsx'
import { Panel } from '../../ui/parts.tsx'
import { momentText } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { language, nameOf } from '../../words/language.ts'
import type { OpenDialog } from './dialogs.tsx'
import { canSendBack, stepToDecide } from './offered.ts'
import type { VersionFields } from './version.gen.ts'

type Step = VersionFields['steps'][number]

/** The steps of the procedure, and what the viewer may decide now. */
export function ProcedurePanel({
  version,
  show,
}: {
  version: VersionFields
  show: (dialog: OpenDialog) => void
}) {
  const w = words.value.review
  const turn = stepToDecide(version)
  return (
    <Panel id="procedure" title={w.procedure} icon="list">
      {version.steps.length === 0 && (
        <p class="panel-empty">{version.status === 'draft' ? w.notSubmitted : w.noRecord}</p>
      )}
      <ol class="rows">
        {version.steps.map((step) => (
          <li key={step.kind} class="row-item">
            <StepRow step={step} />
            {step === turn && <Decide step={step} show={show} />}
          </li>
        ))}
      </ol>
    </Panel>
  )
}

const TONES = { passed: 'good', open: 'wait', waiting: 'quiet' } as const

function StepRow({ step }: { step: Step }) {
  const w = words.value.review
  return (
    <>
      <div class="row-head">
        <strong>{w.step[step.kind]}</strong>
        <Chip tone={TONES[step.status]}>{w.stepStatus[step.status]}</Chip>
      </div>
      {step.decidedBy && step.decidedAt && (
        <p class="soft">{w.passedBy(nameOf(step.decidedBy), momentText(step.decidedAt))}</p>
      )}
      {!step.isGate && <p class="soft">{w.afterForce}</p>}
      {step.status !== 'passed' && <Needs step={step} />}
    </>
  )
}

/** Papers that the step waits for, and whether each is there. */
function Needs({ step }: { step: Step }) {
  const w = words.value.review
  if (step.papers.length === 0) return null
  const list = step.papers.map(
    (kind) => `${w.paper[kind]} (${step.missingPapers.includes(kind) ? w.missing : w.onFile})`,
  )
  return (
    <p class="soft">
      {w.needs}: {list.join(language.value === 'zh' ? '；' : '; ')}
    </p>
  )
}

function Decide({ step, show }: { step: Step; show: (dialog: OpenDialog) => void }) {
  const w = words.value.review
  return (
    <p class="row">
      <button type="button" class="button primary" onClick={() => show({ kind: 'pass', step })}>
        {w.pass(w.step[step.kind])}
      </button>
      {canSendBack(step) && (
        <button type="button" class="button" onClick={() => show({ kind: 'sendBack', step })}>
          {w.sendBack}
        </button>
      )}
    </p>
  )
}
