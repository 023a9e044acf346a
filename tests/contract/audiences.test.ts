import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { allEvents } from './registry.ts'

/** Kinds of rooms that a socket may be in; see server/src/realtime/rooms.ts. */
const ROOM = /^(area|plans|team|organization|person|incident):.+$|^world$/
const CHINESE = /[\u4E00-\u9FFF]/

const events = [...(await allEvents()).values()]

test('there are events', () => {
  expect(events.length).toBeGreaterThan(10)
})

describe.each(events.map((event) => [event.name, event] as const))('%s', (name, event) => {
  const samples = [sample(event.payload, true), sample(event.payload, false)].map((value) =>
    event.payload.parse(value),
  )

  test('is a noun and a past participle', () => {
    expect(name).toMatch(/^[a-z-]+\.[a-z-]+$/)
    expect(event.version).toBeGreaterThan(0)
  })

  test('goes to known rooms', () => {
    for (const room of samples.flatMap((payload) => event.audience(payload))) expect(room).toMatch(ROOM)
  })

  test('has a line for the timeline in both languages', () => {
    for (const payload of samples) {
      const { zh, en } = event.text(payload)
      expect(zh).toMatch(CHINESE)
      expect(en).toMatch(/[a-z]{3}/i)
      expect(en).not.toMatch(CHINESE)
      expect(`${zh}${en}`).not.toMatch(/undefined|null|NaN|\[object/)
    }
  })
})

/** A value that the payload's schema takes: full, or with everything left out that may be. */
function sample(schema: z.core.$ZodType, full: boolean): unknown {
  const json = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' })
  return fromJsonSchema(json, full)
}

type JsonSchema = z.core.JSONSchema.BaseSchema

function fromJsonSchema(json: JsonSchema, full: boolean): unknown {
  if (json.anyOf) return fromChoice(json.anyOf.filter(isSchema), full)
  if (json.enum) return json.enum.at(full ? 0 : -1)
  if (json.type === 'object') return fromObject(json, full)
  if (json.type === 'array') return fromArray(json, full)
  return json.const ?? fromScalar(json)
}

function fromArray({ items }: JsonSchema, full: boolean): unknown[] {
  return full && isSchema(items) ? [fromJsonSchema(items, full)] : []
}

function fromChoice(choices: JsonSchema[], full: boolean): unknown {
  const empty = choices.find(({ type }) => type === 'null')
  const filled = choices.find(({ type }) => type !== 'null')
  const chosen = full ? (filled ?? empty) : (empty ?? filled)
  return chosen ? fromJsonSchema(chosen, full) : null
}

function fromObject(json: JsonSchema, full: boolean): Record<string, unknown> {
  const wanted = Object.entries(json.properties ?? {}).filter(([key]) => full || json.required?.includes(key))
  return Object.fromEntries(
    wanted.map(([key, value]) => [key, isSchema(value) ? fromJsonSchema(value, full) : null]),
  )
}

const FORMATS: Record<string, string> = {
  uuid: '0197f5a0-0000-7000-8000-000000000001',
  'date-time': '2026-11-24T06:05:00.000Z',
}

function fromScalar(json: JsonSchema): unknown {
  if (json.type === 'integer' || json.type === 'number') return Math.max(1, json.minimum ?? 1)
  if (json.type === 'boolean') return true
  if (json.type === 'null') return null
  return FORMATS[json.format ?? ''] ?? 'x'
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
