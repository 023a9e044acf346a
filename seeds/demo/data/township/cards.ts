import { inform, need, tell } from '../plan-row.ts'
import type { ToldCard } from '../told-plan.ts'

/** What a town does by itself: it orders and tells its own bodies only. */
export const TOWNSHIP_CARDS: readonly ToldCard[] = [
  {
    level: 4,
    phase: 'command',
    titleZh: '应急工作组到岗，接受旗指挥部指挥',
    titleEn: 'The emergency group is at its post',
    textZh: '镇应急工作组1小时内到岗，明确现场负责人，接通旗指挥部和各嘎查村，启动24小时值守。',
    textEn:
      'Within 1 hour the group is at its post, names who is in charge at the scene, has a line to the banner command and to every gacha, and keeps a 24-hour watch.',
    organization: 'gov-dugui',
    role: 'unit_head',
    minutes: 60,
    supporting: ['hc-dugui'],
    alerts: [tell('unit_head', 'gov-dugui'), tell('unit_head', 'hc-dugui'), inform('liaison')],
  },
  {
    level: 4,
    phase: 'investigation',
    titleZh: '现场核实，就地隔离病人',
    titleEn: 'Verify at the scene and isolate on the spot',
    textZh:
      '卫生院派公共卫生医师和护士到现场核实病例、询问接触史、采集标本，就地隔离病人并联系旗人民医院转诊，2小时内报告。',
    textEn:
      'The health centre sends a physician and a nurse to verify the cases, ask about contacts and take specimens; patients are isolated on the spot and referral is arranged; report within 2 hours.',
    organization: 'hc-dugui',
    role: 'unit_head',
    minutes: 120,
    supplies: { 'mask-n95': 40, 'swab-vtm': 20, thermometer: 4 },
  },
  {
    level: 4,
    phase: 'control',
    titleZh: '登记接触者，落实居家观察',
    titleEn: 'Register contacts and arrange observation at home',
    textZh: '社区防控队逐户登记接触者，每日两次测温，落实送餐送药，用蒙汉双语做好解释。',
    textEn:
      'The community team registers contacts house by house, takes temperatures twice a day, has meals and medicines delivered and explains in Mongolian and Chinese.',
    organization: 'gov-dugui',
    role: 'liaison',
    minutes: 240,
    after: '现场核实，就地隔离病人',
    supporting: ['hc-dugui'],
    teams: [need('community', 1, 'area_control')],
    supplies: { 'mask-surgical': 600, thermometer: 10, 'food-pack': 80 },
  },
  {
    level: 4,
    phase: 'control',
    titleZh: '看护牲畜，封闭疫点牧道',
    titleEn: 'Care for livestock and close the pasture tracks',
    textZh: '疫点涉及牧户的，由嘎查村统一托管牲畜，封闭进出疫点的牧道，设专人值守。',
    textEn:
      'Where herding households are concerned the gacha takes the livestock into care, closes the tracks to the outbreak point and posts a guard.',
    conditionZh: '疫点在牧区，病人家中有牲畜',
    conditionEn: 'The outbreak point is in the pastures and the household keeps livestock',
    organization: 'gov-dugui',
    role: 'liaison',
    minutes: 360,
  },
  {
    level: 4,
    phase: 'communication',
    titleZh: '预警和健康提示通知到户',
    titleEn: 'Inform every household',
    textZh:
      '1小时内通过广播、微信群和入户方式以蒙汉双语通知到户，对不通网络的牧户上门告知，登记未通知到的户。',
    textEn:
      'Within 1 hour every household is informed in Mongolian and Chinese by loudspeaker, messages and visits; households without network are visited; who was not reached is listed.',
    organization: 'gov-dugui',
    role: 'liaison',
    minutes: 60,
    supporting: ['hc-dugui'],
    alerts: [inform('liaison', 'hc-dugui')],
  },
  {
    level: 3,
    phase: 'control',
    titleZh: '转移安置受威胁群众',
    titleEn: 'Move and shelter people under threat',
    textZh: '启用镇级临时安置点，先转移老年人、孕产妇、儿童和慢性病患者，登记去向，保证饮水、食品和取暖。',
    textEn:
      'Open the shelter of the town; move the elderly, pregnant women, children and the chronically ill first; register where they go; ensure water, food and heating.',
    organization: 'gov-dugui',
    role: 'unit_head',
    minutes: 360,
    supporting: ['hc-dugui'],
    teams: [need('community', 2, 'area_control')],
    supplies: { tent: 4, 'food-pack': 300 },
  },
  {
    level: 3,
    phase: 'treatment',
    titleZh: '安置点医疗点开设',
    titleEn: 'Medical post at the shelter',
    textZh: '卫生院在安置点开设医疗点，每日巡诊两次，发热者单独安置并立即报告。',
    textEn:
      'The health centre runs a medical post at the shelter, makes rounds twice a day, keeps people with fever apart and reports them at once.',
    organization: 'hc-dugui',
    role: 'unit_head',
    minutes: 120,
    after: '转移安置受威胁群众',
    supplies: { 'mask-n95': 100, paracetamol: 60 },
  },
]
