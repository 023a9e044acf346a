import { daysAfter } from '@beacon/server/calendar/workdays.ts'
import type { Deps } from '@beacon/server/deps.ts'
import { startCleanupCommand } from '@beacon/server/plan-cleanup/commands/cleanup.ts'
import { approveVerdictCommand, proposeVerdictCommand } from '@beacon/server/plan-cleanup/commands/verdict.ts'
import { BANNER } from '../../reference/data/organizations.ts'
import { DAY, EDITOR, HOUR, organizationOf, type PlanStep } from './plan-teller.ts'
import { tell, type Story } from './teller.ts'

const CLEANUP_TITLE = '年度应急预案清理（示例）'
/** Days from the story's Monday. */
const BEGINS = 14
const ENDS = 45

interface Opinion {
  plan: string
  kind: 'keep' | 'revise'
  reason: string
  /** What the commander said with the approval; null while they have not decided. */
  words: string | null
}

const OPINIONS: readonly Opinion[] = [
  {
    plan: 'hjq-plague',
    kind: 'keep',
    reason: '2025年11月修订，法律依据现行有效，分级标准与国家预案一致，演练发现的问题已整改。',
    words: '同意，继续有效。',
  },
  {
    plan: 'hjq-master',
    kind: 'revise',
    reason:
      '2022年印发，至今未评估；《突发公共卫生事件应对法》（2025年）、《突发事件应对法》（2024年修订）、《传染病防治法》（2025年修订）和国办发〔2024〕5号施行后，编制依据、预警和管理条款均须修订。',
    words: '同意修订，由旗卫健委牵头，按完整程序办理。',
  },
  {
    plan: 'hjq-respiratory',
    kind: 'keep',
    reason: '2025年11月印发，2026年3月完成实战演练并评估，编制依据现行有效，建议继续有效。',
    words: null,
  },
]

/** The yearly clean-up of the banner's plans is under way: two verdicts are approved, one waits. */
export function cleanupSteps(start: Date): PlanStep[] {
  const title = `${start.getUTCFullYear()}${CLEANUP_TITLE}`
  const endsOn = daysAfter(start, ENDS).toISOString().slice(0, 10)
  const begin: PlanStep = {
    minute: BEGINS * DAY + 3 * HOUR,
    act: async (story) => {
      const organizationId = await organizationOf(story, 'hb')
      await tell(story, { minute: BEGINS * DAY + 3 * HOUR, by: EDITOR }, startCleanupCommand, {
        title,
        kind: 'periodic',
        ground:
          '根据《突发事件应急预案管理办法》（国办发〔2024〕5号）和旗政府年度工作安排（示例），对全旗现行突发公共卫生事件应急预案逐件清理，提出继续有效、修订、废止或者宣布失效的意见。',
        divisionCode: BANNER,
        organizationId,
        endsOn,
      })
    },
  }
  return [begin, ...OPINIONS.flatMap((opinion, index) => opinionSteps(title, opinion, index))]
}

function opinionSteps(title: string, { plan, kind, reason, words }: Opinion, index: number): PlanStep[] {
  // What waits was proposed last: it ends the story.
  const proposed = words === null ? 18 * DAY + 7 * HOUR : 15 * DAY + HOUR + index * 15
  const decided = 17 * DAY + 2 * HOUR + index * 10
  const proposal: PlanStep = {
    minute: proposed,
    act: async (story) => {
      const { planId, itemId } = await itemOf(story, title, plan)
      await tell(story, { minute: proposed, by: EDITOR }, proposeVerdictCommand, {
        planId,
        itemId,
        kind,
        reason,
      })
    },
  }
  const approval: PlanStep = {
    minute: decided,
    act: async (story) => {
      const { itemId } = await itemOf(story, title, plan)
      const { id: verdictId } = await story.deps.db.prisma.planVerdict.findFirstOrThrow({
        where: { itemId },
        orderBy: { proposedAt: 'asc' },
        select: { id: true },
      })
      await tell(story, { minute: decided, by: 'yun-zhiqiang' }, approveVerdictCommand, { verdictId, words })
    },
  }
  return words === null ? [proposal] : [proposal, approval]
}

async function itemOf(
  { deps }: Story,
  title: string,
  code: string,
): Promise<{ itemId: string; planId: string }> {
  const { id, planId } = await deps.db.prisma.cleanupItem.findFirstOrThrow({
    where: { cleanup: { title }, plan: { code } },
    select: { id: true, planId: true },
  })
  return { itemId: id, planId }
}

/** Has every opinion been proposed? */
export async function isCleanupTold({ db }: Deps): Promise<boolean> {
  const where = { item: { cleanup: { title: { endsWith: CLEANUP_TITLE } } } }
  const about = await db.prisma.planVerdict.findMany({
    where,
    distinct: ['planId'],
    select: { planId: true },
  })
  return about.length >= OPINIONS.length
}
