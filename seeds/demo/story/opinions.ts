import { daysAfter } from '@beacon/server/calendar/workdays.ts'
import {
  askOpinionsCommand,
  giveOpinionCommand,
  lapseOpinionsCommand,
  settleOpinionCommand,
} from '@beacon/server/plan-opinion/commands.ts'
import { EDITOR, organizationOf, type PlanStep, type PlanTale } from './plan-teller.ts'
import { tell, type Story } from './teller.ts'

/** Minutes: when the organizations are asked; days from the story's start: until when they may answer. */
export function asked(
  { step }: PlanTale,
  minute: number,
  organizations: readonly string[],
  lastDay: number,
): PlanStep {
  return step({ minute, by: EDITOR }, async (story, at, versionId) => {
    const organizationIds = []
    for (const code of organizations) organizationIds.push(await organizationOf(story, code))
    const dueOn = daysAfter(story.start, lastDay).toISOString().slice(0, 10)
    await tell(story, at, askOpinionsCommand, { versionId, organizationIds, dueOn })
  })
}

/** An organization by the person who answers for it: agreement when they say nothing more. */
export function opined(
  { step }: PlanTale,
  minute: number,
  [organization, by]: [organization: string, by: string],
  text: string | null = null,
): PlanStep {
  return step({ minute, by }, async (story, at, versionId) => {
    const opinionId = await opinionOf(story, versionId, organization)
    const answer = text === null ? 'agrees' : 'comments'
    await tell(story, at, giveOpinionCommand, { opinionId, answer, text })
  })
}

/** What the author made of it. */
export function settled(
  { step }: PlanTale,
  minute: number,
  organization: string,
  { outcome, reason }: { outcome: 'adopted' | 'partly_adopted'; reason: string },
): PlanStep {
  return step({ minute, by: EDITOR }, async (story, at, versionId) => {
    const opinionId = await opinionOf(story, versionId, organization)
    await tell(story, at, settleOpinionCommand, { opinionId, outcome, reason })
  })
}

/** The last day is over: who has said nothing is noted as silent. */
export function silenceNoted(minute: number): PlanStep {
  return { minute, act: (story) => tell(story, { minute, by: 'beacon' }, lapseOpinionsCommand, {}) }
}

async function opinionOf({ deps }: Story, versionId: string, code: string): Promise<string> {
  const { id } = await deps.db.prisma.planOpinion.findFirstOrThrow({
    where: { versionId, organization: { code } },
    select: { id: true },
  })
  return id
}
