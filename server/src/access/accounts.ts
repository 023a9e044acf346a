import { randomBytes } from 'node:crypto'
import { hashPassword as hash } from 'better-auth/crypto'
import { inTransaction, type Tx } from '../db/transaction.ts'
import { violatedConstraint } from '../db/errors.ts'
import type { Deps } from '../deps.ts'
import { appendEvents } from '../event-log/append.ts'
import type { EventDraft } from '../event-log/define.ts'
import { systemActor } from './actor.ts'
import { announceRevocation, MIN_PASSWORD, USERNAME } from './auth.ts'
import { accessGranted, accountDisabled, accountOpened } from './events.ts'

type AccountDeps = Pick<Deps, 'db' | 'ids' | 'clock' | 'config'>
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
      const person = { id: deps.ids.next(), nameZh, nameEn, organizationId: organization.id }
      await tx.person.create({ data: person })
      const granted = await grantAdministration(tx, deps, person, organization)
      return writeAccount(tx, deps, { personId: person.id, username, passwordHash }, [granted])
    }),
  )
  return result.ok ? { ...result, password } : result
}

/** Shuts an account: its sessions end and its open consoles close at once. False when there is no such open account. */
export async function disableAccount(deps: AccountDeps, username: string): Promise<boolean> {
  const user = await inTransaction(deps.db, async (tx) => {
    const [found] = await tx.user.updateManyAndReturn({
      where: { username, disabledAt: null },
      data: { disabledAt: deps.clock.now() },
    })
    if (!found) return undefined
    await tx.session.deleteMany({ where: { userId: found.id } })
    if (found.personId)
      await record(tx, deps, [accountDisabled(...(await account(tx, found.personId, found)))])
    return found
  })
  if (user?.personId) await announceRevocation(deps, user.personId)
  return user !== undefined
}

function checkWish({ username, password }: { username: string; password: string }): AccountProblem | null {
  if (!USERNAME.test(username)) return 'BAD_USERNAME'
  return password.length < MIN_PASSWORD ? 'WEAK_PASSWORD' : null
}

async function grantAdministration(
  tx: Tx,
  { ids, clock }: AccountDeps,
  person: { id: string; nameZh: string; nameEn: string },
  { id: organizationId, divisionCode }: { id: string; divisionCode: string },
): Promise<EventDraft> {
  const role = await tx.role.findUniqueOrThrow({ where: { key: 'administrator' } })
  const id = ids.next()
  const grant = { id, personId: person.id, roleKey: role.key, organizationId, divisionCode }
  await tx.grant.create({ data: { ...grant, grantedAt: clock.now() } })
  return accessGranted(
    { subject: id, division: divisionCode, incident: null },
    {
      personId: person.id,
      roleKey: role.key,
      roleZh: role.nameZh,
      roleEn: role.nameEn,
      personZh: person.nameZh,
      personEn: person.nameEn,
    },
  )
}

/** What the log says of an account, and where it happened. */
async function account(
  tx: Tx,
  personId: string,
  { id, username }: { id: string; username: string | null },
): Promise<Parameters<typeof accountOpened>> {
  const { nameZh, nameEn, organization } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    include: { organization: true },
  })
  return [
    { subject: id, division: organization.divisionCode, incident: null },
    { personId, username: username ?? '', personZh: nameZh, personEn: nameEn },
  ]
}

/** Accounts are made at the machine, not by somebody signed in: the tool is the actor. */
async function record(tx: Tx, deps: AccountDeps, drafts: readonly EventDraft[]): Promise<void> {
  const stamp = { actor: systemActor('tool'), now: deps.clock.now(), command: 'account', requestId: '' }
  await appendEvents(tx, deps, drafts, stamp)
}

async function writeAccount(
  tx: Tx,
  deps: AccountDeps,
  { personId, username, passwordHash }: { personId: string; username: string; passwordHash: string },
  before: readonly EventDraft[] = [],
): Promise<string> {
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId } })
  const userId = deps.ids.next()
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
    data: {
      id: deps.ids.next(),
      accountId: userId,
      providerId: 'credential',
      userId,
      password: passwordHash,
    },
  })
  const opened = accountOpened(...(await account(tx, personId, { id: userId, username })))
  await record(tx, deps, [...before, opened])
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
