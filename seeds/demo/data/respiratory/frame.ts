import type { FrameRow } from '../plan-row.ts'

/** Who commands and when: what chapters 3, 5 and 7 of the plan say. */
export const RESPIRATORY_FRAME: FrameRow = {
  posts: [
    {
      titleZh: '指挥长',
      titleEn: 'Commander',
      organization: 'gov',
      role: 'commander',
      dutiesZh: '分管副旗长担任。统一指挥全旗呼吸道传染病暴发疫情处置，决定启动、调整和终止四级响应。',
      dutiesEn:
        'The vice banner head in charge. Directs the response in the whole banner; decides on activating, adjusting and ending level IV.',
    },
    {
      parent: 1,
      titleZh: '副指挥长',
      titleEn: 'Deputy commander',
      organization: 'hb',
      role: 'bureau_head',
      dutiesZh: '旗卫生健康委员会主要负责同志担任。协助指挥长工作，指挥长不在时代行职责。',
      dutiesEn: 'The head of the health commission. Assists the commander and acts in their absence.',
    },
    {
      parent: 2,
      titleZh: '指挥部办公室',
      titleEn: 'Office of the command',
      organization: 'hb',
      role: 'duty_officer',
      dutiesZh: '值守、信息汇总、每日会商，提出启动、调整和终止响应的建议。',
      dutiesEn:
        'Keeps the watch, gathers information, holds the daily consultation, proposes activation, adjustment and termination.',
    },
    {
      parent: 1,
      titleZh: '流行病学调查组',
      titleEn: 'Investigation group',
      organization: 'cdc',
      role: 'unit_head',
      dutiesZh: '病例定义和搜索、流行病学调查、采样、指导消毒、风险评估。',
      dutiesEn:
        'Case definition and search, investigation, sampling, guidance on disinfection, risk assessment.',
    },
    {
      parent: 1,
      titleZh: '医疗救治组',
      titleEn: 'Treatment group',
      organization: 'hospital',
      role: 'unit_head',
      dutiesZh: '分诊、诊疗、重症会诊和转诊，院内感染控制。',
      dutiesEn: 'Triage, treatment, consultation and referral of severe cases, infection control.',
    },
    {
      parent: 1,
      titleZh: '学校防控组',
      titleEn: 'School group',
      organization: 'education',
      role: 'unit_head',
      dutiesZh: '晨午检、因病缺课追踪、停课复课和家长沟通。',
      dutiesEn:
        'Checks mornings and noons, follow-up of absences, suspension and return to class, contact with parents.',
    },
    {
      parent: 1,
      titleZh: '宣传组',
      titleEn: 'Public information group',
      organization: 'publicity',
      role: 'unit_head',
      dutiesZh: '信息发布、健康提示和舆情引导。',
      dutiesEn: 'Publication, health advisories and public opinion.',
    },
  ],
  criteria: [
    {
      kind: 'event_grade',
      level: 1,
      textZh:
        '新发传染病或者我国尚未发现的呼吸道传染病发生或者传入并有扩散趋势；群体性不明原因疾病波及多个省份并有扩散趋势；国务院卫生健康行政部门认定的其他情形。',
      textEn:
        'A new respiratory disease, or one not yet found in China, with a spreading trend; clusters of unexplained illness in several provinces with a spreading trend; others so determined by the national health authority.',
    },
    {
      kind: 'event_grade',
      level: 2,
      textZh:
        '乙类、丙类传染病波及2个以上县（旗），1周内发病水平超过前5年同期平均发病水平2倍以上；群体性不明原因疾病扩散到县（旗）以外地区；省级以上认定的其他情形。',
      textEn:
        'A class B or C disease in two or more counties whose weekly incidence exceeds the mean of the same period in the past 5 years by more than twice; a cluster of unexplained illness spreading beyond the county; others determined at provincial level or above.',
    },
    {
      kind: 'event_grade',
      level: 3,
      textZh:
        '1周内一个县（旗）乙类、丙类传染病发病水平超过前5年同期平均发病水平1倍以上；一个县（旗）内发现群体性不明原因疾病；市级以上认定的其他情形。',
      textEn:
        'A class B or C disease in one county whose weekly incidence exceeds the mean of the same period in the past 5 years by more than once; a cluster of unexplained illness within one county; others determined at municipal level or above.',
    },
    {
      kind: 'event_grade',
      level: 4,
      textZh: '学校或者集体单位发生暴发疫情，经旗卫生健康行政部门认定的情形。',
      textEn: 'An outbreak in a school or collective unit so determined by the county health authority.',
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
      textZh: '鄂尔多斯市决定启动；本旗可以先期按较高级别采取处置措施。',
      textEn: 'Decided by Ordos; the banner may take measures of a higher level beforehand.',
    },
    {
      kind: 'activation',
      level: 4,
      textZh: '发生一般事件，旗卫生健康委员会组织专家评估后提出建议，旗人民政府决定启动。',
      textEn:
        'On an ordinary event: proposed by the health commission on the experts’ appraisal, decided by the banner government.',
    },
  ],
}
