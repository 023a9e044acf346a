/** People of the duty room and what they can do, each act a mutation over HTTP with a session of their own. */
import { createHmac, randomBytes } from 'node:crypto'
import { GraphQLNonNull } from 'graphql'
import { globalId } from '@beacon/server/graphql/ids.ts'
import { schema } from '@beacon/server/graphql/schema.ts'
import type { Answer } from './answer.ts'
import { clientOf, type Client, type TestServer } from './server.ts'

/** Anything with a global id. */
export interface Thing {
  id: string
}

type Act<Wish extends object = object> = (
  thing: Thing,
  wish?: Partial<Wish> & Record<string, unknown>,
  key?: string,
) => Promise<Answer>

export interface Person extends Client {
  /** Plain uuid. */
  personId: string
  /** Any mutation by name. */
  act: (mutation: string, input: object, key?: string) => Promise<Answer>
  assess: Act
  endIncident: Act
  activate: Act<{ planId: string; level: number }>
  raise: Act<{ level: number }>
  lower: Act<{ level: number }>
  applyCards: Act<{ cardIds: string[] }>
  endResponse: Act
  notify: Act<{ personIds: string[]; acknowledgeRequired: boolean }>
  accept: Act<{ minutesToArrive: number }>
  decline: Act<{ code: string; text: string }>
  depart: Act
  arrive: Act
  release: Act
  recall: Act
  see: Act
  acknowledge: Act
  receive: Act
  complete: Act
}

const WORDS = { legalGround: '《突发事件应对法》第七十一条', reason: '专家研判' }
const REFUSAL = '... on Refusal { code messageZh messageEn path issues { path messageZh messageEn } }'

/** A person signed in. The session is written directly: hashing passwords is tested elsewhere, and slow on purpose. */
export async function personOf(server: Pick<TestServer, 'url' | 'deps'>, personId: string): Promise<Person> {
  const client = clientOf(server.url, await openSession(server, personId))
  const act: Person['act'] = async (mutation, input, key) => {
    const field = `${mutation}(input: $input, key: $key)`
    const query = `mutation($input: ${inputOf(mutation)}, $key: String) {
      ${field} { __typename ... on Node { id } ${REFUSAL} } }`
    const data = await client.graphql<Record<string, Answer>>(query, { input, key })
    const answer = data[mutation]
    if (!answer) throw new Error(`${mutation} gave nothing.`)
    return answer
  }
  const on =
    (mutation: string, field: string, usual: object = {}): Act =>
    ({ id }, wish = {}, key) =>
      act(mutation, { [field]: id, ...usual, ...wish }, key)
  return { ...client, personId, act, ...verbs(on) }
}

function verbs(
  on: (mutation: string, field: string, usual?: object) => Act,
): Omit<Person, keyof Client | 'personId' | 'act'> {
  return {
    assess: on('assessIncident', 'incidentId', { riskLevel: 'high', reason: WORDS.reason }),
    endIncident: on('endIncident', 'incidentId', { reason: '疫情已排除' }),
    activate: on('activatePlan', 'incidentId', { level: 4, ...WORDS }),
    raise: on('raiseResponse', 'responseId', { level: 3, ...WORDS }),
    lower: on('lowerResponse', 'responseId', { level: 4, ...WORDS }),
    applyCards: on('applyCards', 'responseId', WORDS),
    endResponse: on('endResponse', 'responseId', WORDS),
    notify: on('raiseNotice', 'incidentId', { title: '通知', body: '请知悉。', acknowledgeRequired: true }),
    accept: on('acceptDispatch', 'callId', { minutesToArrive: 40 }),
    decline: on('declineDispatch', 'callId', { code: 'no_vehicle' }),
    depart: on('reportDeparture', 'callId'),
    arrive: on('reportArrival', 'callId'),
    release: on('releaseTeam', 'callId'),
    recall: on('recallDispatch', 'callId', { reason: '改派其他队伍' }),
    see: on('seeAlert', 'alertId'),
    acknowledge: on('acknowledgeAlert', 'alertId'),
    receive: on('receiveDirective', 'directiveId'),
    complete: on('completeDirective', 'directiveId', { report: '已办结。' }),
  }
}

function inputOf(mutation: string): string {
  const type = schema
    .getMutationType()
    ?.getFields()
    [mutation]?.args.find(({ name }) => name === 'input')?.type
  if (!(type instanceof GraphQLNonNull)) throw new Error(`No mutation ${mutation}.`)
  return type.toString()
}

async function openSession({ deps }: Pick<TestServer, 'deps'>, personId: string): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await deps.db.pool.query(
    `INSERT INTO "user" (id, name, email, username, updated_at, person_id)
     SELECT $1::text, $1, $1 || '@local.invalid', $1, now(), $1::uuid
     WHERE NOT EXISTS (SELECT FROM "user" WHERE person_id = $1::uuid)`,
    [personId],
  )
  await deps.db.pool.query(
    `INSERT INTO session (id, token, expires_at, updated_at, user_id)
     SELECT $2, $2, now() + interval '1 day', now(), id FROM "user" WHERE person_id = $1::uuid`,
    [personId, token],
  )
  const signature = createHmac('sha256', deps.config.secret).update(token).digest('base64')
  return `beacon.session_token=${encodeURIComponent(`${token}.${signature}`)}`
}

/** The global id of a person, for inputs that name people. */
export function personRef(personId: string): string {
  return globalId('Person', personId)
}
