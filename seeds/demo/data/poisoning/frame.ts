import type { FrameRow } from '../plan-row.ts'

/** Who commands and when: what chapters 3, 5 and 7 of the plan say. */
export const POISONING_FRAME: FrameRow = {
  posts: [
    {
      titleZh: '组长',
      titleEn: 'Head of the leading group',
      organization: 'hb',
      role: 'bureau_head',
      dutiesZh: '旗卫生健康委员会主任担任。组织医疗救治和卫生处置，提出响应级别建议。',
      dutiesEn:
        'The head of the health commission. Directs treatment and public health measures, proposes the response level.',
    },
    {
      parent: 1,
      titleZh: '医疗救治组',
      titleEn: 'Treatment group',
      organization: 'hospital',
      role: 'unit_head',
      dutiesZh: '旗人民医院院长负责。检伤分类、救治、重症会诊和转运。',
      dutiesEn:
        'The president of the people’s hospital. Triage, treatment, consultation and transport of severe cases.',
    },
    {
      parent: 1,
      titleZh: '调查检测组',
      titleEn: 'Investigation and testing group',
      organization: 'cdc',
      role: 'unit_head',
      dutiesZh: '旗疾病预防控制中心主任负责。病例和进餐史调查、采样检测、原因研判。',
      dutiesEn: 'The director of the CDC. Cases and meals, specimens and tests, judgement of the cause.',
    },
    {
      parent: 1,
      titleZh: '食品控制联络组',
      titleEn: 'Food control liaison',
      organization: 'market',
      role: 'unit_head',
      dutiesZh: '可疑食品封存、停用和溯源，与卫生调查结果共享。',
      dutiesEn:
        'Seals suspected food, takes it out of use and traces it; shares findings with the investigation.',
    },
    {
      parent: 1,
      titleZh: '现场监督组',
      titleEn: 'Inspection group',
      organization: 'supervision',
      role: 'unit_head',
      dutiesZh: '现场卫生监督，督促停用可疑水源和食堂。',
      dutiesEn: 'Inspects at the scene, sees to it that suspected water and canteens are out of use.',
    },
  ],
  criteria: [
    {
      kind: 'event_grade',
      level: 1,
      textZh: '国务院卫生健康行政部门认定的情形。',
      textEn: 'As determined by the national health authority.',
    },
    {
      kind: 'event_grade',
      level: 2,
      textZh: '一次食物中毒超过100人并出现死亡病例，或者死亡10人以上；省级以上认定的其他情形。',
      textEn:
        'Food poisoning of more than 100 people with deaths, or ten or more deaths; others determined at provincial level or above.',
    },
    {
      kind: 'event_grade',
      level: 3,
      textZh: '一次食物中毒超过100人，或者出现死亡病例；市级以上认定的其他情形。',
      textEn:
        'Food poisoning of more than 100 people, or with deaths; others determined at municipal level or above.',
    },
    {
      kind: 'event_grade',
      level: 4,
      textZh: '一次食物中毒30人至99人，未出现死亡病例；旗级卫生健康行政部门认定的其他情形。',
      textEn:
        'Food poisoning of 30 to 99 people without deaths; others determined by the county health authority.',
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
      textZh: '鄂尔多斯市决定启动；本旗先行按三级响应措施处置。',
      textEn: 'Decided by Ordos; the banner takes the measures of level III beforehand.',
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
