import { Client } from 'pg'
import { createTestDatabase } from './postgres.ts'

/** A plain connection to a fresh copy of the template. */
export async function connectTestDatabase(): Promise<Client> {
  const client = new Client(await createTestDatabase())
  await client.connect()
  return client
}
