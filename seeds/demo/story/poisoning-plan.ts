import { daysAfter } from '@beacon/server/calendar/workdays.ts'
import { POISONING } from '../data/told-plan.ts'
import { asked, opined, settled } from './opinions.ts'
import { about, DAY, EDITOR, HOUR, writePlan, type PlanStep } from './plan-teller.ts'

const tale = about(POISONING.code)
const { submit, paper, pass } = tale

/** Days from the story's Monday to the first day in force: one or two weeks from today. */
const IN_FORCE_AFTER = 35

const CONSULTATION: readonly PlanStep[] = [
  asked(tale, DAY + HOUR, ['market', 'education', 'police', 'hospital'], 7),
  opined(tale, DAY + 7 * HOUR, ['police', 'lei-zhendong']),
  opined(
    tale,
    2 * DAY + HOUR,
    ['market', 'shi-guoqing'],
    '食品安全事故的分级与本预案不同，请写明两个标准分别认定，并明确可疑食品由我局封存。',
  ),
  opined(tale, 2 * DAY + 3 * HOUR, ['education', 'shao-chunyan']),
  opined(
    tale,
    3 * DAY + 6 * HOUR,
    ['hospital', 'zhang-zhenhua'],
    '建议单列血液净化能力和解毒药品目录，并明确转诊市级医院的联系机制。',
  ),
  settled(tale, 4 * DAY + HOUR, 'market', {
    outcome: 'adopted',
    reason: '已写入第1.3条和食品控制联络组职责。',
  }),
  settled(tale, 4 * DAY + HOUR + 10, 'hospital', {
    outcome: 'partly_adopted',
    reason: '转诊机制已写入第8.2条；药品目录随物资储备目录另行印发。',
  }),
]

/** A plan of the health commission that is issued, and whose first day in force is to come. */
export async function poisoningSteps(start: Date): Promise<PlanStep[]> {
  const year = start.getUTCFullYear()
  const number = `杭卫发〔${year}〕示例31号`
  const effectiveFrom = daysAfter(start, IN_FORCE_AFTER).toISOString().slice(0, 10)
  const draft = await writePlan(POISONING, { minute: 0, by: EDITOR })
  return [
    ...draft,
    paper(DAY, EDITOR, ['drafting_note', '编制说明', `杭卫函〔${year}〕示例40号附件`]),
    submit(DAY + 30),
    ...CONSULTATION,
    paper(4 * DAY + 2 * HOUR, EDITOR, [
      'opinions_summary',
      '征求意见汇总及采纳情况表',
      `杭卫函〔${year}〕示例40号`,
    ]),
    pass(4 * DAY + 2 * HOUR + 5, EDITOR, {
      step: 'consultation',
      words: '征求4个单位意见，全部按期回复，采纳1条、部分采纳1条。',
    }),
    paper(8 * DAY + 6 * HOUR, 'bao-zhiqiang', ['expert_opinion', '专家评审意见', `杭卫评〔${year}〕示例3号`]),
    pass(8 * DAY + 6 * HOUR + 20, 'bao-zhiqiang', {
      step: 'expert_review',
      words: '分级标准与国家预案一致，行动卡可操作，同意通过。',
    }),
    paper(9 * DAY + 2 * HOUR, 'wu-guohua', [
      'legality_opinion',
      '合法性审核意见书',
      `杭司审〔${year}〕示例22号`,
    ]),
    pass(9 * DAY + 2 * HOUR + 5, 'wu-guohua', { step: 'legality_review', words: '未发现违法内容。' }),
    paper(10 * DAY + HOUR, 'eerdun', ['minutes', '旗卫健委主任办公会议纪要', `〔${year}〕示例15号`]),
    pass(10 * DAY + HOUR + 5, 'eerdun', { step: 'deliberation', words: '会议原则同意。' }),
    pass(10 * DAY + 3 * HOUR, 'eerdun', { step: 'approval', words: '同意，按程序印发并备案。' }),
    paper(14 * DAY + 2 * HOUR, EDITOR, ['final_text', `${POISONING.titleZh}（印发稿）`, number]),
    pass(14 * DAY + 2 * HOUR + 10, EDITOR, { step: 'issuance', documentNumber: number, effectiveFrom }),
  ]
}
