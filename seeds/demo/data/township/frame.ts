import type { FrameRow } from '../plan-row.ts'

/** Who commands and when: what chapters 3 and 7 of the plan say. */
export const TOWNSHIP_FRAME: FrameRow = {
  posts: [
    {
      titleZh: '组长',
      titleEn: 'Head of the emergency group',
      organization: 'gov-dugui',
      role: 'unit_head',
      dutiesZh: '镇长担任。统一组织本镇先期处置；旗级指挥部成立后，服从其统一指挥。',
      dutiesEn: 'The mayor. Directs what the town does first; under the banner command once there is one.',
    },
    {
      parent: 1,
      titleZh: '副组长',
      titleEn: 'Deputy head',
      organization: 'hc-dugui',
      role: 'unit_head',
      dutiesZh: '中心卫生院院长担任。负责首诊、报告、采样和病人转诊。',
      dutiesEn: 'The head of the health centre. First diagnosis, reporting, specimens and referral.',
    },
    {
      parent: 1,
      titleZh: '联络员',
      titleEn: 'Liaison',
      organization: 'gov-dugui',
      role: 'liaison',
      dutiesZh: '卫生健康专干担任。预警通知到户，汇总各嘎查村情况。',
      dutiesEn: 'The health officer. Informs every household of warnings, gathers what the gachas report.',
    },
  ],
  criteria: [
    {
      kind: 'activation',
      level: 4,
      textZh: '本镇发现1例疑似甲类传染病病例，或者一般突发公共卫生事件，经旗卫生健康委员会同意启动。',
      textEn:
        'One suspected case of a class A disease in the town, or an ordinary event; with the consent of the health commission.',
    },
    {
      kind: 'activation',
      level: 3,
      textZh: '疫情波及2个以上嘎查村，或者需要转移安置群众的，报旗人民政府同意后启动。',
      textEn:
        'Two or more gachas are affected, or people have to be moved; with the consent of the banner government.',
    },
  ],
}
