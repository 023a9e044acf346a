import type { FrameRow } from '../plan-row.ts'

/** Who commands and when: what chapters 3, 5 and 7 of the plan say, so that it can be shown where it is needed. */
export const PLAGUE_FRAME: FrameRow = {
  posts: [
    {
      titleZh: '指挥长',
      titleEn: 'Commander',
      organization: 'gov',
      role: 'commander',
      dutiesZh: '分管副旗长担任。统一领导、指挥、协调本旗鼠疫疫情应急处置，决定启动、调整和终止四级响应。',
      dutiesEn:
        'The vice banner head in charge. Leads, directs and coordinates the response; decides on activating, adjusting and ending level IV.',
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
      dutiesZh: '值守、信息汇总、会商研判、督促落实指挥部决定，提出启动、调整和终止应急响应的建议。',
      dutiesEn:
        'Keeps the watch, gathers information, organises consultation, follows up decisions, proposes activation, adjustment and termination.',
    },
    {
      parent: 1,
      titleZh: '疫情防控组（流调、消杀、隔离）',
      titleEn: 'Epidemic control group (investigation, disinfection, isolation)',
      organization: 'cdc',
      role: 'unit_head',
      dutiesZh: '流行病学调查、密切接触者判定、采样检测、消毒灭蚤灭鼠。',
      dutiesEn: 'Investigation, contacts, sampling and testing, disinfection, flea and rodent control.',
    },
    {
      parent: 1,
      titleZh: '社会稳定与交通组',
      titleEn: 'Public order and traffic group',
      organization: 'police',
      role: 'unit_head',
      dutiesZh: '隔离圈警戒、交通检疫、维护社会秩序。',
      dutiesEn: 'Guards the cordons, traffic quarantine, public order.',
    },
    {
      parent: 1,
      titleZh: '宣传舆情组',
      titleEn: 'Public information group',
      organization: 'publicity',
      role: 'unit_head',
      dutiesZh: '信息发布、舆论引导、健康宣传。',
      dutiesEn: 'Publication, public opinion, health education.',
    },
  ],
  criteria: [
    {
      kind: 'event_grade',
      level: 1,
      textZh:
        '肺鼠疫在大、中城市发生并有扩散趋势；肺鼠疫疫情波及2个以上省份并有进一步扩散趋势；烈性病菌株丢失；国务院卫生健康行政部门认定的其他情形。',
      textEn:
        'Pneumonic plague in a large or medium city with a spreading trend; in two or more provinces with further spread; loss of a highly virulent strain; others so determined by the national health authority.',
    },
    {
      kind: 'event_grade',
      level: 2,
      textZh:
        '一个县（旗）一个平均潜伏期（6天）内发生5例以上肺鼠疫，或相关疫情波及2个以上县（旗）；腺鼠疫在一个市（地）一个平均潜伏期内连续发病20例以上，或波及2个以上市（地）；省级以上认定的其他情形。',
      textEn:
        'Five or more cases of pneumonic plague in one county within one mean incubation period (6 days), or two or more counties affected; twenty or more consecutive cases of bubonic plague in one municipality, or two or more municipalities; others determined at provincial level or above.',
    },
    {
      kind: 'event_grade',
      level: 3,
      textZh:
        '一个县（旗）一个平均潜伏期内发生肺鼠疫病例未超过5例；腺鼠疫连续发病10例以上，或波及2个以上县（旗）；市级以上认定的其他情形。',
      textEn:
        'Not more than five cases of pneumonic plague in one county within one mean incubation period; ten or more consecutive cases of bubonic plague, or two or more counties affected; others determined at municipal level or above.',
    },
    {
      kind: 'event_grade',
      level: 4,
      textZh: '腺鼠疫在一个县（旗）发生，一个平均潜伏期内病例不足10例；旗级卫生健康行政部门认定的其他情形。',
      textEn:
        'Bubonic plague in one county, fewer than ten cases within one mean incubation period; others determined by the county health authority.',
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
      textZh: '发生一般鼠疫事件，旗卫生健康委员会组织专家评估后提出建议，旗人民政府决定启动。',
      textEn:
        'On an ordinary event: proposed by the health commission on the experts’ appraisal, decided by the banner government.',
    },
  ],
}
