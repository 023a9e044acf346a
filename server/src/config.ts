import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { defaultDataDir } from './config/data-folder.ts'
import { ensureWritable, isGuessable, keepSecret } from './config/secret.ts'

/** The settings of a process, read from its environment once. */
export interface Config {
  port: number
  host: string
  /** Folder of the embedded database, the demo secret and the anchors of the event log. */
  dataDir: string
  /** PostgreSQL of one's own; null: the embedded one. */
  databaseUrl: string | null
  mode: 'demo' | 'production'
  /** Key of the sessions and of the event log's hashes. */
  secret: string
  logLevel: string
  projectRoot: string
}

/** One setting that cannot be used: what was given (secrets blanked) and what is expected, in both languages. */
export interface ConfigProblem {
  name: string
  given: string
  expected: { zh: string; en: string }
}

/** Thrown by `loadConfig` with everything that is wrong at once. */
export interface ConfigError extends Error {
  problems: readonly ConfigProblem[]
}

/** Was this thrown because settings are wrong? */
export function isConfigError(error: unknown): error is ConfigError {
  return error instanceof Error && error.name === 'ConfigError' && 'problems' in error
}

const PROJECT_ROOT = resolve(import.meta.dirname, '../..')
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

const Settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(4000),
  HOST: z
    .string()
    .refine((host) => isIP(host) !== 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(host))
    .default('127.0.0.1'),
  BEACON_DATA: z.string().default(() => defaultDataDir(PROJECT_ROOT)),
  DATABASE_URL: z.string().refine(isPostgresUrl).nullable().default(null),
  BEACON_MODE: z.enum(['demo', 'production']).default('demo'),
  BEACON_SECRET: z
    .string()
    .refine((secret) => !isGuessable(secret))
    .nullable()
    .default(null),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
})
type Settings = z.infer<typeof Settings>
type Name = keyof Settings

const EXPECTED: Record<Name, ConfigProblem['expected']> = {
  PORT: {
    zh: '0 至 65535 的整数（0 表示任选空闲端口）',
    en: 'a whole number from 0 to 65535 (0: any free port)',
  },
  HOST: { zh: '要监听的地址，例如 127.0.0.1', en: 'the address to listen on, such as 127.0.0.1' },
  BEACON_DATA: { zh: '本程序可以写入的文件夹', en: 'a folder that this program may write to' },
  DATABASE_URL: {
    zh: 'postgres:// 地址，例如 postgres://beacon@127.0.0.1:5432/beacon',
    en: 'a postgres:// address, such as postgres://beacon@127.0.0.1:5432/beacon',
  },
  BEACON_MODE: { zh: 'demo 或 production', en: 'demo or production' },
  BEACON_SECRET: {
    zh: '至少 32 个难以猜测的字符，例如 openssl rand -hex 32 的输出',
    en: 'at least 32 characters that are hard to guess, such as the output of: openssl rand -hex 32',
  },
  LOG_LEVEL: { zh: `${LOG_LEVELS.join('、')} 之一`, en: `one of ${LOG_LEVELS.join(', ')}` },
}
const LOOPBACK_ONLY = {
  zh: '演示模式只能监听本机（127.0.0.1、::1 或 localhost）；对外服务请用 BEACON_MODE=production',
  en: 'loopback in demo mode (127.0.0.1, ::1 or localhost); to serve others set BEACON_MODE=production',
}

/** Reads the settings; an empty one counts as not set. Throws ConfigError naming everything that is wrong. */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = Settings.safeParse(given)
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => issue.path[0] as Name))
    throw configError([...names].map((name) => problem(name, given[name])))
  }
  const settings = parsed.data
  const dataDir = resolve(settings.BEACON_DATA)
  const problems = findContradictions(settings)
  if (!ensureWritable(dataDir)) problems.push(problem('BEACON_DATA', dataDir))
  if (problems.length > 0) throw configError(problems)
  return toConfig(settings, dataDir, settings.BEACON_SECRET ?? keepSecret(dataDir))
}

function toConfig(settings: Settings, dataDir: string, secret: string): Config {
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataDir,
    databaseUrl: settings.DATABASE_URL,
    mode: settings.BEACON_MODE,
    secret,
    logLevel: settings.LOG_LEVEL,
    projectRoot: PROJECT_ROOT,
  }
}

/** What each setting alone cannot tell. */
function findContradictions(settings: Settings): ConfigProblem[] {
  const problems: ConfigProblem[] = []
  if (settings.BEACON_MODE === 'demo' && !isLoopback(settings.HOST)) {
    problems.push({ ...problem('HOST', settings.HOST), expected: LOOPBACK_ONLY })
  }
  if (settings.BEACON_MODE === 'production' && settings.BEACON_SECRET === null) {
    problems.push(problem('BEACON_SECRET', undefined))
  }
  return problems
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

function isPostgresUrl(text: string): boolean {
  // PostgreSQL's own way to name a socket, postgres://beacon@/beacon?host=/run/postgresql, has no host before the path.
  const withHost = text.replace('@/', '@localhost/')
  return URL.canParse(withHost) && ['postgres:', 'postgresql:'].includes(new URL(withHost).protocol)
}

function problem(name: Name, value: string | undefined): ConfigProblem {
  return { name, given: shown(name, value), expected: EXPECTED[name] }
}

/** A secret is told by its length, an address without its password. */
function shown(name: Name, value: string | undefined): string {
  if (value === undefined) return '—'
  if (name === 'BEACON_SECRET') return `${'*'.repeat(3)} (${value.length})`
  if (name === 'DATABASE_URL') return value.replace(/\/\/([^:@/]*):[^@]*@/, '//$1:***@')
  return value
}

function configError(problems: readonly ConfigProblem[]): ConfigError {
  const lines = problems.flatMap(({ name, given, expected }) => [
    `  ${name} = ${given}`,
    `    应为 ${expected.zh}`,
    `    expected ${expected.en}`,
  ])
  const message = ['设置有误，未启动。Wrong settings, not started.', ...lines].join('\n')
  return Object.assign(new Error(message), { name: 'ConfigError', problems })
}
