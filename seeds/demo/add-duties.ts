import { loadActor, systemActor } from '@beacon/server/access/actor.ts'
import { runCommand } from '@beacon/server/command/run.ts'
import type { Deps } from '@beacon/server/deps.ts'
import { doDutyCommand } from '@beacon/server/plan-duty/commands/acts.ts'
import { settleDutiesCommand } from '@beacon/server/plan-duty/commands/jobs.ts'
import { personId } from './add-roster.ts'

/** Exercises that the banner has held: the day, and what shows it. */
const HELD: Readonly<Record<string, { doneOn: string; evidence: string; reference: string }>> = {
  'hjq-plague': {
    doneOn: '2025-06-18',
    evidence: '鼠疫疫情处置桌面推演，评估报告已归档。',
    reference: '杭卫发〔2025〕示例14号',
  },
  'hjq-respiratory': {
    doneOn: '2026-03-12',
    evidence: '学校呼吸道传染病聚集性疫情实战演练，评估报告已归档。',
    reference: '杭卫发〔2026〕示例5号',
  },
}

/** The duties that follow from the plans, and the exercises that were held. Told once. Returns the exercises added. */
export async function addDuties(deps: Deps): Promise<number> {
  await runCommand(deps, settleDutiesCommand, { actor: systemActor('seed'), input: {} })
  const editor = await loadActor(deps, personId('surina'))
  if (!editor) throw new Error('The demo has no plan editor.')
  let added = 0
  for (const [code, held] of Object.entries(HELD)) {
    const { prisma } = deps.db
    const about = { plan: { code }, kind: 'exercise' } as const
    const isTold = (await prisma.planDuty.count({ where: { ...about, state: { not: 'open' } } })) > 0
    const duty = isTold ? null : await prisma.planDuty.findFirst({ where: { ...about, state: 'open' } })
    if (!duty) continue
    const outcome = await runCommand(deps, doDutyCommand, {
      actor: editor,
      input: { dutyId: duty.id, ...held },
    })
    if (!outcome.ok) throw new Error(`The exercise of ${code} was refused: ${outcome.refusal.code}.`)
    added += 1
  }
  await runCommand(deps, settleDutiesCommand, { actor: systemActor('seed'), input: {} })
  return added
}
