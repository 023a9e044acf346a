import { inform, need, tell, type CardRow } from '../plan-row.ts'

/** 四级响应: what the banner does by itself. One need, the mobile laboratory, is beyond today's rosters. */
const LEVEL_4: readonly CardRow[] = [
  {
    level: 4,
    phase: 'command',
    titleZh: '开设指挥部，通知成员单位',
    titleEn: 'Stand up the command and notify member agencies',
    textZh:
      '30分钟内开设旗鼠疫控制应急指挥部，指挥长到位，启动24小时值守；向成员单位通报疫情和响应级别，1小时内召开首次会商，明确现场指挥长和工作组。',
    textEn:
      'Within 30 minutes stand up the plague control command with the commander in place and a 24-hour watch; inform the member agencies of the event and the response level; hold the first consultation within an hour and name the on-site commander and the work groups.',
    organization: 'hb',
    role: 'bureau_head',
    minutes: 60,
    supporting: ['gov', 'emergency', 'publicity'],
    alerts: [tell('commander', 'gov'), tell('unit_head'), inform('liaison')],
  },
  {
    level: 4,
    phase: 'command',
    titleZh: '完成初次报告和网络直报',
    titleEn: 'Make the initial report',
    textZh:
      '2小时内核实病例基本情况，完成传染病网络直报和突发公共卫生事件初次报告；由旗卫健委2小时内报旗人民政府、鄂尔多斯市卫生健康委员会和国务院卫生健康行政部门。不得隐瞒、缓报、谎报。',
    textEn:
      'Within 2 hours verify the basic facts of the case and complete the online case report and the initial event report; the health commission reports within 2 hours to the banner government, the Ordos health commission and the national health authority. Nothing is concealed, delayed or falsified.',
    organization: 'cdc',
    role: 'unit_head',
    minutes: 120,
    supporting: ['hb'],
  },
  {
    level: 4,
    phase: 'investigation',
    titleZh: '现场流行病学调查，判定密切接触者',
    titleEn: 'Field investigation and tracing of close contacts',
    textZh:
      '派出流行病学调查队1支，1小时内出发。查明发病前10天活动史、野外作业及接触或剥食旱獭、沙鼠情况；2小时内提交初步调查，4小时内提交核心信息，24小时内提交首份个案调查报告；列出直接接触者和共同暴露者名单，移交医学观察。',
    textEn:
      'Send one investigation team, leaving within 1 hour. Establish movements, field work and contact with or skinning of marmots and gerbils in the 10 days before onset; first findings in 2 hours, core information in 4 hours, first full case report in 24 hours; list direct contacts and people with the same exposure and hand them over for observation.',
    organization: 'cdc',
    role: 'liaison',
    minutes: 240,
    supporting: ['police', 'industry'],
    teams: [need('epidemiology', 1, 'plague')],
    supplies: { coverall: 30, 'mask-n95': 100, 'flea-socks': 30, 'f1-strip': 50 },
  },
  {
    level: 4,
    phase: 'treatment',
    titleZh: '病例隔离救治与转运',
    titleEn: 'Isolate, treat and transport the case',
    textZh:
      '就地隔离病例，首选链霉素治疗；由负压救护力量按规定路线转运至定点医院隔离病区，单人单间，专人护理；医护人员落实三级防护，转运后车辆终末消毒。',
    textEn:
      'Isolate the case on the spot, streptomycin being the first choice; a negative-pressure crew moves the patient on the set route to the isolation ward of the designated hospital, single room and dedicated nurses; staff wear level-three protection and the vehicle is disinfected afterwards.',
    organization: 'hospital',
    role: 'unit_head',
    minutes: 180,
    supporting: ['transport', 'police', 'insurance'],
    teams: [need('medical_rescue', 1, 'negative_pressure', 'isolation_transport')],
    supplies: { streptomycin: 200, coverall: 40, 'isolation-stretcher': 1, infusion: 100 },
  },
  {
    level: 4,
    phase: 'control',
    titleZh: '划定小隔离圈并警戒',
    titleEn: 'Cordon off the small isolation circle',
    textZh:
      '以病家为中心划定小隔离圈，设置警戒线和出入口登记；社区防控队入户登记圈内人员，每日两次测温，落实居家医学观察和生活保障，做好群众解释工作。',
    textEn:
      'Draw the small isolation circle around the household, with a cordon and a register at its entrance; the community team registers everybody inside, takes temperatures twice a day, arranges observation at home and daily needs, and explains the measures to the residents.',
    organization: 'police',
    role: 'unit_head',
    minutes: 180,
    supporting: ['gov-dugui', 'civil-affairs'],
    teams: [need('community', 1, 'area_control')],
    supplies: { 'mask-surgical': 500, thermometer: 10, 'food-pack': 60 },
  },
  {
    level: 4,
    phase: 'control',
    titleZh: '疫点消毒、灭蚤、灭鼠',
    titleEn: 'Disinfect the outbreak point, kill fleas, then rodents',
    textZh:
      '派出消杀队1支，按先消毒灭蚤、后灭鼠的顺序处理病家及周围；病人分泌物、污染物品和死亡动物无害化处理；24小时内提交消毒和灭蚤效果评价。',
    textEn:
      'Send one disinfection team: disinfect and kill fleas first, rodents afterwards, in the household and around it; secretions, contaminated goods and dead animals are rendered harmless; the effect is evaluated within 24 hours.',
    organization: 'cdc',
    role: 'liaison',
    minutes: 300,
    supporting: ['ecology', 'agriculture'],
    teams: [need('disinfection', 1, 'vector_control')],
    supplies: { 'chlorine-tablets': 60, 'flea-insecticide': 80, rodenticide: 20, sprayer: 6 },
  },
  {
    level: 4,
    phase: 'laboratory',
    titleZh: '采样送检与实验室检测',
    titleEn: 'Sampling and laboratory testing',
    textZh:
      '派出实验室检测队1支，用药前采集淋巴穿刺液、血液、咽拭子或痰标本，A类包装双人双锁专车送检；接收样本后24小时内出具核酸和F1抗原结果，阳性样本送自治区复核。',
    textEn:
      'Send one laboratory team: take lymph node aspirate, blood, throat swab or sputum before treatment; category A packaging, two people and two locks, dedicated vehicle; PCR and F1 antigen results within 24 hours of receipt; positive specimens go to the autonomous region for confirmation.',
    organization: 'cdc',
    role: 'unit_head',
    minutes: 360,
    supporting: ['hospital', 'transport'],
    teams: [need('laboratory', 1, 'bsl2', 'pcr')],
    supplies: { 'un2814-box': 2, 'pcr-plague': 4, 'extraction-kit': 4, 'blood-tube': 100 },
  },
  {
    level: 4,
    phase: 'laboratory',
    titleZh: '移动实验室前出现场检测',
    titleEn: 'Mobile laboratory at the scene',
    textZh:
      '移动实验室前出至疫点所在苏木镇，开展接触者和捕获动物样本现场筛查，缩短送检时间；每12小时汇总检测结果。',
    textEn:
      'The mobile laboratory moves to the town of the outbreak point and screens contacts and trapped animals on site, so that no time is lost on the road; results are summed up every 12 hours.',
    organization: 'cdc',
    role: 'liaison',
    minutes: 480,
    supporting: ['transport', 'industry'],
    teams: [need('laboratory', 1, 'mobile_lab', 'plague')],
    supplies: { generator: 1, 'f1-strip': 200 },
  },
  {
    level: 4,
    phase: 'control',
    titleZh: '重点地区发热病人和接触者排查',
    titleEn: 'Screen fever patients and contacts in the focus area',
    textZh:
      '卫生院启动发热预检分诊，村医逐户排查发热伴淋巴结肿大、咳痰带血者和急死病例；对直接接触者隔离观察9日并预防性服药；每日20时前零报告。',
    textEn:
      'The health centre starts fever triage; village doctors go from house to house for fever with swollen lymph nodes, bloody sputum and sudden deaths; direct contacts are isolated for 9 days and given prophylaxis; zero report by 20:00 every day.',
    organization: 'hc-dugui',
    role: 'unit_head',
    minutes: 120,
    supporting: ['gov-dugui', 'hc-jirigalangtu'],
    supplies: { doxycycline: 120, 'mask-n95': 200, thermometer: 20 },
    alerts: [tell('unit_head', 'gov-dugui')],
  },
  {
    level: 4,
    phase: 'control',
    titleZh: '动物间疫情监测与疫源动物管控',
    titleEn: 'Animal surveillance and control of reservoir animals',
    textZh:
      '疫点周围开展鼠密度、蚤指数和病死鼠调查，捕获动物送检；禁止捕猎、剥食、贩运旱獭等疫源动物，张贴禁猎公告；24小时内报送首次调查结果。',
    textEn:
      'Survey rodent density, flea index and dead rodents around the outbreak point and send trapped animals for testing; ban hunting, skinning and trading of marmots and other reservoir animals and post the ban; first results within 24 hours.',
    organization: 'agriculture',
    role: 'unit_head',
    minutes: 1440,
    supporting: ['forestry', 'market', 'police'],
    supplies: { 'rodent-trap': 300, 'flea-socks': 40 },
  },
  {
    level: 4,
    phase: 'communication',
    titleZh: '发布健康风险提示',
    titleEn: 'Issue the health risk advisory',
    textZh:
      '经指挥部审定，4小时内以蒙汉双语发布健康风险提示，宣传“三不三报”：不私自捕猎、不剥食、不私自携带疫源动物及其产品出疫区；报告病死鼠（獭）、报告疑似病人、报告不明原因高热和急死病人。监测舆情，及时回应关切。',
    textEn:
      'After approval by the command issue the health risk advisory in Mongolian and Chinese within 4 hours: do not hunt, skin or carry reservoir animals out of the area; report dead rodents and marmots, suspected patients, unexplained high fever and sudden death. Watch public opinion and answer concerns.',
    organization: 'publicity',
    role: 'liaison',
    minutes: 240,
    supporting: ['media', 'cdc', 'culture'],
    alerts: [inform('unit_head', 'media')],
  },
]

/** 三级响应: decided by Ordos; what the banner adds. */
const LEVEL_3: readonly CardRow[] = [
  {
    level: 3,
    phase: 'command',
    titleZh: '对接市指挥部，请求专家和队伍支援',
    titleEn: 'Join the municipal command and ask for experts and teams',
    textZh: '向市指挥部提交支援请求，接待市专家组，合并现场指挥；每日会商两次，每日18时前提交进程报告。',
    textEn:
      'Submit the request for support to the municipal command, receive its experts and merge the on-site command; consult twice a day and submit the progress report by 18:00.',
    organization: 'hb',
    role: 'bureau_head',
    minutes: 120,
    supporting: ['gov'],
    alerts: [tell('commander', 'gov'), tell('unit_head')],
  },
  {
    level: 3,
    phase: 'investigation',
    titleZh: '扩大流行病学调查，溯源',
    titleEn: 'Extend the investigation and trace the source',
    textZh:
      '增派流行病学调查队1支，沿病例活动轨迹开展外围调查，与公安、工信协同完成跨区域接触者协查，48小时内提交溯源报告。',
    textEn:
      'Send one more investigation team along the movements of the cases; with public security and telecommunications trace contacts in other areas; report on the source within 48 hours.',
    organization: 'cdc',
    role: 'liaison',
    minutes: 360,
    supporting: ['police', 'industry'],
    teams: [need('epidemiology', 1, 'plague')],
    supplies: { coverall: 60, 'mask-n95': 200 },
  },
  {
    level: 3,
    phase: 'control',
    titleZh: '划定大隔离圈，组织群防群控',
    titleEn: 'Set the large isolation circle',
    textZh:
      '以疫点为中心划定大隔离圈，嘎查村防控队在主要路口值守，并从邻近苏木镇调派防控队增援；圈内人员每日测温，限制聚集，组织清运垃圾、封堵鼠洞。',
    textEn:
      'Set the large isolation circle around the outbreak point; gacha and village teams hold the main crossings, reinforced by a team of a neighbouring town; temperatures are taken daily, gatherings are limited, rubbish is removed and burrows are closed.',
    organization: 'gov-dugui',
    role: 'unit_head',
    minutes: 360,
    supporting: ['police', 'civil-affairs', 'water', 'housing'],
    teams: [need('community', 3, 'area_control')],
    supplies: { 'mask-surgical': 3000, 'food-pack': 300, tent: 6 },
  },
  {
    level: 3,
    phase: 'treatment',
    titleZh: '启用重症救治力量',
    titleEn: 'Bring in intensive care',
    textZh:
      '定点医院腾空隔离病区，组建重症救治组，呼吸机、监护仪到位；全旗医疗机构鼠疫零报告，严格预检分诊。',
    textEn:
      'The designated hospital clears an isolation ward and forms an intensive care group with ventilators and monitors; all medical institutions report zero cases daily and keep strict triage.',
    organization: 'hospital',
    role: 'unit_head',
    minutes: 360,
    supporting: ['mongolian-hospital', 'insurance'],
    teams: [need('medical_rescue', 1, 'icu', 'isolation_transport')],
    supplies: { ventilator: 2, monitor: 4, streptomycin: 600, ciprofloxacin: 200 },
  },
  {
    level: 3,
    phase: 'control',
    titleZh: '大隔离圈灭蚤灭鼠',
    titleEn: 'Flea and rodent control in the large circle',
    textZh: '增派消杀队1支，对大隔离圈内居民点、棚圈和周边草场分片灭蚤灭鼠，每日报告进度，完成后评价效果。',
    textEn:
      'One more disinfection team treats settlements, sheds and pastures of the large circle sector by sector, reports progress daily and evaluates the effect.',
    organization: 'forestry',
    role: 'unit_head',
    minutes: 720,
    supporting: ['agriculture', 'cdc'],
    teams: [need('disinfection', 1, 'vector_control')],
    supplies: { 'flea-insecticide': 300, rodenticide: 200, 'ulv-fogger': 4 },
  },
  {
    level: 3,
    phase: 'support',
    titleZh: '设立交通检疫站',
    titleEn: 'Set up traffic quarantine posts',
    textZh: '在进出疫区的主要道路设立联合检疫站，查验登记、测温，劝返外来人员，保障应急车辆优先通行。',
    textEn:
      'Set up joint quarantine posts on the main roads of the area: check, register and take temperatures, turn back visitors, give way to emergency vehicles.',
    organization: 'transport',
    role: 'unit_head',
    minutes: 480,
    supporting: ['police', 'supervision', 'market'],
    supplies: { thermometer: 30, 'mask-surgical': 2000, tent: 4, generator: 4 },
  },
  {
    level: 3,
    phase: 'communication',
    titleZh: '学校、景区和集贸市场防控',
    titleEn: 'Measures in schools, tourist sites and markets',
    textZh:
      '学校落实晨午检和因病缺课追踪，暂停野外研学；景区限流并提示游客；集贸市场查处野生动物交易。每日通报情况。',
    textEn:
      'Schools check pupils morning and noon, follow up absences and stop field trips; tourist sites limit and advise visitors; trade in wild animals is stopped in the markets. Daily reports.',
    organization: 'education',
    role: 'unit_head',
    minutes: 720,
    supporting: ['culture', 'market'],
    alerts: [inform('liaison')],
  },
]

/** 二级响应: decided by the autonomous region. */
const LEVEL_2: readonly CardRow[] = [
  {
    level: 2,
    phase: 'command',
    titleZh: '主要领导负责，提请疫区封锁',
    titleEn: 'Leading officials take command; apply for blockade',
    textZh:
      '旗委、旗政府主要负责同志坐镇指挥，依法提请上级人民政府决定疫区封锁，公告封锁范围和期限，接受自治区前方指挥部统一指挥。',
    textEn:
      'The leading officials of the banner take command; ask the higher government by law for a blockade of the epidemic area, announce its bounds and duration, and work under the forward command of the autonomous region.',
    organization: 'gov',
    role: 'commander',
    minutes: 120,
    supporting: ['hb', 'justice', 'police'],
    alerts: [tell('commander', 'gov'), tell('bureau_head', 'hb'), tell('unit_head')],
  },
  {
    level: 2,
    phase: 'treatment',
    titleZh: '扩充定点救治能力',
    titleEn: 'Extend treatment capacity',
    textZh: '蒙医综合医院转为后备定点医院，24小时内腾空床位不少于50张；对接自治区医疗队，统一编组。',
    textEn:
      'The Mongolian medicine hospital becomes the reserve designated hospital and clears at least 50 beds within 24 hours; teams of the autonomous region are received and integrated.',
    organization: 'mongolian-hospital',
    role: 'unit_head',
    minutes: 1440,
    supporting: ['hospital', 'insurance', 'finance'],
    supplies: { 'oxygen-concentrator': 20, ventilator: 4, coverall: 500, gown: 1000 },
  },
  {
    level: 2,
    phase: 'control',
    titleZh: '启用备用隔离场所',
    titleEn: 'Open the reserve isolation sites',
    textZh:
      '启用备用集中隔离场所，实行单人单间医学观察，配备医护、消毒和安保人员，保障饮食、用药和心理支持。',
    textEn:
      'Open the reserve isolation sites with single rooms, staffed with nurses, disinfection and security; provide food, medicine and psychological support.',
    organization: 'civil-affairs',
    role: 'unit_head',
    minutes: 720,
    supporting: ['culture', 'commerce', 'redcross', 'ecology'],
    teams: [need('community', 1, 'area_control')],
    supplies: { 'food-pack': 1000, 'waste-bag': 2000, doxycycline: 600 },
  },
  {
    level: 2,
    phase: 'support',
    titleZh: '应急物资统一调度',
    titleEn: 'Central allocation of supplies',
    textZh:
      '汇总各单位库存和缺口，统一调度储备、协议和捐赠物资，必要时依法征用；保障生活必需品供应和价格稳定。',
    textEn:
      'Sum up stocks and gaps, allocate reserves, contracted and donated goods centrally, requisition by law where necessary; keep daily necessities available and prices stable.',
    organization: 'development',
    role: 'unit_head',
    minutes: 480,
    supporting: ['finance', 'commerce', 'emergency', 'market', 'redcross'],
    alerts: [tell('liaison')],
  },
  {
    level: 2,
    phase: 'communication',
    titleZh: '每日新闻发布',
    titleEn: 'Daily press briefing',
    textZh: '建立每日新闻发布制度，统一口径通报疫情和防控进展，24小时监测并澄清不实信息，公布咨询电话。',
    textEn:
      'Hold a press briefing every day with one agreed account of the epidemic and the measures; watch for and correct false information around the clock; publish the hotline.',
    organization: 'publicity',
    role: 'unit_head',
    minutes: 480,
    supporting: ['media', 'hb'],
  },
]

/** 一级响应: decided at national level. */
const LEVEL_1: readonly CardRow[] = [
  {
    level: 1,
    phase: 'command',
    titleZh: '服从国家统一指挥，全旗动员',
    titleEn: 'Work under national command; mobilise the banner',
    textZh:
      '在国家和自治区指挥部统一指挥下开展工作，全旗动员，每日8时、20时两次报告，向旗人大常委会专项报告重要决定。',
    textEn:
      'Work under the command of the state and the autonomous region; mobilise the whole banner; report at 8:00 and 20:00 every day; report important decisions to the standing committee of the people’s congress.',
    organization: 'gov',
    role: 'commander',
    minutes: 60,
    supporting: ['hb', 'emergency'],
    alerts: [tell('commander', 'gov'), tell('bureau_head', 'hb'), tell('unit_head'), tell('liaison')],
  },
  {
    level: 1,
    phase: 'control',
    titleZh: '停止聚集活动，实施最严格管控',
    titleEn: 'Suspend gatherings, apply the strictest control',
    textZh:
      '停止一切聚集性活动，停课、停业，各苏木镇、嘎查村实行封闭管理，凭证出入，应急和民生保障车辆除外。',
    textEn:
      'Suspend all gatherings, schools and businesses; towns and gachas are closed and entered with permits only, emergency and supply vehicles excepted.',
    organization: 'police',
    role: 'unit_head',
    minutes: 240,
    supporting: ['education', 'market', 'culture', 'transport'],
    teams: [need('community', 2, 'area_control')],
  },
  {
    level: 1,
    phase: 'support',
    titleZh: '生活必需品统一配送',
    titleEn: 'Central delivery of daily necessities',
    textZh:
      '建立到户配送体系，保障封闭区域居民和牧户粮食、饲草、燃料和药品供应，优先孤寡老人、孕产妇和慢性病患者。',
    textEn:
      'Deliver food, fodder, fuel and medicine to households in closed areas, elderly people living alone, pregnant women and the chronically ill first.',
    organization: 'commerce',
    role: 'unit_head',
    minutes: 720,
    supporting: ['transport', 'agriculture', 'civil-affairs', 'redcross'],
    supplies: { 'food-pack': 5000, 'satellite-phone': 12 },
  },
  {
    level: 1,
    phase: 'treatment',
    titleZh: '接收国家卫生应急队伍',
    titleEn: 'Receive national health emergency teams',
    textZh: '划定驻扎场地，保障国家卫生应急队伍水、电、通信和医疗废物处置，建立日调度和病例会诊机制。',
    textEn:
      'Assign a camp to the national teams and provide water, power, communication and waste disposal; coordinate daily and consult on cases.',
    organization: 'hb',
    role: 'bureau_head',
    minutes: 720,
    supporting: ['water', 'industry', 'ecology', 'hospital'],
    supplies: { tent: 20, generator: 10 },
  },
]

export const PLAGUE_CARDS: readonly CardRow[] = [...LEVEL_4, ...LEVEL_3, ...LEVEL_2, ...LEVEL_1]

/** The superseded version asked for less and knew no traffic quarantine. */
export const PLAGUE_CARDS_2021: readonly CardRow[] = PLAGUE_CARDS.filter(
  ({ titleZh }) =>
    !/移动实验室|健康风险提示|学校、景区|备用隔离|新闻发布|统一配送|国家卫生应急队伍/.test(titleZh),
).map(({ teams, ...card }) => ({ ...card, teams: (teams ?? []).map((team) => ({ ...team, count: 1 })) }))
