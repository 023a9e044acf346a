import { readFile } from 'node:fs/promises'
import {
  addPaperCommand,
  describeVersionCommand,
  submitVersionCommand,
  writeChapterCommand,
} from '@beacon/server/plan-review/commands/writing.ts'
import { writeCardCommand } from '@beacon/server/plan-review/commands/cards.ts'
import { startPlanCommand } from '@beacon/server/plan-review/commands/drafting.ts'
import { writeFrameCommand } from '@beacon/server/plan-review/commands/frame.ts'
import { passStepCommand } from '@beacon/server/plan-review/commands/judging.ts'
import type { AddPaperInput, PassInput } from '@beacon/server/plan-review/model.ts'
import type { z } from 'zod'
import { chaptersOf, type DemoChapter } from '../chapters.ts'
import type { ToldCard, ToldPlan } from '../data/told-plan.ts'
import { tell, type Moment, type Story } from './teller.ts'

export const HOUR = 60
export const DAY = 24 * HOUR

/** Who writes and registers the plans of the banner. */
export const EDITOR = 'surina'

/** Something that happens to a plan at a minute of its story. */
export interface PlanStep {
  minute: number
  act: (story: Story) => Promise<unknown>
}

/** Lets the steps happen in the order of their minutes, whichever plan they are about. */
export async function playPlans(story: Story, steps: readonly PlanStep[]): Promise<void> {
  for (const { act } of steps.toSorted((a, b) => a.minute - b.minute)) await act(story)
}

/** The newest version of a plan. */
export async function versionOf({ deps }: Story, code: string): Promise<string> {
  const { id } = await deps.db.prisma.planVersion.findFirstOrThrow({
    where: { plan: { code } },
    orderBy: { number: 'desc' },
    select: { id: true },
  })
  return id
}

/** Minutes between two things that an author writes. */
const PACE = 10

/** Somebody begins a plan and writes all of it: grounds, chapters, command and criteria, cards. */
export async function writePlan(plan: ToldPlan, { minute, by }: Moment): Promise<PlanStep[]> {
  const texts = await Promise.all([readFile(plan.bodyZh, 'utf8'), readFile(plan.bodyEn, 'utf8')])
  const acts = [
    beginning(plan),
    description(plan),
    ...chaptersOf(...texts).map((chapter) => writing(plan.code, chapter)),
    framing(plan),
    ...plan.cards.map((card) => carding(plan.code, card)),
  ]
  return acts.map((act, index) => {
    const at = { minute: minute + index * PACE, by }
    return { minute: at.minute, act: (story) => act(story, at) }
  })
}

type Act = (story: Story, at: Moment) => Promise<unknown>

function beginning({
  code,
  titleZh,
  titleEn,
  category,
  eventKind,
  divisionCode,
  organization,
}: ToldPlan): Act {
  return async (story, at) => {
    const organizationId = await organizationOf(story, organization)
    const named = { code, titleZh, titleEn, category, eventKind, divisionCode, organizationId }
    await tell(story, at, startPlanCommand, named)
  }
}

/** The identifier of an organization by its code. */
export async function organizationOf({ deps }: Story, code: string): Promise<string> {
  const { id } = await deps.db.prisma.organization.findUniqueOrThrow({
    where: { code },
    select: { id: true },
  })
  return id
}

function description({ code, legalBasisZh, legalBasisEn }: ToldPlan): Act {
  return async (story, at) =>
    tell(story, at, describeVersionCommand, {
      versionId: await versionOf(story, code),
      legalBasisZh,
      legalBasisEn,
    })
}

function writing(code: string, { key: chapter, textZh, textEn }: DemoChapter): Act {
  return async (story, at) => {
    const versionId = await versionOf(story, code)
    await tell(story, at, writeChapterCommand, {
      versionId,
      chapter,
      revision: 0,
      textZh,
      textEn,
      isPublic: true,
    })
  }
}

function framing({ code, frame: { posts, criteria } }: ToldPlan): Act {
  return async (story, at) =>
    tell(story, at, writeFrameCommand, {
      versionId: await versionOf(story, code),
      revision: 1,
      posts: posts.map(({ organization, role, ...post }) => ({
        ...post,
        organizationCode: organization,
        roleKey: role,
      })),
      criteria: [...criteria],
    })
}

function carding(code: string, card: ToldCard): Act {
  const { organization, role, minutes, after, supporting, teams, supplies, alerts, ...said } = card
  const { conditionZh = '', conditionEn = '', ...words } = said
  return async (story, at) => {
    const versionId = await versionOf(story, code)
    await tell(story, at, writeCardCommand, {
      versionId,
      ...words,
      conditionZh,
      conditionEn,
      revision: 0,
      organizationId: organization === null ? null : await organizationOf(story, organization),
      roleKey: role,
      deadlineMinutes: minutes,
      afterCardId: after === undefined ? null : await cardOf(story, versionId, after),
      supportingCodes: [...(supporting ?? [])],
      teamNeeds: (teams ?? []).map((need) => ({ ...need, qualifications: [...need.qualifications] })),
      supplyNeeds: Object.entries(supplies ?? {}).map(([itemCode, quantity]) => ({ itemCode, quantity })),
      alerts: (alerts ?? []).map((alert) => ({
        roleKey: alert.role,
        organizationCode: alert.organization,
        acknowledgeRequired: alert.acknowledge,
      })),
    })
  }
}

async function cardOf({ deps }: Story, planVersionId: string, titleZh: string): Promise<string> {
  const { id } = await deps.db.prisma.actionCard.findFirstOrThrow({
    where: { planVersionId, titleZh },
    select: { id: true },
  })
  return id
}

export type Paper = [kind: z.input<typeof AddPaperInput>['kind'], title: string, reference: string]
export type Passed = Omit<z.input<typeof PassInput>, 'versionId'>

/** What can happen to the newest version of one plan. */
export interface PlanTale {
  step: (moment: Moment, act: (story: Story, at: Moment, versionId: string) => Promise<unknown>) => PlanStep
  submit: (minute: number) => PlanStep
  paper: (minute: number, by: string, paper: Paper) => PlanStep
  pass: (minute: number, by: string, passed: Passed) => PlanStep
}

/** Tells one plan, one line a step. */
export function about(code: string): PlanTale {
  const step: PlanTale['step'] = (moment, act) => ({
    minute: moment.minute,
    act: async (story) => act(story, moment, await versionOf(story, code)),
  })
  return {
    step,
    submit: (minute) =>
      step({ minute, by: EDITOR }, (story, at, versionId) =>
        tell(story, at, submitVersionCommand, { versionId }),
      ),
    paper: (minute, by, [kind, title, reference]) =>
      step({ minute, by }, (story, at, versionId) =>
        tell(story, at, addPaperCommand, { versionId, kind, title, reference }),
      ),
    pass: (minute, by, passed) =>
      step({ minute, by }, (story, at, versionId) =>
        tell(story, at, passStepCommand, { versionId, ...passed }),
      ),
  }
}
