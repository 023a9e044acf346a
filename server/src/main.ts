import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// The process edge: the only file of the server with effects at import.

// Compiled code is kept from start to start; that is a third of the time a start takes. So nothing of Beacon is
// imported before this line.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/compile'))

const { run } = await import('./run.ts')
await run(process.env)
