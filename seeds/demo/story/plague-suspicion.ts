import {
  acceptDispatchCommand,
  releaseTeamCommand,
  reportArrivalCommand,
  reportDepartureCommand,
} from '@beacon/server/dispatch/commands.ts'
import {
  assessIncidentCommand,
  endIncidentCommand,
  openIncidentCommand,
} from '@beacon/server/incident/commands.ts'
import { activatePlanCommand, endResponseCommand } from '@beacon/server/response/commands.ts'
import {
  acknowledge,
  complete,
  deliver,
  onCall,
  play,
  receive,
  tell,
  type Step,
  type Story,
} from './teller.ts'

export const SUSPICION_TITLE = '吉日嘎朗图镇一例疑似腺鼠疫病例'

const HOUR = 60
const DAY = 24 * HOUR
const ACTIVATED = 40

/** Team, who answers for it, and minutes: accepted, to arrive, departed, arrived, released. */
type CallTimes = [
  team: string,
  by: string,
  accepted: number,
  travel: number,
  left: number,
  there: number,
  free: number,
]

const CALLS: readonly CallTimes[] = [
  ['epi-1', 'wang-haitao', 44, 150, 70, 200, 2 * DAY],
  ['rescue-1', 'bateer', 45, 150, 68, 205, DAY],
  ['community-jirigalangtu', 'yin-chunmei', 49, 60, 90, 118, 2 * DAY + 40],
  ['disinfect-1', 'chaolu', 47, 180, 98, 240, 30 * HOUR],
  ['lab-1', 'xu-huimin', 46, 180, 95, 238, 26 * HOUR],
]

/** Title of the card, who signs and reports, minutes of both, the report. */
type DirectiveTimes = [title: string, by: string, received: number, done: number, report: string]

const DIRECTIVES: readonly DirectiveTimes[] = [
  [
    '开设指挥部，通知成员单位',
    'eerdun',
    43,
    85,
    '指挥部已于30分钟内开设，成员单位全部通知到位，首次会商已召开，现场指挥长由马晓燕同志担任。',
  ],
  [
    '完成初次报告和网络直报',
    'liu-jianhua',
    44,
    110,
    '已完成疑似病例网络直报和事件初次报告，并向市卫健委电话报告。',
  ],
  [
    '现场流行病学调查，判定密切接触者',
    'qimuge',
    46,
    275,
    '患者男，牧民，发病前3日处理过死鼠，无外出史。判定直接接触者7人，均已医学观察。核心信息已提交。',
  ],
  [
    '病例隔离救治与转运',
    'zhang-zhenhua',
    45,
    215,
    '患者由负压救护车转入隔离病区单间，链霉素治疗，生命体征平稳。',
  ],
  ['划定小隔离圈并警戒', 'lei-zhendong', 50, 190, '以病家为中心划定小隔离圈，设卡2处，圈内11人已登记。'],
  ['疫点消毒、灭蚤、灭鼠', 'qimuge', 47, 290, '疫点消毒灭蚤完成，灭蚤效果评价合格，灭鼠已布点。'],
  [
    '采样送检与实验室检测',
    'liu-jianhua',
    45,
    355,
    '血液、淋巴穿刺液和咽拭子样本已送达，首份F1抗原阴性，核酸检测进行中。',
  ],
  ['移动实验室前出现场检测', 'qimuge', 48, 470, '移动实验室未能出动，已改为专车送检，检测时限不受影响。'],
  [
    '重点地区发热病人和接触者排查',
    'wuliji',
    55,
    118,
    '辖区排查发热病人4人，均无鼠疫暴露史，接触者名单已核对。',
  ],
  [
    '动物间疫情监测与疫源动物管控',
    'siriguleng',
    60,
    22 * HOUR,
    '布夹300个，捕鼠17只，送检未检出鼠疫菌；禁猎公告已张贴。',
  ],
  ['发布健康风险提示', 'tao-ran', 52, 230, '蒙汉双语健康风险提示已发布，未见异常舆情。'],
]

/** Last month: a suspected case of plague, handled by the plan and excluded. Everything was answered in time. */
export async function tellSuspicion(story: Story): Promise<void> {
  const { id } = await tell(story, { minute: 0, by: 'naren' }, openIncidentCommand, {
    title: SUSPICION_TITLE,
    eventKind: 'infectious_disease',
    conditionCode: 'A01',
    divisionCode: '150625102210',
    place: '格更召嘎查牧户（示例）',
    riskLevel: 'low',
    firstFacts:
      '吉日嘎朗图镇中心卫生院电话报告：接诊一名46岁男性牧民，发热39.4℃，右侧腹股沟淋巴结肿大，发病前3日处理过死鼠。已就地隔离，未用药前采样。',
  })
  await play(story, id, [
    assess(20, 4, 'medium', '专家研判：有流行病学史和典型症状，按疑似腺鼠疫处置，暂按一般事件掌握。'),
    { minute: ACTIVATED, act: activate },
    deliver(ACTIVATED + 1),
    acknowledge(ACTIVATED + 2, 'yun-zhiqiang', 'suyala', 'eerdun', 'siriguleng', 'lei-zhendong', 'wuliji'),
    ...CALLS.flatMap(callSteps),
    ...DIRECTIVES.flatMap(([title, by, received, done, report]) => [
      receive(received, by, title),
      complete(done, by, title, report),
    ]),
    assess(
      2 * DAY,
      null,
      'very_low',
      '自治区复核两次采样核酸、F1抗原均为阴性，血培养阴性，诊断为化脓性淋巴结炎，排除鼠疫。',
    ),
    { minute: 2 * DAY + HOUR, act: endResponse },
    { minute: 3 * DAY, act: endIncident },
  ])
}

function assess(minute: number, grade: 4 | null, riskLevel: 'very_low' | 'medium', reason: string): Step {
  const act = (story: Story, incidentId: string): Promise<unknown> =>
    tell(story, { minute, by: 'naren' }, assessIncidentCommand, { incidentId, grade, riskLevel, reason })
  return { minute, act }
}

async function activate(story: Story, incidentId: string): Promise<void> {
  const plan = await story.deps.db.prisma.plan.findUniqueOrThrow({ where: { code: 'hjq-plague' } })
  await tell(story, { minute: ACTIVATED, by: 'yun-zhiqiang' }, activatePlanCommand, {
    incidentId,
    planId: plan.id,
    level: 4,
    legalGround: '《杭锦旗鼠疫控制应急预案》7.1；《中华人民共和国突发事件应对法》第七十一条',
    reason: '疑似腺鼠疫病例1例，旗卫健委组织专家评估后建议启动四级响应。',
  })
}

function callSteps([team, by, accepted, minutesToArrive, left, there, free]: CallTimes): Step[] {
  return [
    onCall({ minute: accepted, by }, team, acceptDispatchCommand, { minutesToArrive }),
    onCall({ minute: left, by }, team, reportDepartureCommand),
    onCall({ minute: there, by }, team, reportArrivalCommand),
    onCall({ minute: free, by: 'yun-zhiqiang' }, team, releaseTeamCommand),
  ]
}

async function endResponse(story: Story, incidentId: string): Promise<void> {
  const response = await story.deps.db.prisma.response.findFirstOrThrow({ where: { incidentId } })
  await tell(story, { minute: 2 * DAY + HOUR, by: 'yun-zhiqiang' }, endResponseCommand, {
    responseId: response.id,
    legalGround: '《杭锦旗鼠疫控制应急预案》7.6；《中华人民共和国突发事件应对法》第八十六条',
    reason: '实验室复核排除鼠疫，密切接触者解除医学观察，经专家评估同意终止四级响应。',
  })
}

function endIncident(story: Story, incidentId: string): Promise<unknown> {
  return tell(story, { minute: 3 * DAY, by: 'yun-zhiqiang' }, endIncidentCommand, {
    incidentId,
    reason: '疑似病例已排除，结案报告于响应终止后2周内提交。',
  })
}
