import { defineCommand } from '../../command/define.ts'
import { insertRows } from '../../db/insert-rows.ts'
import { cleanupClosed, cleanupItemTakenOut, cleanupStarted } from '../events.ts'
import { CloseCleanupInput, StartCleanupInput, TakeOutInput } from '../model.ts'
import { loadScope, lockCleanup, lockItem } from '../queries/cleanup.ts'
import { closeCleanup, startCleanup, takeOut } from '../rules/cleanup.ts'

export const startCleanupCommand = defineCommand({
  name: 'cleanup.start',
  input: StartCleanupInput,
  permission: 'plan.write',
  load: ({ tx }, wish) => loadScope(tx, wish),
  scope: (_, { divisionCode }) => ({ division: divisionCode }),
  decide: startCleanup,
  write: async ({ tx }, { id, documents, wish, today, by, at }) => {
    const { endsOn, makerId = null, categories, ...said } = wish
    const dated = { beginsOn: today, endsOn: new Date(endsOn), startedBy: by, startedAt: at }
    await tx.cleanup.create({
      data: { id, ...said, makerId, categories: [...categories], ...dated, status: 'open' },
    })
    await insertRows(
      tx,
      'cleanup_item',
      documents.map((document, index) => ({
        ...document,
        cleanupId: id,
        position: index + 1,
        state: 'pending',
      })),
    )
  },
  record: ({ id, documents, wish: { title, organizationId, divisionCode } }) => [
    cleanupStarted(
      { subject: id, division: divisionCode, incident: null },
      { title, organizationId, documents: documents.length },
    ),
  ],
  answer: ({ id }) => ({ id }),
})

export const takeOutCommand = defineCommand({
  name: 'cleanup.take-out',
  input: TakeOutInput,
  permission: 'plan.take_part',
  load: ({ tx }, { itemId }) => lockItem(tx, itemId),
  scope: ({ division }) => ({ division }),
  decide: takeOut,
  write: async ({ tx }, { item, reason, by, at }) => {
    const data = { state: 'taken_out', takenOutWhy: reason, takenOutBy: by, takenOutAt: at } as const
    await tx.cleanupItem.update({ where: { id: item.id }, data })
  },
  record: ({ item: { cleanupId, division, titleZh, titleEn }, reason }) => [
    cleanupItemTakenOut({ subject: cleanupId, division, incident: null }, { titleZh, titleEn, reason }),
  ],
  answer: ({ item }) => ({ id: item.cleanupId }),
})

export const closeCleanupCommand = defineCommand({
  name: 'cleanup.close',
  input: CloseCleanupInput,
  permission: 'plan.register',
  load: ({ tx }, { cleanupId }) => lockCleanup(tx, cleanupId),
  scope: ({ division }) => ({ division }),
  decide: closeCleanup,
  write: async ({ tx }, { cleanup, by, at }) => {
    const data = { status: 'closed', closedBy: by, closedAt: at } as const
    await tx.cleanup.update({ where: { id: cleanup.id }, data })
  },
  record: ({ cleanup: { id, division, title, organizationId, figures } }) => {
    const { takenOut: _, pending: __, ...counted } = figures
    return [cleanupClosed({ subject: id, division, incident: null }, { title, organizationId, ...counted })]
  },
  answer: ({ cleanup }) => ({ id: cleanup.id }),
})
