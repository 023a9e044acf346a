import { createReadStream } from 'node:fs'
import { defineCommand, type Hands } from '../command/define.ts'
import { accept } from '../command/refusal.ts'
import { ClearFilesInput, PART, StoreFileInput, UNATTACHED_FOR } from './model.ts'
import { lockUnattached } from './queries.ts'
import { storeFile, type FileToStore } from './rules.ts'

/** Stores what http/file-routes.ts has received and inspected. It says nothing in the log: attaching it does. */
export const storeFileCommand = defineCommand({
  name: 'file.store',
  input: StoreFileInput,
  permission: 'plan.take_part',
  load: async ({ tx, actor }, { versionId }) => {
    const version = await tx.planVersion.findUnique({ where: { id: versionId }, select: { plan: true } })
    if (!version) return null
    return { division: version.plan.divisionCode, unattached: await lockUnattached(tx, actor.personId) }
  },
  scope: ({ division }) => ({ division }),
  decide: storeFile,
  write: writeFile,
  record: () => [],
  answer: ({ id }) => ({ id }),
})

async function writeFile({ tx }: Hands, { id, wish, by, at }: FileToStore): Promise<void> {
  const { name, size, sha256, mediaType, path } = wish
  await tx.storedFile.create({
    data: { id, name, size, sha256, mediaType, uploadedBy: by, uploadedAt: at },
  })
  let position = 0
  for await (const chunk of createReadStream(path, { highWaterMark: PART })) {
    const bytes = chunk as Buffer
    await tx.$executeRaw`
      INSERT INTO stored_file_part (file_id, position, bytes) VALUES (${id}::uuid, ${position++}, ${bytes})`
  }
}

/** Clears away what was uploaded and never attached to anything. */
export const clearFilesCommand = defineCommand({
  name: 'file.clear',
  input: ClearFilesInput,
  permission: 'system.react',
  load: () => Promise.resolve({}),
  scope: () => ({ division: null }),
  decide: (_, __, { now }) => accept({ before: new Date(now.getTime() - UNATTACHED_FOR) }),
  write: async ({ tx }, { before }) => {
    await tx.storedFile.deleteMany({ where: { attachedAt: null, uploadedAt: { lt: before } } })
  },
  record: () => [],
  answer: () => ({}),
})
