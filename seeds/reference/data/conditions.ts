import type { DiseaseClass } from '@beacon/schema/generated/prisma/client.ts'

export interface ConditionRow {
  code: string
  nameZh: string
  nameEn: string
  diseaseClass: DiseaseClass
  managedAs: DiseaseClass
  reportHours: number
  icd10: readonly string[]
  syndromes: readonly Syndrome[]
  noteZh?: string
  noteEn?: string
  source: string
  effectiveFrom: string
}

/** The five syndromes under surveillance and three more: jaundice, sexually transmitted, other. */
export type Syndrome = 'RESP' | 'DIAR' | 'RASH' | 'HEM' | 'ENC' | 'JAUN' | 'STI' | 'OTH'

type Row = [code: string, zh: string, en: string, icd10: string, syndromes: string]

const LAW =
  '《中华人民共和国传染病防治法》（2025年修订）第三条；报告时限：《传染病信息报告管理规范（2026年版）》'
const ANNOUNCEMENT = '国家卫生健康委员会公告2026年第3号；报告时限：《传染病信息报告管理规范（2026年版）》'

const CLASS_A: readonly Row[] = [
  ['A01', '鼠疫', 'Plague', 'A20', 'HEM RESP'],
  ['A02', '霍乱', 'Cholera', 'A00', 'DIAR'],
]

const CLASS_B: readonly Row[] = [
  ['B01', '新型冠状病毒感染', 'COVID-19', 'U07.1', 'RESP'],
  ['B02', '传染性非典型肺炎', 'Severe acute respiratory syndrome (SARS)', 'U04', 'RESP'],
  ['B03', '艾滋病', 'HIV/AIDS', 'B20-B24 Z21', 'STI'],
  ['B04', '病毒性肝炎', 'Viral hepatitis', 'B15-B19', 'JAUN'],
  ['B05', '脊髓灰质炎', 'Poliomyelitis', 'A80', 'ENC'],
  ['B06', '人感染新亚型流感', 'Human infection with novel-subtype influenza', 'J09', 'RESP'],
  ['B07', '麻疹', 'Measles', 'B05', 'RASH'],
  ['B08', '流行性出血热', 'Haemorrhagic fever with renal syndrome', 'A98.5', 'HEM'],
  ['B09', '狂犬病', 'Rabies', 'A82', 'ENC'],
  ['B10', '流行性乙型脑炎', 'Japanese encephalitis', 'A83.0', 'ENC'],
  ['B11', '登革热', 'Dengue', 'A97', 'HEM RASH'],
  ['B12', '猴痘', 'Mpox', 'B04', 'RASH'],
  ['B13', '炭疽', 'Anthrax', 'A22', 'RESP OTH'],
  ['B14', '细菌性和阿米巴性痢疾', 'Bacillary and amoebic dysentery', 'A03 A06', 'DIAR'],
  ['B15', '肺结核', 'Pulmonary tuberculosis', 'A15-A16', 'RESP'],
  ['B16', '伤寒和副伤寒', 'Typhoid and paratyphoid', 'A01', 'DIAR OTH'],
  ['B17', '流行性脑脊髓膜炎', 'Meningococcal meningitis', 'A39', 'ENC'],
  ['B18', '百日咳', 'Pertussis', 'A37', 'RESP'],
  ['B19', '白喉', 'Diphtheria', 'A36', 'RESP'],
  ['B20', '新生儿破伤风', 'Neonatal tetanus', 'A33', 'OTH'],
  ['B21', '猩红热', 'Scarlet fever', 'A38', 'RASH'],
  ['B22', '布鲁氏菌病', 'Brucellosis', 'A23', 'OTH'],
  ['B23', '淋病', 'Gonorrhoea', 'A54', 'STI'],
  ['B24', '梅毒', 'Syphilis', 'A50-A53', 'STI'],
  ['B25', '钩端螺旋体病', 'Leptospirosis', 'A27', 'HEM JAUN'],
  ['B26', '血吸虫病', 'Schistosomiasis', 'B65', 'OTH'],
  ['B27', '疟疾', 'Malaria', 'B50-B54', 'OTH'],
  ['B28', '基孔肯雅热', 'Chikungunya', 'A92.0', 'RASH'],
  ['B29', '发热伴血小板减少综合征', 'Severe fever with thrombocytopenia syndrome (SFTS)', 'A93.8', 'HEM'],
]

const CLASS_C: readonly Row[] = [
  ['C01', '流行性感冒', 'Influenza', 'J10-J11', 'RESP'],
  ['C02', '流行性腮腺炎', 'Mumps', 'B26', 'OTH'],
  ['C03', '风疹', 'Rubella', 'B06', 'RASH'],
  ['C04', '急性出血性结膜炎', 'Acute haemorrhagic conjunctivitis', 'B30.3', 'OTH'],
  ['C05', '麻风病', 'Leprosy', 'A30', 'OTH'],
  ['C06', '流行性和地方性斑疹伤寒', 'Epidemic and endemic typhus', 'A75.0 A75.2', 'RASH'],
  ['C07', '黑热病', 'Visceral leishmaniasis (kala-azar)', 'B55.0', 'OTH'],
  ['C08', '包虫病', 'Echinococcosis', 'B67', 'OTH'],
  ['C09', '丝虫病', 'Filariasis', 'B74', 'OTH'],
  ['C10', '手足口病', 'Hand, foot and mouth disease', 'B08.4', 'RASH'],
  [
    'C11',
    '其他感染性腹泻病',
    'Infectious diarrhoea other than cholera, dysentery, typhoid and paratyphoid',
    'A02 A04-A05 A07-A09',
    'DIAR',
  ],
]

const TWO_HOURS_BEFORE = {
  noteZh:
    '2015年版规范曾要求2小时内报告；2026年版是否仍按甲类管理的时限报告，须对照原文。地方可要求2小时内电话报告。',
  noteEn:
    'The 2015 edition asked for a report within 2 hours; whether the 2026 edition still does must be checked against its text. Local authorities may ask for a call within 2 hours.',
}
const ADDED_2026 = {
  source: ANNOUNCEMENT,
  effectiveFrom: '2026-04-01',
  noteZh: '2026年4月1日起纳入乙类管理，公告原文待核对。',
  noteEn: 'Added to class B from 1 April 2026; the announcement itself has still to be checked.',
}

/** What differs from the rule of the class, and what is uncertain. */
const PARTICULARS: Record<string, Partial<ConditionRow>> = {
  B02: {
    managedAs: 'a',
    reportHours: 2,
    noteZh: '乙类传染病，采取甲类传染病的预防、控制措施（乙类甲管）。',
    noteEn: 'Class B, handled with the measures of class A.',
  },
  B03: { noteZh: 'HIV 感染者报告用 ICD-10 编码 Z21。', noteEn: 'HIV infection without AIDS is coded Z21.' },
  B04: {
    noteZh: '分甲型、乙型、丙型、丁型、戊型和未分型报告。',
    noteEn: 'Reported as hepatitis A, B, C, D, E or untyped.',
  },
  B05: TWO_HOURS_BEFORE,
  B06: {
    noteZh: `由人感染高致病性禽流感和人感染H7N9禽流感合并而来。${TWO_HOURS_BEFORE.noteZh}`,
    noteEn: `Merges human infection with highly pathogenic avian influenza and with H7N9. ${TWO_HOURS_BEFORE.noteEn}`,
  },
  B11: { noteZh: '旧版 ICD-10 编码为 A90、A91。', noteEn: 'Older ICD-10 codes are A90 and A91.' },
  B13: {
    noteZh: '肺炭疽（A22.1）采取甲类传染病的预防、控制措施，2小时内报告。',
    noteEn: 'Pulmonary anthrax (A22.1) is handled as class A and reported within 2 hours.',
  },
  B22: { noteZh: '内蒙古重点地方病。', noteEn: 'A key endemic disease in Inner Mongolia.' },
  B28: ADDED_2026,
  B29: {
    ...ADDED_2026,
    noteZh: `${ADDED_2026.noteZh}ICD-10 编码各版本不一，待核对。`,
    noteEn: `${ADDED_2026.noteEn} Its ICD-10 code varies between editions.`,
  },
}

function rows(diseaseClass: 'a' | 'b' | 'c', reportHours: number, list: readonly Row[]): ConditionRow[] {
  return list.map(([code, nameZh, nameEn, icd10, syndromes]) => ({
    code,
    nameZh,
    nameEn,
    diseaseClass,
    managedAs: diseaseClass,
    reportHours,
    icd10: icd10.split(' '),
    syndromes: syndromes.split(' ') as Syndrome[],
    source: LAW,
    effectiveFrom: '2025-09-01',
    ...PARTICULARS[code],
  }))
}

/** The notifiable diseases of November 2026: 2 of class A, 29 of class B, 11 of class C. */
export const CONDITIONS: readonly ConditionRow[] = [
  ...rows('a', 2, CLASS_A),
  ...rows('b', 24, CLASS_B),
  ...rows('c', 24, CLASS_C),
]
