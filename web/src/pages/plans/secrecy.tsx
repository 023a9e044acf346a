import { useSignal } from '@preact/signals'
import { useAct } from '../../data/act.ts'
import { person } from '../../data/session.ts'
import { Chip } from '../../ui/badges.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { words } from '../../words/all.ts'
import { language } from '../../words/language.ts'
import type { PlanFields } from './plans.gen.ts'
import { ClassifyPlan } from './secrecy.gen.ts'

/** Is the plan secret, or where does the public read it? */
export function PublishedAs({ plan }: { plan: PlanFields }) {
  const w = words.value.secrecy
  if (plan.isSecret) return <Chip tone="bad">{w.secret}</Chip>
  if (!plan.versionInForce) return null
  return (
    <a class="button" href={`/public/plans/${plan.code}${language.value === 'en' ? '?lang=en' : ''}`}>
      {w.publicPage}
    </a>
  )
}

function may(permission: string): boolean {
  return person()?.permissions.includes(permission) ?? false
}

/** Who writes plans makes one secret, with a reason; that it no longer is, is for who approves plans. */
export function Secrecy({ plan, refetch }: { plan: PlanFields; refetch: () => void }) {
  const open = useSignal(false)
  const act = useAct(ClassifyPlan)
  const w = words.value.secrecy
  const approves = may('plan.approve') || may('plan.approve_government')
  if (!approves && (plan.isSecret || !may('plan.write'))) return null
  const close = () => (open.value = false)
  const title = plan.isSecret ? w.declassify : w.classify
  return (
    <>
      <button type="button" class="button" onClick={() => (open.value = true)}>
        {title}
      </button>
      {open.value && (
        <ReasonDialog
          title={title}
          hint={plan.isSecret ? w.declassifyHint : w.classifyHint}
          submit={title}
          danger
          act={act}
          close={close}
          send={async ({ reason }) => {
            if (!(await act.run({ planId: plan.id, isSecret: !plan.isSecret, reason }))) return
            close()
            refetch()
          }}
        />
      )}
    </>
  )
}
