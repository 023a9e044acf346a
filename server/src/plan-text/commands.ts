import type { z } from 'zod'
import { defineCommand } from '../command/define.ts'
import { accept, refuse } from '../command/refusal.ts'
import { ClearImportsInput, IMPORT_FOR, KeepImportInput } from './model.ts'

/** Keeps what was read from a file until its preview is confirmed: the newest of each person only. */
export const keepImportCommand = defineCommand({
  name: 'plan.keep-import',
  input: KeepImportInput,
  permission: 'plan.write',
  load: ({ tx }, { versionId }) =>
    tx.planVersion.findUnique({ where: { id: versionId }, select: { status: true, plan: true } }),
  scope: ({ plan }) => ({ division: plan.divisionCode }),
  decide: ({ status }, wish: z.output<typeof KeepImportInput>, { ids, actor, now }) =>
    status === 'draft'
      ? accept({ id: ids.next(), ...wish, by: actor.personId, at: now })
      : refuse('WRONG_STATE'),
  write: async ({ tx }, row) => {
    await tx.planImport.deleteMany({ where: { versionId: row.versionId, by: row.by } })
    await tx.planImport.create({ data: row })
  },
  record: () => [],
  answer: ({ id }) => ({ id }),
})

/** Clears away previews that nobody confirmed. */
export const clearImportsCommand = defineCommand({
  name: 'plan.clear-imports',
  input: ClearImportsInput,
  permission: 'system.react',
  load: () => Promise.resolve({}),
  scope: () => ({ division: null }),
  decide: (_, __, { now }) => accept({ before: new Date(now.getTime() - IMPORT_FOR) }),
  write: async ({ tx }, { before }) => {
    await tx.planImport.deleteMany({ where: { at: { lt: before } } })
  },
  record: () => [],
  answer: () => ({}),
})
