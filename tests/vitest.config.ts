import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = join(import.meta.dirname, '..')

export default defineConfig({
  root,
  // As Node itself resolves: with Vite's own conditions our code gets another copy of graphql than the libraries do.
  ssr: { resolve: { conditions: ['module-sync', 'node'] } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // Anything stray fails: an unhandled rejection, an unexpected console.error.
    dangerouslyIgnoreUnhandledErrors: false,
    setupFiles: ['tests/support/strict.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['server/src/**/*.test.ts', 'web/src/**/*.test.ts', 'tests/check/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['tests/{api,realtime,contract,migrations,seeds,faults}/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          // A page that reconnects fetches again in its own time; what is asserted is what it shows then.
          expect: { poll: { timeout: 15_000 } },
          include: ['tests/browser/**/*.test.ts', 'tests/support/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
