import { seedAtStart } from '@beacon/server/seed.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  // The test databases hold the demo banner.
  server = await startTestServer({ mode: 'production' })
})
afterAll(() => server.stop())

test('production does not start on a database that holds the demo accounts, and says what to do', async () => {
  await expect(seedAtStart(server.deps)).rejects.toThrow(/BEACON_DATA/)
})

test('production starts on a database without them', async () => {
  const { prisma } = server.deps.db
  await prisma.session.deleteMany()
  await prisma.account.deleteMany()
  await prisma.user.deleteMany()
  await expect(seedAtStart(server.deps)).resolves.toBeUndefined()
})
