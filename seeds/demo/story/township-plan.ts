import { readFile } from 'node:fs/promises'
import { sendBackCommand } from '@beacon/server/plan-review/commands/judging.ts'
import { answerCommentCommand, writeChapterCommand } from '@beacon/server/plan-review/commands/writing.ts'
import { chaptersOf } from '../chapters.ts'
import { TOWNSHIP } from '../data/told-plan.ts'
import { asked, opined, settled, silenceNoted } from './opinions.ts'
import { about, DAY, EDITOR, HOUR, writePlan, type PlanStep } from './plan-teller.ts'
import { tell, type Moment } from './teller.ts'

const tale = about(TOWNSHIP.code)
const { step, submit, paper, pass } = tale

/** What the reviewer had to say, what was answered, and what became of the text. */
interface Remark {
  chapter: string
  subject: string
  text: string
  answer: string
  from: { zh: string; en: string }
  to: { zh: string; en: string }
}

const REMARKS: readonly Remark[] = [
  {
    chapter: 'reporting',
    subject: '信息报告',
    text: '第6.1条应当写明卫生院如何受理和记录电话报告，否则迟报、漏报时责任无从认定。',
    answer: '已在第6.1条补充值班人员做好电话记录的要求。',
    from: {
      zh: '立即电话报告中心卫生院；',
      en: 'telephones the health centre at once;',
    },
    to: {
      zh: '立即电话报告中心卫生院，值班人员记明时间、报告人和地点；',
      en: 'telephones the health centre at once, where time, caller and place are written down;',
    },
  },
  {
    chapter: 'management',
    subject: '预案管理',
    text: '备案途径不完整：乡镇预案应当经旗应急管理局报旗人民政府备案（《突发事件应急预案管理办法》第二十六条）。',
    answer: '采纳，备案途径已改写。',
    from: { zh: '报旗人民政府备案', en: 'filed with the banner government' },
    to: {
      zh: '经旗应急管理局报旗人民政府备案',
      en: 'filed with the banner government through the emergency management bureau',
    },
  },
]

/** One of four says nothing until the last day is over. */
const CONSULTATION: readonly PlanStep[] = [
  asked(tale, 2 * DAY + 3 * HOUR, ['hc-dugui', 'agriculture', 'emergency', 'police'], 7),
  opined(
    tale,
    3 * DAY + HOUR,
    ['hc-dugui', 'wuliji'],
    '卫生院夜间只有一名医师值班，请写明现场核实时由谁在院接诊，并安排村医协助。',
  ),
  opined(tale, 3 * DAY + 7 * HOUR, ['emergency', 'hong-bo']),
  opined(
    tale,
    4 * DAY + 2 * HOUR,
    ['agriculture', 'siriguleng'],
    '涉及牧户的，应明确牲畜由谁看护、疫点牧道由谁封闭。',
  ),
  silenceNoted(8 * DAY - 8 * HOUR),
  settled(tale, 8 * DAY + HOUR, 'hc-dugui', {
    outcome: 'adopted',
    reason: '第8.1条已写明卫生院公共卫生和护理人员备勤，村医职责见第3.2条。',
  }),
  settled(tale, 8 * DAY + HOUR + 10, 'agriculture', {
    outcome: 'adopted',
    reason: '已设“看护牲畜，封闭疫点牧道”行动卡，由嘎查村负责。',
  }),
]

/** A town’s plan that was sent back once and is with the legality reviewer again. */
export async function townshipSteps(start: Date): Promise<PlanStep[]> {
  const year = start.getUTCFullYear()
  const draft = await writePlan(TOWNSHIP, { minute: DAY + 5 * HOUR, by: EDITOR })
  const rewritten = await rewritings(11 * DAY)
  return [
    ...draft,
    paper(2 * DAY + HOUR, EDITOR, ['drafting_note', '编制说明', `独政函〔${year}〕示例5号附件`]),
    submit(2 * DAY + 2 * HOUR),
    ...CONSULTATION,
    paper(8 * DAY + 2 * HOUR, EDITOR, [
      'opinions_summary',
      '征求意见汇总及采纳情况表',
      `独政函〔${year}〕示例5号`,
    ]),
    pass(8 * DAY + 2 * HOUR + 10, EDITOR, {
      step: 'consultation',
      words: '征求4个单位意见，3个按期回复，意见2条均已采纳；旗公安局逾期未回复。',
    }),
    paper(9 * DAY + 6 * HOUR, 'wu-guohua', [
      'legality_opinion',
      '合法性审核意见书（第一次）',
      `杭司审〔${year}〕示例23号`,
    ]),
    returned(9 * DAY + 6 * HOUR + 15),
    ...rewritten,
    ...REMARKS.map((remark, index) => answered(11 * DAY + HOUR + index * 10, remark)),
    submit(14 * DAY + 15),
  ]
}

function returned(minute: number): PlanStep {
  const comments = REMARKS.map(({ subject, text }) => ({ subject, text }))
  return step({ minute, by: 'wu-guohua' }, (story, at, versionId) =>
    tell(story, at, sendBackCommand, { versionId, step: 'legality_review', comments }),
  )
}

/** The chapters as they read after the remarks. */
async function rewritings(minute: number): Promise<PlanStep[]> {
  const texts = await Promise.all([readFile(TOWNSHIP.bodyZh, 'utf8'), readFile(TOWNSHIP.bodyEn, 'utf8')])
  const chapters = new Map(chaptersOf(...texts).map((chapter) => [chapter.key, chapter]))
  return REMARKS.map(({ chapter, from, to }, index) => {
    const before = chapters.get(chapter)
    if (!before?.textZh.includes(from.zh) || !before.textEn.includes(from.en)) {
      throw new Error(`The remark on "${chapter}" is about words that the plan does not have.`)
    }
    const texts = {
      textZh: before.textZh.replace(from.zh, to.zh),
      textEn: before.textEn.replace(from.en, to.en),
    }
    const at: Moment = { minute: minute + index * 10, by: EDITOR }
    return step(at, (story, _, versionId) =>
      tell(story, at, writeChapterCommand, { versionId, chapter, revision: 1, isPublic: true, ...texts }),
    )
  })
}

function answered(minute: number, { subject, answer }: Remark): PlanStep {
  return step({ minute, by: EDITOR }, async (story, at, versionId) => {
    const where = { versionId, subject, text: { in: REMARKS.map(({ text }) => text) } }
    const comment = await story.deps.db.prisma.planComment.findFirstOrThrow({ where, select: { id: true } })
    await tell(story, at, answerCommentCommand, { commentId: comment.id, versionId, answer })
  })
}
