import { personKey } from './data/people.ts'

export interface DemoAccount {
  username: string
  password: string
  nameZh: string
  nameEn: string
  roleZh: string
  roleEn: string
}

const PASSWORD = 'beacon-demo-2026'

function account(
  username: string,
  name: [zh: string, en: string],
  role: [zh: string, en: string],
): DemoAccount {
  return { username, password: PASSWORD, nameZh: name[0], nameEn: name[1], roleZh: role[0], roleEn: role[1] }
}

/** Accounts of demo mode, shown on its sign-in page. Production has none of them. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  account('commander', ['云志强', 'Yun Zhiqiang'], ['指挥长', 'Commander']),
  account('duty', ['李晓峰', 'Li Xiaofeng'], ['卫健委值班员', 'Duty officer of the health commission']),
  account('director', ['额尔敦', 'Eerdun'], ['卫健委主任', 'Head of the health commission']),
  account(
    'leader-epi',
    ['王海涛', 'Wang Haitao'],
    ['流行病学调查一队队长', 'Leader of Epidemiological Team 1'],
  ),
  account(
    'leader-epi2',
    ['陈国栋', 'Chen Guodong'],
    ['流行病学调查二队队长', 'Leader of Epidemiological Team 2'],
  ),
  account('leader-rescue', ['巴特尔', 'Bateer'], ['卫生应急救援一队队长', 'Leader of Medical Rescue Team 1']),
  account('leader-disinfect', ['朝鲁', 'Chaolu'], ['消杀一队队长', 'Leader of Disinfection Team 1']),
  account('leader-lab', ['徐慧敏', 'Xu Huimin'], ['实验室检测队队长', 'Leader of the Laboratory Team']),
  account(
    'leader-community',
    ['康丽', 'Kang Li'],
    ['独贵塔拉镇社区防控队队长', 'Leader of the Dugui Tala Community Team'],
  ),
  account(
    'head-dugui',
    ['乌力吉', 'Wuliji'],
    ['独贵塔拉镇中心卫生院院长', 'Head of Dugui Tala Health Centre'],
  ),
  account('head-agriculture', ['斯日古楞', 'Siriguleng'], ['农牧局局长', 'Head of agriculture']),
  account('head-police', ['雷振东', 'Lei Zhendong'], ['公安局副局长', 'Deputy head of public security']),
  account('plan-editor', ['苏日娜', 'Surina'], ['预案专干', 'Plan officer']),
  account('plan-expert', ['包志强', 'Bao Zhiqiang'], ['预案评审专家', 'Plan reviewer']),
  account('legal', ['吴国华', 'Wu Guohua'], ['合法性审核员', 'Legality reviewer']),
  account('observer', ['郝明远', 'Hao Mingyuan'], ['市卫健委观察员', 'Observer from Ordos']),
  account('admin', ['孟和', 'Menghe'], ['系统管理员', 'Administrator']),
]

/** The person (data/people.ts) behind an account. */
export function personOf({ nameEn }: Pick<DemoAccount, 'nameEn'>): string {
  return personKey(nameEn)
}
