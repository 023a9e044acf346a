/** A legal or planning figure. `verified`: read in the text of the rule itself, not in a report about it. */
export interface StandardRow {
  key: string
  nameZh: string
  nameEn: string
  value: number | null
  unit: string | null
  statutoryText: string | null
  source: string
  effectiveFrom: string
  verified: boolean
}

interface Origin {
  source: string
  effectiveFrom: string
  verified: boolean
}

type Figure = [
  key: string,
  nameZh: string,
  nameEn: string,
  value: number | null,
  unit: string | null,
  statutoryText: string | null,
]

const REGULATION: Origin = {
  source: '《突发公共卫生事件应急条例》（国务院令第376号，2011年修订）第十九至二十二条',
  effectiveFrom: '2011-01-08',
  verified: true,
}
const EMERGENCY_LAW: Origin = {
  source: '《中华人民共和国突发事件应对法》（2024年修订）第六十三、七十一、八十六条',
  effectiveFrom: '2024-11-01',
  verified: true,
}
const NATIONAL_PLAN: Origin = {
  source: '《国家突发公共卫生事件应急预案》（2006年）；现行效力待核对',
  effectiveFrom: '2006-02-26',
  verified: false,
}
const CASE_REPORTS: Origin = {
  source: '《传染病信息报告管理规范（2026年版）》，据新闻稿，原文待核对',
  effectiveFrom: '2026-01-30',
  verified: false,
}
const EVENT_REPORTS: Origin = {
  source: '《国家突发公共卫生事件相关信息报告管理工作规范（试行）》（卫办应急发〔2005〕288号），原文待核对',
  effectiveFrom: '2006-01-01',
  verified: false,
}
const SCHOOL_REPORTS: Origin = {
  source: '《学校和托幼机构传染病疫情报告工作规范（试行）》（2006年），原文待核对',
  effectiveFrom: '2006-04-06',
  verified: false,
}
const INFLUENZA: Origin = {
  source: '流感样病例暴发疫情处置技术指南（转引），原文待核对',
  effectiveFrom: '2018-01-01',
  verified: false,
}
const TEAM_RULES: Origin = {
  source: '《国家卫生应急队伍管理办法》（国卫医急发〔2024〕11号）第二十二条，转载文本',
  effectiveFrom: '2024-03-19',
  verified: false,
}
const PLANNING: Origin = {
  source: '规划值：县级队伍无全国统一的时限，由旗卫健委按实际调整',
  effectiveFrom: '2026-01-01',
  verified: false,
}
const PLAN_RULES: Origin = {
  source: '《突发事件应急预案管理办法》（国办发〔2024〕5号），转载文本',
  effectiveFrom: '2024-01-31',
  verified: false,
}
const SEVEN_ONE_SEVEN: Origin = {
  source: '7-1-7 目标（717 Alliance 数字工具包）',
  effectiveFrom: '2021-01-01',
  verified: false,
}

const FIGURES: readonly [Origin, readonly Figure[]][] = [
  [
    NATIONAL_PLAN,
    [
      [
        'activation.level-1',
        '一级响应启动主体',
        'Who activates level I',
        1,
        'level',
        '特别重大事件：国务院（全国指挥部），省级人民政府执行',
      ],
      [
        'activation.level-2',
        '二级响应启动主体',
        'Who activates level II',
        2,
        'level',
        '重大事件：省（自治区）人民政府，由省级卫生健康行政部门提出建议',
      ],
      [
        'activation.level-3',
        '三级响应启动主体',
        'Who activates level III',
        3,
        'level',
        '较大事件：盟市人民政府，由盟市卫生健康行政部门提出建议',
      ],
      [
        'activation.level-4',
        '四级响应启动主体',
        'Who activates level IV',
        4,
        'level',
        '一般事件：旗县人民政府，由旗县卫生健康行政部门提出建议',
      ],
      [
        'termination.incubation',
        '响应终止条件',
        'Condition of ending a response',
        1,
        'longest incubation period',
        '隐患或相关危险因素消除，或末例传染病病例发生后经过最长潜伏期无新的病例出现',
      ],
    ],
  ],
  [
    EMERGENCY_LAW,
    [
      [
        'warning.levels',
        '预警级别',
        'Warning levels',
        4,
        'levels',
        '按照紧急程度、发展势态和可能造成的危害程度分为一级、二级、三级和四级，分别用红色、橙色、黄色和蓝色标示，一级为最高级别',
      ],
      [
        'response.levels',
        '应急响应级别',
        'Response levels',
        4,
        'levels',
        '应急响应级别按照突发事件的性质、特点、可能造成的危害程度和影响范围等因素分为一级、二级、三级和四级，一级为最高级别',
      ],
    ],
  ],
  [
    REGULATION,
    [
      [
        'report.R1',
        '监测机构、医疗卫生机构和有关单位→旗县卫生健康行政部门',
        'Monitoring body or medical institution to the county health authority',
        2,
        'hours',
        '应当在2小时内向所在地县级人民政府卫生行政主管部门报告',
      ],
      [
        'report.R2',
        '旗县卫生健康行政部门→本级人民政府，同时报上级和国务院卫生健康行政部门',
        'County health authority to the county government, and to the health authorities above',
        2,
        'hours',
        '应当在2小时内向本级人民政府报告，并同时向上级人民政府卫生行政主管部门和国务院卫生行政主管部门报告',
      ],
      [
        'report.R3',
        '旗县人民政府→盟市人民政府',
        'County government to the municipal government',
        2,
        'hours',
        '应当在接到报告后2小时内向设区的市级人民政府或者上一级人民政府报告',
      ],
      [
        'report.R4',
        '盟市人民政府→自治区人民政府',
        'Municipal government to the provincial government',
        2,
        'hours',
        '应当在接到报告后2小时内向省、自治区、直辖市人民政府报告',
      ],
      [
        'report.R5',
        '自治区人民政府→国务院卫生健康行政部门',
        'Provincial government to the national health authority',
        1,
        'hours',
        '应当在接到报告1小时内，向国务院卫生行政主管部门报告',
      ],
      [
        'report.R6',
        '国务院卫生健康行政部门→国务院',
        'National health authority to the State Council',
        0,
        'hours',
        '对可能造成重大社会影响的突发事件，应当立即向国务院报告',
      ],
    ],
  ],
  [
    CASE_REPORTS,
    [
      [
        'report.case.class-a',
        '甲类和按甲类管理的传染病病例报告时限',
        'Case report, class A or managed as class A',
        2,
        'hours',
        null,
      ],
      [
        'report.case.class-b-c',
        '其他乙类、丙类传染病病例报告时限',
        'Case report, other class B and class C',
        24,
        'hours',
        null,
      ],
    ],
  ],
  [
    EVENT_REPORTS,
    [
      ['report.initial', '初次报告时限', 'Initial event report', 2, 'hours', null],
      [
        'report.progress',
        '重大及特别重大事件进程报告间隔',
        'Progress report of serious and extraordinarily serious events',
        24,
        'hours',
        '至少按日进行进程报告',
      ],
      ['report.final', '结案报告时限', 'Final report after the confirmed end', 14, 'days', '事件终止后2周内'],
    ],
  ],
  [
    SCHOOL_REPORTS,
    [
      [
        'school.cases-1-day',
        '同一宿舍或班级1日内症状相似病例',
        'Similar cases in one class or dormitory in 1 day',
        3,
        'cases',
        null,
      ],
      [
        'school.cases-3-days',
        '同一宿舍或班级连续3日内症状相似病例',
        'Similar cases in one class or dormitory in 3 days',
        5,
        'cases',
        null,
      ],
      ['school.report', '学校疫情报告人报告时限', 'Report by the school', 24, 'hours', null],
    ],
  ],
  [
    INFLUENZA,
    [
      [
        'ili.cluster',
        '1周内流感样病例：向旗疾控中心报告',
        'Influenza-like cases in 1 week: report to the CDC',
        10,
        'cases',
        null,
      ],
      [
        'ili.outbreak',
        '1周内流感样病例：按突发公共卫生事件报告',
        'Influenza-like cases in 1 week: report as an event',
        30,
        'cases',
        null,
      ],
      [
        'ili.class-suspension.new',
        '当日新发流感样病例：停课参考',
        'New influenza-like cases in a class in 1 day: suspension',
        5,
        'cases',
        null,
      ],
      [
        'ili.class-suspension.share',
        '班级现患流感样病例比例：停课参考',
        'Share of a class ill at once: suspension',
        30,
        'percent',
        null,
      ],
      ['ili.class-suspension.days', '停课天数参考', 'Days of class suspension', 4, 'days', null],
    ],
  ],
  [
    TEAM_RULES,
    [
      [
        'team.leave',
        '接到调派指令后出发时限',
        'Leaving after the order',
        120,
        'minutes',
        '接到调派指令后2小时内集结出发',
      ],
    ],
  ],
  [
    PLANNING,
    [
      [
        'muster.medical_rescue',
        '卫生应急救援队集结时限（工作时间）',
        'Muster of a medical rescue team in working hours',
        30,
        'minutes',
        null,
      ],
      [
        'muster.medical_rescue.off-hours',
        '卫生应急救援队集结时限（非工作时间）',
        'Muster of a medical rescue team outside working hours',
        60,
        'minutes',
        null,
      ],
      [
        'muster.epidemiology',
        '流行病学调查队集结时限',
        'Muster of an epidemiological investigation team',
        60,
        'minutes',
        null,
      ],
      ['muster.disinfection', '消杀队集结时限', 'Muster of a disinfection team', 120, 'minutes', null],
      ['muster.laboratory', '实验室检测队集结时限', 'Muster of a laboratory team', 120, 'minutes', null],
      ['muster.community', '社区防控队集结时限', 'Muster of a community control team', 120, 'minutes', null],
      [
        'epi.first-report',
        '流行病学调查初步报告',
        'First report of the field investigation',
        120,
        'minutes',
        null,
      ],
      [
        'epi.core-information',
        '流行病学调查核心信息',
        'Core information of the field investigation',
        240,
        'minutes',
        null,
      ],
      ['epi.case-report', '首份个案调查报告', 'First full case report', 24, 'hours', null],
      ['laboratory.pcr', '核酸检测出具结果', 'PCR result after receipt of the specimen', 24, 'hours', null],
      ['supply.days-of-stock', '旗级应急物资储备天数', 'Days of stock in the banner', 30, 'days', null],
    ],
  ],
  [
    PLAN_RULES,
    [
      [
        'plan.filing',
        '应急预案备案时限',
        'Filing of a plan after it is issued',
        20,
        'working days',
        '印发后20个工作日内',
      ],
      [
        'plan.exercise',
        '专项和部门应急预案演练周期',
        'Exercise of special and departmental plans',
        3,
        'years',
        '至少每3年进行一次应急演练',
      ],
      ['plan.evaluation', '应急预案评估周期', 'Evaluation of plans', 3, 'years', '原则上每3年评估一次'],
    ],
  ],
  [
    SEVEN_ONE_SEVEN,
    [
      ['target.detect', '发现', 'Detection after emergence', 7, 'days', null],
      ['target.notify', '报告', 'Notification after detection', 1, 'days', null],
      ['target.respond', '早期处置完成', 'Early response after notification', 7, 'days', null],
    ],
  ],
]

/** Legal and planning figures as data: an administrator corrects them when the law changes. */
export const STANDARDS: readonly StandardRow[] = FIGURES.flatMap(([origin, figures]) =>
  figures.map(([key, nameZh, nameEn, value, unit, statutoryText]) => ({
    key,
    nameZh,
    nameEn,
    value,
    unit,
    statutoryText,
    ...origin,
  })),
)
