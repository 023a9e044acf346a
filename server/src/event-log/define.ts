import type { z } from 'zod'
import { ancestorPrefixes } from '../division/model.ts'
import type { Words } from '../command/refusal.ts'

/** What a command records: an event that has happened, not yet in the log. */
export interface EventDraft {
  name: string
  version: number
  subject: { type: string; id: string }
  division: string | null
  incident: string | null
  audience: string[]
  payload: object
}

/** Where an event happened and to what. */
export interface EventPlace {
  subject: string
  division: string | null
  incident: string | null
}

interface EventDefinition<Payload extends z.ZodObject> {
  /** Past tense, such as `dispatch.accepted`. */
  name: string
  version: number
  subject: string
  payload: Payload
  /** Who hears of it in its division and above: the command (`area`, unless said otherwise), or who makes plans. */
  heardIn?: 'area' | 'plans'
  /** Rooms beside the areas that hold the event's division. */
  audience: (payload: z.output<Payload>) => string[]
  /** The line of the timeline. */
  text: (payload: z.output<Payload>) => Words
}

export type AnyEventDefinition = EventDefinition<z.ZodObject>

const registry = new Map<string, AnyEventDefinition>()

/** Declares an event and returns its maker. Nothing without an audience, a payload schema and words compiles. */
export function defineEvent<Payload extends z.ZodObject>(
  definition: EventDefinition<Payload>,
): (place: EventPlace, payload: z.output<Payload>) => EventDraft {
  if (registry.has(definition.name)) throw new Error(`Two events are called ${definition.name}.`)
  registry.set(definition.name, definition)
  return (place, payload) => ({
    name: definition.name,
    version: definition.version,
    subject: { type: definition.subject, id: place.subject },
    division: place.division,
    incident: place.incident,
    audience: [
      ...new Set([
        ...areaRooms(definition.heardIn ?? 'area', place.division),
        ...definition.audience(payload),
      ]),
    ],
    // Parsed, so that nothing undeclared slips into the log.
    payload: definition.payload.parse(payload),
  })
}

/** All declared events by name. */
export function declaredEvents(): ReadonlyMap<string, AnyEventDefinition> {
  return registry
}

/** The timeline's line for a stored event; its bare name when this version of Beacon does not know it. */
export function eventText(name: string, payload: unknown): Words {
  const definition = registry.get(name)
  const parsed = definition?.payload.safeParse(payload)
  return parsed?.success && definition ? definition.text(parsed.data) : { zh: name, en: name }
}

function areaRooms(kind: 'area' | 'plans', division: string | null): string[] {
  return division === null ? [] : ancestorPrefixes(division).map((prefix) => `${kind}:${prefix}`)
}
