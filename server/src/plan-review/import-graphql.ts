import { builder } from '../graphql/builder.ts'
import { commandField } from '../graphql/command-field.ts'
import { PlanVersionRef } from '../plan/graphql.ts'
import '../plan-text/graphql.ts'
import { importTextCommand } from './commands/importing.ts'

const ImportedChapter = builder.inputType('ImportedChapterInput', {
  description: 'A chapter to be written from sections of an imported text.',
  fields: (t) => ({
    chapter: t.string({ required: true, description: 'Key of the chapter.' }),
    revision: t.int({
      required: true,
      description: 'The revision that the reader compared with; 0 for none.',
    }),
    sections: t.intList({ required: true, description: 'Which sections, in the order of the text.' }),
  }),
})

commandField('importPlanText', {
  command: importTextCommand,
  description:
    'Writes the Chinese text of several chapters from a file that was uploaded to /api/versions/{uuid}/import: all of them or none. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE, CHANGED_MEANWHILE, TEXT_TOO_LONG.',
  type: PlanVersionRef,
  find: (id, { deps }) => deps.db.prisma.planVersion.findUniqueOrThrow({ where: { id } }),
  input: builder.inputType('ImportPlanTextInput', {
    description: 'What goes where.',
    fields: (t) => ({
      versionId: t.id({ required: true, description: 'Which version.' }),
      importId: t.id({ required: true, description: 'Which imported text.' }),
      chapters: t.field({ type: [ImportedChapter], required: true, description: 'At least one chapter.' }),
    }),
  }),
})
