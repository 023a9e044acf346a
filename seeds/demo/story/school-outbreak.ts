import { raiseNoticeCommand } from '@beacon/server/alert/commands.ts'
import { lapseDirectivesCommand } from '@beacon/server/directive/commands.ts'
import {
  acceptDispatchCommand,
  declineDispatchCommand,
  lapseCallsCommand,
  reportArrivalCommand,
  reportDepartureCommand,
} from '@beacon/server/dispatch/commands.ts'
import { offerNextCommand } from '@beacon/server/dispatch/offer.ts'
import { assessIncidentCommand, openIncidentCommand } from '@beacon/server/incident/commands.ts'
import { activatePlanCommand } from '@beacon/server/response/commands.ts'
import { personId } from '../add-roster.ts'
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

export const OUTBREAK_TITLE = '锡尼镇一所小学流感样病例聚集性疫情'
/** The last step: where it is missing, the story has been told in part only. */
export const LAST_NOTICE = '18时召开第二次会商'
/** Minutes from the first report to now. */
export const OUTBREAK_MINUTES = 130

const ACTIVATED = 10

/** Now: an outbreak in a school, response at level IV for two hours, in the middle of its work. */
export async function tellOutbreak(story: Story): Promise<void> {
  const { id } = await tell(story, { minute: 0, by: 'li-xiaofeng' }, openIncidentCommand, {
    title: OUTBREAK_TITLE,
    eventKind: 'infectious_disease',
    conditionCode: 'C01',
    divisionCode: '150625100003',
    place: '育才社区一所小学（示例）',
    riskLevel: 'low',
    firstFacts:
      '学校疫情报告人电话报告：近3日四年级3个班累计出现发热伴咳嗽、咽痛学生34人，其中今日新发12人，2人住院，无重症和死亡。已要求有症状学生居家休息。',
  })
  await play(story, id, [
    { minute: 6, act: assess },
    { minute: ACTIVATED, act: activate },
    deliver(ACTIVATED + 0.05),
    acknowledge(12, 'yun-zhiqiang', 'eerdun'),
    acknowledge(15, 'shao-chunyan', 'liu-jianhua', 'zhang-zhenhua'),
    ...CALLS,
    ...DIRECTIVES,
    { minute: 125, act: announceConsultation },
    deliver(125.1),
  ])
}

/** Epidemiologists and laboratory on site, disinfection on its way, community accepted; treatment passed on once. */
const CALLS: readonly Step[] = [
  onCall({ minute: 12, by: 'he-jing' }, 'epi-3', acceptDispatchCommand, { minutesToArrive: 30 }),
  onCall({ minute: 21, by: 'he-jing' }, 'epi-3', reportDepartureCommand),
  onCall({ minute: 39, by: 'he-jing' }, 'epi-3', reportArrivalCommand),
  onCall({ minute: 13, by: 'mandula' }, 'rescue-mongolian', declineDispatchCommand, {
    code: 'members_unavailable',
    text: '两名医师在苏木巡诊，人员不足，无法按时到达。',
  }),
  // What Beacon's reaction to a decline does; when the reaction comes to it, nothing is needed any more.
  onCall({ minute: 13.02, by: 'beacon' }, 'rescue-mongolian', offerNextCommand),
  deliver(13.05),
  onCall({ minute: 16, by: 'qinggele' }, 'rescue-xini', acceptDispatchCommand, { minutesToArrive: 40 }),
  onCall({ minute: 44, by: 'qinggele' }, 'rescue-xini', reportDepartureCommand),
  onCall({ minute: 55, by: 'qinggele' }, 'rescue-xini', reportArrivalCommand),
  onCall({ minute: 17, by: 'xie-yu' }, 'lab-hospital', acceptDispatchCommand, { minutesToArrive: 90 }),
  onCall({ minute: 82, by: 'xie-yu' }, 'lab-hospital', reportDepartureCommand),
  onCall({ minute: 97, by: 'xie-yu' }, 'lab-hospital', reportArrivalCommand),
  onCall({ minute: 18, by: 'peng-fei' }, 'disinfect-xini', acceptDispatchCommand, { minutesToArrive: 120 }),
  onCall({ minute: 119, by: 'peng-fei' }, 'disinfect-xini', reportDepartureCommand),
  { minute: 20.5, act: lapse },
  onCall({ minute: 26, by: 'ren-xiaoli' }, 'community-xini', acceptDispatchCommand, { minutesToArrive: 150 }),
]

/** Two done, four under way, one of them overdue, the others not signed for yet. */
const DIRECTIVES: readonly Step[] = [
  receive(12, 'eerdun', '启动指挥协调，通知成员单位'),
  complete(
    48,
    'eerdun',
    '启动指挥协调，通知成员单位',
    '指挥部办公室已启动，教育、疾控、医疗机构和属地政府均已通报，首次会商已召开，每日18时会商。',
  ),
  receive(14, 'liu-jianhua', '完成突发公共卫生事件初次报告'),
  complete(
    74,
    'liu-jianhua',
    '完成突发公共卫生事件初次报告',
    '核实病例34例、住院2例，已完成网络初次报告并报旗卫健委。',
  ),
  receive(15, 'qimuge', '现场流行病学调查和病例搜索'),
  receive(16, 'shao-chunyan', '晨午检、缺课追踪和班级停课'),
  receive(19, 'zhang-zhenhua', '现场医疗救治和分诊'),
  receive(24, 'lin-xue', '采集样本开展病原检测'),
  receive(33, 'ding-yumei', '教室、宿舍通风和消毒'),
  { minute: 101, act: lapseDirectives },
]

function assess(story: Story, incidentId: string): Promise<unknown> {
  return tell(story, { minute: 6, by: 'li-xiaofeng' }, assessIncidentCommand, {
    incidentId,
    grade: 4,
    warningLevel: 'blue',
    riskLevel: 'medium',
    reason:
      '1周内同一学校流感样病例超过30例，经旗卫健委组织研判认定为一般突发公共卫生事件，建议启动四级响应。',
  })
}

async function activate(story: Story, incidentId: string): Promise<void> {
  const plan = await story.deps.db.prisma.plan.findUniqueOrThrow({ where: { code: 'hjq-respiratory' } })
  await tell(story, { minute: ACTIVATED, by: 'yun-zhiqiang' }, activatePlanCommand, {
    incidentId,
    planId: plan.id,
    level: 4,
    legalGround: '《杭锦旗呼吸道传染病暴发疫情应急预案》6.1；《中华人民共和国突发事件应对法》第七十一条',
    reason: '学校流感样病例聚集，经认定为一般事件，旗卫健委建议启动四级响应。',
  })
}

function lapse(story: Story, incidentId: string): Promise<unknown> {
  return tell(story, { minute: 20.5, by: 'beacon' }, lapseCallsCommand, { incidentId })
}

function lapseDirectives(story: Story, incidentId: string): Promise<unknown> {
  return tell(story, { minute: 101, by: 'beacon' }, lapseDirectivesCommand, { incidentId })
}

function announceConsultation(story: Story, incidentId: string): Promise<unknown> {
  return tell(story, { minute: 125, by: 'li-xiaofeng' }, raiseNoticeCommand, {
    incidentId,
    title: LAST_NOTICE,
    body: '请流调、检测、教育和属地单位18时参加视频会商，报送最新病例数、检测结果和停课建议。',
    acknowledgeRequired: true,
    personIds: ['liu-jianhua', 'he-jing', 'shao-chunyan', 'xie-yu', 'jia-zhiping'].map(personId),
  })
}
