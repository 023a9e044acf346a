import type { MemberRole, TeamKind, TeamLevel, TeamStatus } from '@beacon/schema/generated/prisma/client.ts'

export interface TeamRow {
  code: string
  nameZh: string
  nameEn: string
  kind: TeamKind
  level: TeamLevel
  organization: string
  /** Where the team is based: distances are measured from here. */
  divisionCode: string
  status: TeamStatus
  /** 'zh / en'; null when ready. */
  statusReason: string | null
  musterMinutes: number
  qualifications: readonly string[]
  /** Keys of people (data/people.ts); a qualification may follow a colon: 'gao-ting:plague'. */
  leader: string
  deputies: readonly string[]
  members: readonly string[]
  reserve: readonly string[]
}

const XINI = '150625100000'
const DUGUI = '150625103000'
const READY = { status: 'ready', statusReason: null } as const

/**
 * Qualifications: plague, respiratory, school, vector_control, terminal_disinfection, bsl2, pcr, mobile_lab, icu,
 * negative_pressure, isolation_transport, trauma, mongolian_language, area_control.
 */
const EPIDEMIOLOGY: readonly TeamRow[] = [
  {
    code: 'epi-1',
    nameZh: '旗疾控中心流行病学调查一队',
    nameEn: 'Banner CDC Epidemiological Investigation Team 1',
    kind: 'epidemiology',
    level: 'banner',
    organization: 'cdc',
    divisionCode: XINI,
    ...READY,
    musterMinutes: 30,
    qualifications: ['plague', 'mongolian_language'],
    leader: 'wang-haitao:plague',
    deputies: ['siqin-gaowa:plague'],
    members: ['zhao-yonggang', 'gao-ting', 'baiyin:mongolian_language'],
    reserve: [],
  },
  {
    code: 'epi-2',
    nameZh: '旗疾控中心流行病学调查二队',
    nameEn: 'Banner CDC Epidemiological Investigation Team 2',
    kind: 'epidemiology',
    level: 'banner',
    organization: 'cdc',
    divisionCode: XINI,
    ...READY,
    musterMinutes: 60,
    qualifications: ['plague'],
    leader: 'chen-guodong:plague',
    deputies: ['wulan:plague'],
    members: ['sun-lijuan'],
    reserve: ['agula'],
  },
  {
    code: 'epi-3',
    nameZh: '旗疾控中心流行病学调查三队（学校与呼吸道）',
    nameEn: 'Banner CDC Epidemiological Investigation Team 3 (schools, respiratory)',
    kind: 'epidemiology',
    level: 'banner',
    organization: 'cdc',
    divisionCode: XINI,
    ...READY,
    musterMinutes: 30,
    qualifications: ['respiratory', 'school'],
    leader: 'he-jing:school',
    deputies: ['tuya:respiratory'],
    members: ['feng-lei'],
    reserve: [],
  },
  {
    code: 'epi-dugui',
    nameZh: '独贵塔拉镇流行病学调查小队',
    nameEn: 'Dugui Tala Town Epidemiological Investigation Cell',
    kind: 'epidemiology',
    level: 'township',
    organization: 'hc-dugui',
    divisionCode: DUGUI,
    ...READY,
    musterMinutes: 45,
    qualifications: ['respiratory'],
    leader: 'niu-jianping',
    deputies: [],
    members: ['aotegen'],
    reserve: [],
  },
]

const RESCUE: readonly TeamRow[] = [
  {
    code: 'rescue-1',
    nameZh: '旗人民医院卫生应急救援一队',
    nameEn: 'Banner People’s Hospital Medical Rescue Team 1',
    kind: 'medical_rescue',
    level: 'banner',
    organization: 'hospital',
    divisionCode: XINI,
    ...READY,
    musterMinutes: 30,
    qualifications: ['icu', 'negative_pressure', 'isolation_transport', 'trauma'],
    leader: 'bateer',
    deputies: ['song-jia:icu'],
    members: ['jiang-haiyan', 'husileng', 'shi-lei:isolation_transport'],
    reserve: [],
  },
  {
    code: 'rescue-2',
    nameZh: '旗人民医院卫生应急救援二队（感染性疾病）',
    nameEn: 'Banner People’s Hospital Medical Rescue Team 2 (infectious diseases)',
    kind: 'medical_rescue',
    level: 'banner',
    organization: 'hospital',
    divisionCode: XINI,
    ...READY,
    musterMinutes: 45,
    qualifications: ['icu', 'negative_pressure', 'isolation_transport'],
    leader: 'tang-jianjun',
    deputies: ['sharina:icu'],
    members: ['deng-li', 'wei-dong'],
    reserve: [],
  },
  {
    code: 'rescue-mongolian',
    nameZh: '旗蒙医综合医院卫生应急救援队',
    nameEn: 'Banner Mongolian Medicine Hospital Medical Rescue Team',
    kind: 'medical_rescue',
    level: 'banner',
    organization: 'mongolian-hospital',
    divisionCode: XINI,
    ...READY,
    musterMinutes: 30,
    qualifications: ['trauma', 'respiratory', 'mongolian_language'],
    leader: 'mandula',
    deputies: ['liang-fang'],
    members: ['temuer'],
    reserve: [],
  },
  {
    code: 'rescue-xini',
    nameZh: '锡尼镇卫生院医疗救治组',
    nameEn: 'Xini Town Health Centre Treatment Group',
    kind: 'medical_rescue',
    level: 'township',
    organization: 'hc-xini',
    divisionCode: XINI,
    ...READY,
    musterMinutes: 45,
    qualifications: ['respiratory', 'school'],
    leader: 'qinggele',
    deputies: [],
    members: ['fan-lili'],
    reserve: [],
  },
  {
    code: 'rescue-huhemudu',
    nameZh: '呼和木独镇卫生院医疗救治组',
    nameEn: 'Huhemudu Town Health Centre Treatment Group',
    kind: 'medical_rescue',
    level: 'township',
    organization: 'hc-huhemudu',
    divisionCode: '150625104000',
    status: 'not_ready',
    statusReason: '救护车送修，预计下周恢复 / ambulance under repair, expected back next week',
    musterMinutes: 60,
    qualifications: ['trauma', 'isolation_transport'],
    leader: 'jiya',
    deputies: [],
    members: ['qin-hao'],
    reserve: [],
  },
]

const DISINFECTION: readonly TeamRow[] = [
  {
    code: 'disinfect-1',
    nameZh: '旗疾控中心消杀一队',
    nameEn: 'Banner CDC Disinfection and Vector Control Team 1',
    kind: 'disinfection',
    level: 'banner',
    organization: 'cdc',
    divisionCode: XINI,
    ...READY,
    musterMinutes: 60,
    qualifications: ['vector_control', 'plague', 'terminal_disinfection'],
    leader: 'chaolu:vector_control',
    deputies: ['yang-guilan'],
    members: ['tian-dayong', 'hasi'],
    reserve: [],
  },
  {
    code: 'disinfect-2',
    nameZh: '旗疾控中心消杀二队',
    nameEn: 'Banner CDC Disinfection and Vector Control Team 2',
    kind: 'disinfection',
    level: 'banner',
    organization: 'cdc',
    divisionCode: XINI,
    ...READY,
    musterMinutes: 90,
    qualifications: ['vector_control', 'plague', 'terminal_disinfection'],
    leader: 'wu-jun',
    deputies: ['huricha:vector_control'],
    members: ['xu-zhiyuan'],
    reserve: [],
  },
  {
    code: 'disinfect-xini',
    nameZh: '锡尼镇消杀小队',
    nameEn: 'Xini Town Disinfection Cell',
    kind: 'disinfection',
    level: 'township',
    organization: 'hc-xini',
    divisionCode: XINI,
    ...READY,
    musterMinutes: 60,
    qualifications: ['terminal_disinfection', 'school'],
    leader: 'peng-fei',
    deputies: [],
    members: ['wuren-tuya'],
    reserve: [],
  },
  {
    code: 'disinfect-balagong',
    nameZh: '巴拉贡镇消杀小队',
    nameEn: 'Balagong Town Disinfection Cell',
    kind: 'disinfection',
    level: 'township',
    organization: 'hc-balagong',
    divisionCode: '150625101000',
    status: 'limited',
    statusReason: '两台喷雾器中一台待修 / one of two sprayers out of order',
    musterMinutes: 90,
    qualifications: ['vector_control', 'terminal_disinfection'],
    leader: 'xia-yong',
    deputies: [],
    members: ['aorigele'],
    reserve: [],
  },
]

const LABORATORY: readonly TeamRow[] = [
  {
    code: 'lab-1',
    nameZh: '旗疾控中心实验室检测队',
    nameEn: 'Banner CDC Laboratory Team',
    kind: 'laboratory',
    level: 'banner',
    organization: 'cdc',
    divisionCode: XINI,
    ...READY,
    musterMinutes: 60,
    qualifications: ['bsl2', 'pcr', 'plague'],
    leader: 'xu-huimin:bsl2',
    deputies: ['saren:bsl2'],
    members: ['luo-bin:pcr', 'tana:pcr'],
    reserve: [],
  },
  {
    code: 'lab-hospital',
    nameZh: '旗人民医院实验室检测队',
    nameEn: 'Banner People’s Hospital Laboratory Team',
    kind: 'laboratory',
    level: 'unit',
    organization: 'hospital',
    divisionCode: XINI,
    ...READY,
    musterMinutes: 90,
    qualifications: ['bsl2', 'pcr', 'respiratory'],
    leader: 'xie-yu:bsl2',
    deputies: ['wurina:pcr'],
    members: ['xue-feng:pcr'],
    reserve: [],
  },
  {
    code: 'lab-mobile',
    nameZh: '旗疾控中心移动实验室',
    nameEn: 'Banner CDC Mobile Laboratory',
    kind: 'laboratory',
    level: 'banner',
    organization: 'cdc',
    divisionCode: XINI,
    status: 'not_ready',
    statusReason:
      '生物安全柜年检未完成，车辆停用 / biosafety cabinet awaits its yearly certification, vehicle out of use',
    musterMinutes: 90,
    qualifications: ['mobile_lab', 'bsl2', 'pcr', 'plague', 'respiratory'],
    leader: 'han-zhiguo:mobile_lab',
    deputies: ['aodeng:pcr'],
    members: ['cao-yang'],
    reserve: [],
  },
]

function community(
  row: Pick<TeamRow, 'code' | 'nameZh' | 'nameEn' | 'organization' | 'divisionCode' | 'leader'> &
    Partial<TeamRow>,
): TeamRow {
  return {
    kind: 'community',
    level: 'township',
    ...READY,
    musterMinutes: 60,
    qualifications: ['area_control'],
    deputies: [],
    members: [],
    reserve: [],
    ...row,
  }
}

const COMMUNITY: readonly TeamRow[] = [
  community({
    code: 'community-xini',
    nameZh: '锡尼镇社区防控队',
    nameEn: 'Xini Town Community Control Team',
    organization: 'gov-xini',
    divisionCode: XINI,
    qualifications: ['area_control', 'school'],
    leader: 'ren-xiaoli',
    deputies: ['ge-bing'],
    members: ['chana'],
    musterMinutes: 30,
  }),
  community({
    code: 'community-dugui',
    nameZh: '独贵塔拉镇社区防控队',
    nameEn: 'Dugui Tala Town Community Control Team',
    organization: 'gov-dugui',
    divisionCode: DUGUI,
    leader: 'kang-li',
    deputies: ['shang-jun'],
    members: ['sarilang', 'du-guoping'],
    musterMinutes: 30,
  }),
  community({
    code: 'community-daotu',
    nameZh: '道图嘎查防控小队',
    nameEn: 'Daotu Gacha Control Cell',
    level: 'village',
    organization: 'gov-dugui',
    divisionCode: '150625103206',
    qualifications: ['area_control', 'mongolian_language'],
    leader: 'bilige',
    members: ['yinhua'],
    musterMinutes: 45,
  }),
  community({
    code: 'community-sharizhao',
    nameZh: '沙日召嘎查防控小队',
    nameEn: 'Sharizhao Gacha Control Cell',
    level: 'village',
    organization: 'gov-dugui',
    divisionCode: '150625103205',
    qualifications: ['area_control', 'mongolian_language'],
    leader: 'suhe',
    members: ['wu-xiuying'],
    musterMinutes: 45,
  }),
  community({
    code: 'community-jirigalangtu',
    nameZh: '吉日嘎朗图镇社区防控队',
    nameEn: 'Jirigalangtu Town Community Control Team',
    organization: 'gov-jirigalangtu',
    divisionCode: '150625102000',
    leader: 'yin-chunmei',
    members: ['he-wen'],
  }),
  community({
    code: 'community-huhemudu',
    nameZh: '呼和木独镇社区防控队',
    nameEn: 'Huhemudu Town Community Control Team',
    organization: 'gov-huhemudu',
    divisionCode: '150625104000',
    leader: 'jin-feng',
    members: ['dai-xiaohong'],
  }),
  community({
    code: 'community-balagong',
    nameZh: '巴拉贡镇社区防控队',
    nameEn: 'Balagong Town Community Control Team',
    organization: 'gov-balagong',
    divisionCode: '150625101000',
    leader: 'hou-min',
    members: ['jiang-lin'],
  }),
  community({
    code: 'community-yihewusu',
    nameZh: '伊和乌素苏木社区防控队',
    nameEn: 'Yihewusu Sumu Community Control Team',
    organization: 'gov-yihewusu',
    divisionCode: '150625200000',
    status: 'limited',
    statusReason: '半数队员下乡接羔保育，可到岗约一半 / half of the members are out with the herds',
    leader: 'tonglaga',
    members: ['shi-qiang'],
    musterMinutes: 90,
  }),
]

/** The rosters: five kinds of teams at the levels of banner, unit, town and gacha. */
export const TEAMS: readonly TeamRow[] = [
  ...EPIDEMIOLOGY,
  ...RESCUE,
  ...DISINFECTION,
  ...LABORATORY,
  ...COMMUNITY,
]

export interface MemberRow {
  person: string
  role: MemberRole
  qualifications: string[]
}

/** Members of a team, leader first. */
export function membersOf(team: TeamRow): MemberRow[] {
  const as =
    (role: MemberRole) =>
    (text: string): MemberRow => {
      const [person = '', ...qualifications] = text.split(':')
      return { person, role, qualifications }
    }
  return [
    as('leader')(team.leader),
    ...team.deputies.map(as('deputy')),
    ...team.members.map(as('member')),
    ...team.reserve.map(as('reserve')),
  ]
}
