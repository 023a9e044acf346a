import type { Actor } from '../access/actor.ts'
import { recordedFor, visibleVersions } from '../access/visible.ts'
import type { Words } from '../command/refusal.ts'
import type { Deps } from '../deps.ts'
import { createLane } from '../worker/lane.ts'
import { startStream } from '../worker/stream.ts'
import { EXPORTED, type DrawJob, type Exported, type ExportedRow } from './model.ts'

/** A version with everything that is printed of it; null when the actor may not see it. */
export async function loadExported(
  { db: { prisma } }: Pick<Deps, 'db'>,
  actor: Actor,
  versionId: string,
): Promise<Exported | null> {
  const where = { AND: [{ id: versionId }, visibleVersions(actor)] }
  const found = await prisma.planVersion.findFirst({ where, include: EXPORTED })
  if (!found) return null
  // Who is asked for an opinion reads the text alone, not how it came about.
  const isRecorded = await prisma.planVersion.count({
    where: { AND: [{ id: versionId }, recordedFor(actor)] },
  })
  const version = isRecorded > 0 ? found : { ...found, steps: [], decisions: [], papers: [] }
  const [people, roles, organizations] = await Promise.all([
    prisma.person.findMany({ where: { id: { in: peopleIn(version) } } }),
    prisma.role.findMany(),
    prisma.organization.findMany({ where: { code: { in: organizationsIn(version) } } }),
  ])
  return {
    version,
    people: new Map(people.map((one) => [one.id, wordsOf(one)])),
    roles: new Map(roles.map((one) => [one.key, wordsOf(one)])),
    organizations: new Map(organizations.map((one) => [one.code, wordsOf(one)])),
  }
}

function wordsOf({ nameZh, nameEn }: { nameZh: string; nameEn: string }): Words {
  return { zh: nameZh, en: nameEn }
}

function peopleIn({ steps, decisions, papers }: ExportedRow): string[] {
  const all = [
    ...steps.map(({ decidedBy }) => decidedBy),
    ...decisions.map(({ by }) => by),
    ...papers.map(({ addedBy }) => addedBy),
  ]
  return [...new Set(all.filter((id) => id !== null))]
}

function organizationsIn({ cards }: ExportedRow): string[] {
  return cards.flatMap(({ supportingCodes, alerts }) => [
    ...supportingCodes,
    ...alerts.flatMap(({ organizationCode }) => organizationCode ?? []),
  ])
}

/** A PDF of two hundred pages takes a second and 200 MB. */
const LIMITS = { milliseconds: 60_000, megabytes: 512 }

/** Files are drawn here only: what a stranger's file does to an import, exports do not wait for. */
const DRAWING = createLane({ atOnce: 2, waiting: 10, ofPerson: 4 })
const WORKER = new URL('./draw-worker.ts', import.meta.url)

/** The file, drawn in a thread of its own and sent as it is drawn; null when too many are being drawn. */
export function drawInThread(by: string, data: DrawJob): Promise<ReadableStream<Uint8Array> | null> {
  return startStream(DRAWING, { by, file: WORKER, data, limits: LIMITS })
}
