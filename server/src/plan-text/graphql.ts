import { builder } from '../graphql/builder.ts'
import { enumOf } from '../graphql/enum-of.ts'
import { DroppedShape, type Dropped, type Section } from './model.ts'
import { sectionsIn } from './queries.ts'

const MatchEnum = enumOf('ImportMatch', 'How the chapter of an imported section was found.', {
  title: 'By its very title.',
  similar: 'By a title that is much alike.',
  none: 'Not at all: a person says where it belongs.',
})

const DroppedEnum = enumOf('ImportDropped', 'What is left out when a text comes from a file.', {
  images: 'Pictures.',
  html: 'HTML and scripts.',
  links: 'Links; their words stay.',
  changes: 'Marks of tracked changes: what was inserted stays, what was deleted goes.',
  comments: 'Comments.',
  objects: 'Embedded objects.',
  formulas: 'Formulas.',
  notes: 'Footnotes and endnotes: they stand in brackets where they were referred to.',
  front_matter: 'Settings at the head of a Markdown file.',
})

const SectionRef = builder.objectRef<Section & { index: number }>('ImportSection').implement({
  description: 'A piece of an imported text, from one heading to the next.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Its place in the file, from 0.' }),
    heading: t.exposeString('heading', {
      nullable: true,
      description: 'Its heading; null before the first.',
    }),
    text: t.exposeString('text', { description: 'Its text, Markdown.' }),
    chapter: t.exposeString('chapter', {
      nullable: true,
      description: 'Key of the chapter it was taken for.',
    }),
    match: t.expose('match', { type: MatchEnum, description: 'How that was found.' }),
  }),
})

const DroppedRef = builder.objectRef<{ kind: Dropped; count: number }>('ImportDroppedCount').implement({
  description: 'What was left out of an imported text, and how often.',
  fields: (t) => ({
    kind: t.expose('kind', { type: DroppedEnum, description: 'What.' }),
    count: t.exposeInt('count', { description: 'How often.' }),
  }),
})

export const PlanImportRef = builder.prismaNode('PlanImport', {
  id: { field: 'id' },
  description: 'A text read from a file, to be looked at before it is written into its version.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the file.' }),
    sections: t.field({
      type: [SectionRef],
      complexity: { field: 200, multiplier: 20 },
      select: { sections: true },
      description: 'The text in pieces, in order.',
      resolve: ({ sections }) => sectionsIn(sections).map((section, index) => ({ ...section, index })),
    }),
    dropped: t.field({
      type: [DroppedRef],
      select: { dropped: true },
      description: 'What was left out.',
      resolve: ({ dropped }) =>
        Object.entries(DroppedShape.parse(dropped)).map(([kind, count]) => ({
          kind: kind as Dropped,
          count,
        })),
    }),
  }),
})
