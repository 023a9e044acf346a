import type { DutyAddressee, DutyKind, PlanCategory } from '@beacon/schema/generated/prisma/client.ts'
import { PLAN_CATEGORIES } from '@beacon/server/plan/model.ts'

export interface DutyRuleRow {
  kind: DutyKind
  category: PlanCategory
  months: number | null
  days: number | null
  source: string
  verified: boolean
}

const MEASURES = '《突发事件应急预案管理办法》（国办发〔2024〕5号）'
const EVALUATION = `${MEASURES}：县级以上地方人民政府及其有关部门原则上每3年评估一次；据转载文本，待核对原文`
const BY_ANALOGY = `${MEASURES}只对政府及其部门预案规定评估周期，其他预案参照执行（规划值）`
const EXERCISE = `${MEASURES}：专项预案、部门预案至少每3年演练一次；据转载文本，待核对原文`
const FILING = `${MEASURES}第二十六条：印发后20个工作日内备案`
const REVISION = `${MEASURES}规定了应当修订的情形，未规定期限；90日为规划值`
const SHORTFALL = '规划值：预演发现的缺口在30日内补齐'
const TERM = '以预案文本规定的有效期为准'

/** Plans of governments and their departments. */
const OF_GOVERNMENT: ReadonlySet<PlanCategory> = new Set(['master', 'special', 'department', 'joint'])
const EXERCISED: ReadonlySet<PlanCategory> = new Set(['special', 'department'])

type Rest = Omit<DutyRuleRow, 'kind' | 'category' | 'verified'>

const rule = (
  kind: DutyKind,
  category: PlanCategory,
  rest: Partial<Rest> & { source: string },
): DutyRuleRow => ({
  kind,
  category,
  months: null,
  days: null,
  verified: false,
  ...rest,
})

/** Which duties plans of each category have. */
export const DUTY_RULES: readonly DutyRuleRow[] = PLAN_CATEGORIES.flatMap((category) => [
  rule('renew', category, { source: TERM }),
  rule('evaluate', category, {
    months: 36,
    source: OF_GOVERNMENT.has(category) ? EVALUATION : BY_ANALOGY,
  }),
  ...(EXERCISED.has(category) ? [rule('exercise', category, { months: 36, source: EXERCISE })] : []),
  rule('file', category, { source: FILING }),
  rule('revise', category, { days: 90, source: REVISION }),
  rule('shortfall', category, { days: 30, source: SHORTFALL }),
])

interface RungRow {
  days: number
  addressee: DutyAddressee
  roleKeys: readonly string[]
  source: string
  verified: boolean
}

const LADDER = '规划值：由旗卫健委按实际调整'
const OWNER = ['plan_editor', 'unit_head', 'bureau_head', 'liaison']

const rung = (days: number, addressee: DutyAddressee, roleKeys: readonly string[]): RungRow => ({
  days,
  addressee,
  roleKeys,
  source: LADDER,
  verified: false,
})

/** Whom a duty is told to, and when: days after the day on which it is due. */
export const DUTY_RUNGS: readonly RungRow[] = [
  rung(-60, 'owner', OWNER),
  rung(-30, 'owner', OWNER),
  rung(-7, 'owner', OWNER),
  rung(0, 'owner', OWNER),
  rung(7, 'bureau', ['bureau_head']),
  rung(30, 'superior', ['commander']),
]
