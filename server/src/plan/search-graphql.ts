import { resolveCursorConnection } from '@pothos/plugin-relay'
import { queryFromInfo } from '@pothos/plugin-prisma'
import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import type { GraphQLResolveInfo } from 'graphql'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { enumOf } from '../graphql/enum-of.ts'
import { EventKindEnum, PlanCategoryEnum } from '../graphql/enums.ts'
import { signedIn } from '../graphql/guard.ts'
import type { Segment } from './excerpt.ts'
import { PlanVersionRef } from './graphql.ts'
import { searchPlans, wordsOf, type FoundPlace, type PlanFoundByText } from './search.ts'

const SegmentRef = builder.objectRef<Segment>('TextSegment').implement({
  description: 'A piece of an excerpt, as plain text.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'What it reads.' }),
    isHit: t.exposeBoolean('isHit', { description: 'Is it what was looked for?' }),
  }),
})

const PlaceKindEnum = enumOf('PlanPlaceKind', 'Where in a plan something was found.', {
  title: 'In its title or document number.',
  chapter: 'In a chapter.',
  card: 'In an action card.',
})

const PlaceRef = builder.objectRef<FoundPlace>('PlanPlace').implement({
  description: 'A place in a plan where something was found.',
  fields: (t) => ({
    kind: t.expose('kind', { type: PlaceKindEnum, description: 'What it is.' }),
    key: t.exposeString('key', {
      nullable: true,
      description: 'Key of the chapter, or uuid of the card; null for the title.',
    }),
    titleZh: t.exposeString('titleZh', { description: 'Title of the chapter, card or plan, in Chinese.' }),
    titleEn: t.exposeString('titleEn', { description: 'Title of the chapter, card or plan, in English.' }),
    excerpt: t.expose('excerpt', { type: [SegmentRef], description: 'The text around it.' }),
  }),
})

/** With its version as the question wants it. */
type Hit = PlanFoundByText & { version: Prisma.PlanVersionGetPayload<object> }

const HitRef = builder.objectRef<Hit>('PlanHit').implement({
  description: 'A plan in which every word was found: its version in force, or else the one being made.',
  fields: (t) => ({
    version: t.expose('version', { type: PlanVersionRef, description: 'The version that was searched.' }),
    placeCount: t.exposeInt('placeCount', {
      description: 'How many chapters and cards hold any of the words.',
    }),
    places: t.expose('places', {
      type: [PlaceRef],
      description: 'The first of them, and the title if it does.',
    }),
  }),
})

builder.queryField('searchPlans', (t) =>
  t.connection(
    {
      type: HitRef,
      complexity: (args) => ({ field: 2_000, multiplier: args.first ?? args.last ?? DEFAULT_PAGE }),
      description:
        'Plans that say all of these words, in title, document number, chapters or action cards; those that are named so first. Of each plan the version in force is searched; where there is none, the one being made, for who takes part in it.',
      extensions: { permission: 'plan.read' },
      args: {
        query: t.arg.string({
          required: true,
          description: 'Words with spaces between them; the first 6 of 100 characters count.',
        }),
        category: t.arg({ type: PlanCategoryEnum, description: 'Only of this category.' }),
        eventKind: t.arg({ type: EventKindEnum, description: 'Only for this kind of event.' }),
      },
      resolve: (_, args, context, info) =>
        resolveCursorConnection<Promise<Hit[]>>(
          { args, defaultSize: DEFAULT_PAGE, maxSize: 50, toCursor: (hit: Hit) => cursorOf(hit.planId) },
          async ({ limit, inverted, after, before }: Window) => {
            const found = await searchPlans(context.deps.db.pool, signedIn(context), {
              words: wordsOf(args.query),
              category: args.category ?? null,
              eventKind: args.eventKind ?? null,
              after: planOf(after),
              before: planOf(before),
              limit,
              inverted,
            })
            return withVersions(found, context, info)
          },
        ),
    },
    { name: 'PlanSearchConnection', description: 'A page of plans that were found.' },
    { name: 'PlanSearchEdge', description: 'A plan that was found.' },
  ),
)

interface Window {
  limit: number
  inverted: boolean
  after?: string | undefined
  before?: string | undefined
}

const DEFAULT_PAGE = 20

/** The same form as the cursors of other lists: the guard of arguments knows it. */
const cursorOf = (planId: string): string => Buffer.from(`GPC:S:${planId}`).toString('base64')

function planOf(cursor: string | undefined): string | null {
  return cursor === undefined ? null : Buffer.from(cursor, 'base64').toString('utf8').replace('GPC:S:', '')
}

/** All versions of the page in one statement, with what the question asks of them. */
async function withVersions(
  found: readonly PlanFoundByText[],
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Hit[]> {
  const query: object = queryFromInfo({
    context,
    info,
    typeName: 'PlanVersion',
    path: ['edges', 'node', 'version'],
  })
  const versions = await context.deps.db.prisma.planVersion.findMany({
    ...query,
    where: { id: { in: found.map(({ versionId }) => versionId) } },
  })
  const byId = new Map(versions.map((version) => [version.id, version]))
  return found.flatMap((one) => {
    const version = byId.get(one.versionId)
    return version ? [{ ...one, version }] : []
  })
}
