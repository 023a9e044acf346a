import type { FrameRow } from '../plan-row.ts'

/** Who commands and when: what chapters 3, 5 and 7 of the plan say. */
export const MASTER_FRAME: FrameRow = {
  posts: [
    {
      titleZh: '指挥长',
      titleEn: 'Commander',
      organization: 'gov',
      role: 'commander',
      dutiesZh: '分管副旗长担任。统一领导、指挥全旗突发公共卫生事件应急处置，决定启动、调整和终止四级响应。',
      dutiesEn:
        'The vice banner head in charge. Leads and directs the response in the whole banner; decides on activating, adjusting and ending level IV.',
    },
    {
      parent: 1,
      titleZh: '副指挥长',
      titleEn: 'Deputy commander',
      organization: 'hb',
      role: 'bureau_head',
      dutiesZh: '旗卫生健康委员会主要负责同志担任。组织专家评估，调度医疗卫生力量。',
      dutiesEn:
        'The head of the health commission. Has experts appraise events, directs medical and health forces.',
    },
    {
      parent: 2,
      titleZh: '指挥部办公室',
      titleEn: 'Office of the command',
      organization: 'hb',
      role: 'duty_officer',
      dutiesZh: '日常值守、信息汇总、综合协调和督促检查。',
      dutiesEn: 'Keeps the watch, gathers information, coordinates and inspects.',
    },
    {
      parent: 1,
      titleZh: '专业技术机构',
      titleEn: 'Professional institution',
      organization: 'cdc',
      role: 'unit_head',
      dutiesZh: '监测、报告、流行病学调查、采样检测和现场处置。',
      dutiesEn: 'Surveillance, reporting, investigation, sampling and testing, work at the scene.',
    },
    {
      parent: 1,
      titleZh: '医疗救治机构',
      titleEn: 'Treatment',
      organization: 'hospital',
      role: 'unit_head',
      dutiesZh: '病人接诊、收治、转运和院内感染控制。',
      dutiesEn: 'Reception, admission and transport of patients, infection control.',
    },
  ],
  criteria: [
    {
      kind: 'event_grade',
      level: 1,
      textZh:
        '肺鼠疫、肺炭疽在大、中城市发生并有扩散趋势；群体性不明原因疾病波及多个省份并有扩散趋势；国务院卫生行政部门认定的其他情形。',
      textEn:
        'Pneumonic plague or pulmonary anthrax in a large or medium city with a spreading trend; clusters of unexplained illness in several provinces with a spreading trend; others so determined by the national health authority.',
    },
    {
      kind: 'event_grade',
      level: 2,
      textZh:
        '一个县（旗）一个平均潜伏期内发生5例以上肺鼠疫、肺炭疽；群体性不明原因疾病扩散到县（旗）以外地区；一次食物中毒超过100人并出现死亡病例，或者死亡10人以上；省级以上认定的其他情形。',
      textEn:
        'Five or more cases of pneumonic plague or pulmonary anthrax in one county within one mean incubation period; a cluster of unexplained illness spreading beyond the county; food poisoning of more than 100 people with deaths, or ten or more deaths; others determined at provincial level or above.',
    },
    {
      kind: 'event_grade',
      level: 3,
      textZh:
        '一个县（旗）内发现群体性不明原因疾病；一次食物中毒超过100人，或者出现死亡病例；市级以上认定的其他情形。',
      textEn:
        'A cluster of unexplained illness within one county; food poisoning of more than 100 people, or with deaths; others determined at municipal level or above.',
    },
    {
      kind: 'event_grade',
      level: 4,
      textZh:
        '腺鼠疫在一个县（旗）发生，一个平均潜伏期内病例不足10例；一次食物中毒30人至99人，无死亡病例；旗级卫生健康行政部门认定的其他情形。',
      textEn:
        'Bubonic plague in one county, fewer than ten cases within one mean incubation period; food poisoning of 30 to 99 people without deaths; others determined by the county health authority.',
    },
    {
      kind: 'activation',
      level: 1,
      textZh: '国家层面决定启动，本旗在上级指挥部统一领导下开展工作。',
      textEn: 'Decided at national level; the banner works under the higher command.',
    },
    {
      kind: 'activation',
      level: 2,
      textZh: '自治区决定启动，本旗在上级指挥部统一领导下开展工作。',
      textEn: 'Decided by the autonomous region; the banner works under the higher command.',
    },
    {
      kind: 'activation',
      level: 3,
      textZh: '鄂尔多斯市决定启动，本旗在上级指挥部统一领导下开展工作。',
      textEn: 'Decided by Ordos; the banner works under the higher command.',
    },
    {
      kind: 'activation',
      level: 4,
      textZh: '发生一般事件，旗卫生健康委员会提出建议，旗人民政府决定启动。',
      textEn: 'On an ordinary event: proposed by the health commission, decided by the banner government.',
    },
  ],
}
