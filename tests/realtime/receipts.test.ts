import { createReceipts } from '@beacon/server/realtime/receipts.ts'
import { createIds } from '@beacon/server/ids.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

test('what one console sends in numbers takes nobody else’s receipts with it', async () => {
  const { deps } = server
  const copy = await deps.db.prisma.alertRecipient.findFirstOrThrow({
    where: { alert: { status: 'active' }, person: { user: { isNot: null } } },
    include: { person: { include: { user: true } } },
  })
  await deps.db.prisma.alertRecipient.updateMany({
    where: { alertId: copy.alertId, personId: copy.personId },
    data: { deliveredAt: null },
  })
  const receipts = createReceipts(deps)
  const flood = await server.actorOf('observer')
  const ids = createIds()
  for (let message = 0; message < 60; message++) receipts.note(flood, Array.from({ length: 200 }, ids.next))
  receipts.note(await server.actorOf(copy.person.user?.username ?? ''), [copy.alertId])
  await receipts.flush()

  const after = await deps.db.prisma.alertRecipient.findFirstOrThrow({
    where: { alertId: copy.alertId, personId: copy.personId },
  })
  expect(after.deliveredAt).not.toBeNull()
})
