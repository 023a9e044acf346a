import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Config } from '@beacon/server/config.ts'

/** Settings of a server in a test: any free port, a data folder of its own. */
export function testConfig(change: Partial<Config> = {}): Config {
  return {
    port: 0,
    host: '127.0.0.1',
    dataDir: mkdtempSync(join(tmpdir(), 'beacon-data-')),
    databaseUrl: null,
    mode: 'demo',
    secret: 'a secret for tests that is long enough to be one',
    logLevel: 'silent',
    projectRoot: resolve(import.meta.dirname, '../..'),
    ...change,
  }
}
