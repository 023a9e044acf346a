import { defineCommand } from '../../command/define.ts'
import type { FileFacts } from '../../file/model.ts'
import { lockOwnFile } from '../../file/queries.ts'
import { findDefects } from '../defects.ts'
import { planCommentAnswered, planPaperAdded, planSubmitted, planWritten } from '../events.ts'
import { AddPaperInput, AnswerCommentInput, DescribeInput, VersionInput, WriteInput } from '../model.ts'
import { loadProcedure } from '../queries.ts'
import { addPaper, answerComment, describe, submit, write } from '../rules/writing.ts'
import { paperWords } from '../words.ts'
import { writeMoved } from '../write.ts'
import { answer, lock, naming, place, recordOne, within } from './version.ts'

export const writeChapterCommand = defineCommand({
  name: 'plan.write',
  input: WriteInput,
  permission: 'plan.write',
  load: lock,
  scope: within,
  decide: write,
  write: async (hands, moved) => {
    const { versionId, chapter: key, textZh, textEn, isPublic } = moved.wish
    const chapter = moved.next.chapters.find((one) => one.key === key)
    if (!chapter) throw new Error('The rule let a chapter pass that does not exist.')
    const { position, titleZh, titleEn, revision } = chapter
    const words = { textZh, textEn, isPublic, revision }
    await hands.tx.planChapter.upsert({
      where: { versionId_key: { versionId, key } },
      create: { versionId, key, position, titleZh, titleEn, ...words },
      update: words,
    })
    await writeMoved(hands, moved)
  },
  record: recordOne(planWritten),
  answer,
})

export const describeVersionCommand = defineCommand({
  name: 'plan.describe',
  input: DescribeInput,
  permission: 'plan.write',
  load: lock,
  scope: within,
  decide: describe,
  write: async (hands, moved) => {
    const { versionId, legalBasisZh, legalBasisEn, changeNote = null } = moved.wish
    const data = { legalBasisZh, legalBasisEn, changeNote }
    await hands.tx.planVersion.update({ where: { id: versionId }, data })
    await writeMoved(hands, moved)
  },
  record: recordOne(planWritten),
  answer,
})

export const addPaperCommand = defineCommand({
  name: 'plan.add-paper',
  input: AddPaperInput,
  permission: 'plan.take_part',
  load: async (hands, wish) => {
    const state = await lock(hands, wish)
    if (!state) return null
    const { tx, actor } = hands
    return { state, file: wish.fileId ? await lockOwnFile(tx, wish.fileId, actor.personId) : null }
  },
  scope: ({ state }) => within(state),
  decide: addPaper,
  write: async ({ tx, ids }, { wish, by, at }, { file }) => {
    const { reference = null, fileId: _, ...paper } = wish
    const fileId = file?.id ?? null
    if (fileId) await tx.storedFile.update({ where: { id: fileId }, data: { attachedAt: at } })
    await tx.planPaper.create({
      data: { id: ids.next(), ...paper, reference, fileId, addedBy: by, addedAt: at },
    })
  },
  record: ({ next, wish: { kind, title } }, { file }) => [
    planPaperAdded(place(next), {
      ...naming(next),
      paper: paperWords(kind).zh,
      title,
      file: file && facts(file),
    }),
  ],
  answer,
})

function facts({ name, size, sha256 }: FileFacts): Omit<FileFacts, 'id'> {
  return { name, size, sha256 }
}

export const answerCommentCommand = defineCommand({
  name: 'plan.answer-comment',
  input: AnswerCommentInput,
  permission: 'plan.write',
  load: lock,
  scope: within,
  decide: answerComment,
  write: async ({ tx }, { wish, by, at }) => {
    const data = { answer: wish.answer, answeredBy: by, answeredAt: at }
    await tx.planComment.update({ where: { id: wish.commentId }, data })
  },
  record: recordOne(planCommentAnswered),
  answer,
})

export const submitVersionCommand = defineCommand({
  name: 'plan.submit',
  input: VersionInput,
  permission: 'plan.write',
  load: async (hands, wish) => {
    const state = await lock(hands, wish)
    if (!state) return null
    const procedure = await loadProcedure(hands.tx, state.category)
    return { state, procedure, defects: await findDefects(hands.tx, state) }
  },
  scope: ({ state }) => within(state),
  decide: submit,
  write: writeMoved,
  record: recordOne(planSubmitted),
  answer,
})
