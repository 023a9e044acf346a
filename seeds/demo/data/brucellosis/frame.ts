import type { FrameRow } from '../plan-row.ts'

/** What the draft says so far: who leads, and when level IV would be activated. */
export const BRUCELLOSIS_FRAME: FrameRow = {
  posts: [
    {
      titleZh: '组长',
      titleEn: 'Head of the group',
      organization: 'hb',
      role: 'bureau_head',
      dutiesZh: '旗卫生健康委员会主要负责同志担任。牵头处置，协调农牧部门开展人畜同步调查。',
      dutiesEn:
        'The head of the health commission. Leads, and has people and livestock investigated together with agriculture.',
    },
    {
      parent: 1,
      titleZh: '人间疫情组',
      titleEn: 'Human cases group',
      organization: 'cdc',
      role: 'unit_head',
      dutiesZh: '病例核实、流行病学调查、职业人群筛查。',
      dutiesEn: 'Verifies cases, investigates, screens people exposed at work.',
    },
    {
      parent: 1,
      titleZh: '畜间疫情组',
      titleEn: 'Livestock group',
      organization: 'agriculture',
      role: 'unit_head',
      dutiesZh: '畜间检疫、扑杀和无害化处理。',
      dutiesEn: 'Tests livestock, culls, disposes safely.',
    },
  ],
  criteria: [
    {
      kind: 'event_grade',
      level: 4,
      textZh: '同一嘎查村、同一单位3周内出现3例以上病例（数值待征求意见后确定）。',
      textEn:
        'Three or more cases in one gacha or unit within 3 weeks (figures to be settled after comment).',
    },
    {
      kind: 'activation',
      level: 4,
      textZh: '旗疾病预防控制中心核实为聚集性疫情，旗卫生健康委员会决定启动。',
      textEn: 'Verified as a cluster by the CDC; decided by the health commission.',
    },
  ],
}
