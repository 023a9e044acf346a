import { tell, type CardRow } from '../plan-row.ts'

/** What the draft asks for so far; figures and levels follow after comment. */
export const BRUCELLOSIS_CARDS: readonly CardRow[] = [
  {
    level: 4,
    phase: 'investigation',
    titleZh: '聚集性病例调查和溯源',
    titleEn: 'Investigate the cluster and trace its source',
    textZh: '旗疾控中心会同动物疫病预防控制机构开展人畜同步调查，5日内提交报告。',
    textEn:
      'The CDC and the animal disease control centre investigate people and livestock together and report within 5 days.',
    organization: 'cdc',
    role: 'unit_head',
    minutes: 7200,
    supporting: ['agriculture'],
    alerts: [tell('unit_head', 'agriculture')],
  },
  {
    level: 4,
    phase: 'treatment',
    titleZh: '病例规范治疗和随访',
    titleEn: 'Treat and follow up the cases',
    textZh: '旗人民医院按诊疗方案足疗程治疗，治疗结束后随访，避免转为慢性。',
    textEn:
      'The hospital treats by the guideline for the full course and follows up, so that no case becomes chronic.',
    organization: 'hospital',
    role: 'unit_head',
    minutes: 2880,
    supporting: ['mongolian-hospital'],
    supplies: { doxycycline: 60 },
  },
  {
    level: 4,
    phase: 'control',
    titleZh: '畜间检疫和圈舍消毒',
    titleEn: 'Test livestock and disinfect sheds',
    textZh: '对涉疫畜群采样检测，阳性畜扑杀和无害化处理，圈舍消毒。',
    textEn:
      'The herds concerned are tested, animals that test positive are culled and disposed of, sheds are disinfected.',
    organization: 'agriculture',
    role: 'unit_head',
    minutes: 4320,
    supporting: ['cdc'],
    supplies: { 'chlorine-tablets': 60, boots: 40 },
  },
]
