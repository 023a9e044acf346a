import { randomBytes } from 'node:crypto'
import { hashPassword as hash } from 'better-auth/crypto'
import { inTransaction, type Tx } from '../db/transaction.ts'
import { violatedConstraint } from '../db/errors.ts'
import type { Deps } from '../deps.ts'
import { announceRevocation, MIN_PASSWORD, USERNAME } from './auth.ts'

type AccountDeps = Pick<Deps, 'db' | 'ids' | 'clock'>
export type AccountProblem =
  | 'USERNAME_TAKEN'
  | 'PERSON_HAS_ACCOUNT'
  | 'WEAK_PASSWORD'
  | 'BAD_USERNAME'
  | 'NO_SUCH_ORGANIZATION'
export type AccountResult<Extra = object> =
  | ({ ok: true; userId: string } & Extra)
  | { ok: false; problem: AccountProblem }

/** A password as it is stored: salted scrypt, about 0.1 s of work. */
export function hashPassword(password: string): Promise<string> {
  return hash(password)
}

/** Gives a person of the roster an account. `passwordHash` spares hashing the same password again. */
export async function createAccount(
  deps: AccountDeps,
  wish: { personId: string; username: string; password: string; passwordHash?: string },
): Promise<AccountResult> {
  const problem = checkWish(wish)
  if (problem) return { ok: false, problem }
  const passwordHash = wish.passwordHash ?? (await hashPassword(wish.password))
  return settle(() => inTransaction(deps.db, (tx) => writeAccount(tx, deps, { ...wish, passwordHash })))
}

/** Makes an administrator of an organization's division: person, grant and account in one transaction. */
export async function createAdministrator(
  deps: AccountDeps,
  wish: { username: string; password?: string; nameZh: string; nameEn: string; organizationCode: string },
): Promise<AccountResult<{ password: string }>> {
  const password = wish.password ?? randomBytes(15).toString('base64url')
  const problem = checkWish({ ...wish, password })
  if (problem) return { ok: false, problem }
  const organization = await deps.db.prisma.organization.findUnique({
    where: { code: wish.organizationCode },
  })
  if (!organization) return { ok: false, problem: 'NO_SUCH_ORGANIZATION' }
  const passwordHash = await hashPassword(password)
  const { nameZh, nameEn, username } = wish
  const result = await settle(() =>
    inTransaction(deps.db, async (tx) => {
      const personId = deps.ids.next()
      await tx.person.create({ data: { id: personId, nameZh, nameEn, organizationId: organization.id } })
      await tx.grant.create({
        data: {
          id: deps.ids.next(),
          personId,
          roleKey: 'administrator',
          organizationId: organization.id,
          divisionCode: organization.divisionCode,
          grantedAt: deps.clock.now(),
        },
      })
      return writeAccount(tx, deps, { personId, username, passwordHash })
    }),
  )
  return result.ok ? { ...result, password } : result
}

/** Shuts an account: its sessions end and its open consoles close at once. False when there is no such account. */
export async function disableAccount(deps: AccountDeps, username: string): Promise<boolean> {
  const user = await inTransaction(deps.db, async (tx) => {
    const [found] = await tx.user.updateManyAndReturn({
      where: { username },
      data: { disabledAt: deps.clock.now() },
    })
    if (found) await tx.session.deleteMany({ where: { userId: found.id } })
    return found
  })
  if (user?.personId) await announceRevocation(deps, user.personId)
  return user !== undefined
}

function checkWish({ username, password }: { username: string; password: string }): AccountProblem | null {
  if (!USERNAME.test(username)) return 'BAD_USERNAME'
  return password.length < MIN_PASSWORD ? 'WEAK_PASSWORD' : null
}

async function writeAccount(
  tx: Tx,
  { ids }: AccountDeps,
  { personId, username, passwordHash }: { personId: string; username: string; passwordHash: string },
): Promise<string> {
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId } })
  const userId = ids.next()
  await tx.user.create({
    data: {
      id: userId,
      name: person.nameZh,
      // better-auth wants an address; accounts here have none.
      email: `${username}@local.invalid`,
      emailVerified: true,
      username,
      displayUsername: username,
      personId,
    },
  })
  await tx.account.create({
    data: { id: ids.next(), accountId: userId, providerId: 'credential', userId, password: passwordHash },
  })
  return userId
}

/** Two at once, or a second time: the unique constraints say which. */
async function settle(write: () => Promise<string>): Promise<AccountResult> {
  try {
    return { ok: true, userId: await write() }
  } catch (error) {
    const constraint = violatedConstraint(error)
    if (constraint === 'user_username_key' || constraint === 'user_email_key')
      return { ok: false, problem: 'USERNAME_TAKEN' }
    if (constraint === 'user_person_id_key') return { ok: false, problem: 'PERSON_HAS_ACCOUNT' }
    throw error
  }
}
