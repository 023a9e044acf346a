import type { OrganizationKind } from '@beacon/schema/generated/prisma/client.ts'

export interface OrganizationRow {
  code: string
  nameZh: string
  nameEn: string
  kind: OrganizationKind
  divisionCode: string
  parent: string | null
  /** Duty desk. Invented: no local number begins with 0. */
  phone: string | null
}

export const BANNER = '150625000000'

/** Town and sumu by the short name that their organizations carry in their codes. */
export const TOWNSHIPS = {
  xini: '150625100000',
  balagong: '150625101000',
  jirigalangtu: '150625102000',
  dugui: '150625103000',
  huhemudu: '150625104000',
  yihewusu: '150625200000',
} as const

const TOWNSHIP_NAMES: Record<
  keyof typeof TOWNSHIPS,
  { zh: string; en: string; centre: string; government: string }
> = {
  xini: { zh: '锡尼镇', en: 'Xini Town', centre: '卫生院', government: '人民政府' },
  balagong: { zh: '巴拉贡镇', en: 'Balagong Town', centre: '中心卫生院', government: '人民政府' },
  jirigalangtu: { zh: '吉日嘎朗图镇', en: 'Jirigalangtu Town', centre: '中心卫生院', government: '人民政府' },
  dugui: { zh: '独贵塔拉镇', en: 'Dugui Tala Town', centre: '中心卫生院', government: '人民政府' },
  huhemudu: { zh: '呼和木独镇', en: 'Huhemudu Town', centre: '卫生院', government: '人民政府' },
  yihewusu: { zh: '伊和乌素苏木', en: 'Yihewusu Sumu', centre: '卫生院', government: '人民政府' },
}

const SHORT_NAMES = Object.keys(TOWNSHIPS) as (keyof typeof TOWNSHIPS)[]

function health(
  code: string,
  nameZh: string,
  nameEn: string,
  kind: OrganizationKind,
  phone: string,
): OrganizationRow {
  return { code, nameZh, nameEn, kind, divisionCode: BANNER, parent: 'hb', phone }
}

function agency(code: string, nameZh: string, nameEn: string, desk: number): OrganizationRow {
  const phone = `0477-00006${String(desk).padStart(2, '0')}`
  return { code, nameZh, nameEn, kind: 'member_agency', divisionCode: BANNER, parent: 'gov', phone }
}

/** The banner, its health institutions and the member agencies of the joint mechanism (联防联控机制). */
export const ORGANIZATIONS: readonly OrganizationRow[] = [
  {
    code: 'ordos-hb',
    nameZh: '鄂尔多斯市卫生健康委员会',
    nameEn: 'Ordos Municipal Health Commission',
    kind: 'health_bureau',
    divisionCode: '150600000000',
    parent: null,
    phone: '0477-0000001',
  },
  {
    code: 'gov',
    nameZh: '杭锦旗人民政府',
    nameEn: 'People’s Government of Hangjin Banner',
    kind: 'government',
    divisionCode: BANNER,
    parent: null,
    phone: '0477-0000500',
  },
  {
    code: 'hb',
    nameZh: '杭锦旗卫生健康委员会',
    nameEn: 'Hangjin Banner Health Commission',
    kind: 'health_bureau',
    divisionCode: BANNER,
    parent: 'gov',
    phone: '0477-0000510',
  },
  health(
    'cdc',
    '杭锦旗疾病预防控制中心',
    'Hangjin Banner Centre for Disease Control and Prevention',
    'cdc',
    '0477-0000511',
  ),
  health('hospital', '杭锦旗人民医院', 'Hangjin Banner People’s Hospital', 'hospital', '0477-0000512'),
  health(
    'mongolian-hospital',
    '杭锦旗蒙医综合医院',
    'Hangjin Banner Mongolian Medicine Hospital',
    'hospital',
    '0477-0000513',
  ),
  health(
    'supervision',
    '杭锦旗卫生监督所',
    'Hangjin Banner Health Inspection Office',
    'other',
    '0477-0000514',
  ),
  ...SHORT_NAMES.map((short, index) => ({
    code: `gov-${short}`,
    nameZh: `${TOWNSHIP_NAMES[short].zh}${TOWNSHIP_NAMES[short].government}`,
    nameEn: `People’s Government of ${TOWNSHIP_NAMES[short].en}`,
    kind: 'government' as const,
    divisionCode: TOWNSHIPS[short],
    parent: 'gov',
    phone: `0477-00007${String(index + 1).padStart(2, '0')}`,
  })),
  ...SHORT_NAMES.map((short, index) => ({
    code: `hc-${short}`,
    nameZh: `${TOWNSHIP_NAMES[short].zh}${TOWNSHIP_NAMES[short].centre}`,
    nameEn: `${TOWNSHIP_NAMES[short].en} Health Centre`,
    kind: 'health_centre' as const,
    divisionCode: TOWNSHIPS[short],
    parent: 'hb',
    phone: `0477-00008${String(index + 1).padStart(2, '0')}`,
  })),
  agency('publicity', '杭锦旗委宣传部', 'Publicity Department of Hangjin Banner', 1),
  agency('development', '杭锦旗发展和改革委员会', 'Development and Reform Commission of Hangjin Banner', 2),
  agency('education', '杭锦旗教育体育局', 'Education and Sports Bureau of Hangjin Banner', 3),
  agency(
    'industry',
    '杭锦旗工业和信息化局',
    'Industry and Information Technology Bureau of Hangjin Banner',
    4,
  ),
  agency('police', '杭锦旗公安局', 'Public Security Bureau of Hangjin Banner', 5),
  agency('civil-affairs', '杭锦旗民政局', 'Civil Affairs Bureau of Hangjin Banner', 6),
  agency('finance', '杭锦旗财政局', 'Finance Bureau of Hangjin Banner', 7),
  agency('transport', '杭锦旗交通运输局', 'Transport Bureau of Hangjin Banner', 8),
  agency('agriculture', '杭锦旗农牧局', 'Agriculture and Animal Husbandry Bureau of Hangjin Banner', 9),
  agency('forestry', '杭锦旗林业和草原局', 'Forestry and Grassland Bureau of Hangjin Banner', 10),
  agency('emergency', '杭锦旗应急管理局', 'Emergency Management Bureau of Hangjin Banner', 11),
  agency('market', '杭锦旗市场监督管理局', 'Market Regulation Bureau of Hangjin Banner', 12),
  agency(
    'ecology',
    '鄂尔多斯市生态环境局杭锦旗分局',
    'Hangjin Banner Branch of the Ordos Ecology and Environment Bureau',
    13,
  ),
  agency('commerce', '杭锦旗商务局', 'Commerce Bureau of Hangjin Banner', 14),
  agency('culture', '杭锦旗文化和旅游局', 'Culture and Tourism Bureau of Hangjin Banner', 15),
  agency('insurance', '杭锦旗医疗保障局', 'Healthcare Security Bureau of Hangjin Banner', 16),
  agency('redcross', '杭锦旗红十字会', 'Red Cross Society of Hangjin Banner', 17),
  agency('media', '杭锦旗融媒体中心', 'Hangjin Banner Media Centre', 18),
  agency('justice', '杭锦旗司法局', 'Justice Bureau of Hangjin Banner', 19),
  agency('water', '杭锦旗水利局', 'Water Resources Bureau of Hangjin Banner', 20),
  agency('meteorology', '杭锦旗气象局', 'Meteorological Bureau of Hangjin Banner', 21),
  agency(
    'human-resources',
    '杭锦旗人力资源和社会保障局',
    'Human Resources and Social Security Bureau of Hangjin Banner',
    22,
  ),
  agency(
    'housing',
    '杭锦旗住房和城乡建设局',
    'Housing and Urban-Rural Development Bureau of Hangjin Banner',
    23,
  ),
]
