/** The people who make plans, and short words for the way of a version of the plague plan. */
import { uuidOf } from '@beacon/server/graphql/ids.ts'
import type { Answer } from './answer.ts'
import { must, planRef, type DutyRoom } from './duty-room.ts'
import type { Person, Thing } from './person.ts'

export interface PlanRoom {
  editor: Person
  expert: Person
  lawyer: Person
  head: Person
  planId: string
  rowOf: (version: Thing) => ReturnType<typeof rowOf>
  revise: () => Promise<Answer>
  write: (by: Person, version: Thing, chapter: string) => Promise<Answer>
  paper: (by: Person, version: Thing, kind: string) => Promise<Answer>
  pass: (by: Person, version: Thing, step: string, more?: object) => Promise<Answer>
  submit: (version: Thing) => Promise<Answer>
  /** The whole way of a substantial change, up to the step that is named; to its issue when none is. */
  walk: (version: Thing, until?: string) => Promise<void>
  /** Gives up whatever is under way, so that the next test can begin. */
  clear: () => Promise<void>
}

export const PLAGUE = planRef('hjq-plague')
/** Today in China: nothing takes effect before it was approved. */
const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
export const ISSUANCE = { documentNumber: '杭政办发〔2026〕示例30号', effectiveFrom: TODAY }

export async function planRoom(room: DutyRoom): Promise<PlanRoom> {
  const [editor, expert, lawyer, head] = await Promise.all([
    room.person('surina'),
    room.person('bao-zhiqiang'),
    room.person('wu-guohua'),
    room.person('eerdun'),
  ])
  const planId = uuidOf('Plan', PLAGUE)
  const people = { editor, expert, lawyer, head }
  return {
    ...people,
    planId,
    rowOf: (version) => rowOf(room, version),
    revise: () => editor.act('revisePlan', { planId: PLAGUE, changeNote: '指挥部成员调整' }),
    write: (by, version, chapter) => write(room, by, version, chapter),
    paper,
    pass,
    submit: (version) => editor.act('submitVersion', { versionId: version.id }),
    walk: (version, until) => walk(room, people, version, until),
    clear: async () => {
      const underWay = { in: ['draft', 'in_review', 'approved', 'issued'] as const }
      await room.db.prisma.planVersion.updateMany({
        where: { planId, status: { in: [...underWay.in] } },
        data: { status: 'withdrawn' },
      })
    },
  }
}

function rowOf({ db }: DutyRoom, { id }: Thing) {
  return db.prisma.planVersion.findUniqueOrThrow({
    where: { id: uuidOf('PlanVersion', id) },
    include: { chapters: true, steps: { orderBy: { position: 'asc' } }, cards: true, comments: true },
  })
}

const paper: PlanRoom['paper'] = (by, version, kind) =>
  by.act('addPlanPaper', { versionId: version.id, kind, title: kind })

const pass: PlanRoom['pass'] = (by, version, step, more = {}) =>
  by.act('passStep', { versionId: version.id, step, ...more })

async function write(room: DutyRoom, by: Person, version: Thing, chapter: string): Promise<Answer> {
  const { chapters } = await rowOf(room, version)
  const revision = chapters.find(({ key }) => key === chapter)?.revision ?? 0
  const words = { textZh: '新文本。', textEn: 'New text.', isPublic: true }
  return by.act('writeChapter', { versionId: version.id, chapter, revision, ...words })
}

async function walk(
  { commander }: DutyRoom,
  { editor, expert, lawyer, head }: Pick<PlanRoom, 'editor' | 'expert' | 'lawyer' | 'head'>,
  version: Thing,
  until?: string,
): Promise<void> {
  const way: [Person, string, string[], object?][] = [
    [editor, 'consultation', ['drafting_note', 'opinions_summary']],
    [expert, 'expert_review', ['expert_opinion']],
    [expert, 'risk_assessment', ['risk_report']],
    [lawyer, 'legality_review', ['legality_opinion']],
    [head, 'deliberation', ['minutes']],
    [commander, 'approval', []],
    [editor, 'issuance', ['final_text'], ISSUANCE],
  ]
  for (const [by, step, papers, more] of way) {
    if (step === until) return
    for (const kind of papers) must(await paper(by, version, kind))
    must(await pass(by, version, step, more))
  }
}
