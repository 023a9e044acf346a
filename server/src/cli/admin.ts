import { text } from 'node:stream/consumers'
import type { AccountProblem } from '../access/accounts.ts'
import type { Deps } from '../deps.ts'
import type { Command, Typed } from './command.ts'
import { withDeps } from './session.ts'

/** Makes an administrator: the first account of a production system. */
export const adminCreateCommand: Command = {
  name: 'admin create',
  summary: {
    zh: '建立一个管理员账号，并显示一次初始密码。',
    en: 'Makes an administrator account and shows its first password once.',
  },
  options: {
    username: { type: 'string', required: true, summary: { zh: '登录名', en: 'the name to sign in with' } },
    'name-zh': {
      type: 'string',
      required: true,
      summary: { zh: '姓名', en: "the person's name in Chinese" },
    },
    'name-en': { type: 'string', summary: { zh: '英文姓名', en: "the person's name in Latin letters" } },
    organization: {
      type: 'string',
      required: true,
      summary: { zh: '所属机构代码', en: 'code of the organization' },
    },
    'password-stdin': {
      type: 'boolean',
      summary: {
        zh: '从标准输入读取密码，而不是生成',
        en: 'reads the password from standard input instead of making one',
      },
    },
  },
  run: (typed) => withDeps({ migrated: true }, (deps) => createAdmin(deps, typed)),
}

async function createAdmin(deps: Deps, { options }: Typed): Promise<number> {
  const { createAdministrator } = await import('../access/accounts.ts')
  // A system that has never been started has no roles and organizations yet.
  await (await import('@beacon/seeds/reference/load.ts')).load(deps)
  const username = String(options['username'])
  const result = await createAdministrator(deps, {
    username,
    nameZh: String(options['name-zh']),
    nameEn: String(options['name-en'] ?? username),
    organizationCode: String(options['organization']),
    ...(options['password-stdin'] ? { password: (await text(process.stdin)).trim() } : {}),
  })
  if (!result.ok) {
    console.error(PROBLEMS[result.problem])
    if (result.problem === 'NO_SUCH_ORGANIZATION') await listOrganizations(deps)
    return 1
  }
  console.log(`已建立管理员 / administrator made: ${username}`)
  if (!options['password-stdin'])
    console.log(`初始密码（仅显示这一次）/ first password, shown only now: ${result.password}`)
  return 0
}

const PROBLEMS: Record<AccountProblem, string> = {
  USERNAME_TAKEN: '登录名已被使用。The username is taken.',
  PERSON_HAS_ACCOUNT: '此人已有账号。The person has an account already.',
  WEAK_PASSWORD: '密码太短。The password is too short.',
  BAD_USERNAME:
    '登录名只能用字母、数字、点、下划线和连字符。A username has letters, digits, dots, underscores and hyphens.',
  NO_SUCH_ORGANIZATION: '没有这个机构代码，可选：There is no such organization; there are:',
}

async function listOrganizations(deps: Deps): Promise<void> {
  const organizations = await deps.db.prisma.organization.findMany({ orderBy: { code: 'asc' } })
  for (const { code, nameZh } of organizations) console.error(`  ${code}  ${nameZh}`)
}
