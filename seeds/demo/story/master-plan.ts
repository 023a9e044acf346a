import type { Deps } from '@beacon/server/deps.ts'
import { enforceVersionCommand } from '@beacon/server/plan-review/commands/closing.ts'
import { MASTER } from '../data/told-plan.ts'
import { about, DAY, EDITOR, HOUR, playPlans, writePlan, type PlanStep } from './plan-teller.ts'
import { tell } from './teller.ts'

/** Monday morning in Beijing. */
const START = new Date('2022-01-10T01:00:00Z')
const { step, submit, paper, pass } = about(MASTER.code)

const REVIEW: readonly PlanStep[] = [
  paper(2 * DAY, EDITOR, ['drafting_note', '编制说明', '杭卫发〔2022〕示例3号附件']),
  submit(2 * DAY + HOUR),
  paper(9 * DAY, EDITOR, ['opinions_summary', '征求意见汇总及采纳情况表', '杭卫函〔2022〕示例7号']),
  pass(9 * DAY + 5, EDITOR, { step: 'consultation', words: '21个成员单位回复意见，采纳14条。' }),
  paper(11 * DAY + 6 * HOUR, 'bao-zhiqiang', ['expert_opinion', '专家评审意见', '杭卫评〔2022〕示例1号']),
  pass(11 * DAY + 7 * HOUR, 'bao-zhiqiang', { step: 'expert_review', words: '评审通过。' }),
  paper(14 * DAY, 'bao-zhiqiang', ['risk_report', '突发公共卫生事件风险评估报告', '杭疾控〔2022〕示例2号']),
  pass(14 * DAY + HOUR, 'bao-zhiqiang', { step: 'risk_assessment' }),
  paper(16 * DAY, 'wu-guohua', ['legality_opinion', '合法性审核意见书', '杭司审〔2022〕示例4号']),
  pass(16 * DAY + 5, 'wu-guohua', { step: 'legality_review', words: '内容合法，程序完备。' }),
  paper(35 * DAY, 'suyala', ['minutes', '旗人民政府常务会议纪要（节选）', '〔2022〕示例3号']),
  pass(35 * DAY + HOUR, 'suyala', { step: 'deliberation' }),
  pass(36 * DAY, 'yun-zhiqiang', { step: 'approval', words: '同意印发。' }),
  paper(42 * DAY, EDITOR, [
    'final_text',
    '杭锦旗突发公共卫生事件应急预案（印发稿）',
    '杭政办发〔2022〕示例6号',
  ]),
  pass(42 * DAY + 5, EDITOR, {
    step: 'issuance',
    documentNumber: '杭政办发〔2022〕示例6号',
    effectiveFrom: '2022-03-01',
  }),
  step({ minute: 50 * DAY, by: EDITOR }, (story, at, versionId) =>
    tell(story, at, enforceVersionCommand, { versionId }),
  ),
  paper(59 * DAY, EDITOR, ['filing_receipt', '鄂尔多斯市应急管理局备案回执', '鄂应急备〔2022〕示例18号']),
  pass(59 * DAY + 5, EDITOR, { step: 'filing' }),
]

/**
 * The master plan came to be in 2022, by the whole procedure, and has not been evaluated since. Told once; a telling
 * that was interrupted goes on where it stopped. Returns the plans added.
 */
export async function tellMasterPlan(deps: Deps): Promise<number> {
  const plan = await deps.db.prisma.plan.findUnique({ where: { code: MASTER.code }, select: { id: true } })
  if (plan && (await isFiled(deps, plan.id))) return 0
  const draft = await writePlan(MASTER, { minute: 0, by: EDITOR })
  await playPlans({ deps, name: 'master-plan', start: START }, [...draft, ...REVIEW])
  return plan ? 0 : 1
}

async function isFiled({ db }: Deps, planId: string): Promise<boolean> {
  const where = { version: { planId, number: 1 }, kind: 'filing', status: 'passed' } as const
  return (await db.prisma.planStep.count({ where })) > 0
}
