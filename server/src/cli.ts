import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// `pnpm --silent beacon <command> [--help]`: everything an operator does beside the running server.

// As in main.ts: nothing of Beacon is imported before this line.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/compile'))

const { runTool } = await import('./cli/tool.ts')
process.exitCode = await runTool(process.argv.slice(2))
