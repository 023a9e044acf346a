import { startEmbedded } from '@beacon/server/db/embedded/start.ts'
import { createLog } from '@beacon/server/log.ts'

// A process of its own that holds the database of a folder until it is told to stop, or is killed.

const log = createLog('silent')
const dataDir = process.argv[2] ?? ''
try {
  const engine = await startEmbedded({ dataDir, log })
  process.once('SIGTERM', () => void engine.stop().then(() => process.exit(0)))
  console.log(JSON.stringify(engine.connection))
} catch (error) {
  console.log(error instanceof Error ? error.message : error)
  process.exit(3)
}
