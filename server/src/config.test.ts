import { chmodSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { isConfigError, loadConfig, type ConfigProblem } from './config.ts'
import { defaultDataDir } from './config/data-folder.ts'
import { isGuessable } from './config/secret.ts'

const SECRET = '9f2c1e7ab4d8036655e1c07d3b9a48f2'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'beacon-config-'))
})

function load(env: NodeJS.ProcessEnv) {
  return loadConfig({ BEACON_DATA: dataDir, ...env })
}

function problemsOf(env: NodeJS.ProcessEnv): readonly ConfigProblem[] {
  try {
    load(env)
  } catch (error) {
    if (isConfigError(error)) return error.problems
    throw error
  }
  return []
}

test('nothing set: a demo on loopback with the embedded database', () => {
  const { secret, projectRoot, ...rest } = load({})
  expect(rest).toEqual({
    port: 4000,
    host: '127.0.0.1',
    dataDir,
    databaseUrl: null,
    mode: 'demo',
    logLevel: 'info',
  })
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  expect(readFileSync(join(projectRoot, 'pnpm-workspace.yaml'), 'utf8')).toContain('server')
})

test.each<[string, NodeJS.ProcessEnv, object]>([
  ['a port', { PORT: '8080' }, { port: 8080 }],
  ['any free port', { PORT: '0' }, { port: 0 }],
  ['an empty setting counts as not set', { PORT: '', LOG_LEVEL: '' }, { port: 4000, logLevel: 'info' }],
  ['another loopback', { HOST: '::1' }, { host: '::1' }],
  ['a database', { DATABASE_URL: 'postgres://b@db/b' }, { databaseUrl: 'postgres://b@db/b' }],
  ['a socket', { DATABASE_URL: 'postgresql://b@/b?host=/s' }, { databaseUrl: 'postgresql://b@/b?host=/s' }],
  [
    'production, open to others',
    { BEACON_MODE: 'production', BEACON_SECRET: SECRET, HOST: '0.0.0.0' },
    { mode: 'production', secret: SECRET, host: '0.0.0.0' },
  ],
])('takes %s', (_, env, expected) => {
  expect(load(env)).toMatchObject(expected)
})

test.each<[string, NodeJS.ProcessEnv, string, string]>([
  ['a word for a port', { PORT: 'http' }, 'PORT', 'http'],
  ['a port too high', { PORT: '65536' }, 'PORT', '65536'],
  ['half a port', { PORT: '80.5' }, 'PORT', '80.5'],
  ['a host with a space', { HOST: 'a b' }, 'HOST', 'a b'],
  ['a demo for others', { HOST: '0.0.0.0' }, 'HOST', '0.0.0.0'],
  ['a demo for others by name', { HOST: 'beacon.example' }, 'HOST', 'beacon.example'],
  ['another database', { DATABASE_URL: 'mysql://db' }, 'DATABASE_URL', 'mysql://db'],
  ['no address', { DATABASE_URL: 'db' }, 'DATABASE_URL', 'db'],
  ['an unknown mode', { BEACON_MODE: 'test' }, 'BEACON_MODE', 'test'],
  ['an unknown level', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL', 'loud'],
  ['production without a secret', { BEACON_MODE: 'production' }, 'BEACON_SECRET', '—'],
  ['a folder that cannot be', { BEACON_DATA: '/proc/beacon' }, 'BEACON_DATA', '/proc/beacon'],
])('refuses %s', (_, env, name, given) => {
  const problems = problemsOf(env)
  expect(problems).toMatchObject([{ name, given }])
  expect(problems[0]?.expected.zh).toMatch(/[一-龥]/)
  expect(problems[0]?.expected.en).toMatch(/[a-z]/)
})

test('tells everything that is wrong at once, in both languages, and no secret', () => {
  const env = { PORT: '-1', BEACON_MODE: 'x', BEACON_SECRET: 'hunter2', DATABASE_URL: 'mysql://u:hunter2@db' }
  expect(problemsOf(env).map(({ name }) => name)).toEqual([
    'PORT',
    'DATABASE_URL',
    'BEACON_MODE',
    'BEACON_SECRET',
  ])
  expect(() => load(env)).toThrow(/应为[\s\S]*expected/)
  expect(() => load(env)).not.toThrow(/hunter2/)
})

describe('the secret', () => {
  test.each([
    ['short', 'a1b2c3d4e5f6', true],
    ['one letter', 'x'.repeat(64), true],
    ['repeated', 'change-me-'.repeat(5), true],
    ['counted up', 'abcdefghijklmnopqrstuvwxyz0123456789', true],
    ['the hexadecimal digits twice', '0123456789abcdef0123456789abcdef', true],
    ['random', SECRET, false],
    ['a long sentence', '大雁南飞，烽火连三月；家书抵万金，白头搔更短，浑欲不胜簪。国破山河在城春', false],
  ])('%s', (_, secret, expected) => {
    expect(isGuessable(secret)).toBe(expected)
  })

  test('of the demo is made once and only its owner reads it', () => {
    const { secret } = load({})
    const file = join(dataDir, 'secret')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    chmodSync(file, 0o644)
    expect(load({}).secret).toBe(secret)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('of the demo, when spoilt, is not replaced behind the back of the event log', () => {
    writeFileSync(join(dataDir, 'secret'), 'x')
    expect(() => load({})).toThrow('secret')
  })
})

test.each<[string, number, boolean, string]>([
  ['an ordinary user, a private project', 0o700, false, 'project/.data'],
  ['root, a project that others may enter', 0o755, true, 'project/.data'],
  ['root, a private project', 0o700, true, '/var/lib/beacon'],
])('without BEACON_DATA: %s', (_, mode, isRoot, expected) => {
  const project = join(dataDir, 'project')
  chmodSync(dataDir, 0o755)
  mkdirSync(project)
  chmodSync(project, mode)
  expect(defaultDataDir(project, isRoot).replace(`${dataDir}/`, '')).toBe(expected)
})
