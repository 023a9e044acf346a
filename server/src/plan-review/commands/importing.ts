import { defineCommand } from '../../command/define.ts'
import { lockImport } from '../../plan-text/queries.ts'
import { planTextImported } from '../events.ts'
import { ImportTextInput } from '../model.ts'
import { importText } from '../rules/importing.ts'
import { writeMoved } from '../write.ts'
import { answer, lock, naming, place, within } from './version.ts'

/** Writes the chapters of a file that its reader has looked at and confirmed. */
export const importTextCommand = defineCommand({
  name: 'plan.import-text',
  input: ImportTextInput,
  permission: 'plan.write',
  load: async (hands, wish) => {
    const state = await lock(hands, wish)
    return state && { state, imported: await lockImport(hands.tx, wish, hands.actor.personId) }
  },
  scope: ({ state }) => within(state),
  decide: importText,
  write: async (hands, moved) => {
    const { versionId, importId } = moved.wish
    for (const { key, text: textZh } of moved.texts) {
      const chapter = moved.next.chapters.find((one) => one.key === key)
      if (!chapter) throw new Error('The rule let a chapter pass that does not exist.')
      const { position, titleZh, titleEn, revision } = chapter
      await hands.tx.planChapter.upsert({
        where: { versionId_key: { versionId, key } },
        create: { versionId, key, position, titleZh, titleEn, textZh, textEn: '', revision },
        // The other language and what the public may read are not in the file: they stay.
        update: { textZh, revision },
      })
    }
    await hands.tx.planImport.delete({ where: { id: importId } })
    await writeMoved(hands, moved)
  },
  record: ({ next, texts }, { imported }) => {
    const file = { name: imported?.name ?? '', sha256: imported?.sha256 ?? '' }
    return [planTextImported(place(next), { ...naming(next), file, chapters: texts.length })]
  },
  answer,
})
