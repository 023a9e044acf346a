import { loadActor, systemActor, type Actor } from '@beacon/server/access/actor.ts'
import { acknowledgeAlertCommand, deliverAlertsCommand } from '@beacon/server/alert/commands.ts'
import { addMinutes } from '@beacon/server/clock.ts'
import type { Command } from '@beacon/server/command/define.ts'
import type { RefusalCode } from '@beacon/server/command/refusal.ts'
import { runCommand } from '@beacon/server/command/run.ts'
import type { Deps } from '@beacon/server/deps.ts'
import { completeDirectiveCommand, receiveDirectiveCommand } from '@beacon/server/directive/commands.ts'
import { REALITY } from '@beacon/server/world/model.ts'
import type { z } from 'zod'
import { personId, teamId } from '../add-roster.ts'

/** A story on its own clock. Every step is a command with a key, so that an interrupted telling is taken up again. */
export interface Story {
  deps: Deps
  name: string
  start: Date
}

/** When, in minutes from the story's start, and by whom: the key of a person, or `beacon` for the system itself. */
export interface Moment {
  minute: number
  by: string
}

/** Something that happens in an incident at a minute of its story. */
export interface Step {
  minute: number
  act: (story: Story, incidentId: string) => Promise<unknown>
}

/** Lets the steps happen in the order of their minutes, so that the log reads as time went. */
export async function play(story: Story, incidentId: string, steps: readonly Step[]): Promise<void> {
  for (const { act } of steps.toSorted((a, b) => a.minute - b.minute)) await act(story, incidentId)
}

/** Runs one command with a wish of its own type. A refusal is a fault of the story. */
export function tell<Input extends z.ZodType, Loaded, Fact, Code extends RefusalCode, Answer>(
  story: Story,
  moment: Moment,
  command: Command<Input, Loaded, Fact, Code, Answer>,
  input: z.input<Input> & object,
): Promise<Answer> {
  return perform(story, moment, command, input)
}

async function perform<Input extends z.ZodType, Loaded, Fact, Code extends RefusalCode, Answer>(
  { deps, name, start }: Story,
  { minute, by }: Moment,
  command: Command<Input, Loaded, Fact, Code, Answer>,
  input: object,
): Promise<Answer> {
  const clock = { now: () => addMinutes(start, minute) }
  const actor = by === 'beacon' ? systemActor('story') : await actorOf(deps, by)
  const key = `story:${name}:${minute}:${command.name}:${subjectOf(input)}`
  const outcome = await runCommand({ ...deps, clock }, command, {
    actor,
    input,
    key,
    requestId: `story:${name}`,
  })
  if (outcome.ok) return outcome.answer
  const { code, issues } = outcome.refusal
  const why = [code, ...issues.map(({ path, en }) => `${path.join('.')}: ${en}`)].join(' ')
  throw new Error(`The story "${name}" stops at minute ${minute}: ${command.name} by ${by}: ${why}`)
}

/** The first field of a wish names what it is about. */
function subjectOf(input: object): string {
  const [subject] = Object.values(input) as unknown[]
  return typeof subject === 'string' ? subject : 'many'
}

async function actorOf(deps: Deps, key: string): Promise<Actor> {
  const actor = await loadActor(deps, personId(key))
  if (!actor) throw new Error(`The story needs the person "${key}", who does not exist.`)
  return actor
}

/** A command about a team's call in the incident. */
export function onCall<Input extends z.ZodType, Loaded, Fact, Code extends RefusalCode, Answer>(
  moment: Moment,
  team: string,
  command: Command<Input, Loaded, Fact, Code, Answer>,
  more: object = {},
): Step {
  const act = async (story: Story, incidentId: string): Promise<void> => {
    const where = { worldId: REALITY, incidentId, teamId: teamId(team) }
    const { id: callId } = await story.deps.db.prisma.dispatchCall.findFirstOrThrow({
      where,
      select: { id: true },
    })
    await perform(story, moment, command, { callId, ...more })
  }
  return { minute: moment.minute, act }
}

/** Copies reach the devices of everybody alerted so far. */
export function deliver(minute: number): Step {
  const act = async (story: Story, incidentId: string): Promise<void> => {
    const receipts = await story.deps.db.prisma.alertRecipient.findMany({
      where: { worldId: REALITY, deliveredAt: null, alert: { incidentId } },
      select: { alertId: true, personId: true },
      orderBy: [{ alertId: 'asc' }, { personId: 'asc' }],
    })
    if (receipts.length > 0) await tell(story, { minute, by: 'beacon' }, deliverAlertsCommand, { receipts })
  }
  return { minute, act }
}

/** People acknowledge whatever asks them to in the incident. */
export function acknowledge(minute: number, ...people: string[]): Step {
  const act = async (story: Story, incidentId: string): Promise<void> => {
    for (const by of people) {
      for (const alertId of await asking(story, incidentId, by)) {
        await tell(story, { minute, by }, acknowledgeAlertCommand, { alertId })
      }
    }
  }
  return { minute, act }
}

async function asking(story: Story, incidentId: string, person: string): Promise<string[]> {
  const alert = { incidentId, status: 'active', acknowledgeRequired: true } as const
  const copies = await story.deps.db.prisma.alertRecipient.findMany({
    where: { worldId: REALITY, personId: personId(person), alert },
    select: { alertId: true },
    orderBy: { alertId: 'asc' },
  })
  return copies.map(({ alertId }) => alertId)
}

/** A directive, named by the Chinese title of its card, is signed for. */
export function receive(minute: number, by: string, title: string): Step {
  const act = async (story: Story, incidentId: string): Promise<void> => {
    const directiveId = await directiveOf(story, incidentId, title)
    await tell(story, { minute, by }, receiveDirectiveCommand, { directiveId })
  }
  return { minute, act }
}

/** A directive is reported done. */
export function complete(minute: number, by: string, title: string, report: string): Step {
  const act = async (story: Story, incidentId: string): Promise<void> => {
    const directiveId = await directiveOf(story, incidentId, title)
    await tell(story, { minute, by }, completeDirectiveCommand, { directiveId, report })
  }
  return { minute, act }
}

async function directiveOf(story: Story, incidentId: string, titleZh: string): Promise<string> {
  const where = { worldId: REALITY, incidentId, titleZh }
  const { id } = await story.deps.db.prisma.directive.findFirstOrThrow({ where, select: { id: true } })
  return id
}
