import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import { addMinutes } from '@beacon/server/clock.ts'
import { yearOf } from '@beacon/server/incident/rules.ts'
import { REALITY } from '@beacon/server/world/model.ts'
import { seedId } from '../id.ts'
import type { Random } from './random.ts'
import { bulkPersonId, type Ground } from './roster.ts'

/** An incident with what its responses need to know of it. */
export interface BulkIncident {
  index: number
  row: Prisma.IncidentCreateManyInput & { openedAt: Date; endedAt: Date | null }
  isOpen: boolean
}

const DAY = 24 * 60
/** Open ones began in these days, ended ones in these years before. */
const OPEN_DAYS = 20
const ENDED_DAYS = 3 * 365

const EVENTS = [
  ['流感样病例聚集', 'C01'],
  ['手足口病聚集', 'C10'],
  ['感染性腹泻聚集', 'C11'],
  ['布鲁氏菌病聚集', 'B22'],
  ['水痘聚集', null],
  ['疑似腺鼠疫病例', 'A01'],
  ['肺结核聚集', 'B15'],
  ['猩红热聚集', 'B21'],
] as const
const PLACES = ['小学', '中学', '幼儿园', '养老院', '工地', '牧户', '养殖场', '企业食堂'] as const
const FACTS =
  '现场电话报告：出现多例症状相似病例，已采取初步隔离措施，正在核实人数和暴露史。（性能数据，非真实事件）'

/**
 * Incidents, oldest first, the last `open` of them open. Numbers run on in each year from what is there;
 * `numbered` holds the highest number of each year so far.
 */
export function incidentRows(
  wanted: { incidents: number; open: number; people: number; now: Date },
  ground: Ground,
  numbered: ReadonlyMap<number, number>,
  random: Random,
): BulkIncident[] {
  const { incidents, open, now } = wanted
  const ages = Array.from({ length: incidents }, (_, index) =>
    ageOf(index >= incidents - open, random),
  ).toSorted((a, b) => b - a)
  const next = new Map(numbered)
  return ages.map((age, index) => {
    const openedAt = addMinutes(now, -age)
    const year = yearOf(openedAt)
    const number = (next.get(year) ?? 0) + 1
    next.set(year, number)
    const row = incidentRow(
      { index, openedAt, number: `${year}-${String(number).padStart(4, '0')}` },
      wanted,
      ground,
      random,
    )
    const isOpen = index >= incidents - open
    return { index, isOpen, row: isOpen ? row : endedRow(row, random) }
  })
}

function ageOf(isOpen: boolean, random: Random): number {
  return isOpen ? random.int(5, OPEN_DAYS * DAY) : random.int((OPEN_DAYS + 1) * DAY, ENDED_DAYS * DAY)
}

function incidentRow(
  { index, openedAt, number }: { index: number; openedAt: Date; number: string },
  { people }: { people: number },
  ground: Ground,
  random: Random,
): BulkIncident['row'] {
  const [event, conditionCode] = random.pick(EVENTS)
  const place = random.pick(PLACES)
  return {
    id: seedId(`bulk/incident/${index}`),
    worldId: REALITY,
    number,
    title: `${place}${event}（第${index + 1}号）`,
    eventKind: 'infectious_disease',
    conditionCode,
    divisionCode: random.pick(ground.divisionCodes),
    place,
    grade: random.pick([4, 4, 4, 3, null]),
    warningLevel: random.pick(['blue', 'yellow', null, null] as const),
    riskLevel: random.pick(['very_low', 'low', 'low', 'medium', 'high'] as const),
    firstFacts: FACTS,
    status: 'open',
    openedAt,
    openedBy: bulkPersonId(random.int(0, Math.max(0, people - 1))),
    endedAt: null,
    endReason: null,
    version: 1,
  }
}

function endedRow(row: BulkIncident['row'], random: Random): BulkIncident['row'] {
  const endedAt = addMinutes(row.openedAt, random.int(DAY, 14 * DAY))
  return { ...row, status: 'ended', endedAt, endReason: '经过一个最长潜伏期无新发病例。', version: 2 }
}
