export interface SupplyRow {
  code: string
  category:
    | 'ppe'
    | 'disinfection'
    | 'sampling'
    | 'medicine'
    | 'biological'
    | 'equipment'
    | 'logistics'
    | 'vector'
  nameZh: string
  nameEn: string
  unitZh: string
  unitEn: string
}

type Item = [code: string, nameZh: string, nameEn: string, unitZh: string, unitEn: string]

const CATALOGUE: Record<SupplyRow['category'], readonly Item[]> = {
  ppe: [
    ['mask-n95', '医用防护口罩', 'Medical protective mask (N95)', '只', 'pcs'],
    ['mask-surgical', '医用外科口罩', 'Surgical mask', '只', 'pcs'],
    ['coverall', '医用一次性防护服', 'Disposable protective coverall', '套', 'sets'],
    ['gown', '隔离衣', 'Isolation gown', '件', 'pcs'],
    ['goggles', '护目镜', 'Goggles', '个', 'pcs'],
    ['face-shield', '防护面屏', 'Face shield', '个', 'pcs'],
    ['gloves', '一次性医用手套', 'Disposable medical gloves', '双', 'pairs'],
    ['boots', '防护胶靴', 'Protective boots', '双', 'pairs'],
    ['shoe-covers', '靴套', 'Boot covers', '双', 'pairs'],
    ['flea-socks', '防蚤袜', 'Flea-proof socks', '双', 'pairs'],
  ],
  disinfection: [
    ['chlorine-liquid', '含氯消毒液', 'Chlorine disinfectant', '桶', 'drums'],
    ['chlorine-tablets', '含氯泡腾片', 'Chlorine effervescent tablets', '瓶', 'bottles'],
    ['ethanol-75', '75%酒精', 'Ethanol 75 %', '瓶', 'bottles'],
    ['peracetic-acid', '过氧乙酸', 'Peracetic acid', '桶', 'drums'],
    ['sprayer', '背负式喷雾器', 'Knapsack sprayer', '台', 'units'],
    ['ulv-fogger', '超低容量喷雾器', 'Ultra-low-volume fogger', '台', 'units'],
    ['waste-bag', '医疗废物袋', 'Medical waste bag', '个', 'pcs'],
    ['body-bag', '尸体袋', 'Body bag', '个', 'pcs'],
  ],
  sampling: [
    ['swab-vtm', '咽拭子采样管（含病毒保存液）', 'Throat swab with transport medium', '支', 'tubes'],
    ['blood-tube', '真空采血管', 'Blood collection tube', '支', 'tubes'],
    ['extraction-kit', '核酸提取试剂盒', 'Nucleic acid extraction kit', '盒', 'kits'],
    ['pcr-respiratory', '呼吸道病原体核酸检测试剂盒', 'Respiratory pathogen PCR kit', '盒', 'kits'],
    ['pcr-plague', '鼠疫耶尔森菌核酸检测试剂盒', 'Yersinia pestis PCR kit', '盒', 'kits'],
    ['f1-strip', '鼠疫F1抗原/抗体检测试纸', 'Plague F1 antigen and antibody strip', '条', 'strips'],
    ['antigen-flu', '流感抗原快速检测试剂', 'Influenza rapid antigen test', '人份', 'tests'],
    ['un2814-box', 'UN2814 A类生物样本运输箱', 'UN2814 category A transport box', '个', 'boxes'],
  ],
  medicine: [
    ['streptomycin', '注射用链霉素', 'Streptomycin for injection', '支', 'vials'],
    ['doxycycline', '多西环素片', 'Doxycycline tablets', '盒', 'packs'],
    ['ciprofloxacin', '环丙沙星片', 'Ciprofloxacin tablets', '盒', 'packs'],
    ['oseltamivir', '磷酸奥司他韦', 'Oseltamivir', '盒', 'packs'],
    ['paracetamol', '对乙酰氨基酚', 'Paracetamol', '盒', 'packs'],
    ['infusion', '补液（0.9%氯化钠注射液）', 'Infusion fluid (0.9 % sodium chloride)', '瓶', 'bottles'],
  ],
  biological: [
    ['vaccine-flu', '流感疫苗', 'Influenza vaccine', '支', 'doses'],
    ['vaccine-mmr', '麻腮风疫苗', 'Measles, mumps and rubella vaccine', '支', 'doses'],
  ],
  equipment: [
    ['ventilator', '呼吸机', 'Ventilator', '台', 'units'],
    ['monitor', '监护仪', 'Patient monitor', '台', 'units'],
    ['oxygen-concentrator', '制氧机', 'Oxygen concentrator', '台', 'units'],
    ['isolation-stretcher', '负压隔离担架', 'Negative-pressure stretcher', '副', 'units'],
    ['thermometer', '红外体温计', 'Infrared thermometer', '支', 'pcs'],
  ],
  logistics: [
    ['tent', '卫生应急帐篷', 'Emergency tent', '顶', 'units'],
    ['generator', '发电机', 'Generator', '台', 'units'],
    ['satellite-phone', '卫星电话', 'Satellite phone', '部', 'units'],
    ['food-pack', '生活保障包', 'Food and water pack', '份', 'packs'],
  ],
  vector: [
    ['rodenticide', '灭鼠剂', 'Rodenticide', '公斤', 'kg'],
    ['flea-insecticide', '灭蚤杀虫剂', 'Flea insecticide', '瓶', 'bottles'],
    ['rodent-trap', '捕鼠夹', 'Rodent trap', '个', 'pcs'],
  ],
}

const CATEGORIES = Object.keys(CATALOGUE) as SupplyRow['category'][]

/** Catalogue of health emergency supplies (卫生应急物资). */
export const SUPPLIES: readonly SupplyRow[] = CATEGORIES.flatMap((category) =>
  CATALOGUE[category].map(([code, nameZh, nameEn, unitZh, unitEn]) => ({
    code,
    category,
    nameZh,
    nameEn,
    unitZh,
    unitEn,
  })),
)
