import { ORGANIZATIONS } from '../../reference/data/organizations.ts'

/** An invented person. The key is the English name in lower case with hyphens. */
export interface PersonRow {
  key: string
  nameZh: string
  nameEn: string
  /** 'zh / en'. */
  title: string
  phone: string
  organization: string
  divisionCode: string
  role: RoleKey | null
}

type RoleKey =
  | 'commander'
  | 'duty_officer'
  | 'bureau_head'
  | 'unit_head'
  | 'liaison'
  | 'plan_editor'
  | 'plan_expert'
  | 'legal_reviewer'
  | 'observer'
  | 'administrator'

type Row = [nameZh: string, nameEn: string, titleZh: string, titleEn: string, role?: RoleKey]

/** Who works where. Nobody here exists: names are made up and the telephone numbers all begin with 1390000. */
const STAFF: Record<string, readonly Row[]> = {
  'ordos-hb': [
    ['郝明远', 'Hao Mingyuan', '市卫健委应急办主任', 'Head of emergency office, Ordos', 'observer'],
  ],
  gov: [
    ['云志强', 'Yun Zhiqiang', '副旗长、指挥长', 'Vice banner head, commander', 'commander'],
    [
      '苏雅拉',
      'Suyala',
      '政府办公室副主任、副指挥长',
      'Deputy head of government office, deputy commander',
      'commander',
    ],
    ['郑文博', 'Zheng Wenbo', '政府总值班室联络员', 'Liaison of the government duty room', 'liaison'],
    [
      '吴国华',
      'Wu Guohua',
      '司法局行政复议与合法性审核股股长',
      'Head of legality review, justice bureau',
      'legal_reviewer',
    ],
  ],
  hb: [
    ['额尔敦', 'Eerdun', '旗卫健委主任', 'Head of the health commission', 'bureau_head'],
    ['马晓燕', 'Ma Xiaoyan', '旗卫健委副主任', 'Deputy head of the health commission', 'unit_head'],
    ['李晓峰', 'Li Xiaofeng', '应急办值班员', 'Duty officer, emergency office', 'duty_officer'],
    ['娜仁', 'Naren', '应急办值班员', 'Duty officer, emergency office', 'duty_officer'],
    ['周立新', 'Zhou Lixin', '医政股股长', 'Head of medical administration', 'liaison'],
    ['苏日娜', 'Surina', '应急办预案专干', 'Plan officer, emergency office', 'plan_editor'],
    ['孟和', 'Menghe', '信息股系统管理员', 'System administrator', 'administrator'],
  ],
  cdc: [
    ['刘建华', 'Liu Jianhua', '旗疾控中心主任', 'Director of the CDC', 'unit_head'],
    ['包志强', 'Bao Zhiqiang', '主任医师、预案评审专家', 'Chief physician, plan reviewer', 'plan_expert'],
    ['其木格', 'Qimuge', '旗疾控中心综合办主任', 'Head of general office', 'liaison'],
    ['王海涛', 'Wang Haitao', '急性传染病科科长', 'Head of acute infectious diseases'],
    ['斯琴高娃', 'Siqin Gaowa', '鼠疫防治科副主任医师', 'Associate chief physician, plague control'],
    ['赵永刚', 'Zhao Yonggang', '流行病学调查员', 'Field epidemiologist'],
    ['高婷', 'Gao Ting', '流行病学调查员', 'Field epidemiologist'],
    ['白音', 'Baiyin', '流行病学调查员（蒙汉双语）', 'Field epidemiologist, bilingual'],
    ['陈国栋', 'Chen Guodong', '鼠疫防治科科长', 'Head of plague control'],
    ['乌兰', 'Wulan', '主管医师', 'Attending physician'],
    ['孙丽娟', 'Sun Lijuan', '流行病学调查员', 'Field epidemiologist'],
    ['阿古拉', 'Agula', '流行病学调查员', 'Field epidemiologist'],
    ['何静', 'He Jing', '学校卫生科科长', 'Head of school health'],
    ['图雅', 'Tuya', '主管医师', 'Attending physician'],
    ['冯磊', 'Feng Lei', '流行病学调查员', 'Field epidemiologist'],
    ['朝鲁', 'Chaolu', '消毒与病媒生物防制科科长', 'Head of disinfection and vector control'],
    ['杨桂兰', 'Yang Guilan', '主管技师', 'Senior technician'],
    ['田大勇', 'Tian Dayong', '消杀队员', 'Disinfection operator'],
    ['哈斯', 'Hasi', '消杀队员', 'Disinfection operator'],
    ['吴俊', 'Wu Jun', '消毒与病媒生物防制科副科长', 'Deputy head of disinfection and vector control'],
    ['胡日查', 'Huricha', '病媒监测员', 'Vector surveillance officer'],
    ['许志远', 'Xu Zhiyuan', '消杀队员', 'Disinfection operator'],
    ['徐慧敏', 'Xu Huimin', '检验科科长', 'Head of laboratory'],
    ['萨仁', 'Saren', '副主任技师、生物安全员', 'Associate chief technician, biosafety officer'],
    ['罗斌', 'Luo Bin', '核酸检测员', 'PCR operator'],
    ['塔娜', 'Tana', '核酸检测员', 'PCR operator'],
    ['韩志国', 'Han Zhiguo', '移动实验室组长', 'Head of the mobile laboratory'],
    ['敖登', 'Aodeng', '核酸检测员', 'PCR operator'],
    ['曹阳', 'Cao Yang', '驾驶员、设备员', 'Driver and equipment officer'],
  ],
  hospital: [
    ['张振华', 'Zhang Zhenhua', '旗人民医院院长', 'President of the hospital', 'unit_head'],
    ['林雪', 'Lin Xue', '医务科科长', 'Head of medical affairs', 'liaison'],
    ['巴特尔', 'Bateer', '急诊科主任', 'Head of emergency medicine'],
    ['宋佳', 'Song Jia', '重症医学科副主任医师', 'Associate chief physician, intensive care'],
    ['姜海燕', 'Jiang Haiyan', '急诊科护士长', 'Head nurse, emergency medicine'],
    ['呼斯楞', 'Husileng', '麻醉科医师', 'Anaesthetist'],
    ['石磊', 'Shi Lei', '负压救护车驾驶员', 'Driver of the negative-pressure ambulance'],
    ['唐建军', 'Tang Jianjun', '感染性疾病科主任', 'Head of infectious diseases'],
    ['莎日娜', 'Sharina', '呼吸科主治医师', 'Attending physician, respiratory medicine'],
    ['邓丽', 'Deng Li', '重症医学科护士', 'Nurse, intensive care'],
    ['魏东', 'Wei Dong', '救护车驾驶员', 'Ambulance driver'],
    ['谢宇', 'Xie Yu', '检验科主任', 'Head of clinical laboratory'],
    ['乌日娜', 'Wurina', '主管技师', 'Senior technician'],
    ['薛峰', 'Xue Feng', '核酸检测员', 'PCR operator'],
  ],
  'mongolian-hospital': [
    ['宝音', 'Baoyin', '旗蒙医综合医院院长', 'President of the Mongolian medicine hospital', 'unit_head'],
    ['格日勒', 'Gerile', '医务科科长', 'Head of medical affairs', 'liaison'],
    ['满都拉', 'Mandula', '急诊科主任', 'Head of emergency medicine'],
    ['梁芳', 'Liang Fang', '内科主治医师', 'Attending physician, internal medicine'],
    ['特木尔', 'Temuer', '护师', 'Nurse'],
  ],
  supervision: [
    ['崔志明', 'Cui Zhiming', '旗卫生监督所所长', 'Head of the health inspection office', 'unit_head'],
    ['红霞', 'Hongxia', '传染病监督科科长', 'Head of infectious disease inspection', 'liaison'],
  ],
  'gov-xini': [
    ['贾志平', 'Jia Zhiping', '锡尼镇镇长', 'Mayor of Xini Town', 'unit_head'],
    ['任晓丽', 'Ren Xiaoli', '锡尼镇卫生健康专干', 'Health officer of Xini Town', 'liaison'],
    ['葛兵', 'Ge Bing', '社区网格员', 'Community grid officer'],
    ['查娜', 'Chana', '社区网格员', 'Community grid officer'],
  ],
  'gov-balagong': [
    ['段文军', 'Duan Wenjun', '巴拉贡镇镇长', 'Mayor of Balagong Town', 'unit_head'],
    ['侯敏', 'Hou Min', '巴拉贡镇卫生健康专干', 'Health officer of Balagong Town', 'liaison'],
  ],
  'gov-jirigalangtu': [
    ['布和', 'Buhe', '吉日嘎朗图镇镇长', 'Mayor of Jirigalangtu Town', 'unit_head'],
    ['尹春梅', 'Yin Chunmei', '吉日嘎朗图镇卫生健康专干', 'Health officer of Jirigalangtu Town', 'liaison'],
  ],
  'gov-dugui': [
    ['那顺', 'Nashun', '独贵塔拉镇镇长', 'Mayor of Dugui Tala Town', 'unit_head'],
    ['康丽', 'Kang Li', '独贵塔拉镇卫生健康专干', 'Health officer of Dugui Tala Town', 'liaison'],
    ['毕力格', 'Bilige', '道图嘎查党支部书记', 'Party secretary of Daotu Gacha'],
    ['银花', 'Yinhua', '道图嘎查村医', 'Village doctor of Daotu Gacha'],
    ['苏和', 'Suhe', '沙日召嘎查党支部书记', 'Party secretary of Sharizhao Gacha'],
    ['邬秀英', 'Wu Xiuying', '沙日召嘎查村医', 'Village doctor of Sharizhao Gacha'],
    ['杜国平', 'Du Guoping', '网格员', 'Grid officer'],
  ],
  'gov-huhemudu': [
    ['卢海军', 'Lu Haijun', '呼和木独镇镇长', 'Mayor of Huhemudu Town', 'unit_head'],
    ['金凤', 'Jin Feng', '呼和木独镇卫生健康专干', 'Health officer of Huhemudu Town', 'liaison'],
  ],
  'gov-yihewusu': [
    ['阿拉坦', 'Alatan', '伊和乌素苏木达', 'Head of Yihewusu Sumu', 'unit_head'],
    ['通拉嘎', 'Tonglaga', '伊和乌素苏木卫生健康专干', 'Health officer of Yihewusu Sumu', 'liaison'],
  ],
  'hc-xini': [
    ['丁玉梅', 'Ding Yumei', '锡尼镇卫生院院长', 'Head of Xini Town Health Centre', 'unit_head'],
    ['潘伟', 'Pan Wei', '公共卫生科科长', 'Head of public health', 'liaison'],
    ['青格勒', 'Qinggele', '全科医师', 'General practitioner'],
    ['范丽丽', 'Fan Lili', '护师', 'Nurse'],
    ['彭飞', 'Peng Fei', '消毒员', 'Disinfection operator'],
    ['乌仁图雅', 'Wuren Tuya', '消毒员', 'Disinfection operator'],
  ],
  'hc-balagong': [
    ['白志刚', 'Bai Zhigang', '巴拉贡镇中心卫生院院长', 'Head of Balagong Town Health Centre', 'unit_head'],
    ['蒋琳', 'Jiang Lin', '公共卫生科科长', 'Head of public health', 'liaison'],
    ['傲日格乐', 'Aorigele', '全科医师', 'General practitioner'],
    ['夏勇', 'Xia Yong', '消毒员', 'Disinfection operator'],
  ],
  'hc-jirigalangtu': [
    [
      '德力格尔',
      'Deligeer',
      '吉日嘎朗图镇中心卫生院院长',
      'Head of Jirigalangtu Town Health Centre',
      'unit_head',
    ],
    ['钱梅', 'Qian Mei', '公共卫生科科长', 'Head of public health', 'liaison'],
    ['贺文', 'He Wen', '全科医师', 'General practitioner'],
  ],
  'hc-dugui': [
    ['乌力吉', 'Wuliji', '独贵塔拉镇中心卫生院院长', 'Head of Dugui Tala Town Health Centre', 'unit_head'],
    ['程秀兰', 'Cheng Xiulan', '公共卫生科科长', 'Head of public health', 'liaison'],
    ['尚军', 'Shang Jun', '全科医师', 'General practitioner'],
    ['萨日朗', 'Sarilang', '护师', 'Nurse'],
    ['牛建平', 'Niu Jianping', '公共卫生医师', 'Public health physician'],
    ['敖特根', 'Aotegen', '疫情管理员', 'Epidemic reporting officer'],
  ],
  'hc-huhemudu': [
    ['袁志勇', 'Yuan Zhiyong', '呼和木独镇卫生院院长', 'Head of Huhemudu Town Health Centre', 'unit_head'],
    ['代小红', 'Dai Xiaohong', '公共卫生科科长', 'Head of public health', 'liaison'],
    ['吉雅', 'Jiya', '全科医师', 'General practitioner'],
    ['秦浩', 'Qin Hao', '救护车驾驶员', 'Ambulance driver'],
  ],
  'hc-yihewusu': [
    ['赛汉', 'Saihan', '伊和乌素苏木卫生院院长', 'Head of Yihewusu Sumu Health Centre', 'unit_head'],
    ['高娃', 'Gaowa', '公共卫生科科长', 'Head of public health', 'liaison'],
    ['史强', 'Shi Qiang', '全科医师', 'General practitioner'],
  ],
  publicity: [
    ['顾文华', 'Gu Wenhua', '旗委宣传部副部长', 'Deputy head of publicity', 'unit_head'],
    ['陶然', 'Tao Ran', '新闻股股长', 'Head of news', 'liaison'],
  ],
  development: [
    ['方国强', 'Fang Guoqiang', '旗发改委主任', 'Head of development and reform', 'unit_head'],
    ['伊拉塔', 'Yilata', '粮储股股长', 'Head of grain and reserves', 'liaison'],
  ],
  education: [
    ['邵春燕', 'Shao Chunyan', '旗教育体育局局长', 'Head of education and sports', 'unit_head'],
    ['汪鹏', 'Wang Peng', '学校安全股股长', 'Head of school safety', 'liaison'],
  ],
  industry: [
    ['龙建国', 'Long Jianguo', '旗工信局局长', 'Head of industry', 'unit_head'],
    ['苗苗', 'Miao Miao', '信息化股股长', 'Head of information technology', 'liaison'],
  ],
  police: [
    ['雷振东', 'Lei Zhendong', '旗公安局副局长', 'Deputy head of public security', 'unit_head'],
    ['阿斯楞', 'Asileng', '指挥中心主任', 'Head of the police command centre', 'liaison'],
  ],
  'civil-affairs': [
    ['万丽华', 'Wan Lihua', '旗民政局局长', 'Head of civil affairs', 'unit_head'],
    ['常青', 'Chang Qing', '社会事务股股长', 'Head of social affairs', 'liaison'],
  ],
  finance: [
    ['严志宏', 'Yan Zhihong', '旗财政局局长', 'Head of finance', 'unit_head'],
    ['孔雪梅', 'Kong Xuemei', '社保股股长', 'Head of social security finance', 'liaison'],
  ],
  transport: [
    ['武平', 'Wu Ping', '旗交通运输局局长', 'Head of transport', 'unit_head'],
    ['牧仁', 'Muren', '运输股股长', 'Head of road transport', 'liaison'],
  ],
  agriculture: [
    ['斯日古楞', 'Siriguleng', '旗农牧局局长', 'Head of agriculture and animal husbandry', 'unit_head'],
    ['关小军', 'Guan Xiaojun', '动物疫病预防控制中心主任', 'Head of animal disease control', 'liaison'],
  ],
  forestry: [
    ['廷格尔', 'Tinggeer', '旗林业和草原局局长', 'Head of forestry and grassland', 'unit_head'],
    ['齐伟', 'Qi Wei', '草原有害生物防治站站长', 'Head of grassland pest control', 'liaison'],
  ],
  emergency: [
    ['洪波', 'Hong Bo', '旗应急管理局局长', 'Head of emergency management', 'unit_head'],
    ['江楠', 'Jiang Nan', '应急指挥中心主任', 'Head of the emergency command centre', 'liaison'],
  ],
  market: [
    ['施国庆', 'Shi Guoqing', '旗市场监督管理局局长', 'Head of market regulation', 'unit_head'],
    ['翟敏', 'Zhai Min', '食品安全股股长', 'Head of food safety', 'liaison'],
  ],
  ecology: [
    ['安志杰', 'An Zhijie', '生态环境局杭锦旗分局局长', 'Head of the ecology branch', 'unit_head'],
    ['苏布达', 'Subuda', '固废管理股股长', 'Head of solid waste', 'liaison'],
  ],
  commerce: [
    ['倪建', 'Ni Jian', '旗商务局局长', 'Head of commerce', 'unit_head'],
    ['温馨', 'Wen Xin', '市场运行股股长', 'Head of market supply', 'liaison'],
  ],
  culture: [
    ['赛娜', 'Saina', '旗文化和旅游局局长', 'Head of culture and tourism', 'unit_head'],
    ['路明', 'Lu Ming', '旅游管理股股长', 'Head of tourism', 'liaison'],
  ],
  insurance: [
    ['黎卫东', 'Li Weidong', '旗医保局局长', 'Head of healthcare security', 'unit_head'],
    ['甘露', 'Gan Lu', '待遇保障股股长', 'Head of benefits', 'liaison'],
  ],
  redcross: [
    ['呼和', 'Huhe', '旗红十字会常务副会长', 'Executive vice president', 'unit_head'],
    ['凌云', 'Ling Yun', '赈济救护部部长', 'Head of relief', 'liaison'],
  ],
  media: [
    ['艾丽', 'Ai Li', '旗融媒体中心主任', 'Head of the media centre', 'unit_head'],
    ['朱日和', 'Zhu Rihe', '新闻部主任', 'Head of news', 'liaison'],
  ],
  justice: [
    ['柳青松', 'Liu Qingsong', '旗司法局局长', 'Head of justice', 'unit_head'],
    ['殷红', 'Yin Hong', '法治股股长', 'Head of legal affairs', 'liaison'],
  ],
  water: [
    ['河山', 'He Shan', '旗水利局局长', 'Head of water resources', 'unit_head'],
    ['梅林', 'Mei Lin', '供水股股长', 'Head of water supply', 'liaison'],
  ],
  meteorology: [
    ['天晴', 'Tian Qing', '旗气象局局长', 'Head of meteorology', 'unit_head'],
    ['雨涵', 'Yu Han', '气象台台长', 'Head of the weather station', 'liaison'],
  ],
  'human-resources': [
    ['沈立平', 'Shen Liping', '旗人社局局长', 'Head of human resources', 'unit_head'],
    ['乌云', 'Wuyun', '工伤保险股股长', 'Head of work injury insurance', 'liaison'],
  ],
  housing: [
    ['樊志军', 'Fan Zhijun', '旗住建局局长', 'Head of housing and construction', 'unit_head'],
    ['卓拉', 'Zhuola', '城镇管理股股长', 'Head of urban sanitation', 'liaison'],
  ],
}

const DIVISIONS = new Map(ORGANIZATIONS.map(({ code, divisionCode }) => [code, divisionCode]))

/** The key of a person by English name. */
export function personKey(nameEn: string): string {
  return nameEn.toLowerCase().replaceAll(' ', '-')
}

export const PEOPLE: readonly PersonRow[] = Object.entries(STAFF)
  .flatMap(([organization, rows]) => rows.map((row) => ({ organization, row })))
  .map(({ organization, row: [nameZh, nameEn, titleZh, titleEn, role] }, index) => ({
    key: personKey(nameEn),
    nameZh,
    nameEn,
    title: `${titleZh} / ${titleEn}`,
    phone: `1390000${String(index + 1).padStart(4, '0')}`,
    organization,
    divisionCode: DIVISIONS.get(organization) ?? '',
    role: role ?? null,
  }))
