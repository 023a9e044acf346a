import { createAccount, hashPassword } from '@beacon/server/access/accounts.ts'
import type { Deps } from '@beacon/server/deps.ts'
import { DEMO_ACCOUNTS, personOf } from './accounts.ts'
import { personId } from './add-roster.ts'

/** Gives the people of the demo the accounts that are missing; a password once changed stays changed. */
export async function addAccounts(deps: Deps): Promise<number> {
  const present = await deps.db.prisma.user.findMany({ select: { username: true, personId: true } })
  const taken = new Set(present.flatMap(({ username, personId: person }) => [username, person]))
  const missing = DEMO_ACCOUNTS.filter(
    (account) => !taken.has(account.username) && !taken.has(personId(personOf(account))),
  )
  const hashes = new Map<string, string>()
  for (const account of missing) {
    const { username, password } = account
    // Hashing is slow on purpose, and demo accounts share their password.
    const passwordHash = hashes.get(password) ?? (await hashPassword(password))
    hashes.set(password, passwordHash)
    const wish = { personId: personId(personOf(account)), username, password, passwordHash }
    const result = await createAccount(deps, wish)
    if (!result.ok) throw new Error(`The demo account "${username}" could not be made: ${result.problem}`)
  }
  return missing.length
}
