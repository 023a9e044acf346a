import { spawnSync } from 'node:child_process'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

test('every document fits the schema, and what is generated from it is up to date', () => {
  const web = fileURLToPath(new URL('../..', import.meta.url))
  const { status, stderr } = spawnSync(execPath, ['codegen/main.ts', '--check'], {
    cwd: web,
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
}, 30_000)
