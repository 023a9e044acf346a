import type { Log } from '../../log.ts'
import type { RunningServer } from './server.ts'

/** More deaths than that within a minute are no accident. */
const MOST_RESTARTS = 3
const MINUTE = 60_000
/** Milliseconds before a server that died is started again. */
const PAUSE = 200

/**
 * Starts a server and, should it die by itself (killed for memory, a crash), starts it again: committed data is safe,
 * and the pool, the relay and the jobs connect anew. `gone` settles when it was stopped or given up.
 */
export async function keepRunning(launch: () => Promise<RunningServer>, log: Log): Promise<RunningServer> {
  let server = await launch()
  let stopping = false
  let deaths: number[] = []

  async function watch(): Promise<void> {
    for (;;) {
      await server.gone
      if (stopping) return
      deaths = [...deaths.filter((time) => time > Date.now() - MINUTE), Date.now()]
      if (deaths.length > MOST_RESTARTS) return log.fatal('the database server keeps dying; given up')
      log.error('the database server died; starting it again')
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
      server = await launch()
      // Asked for while there was nothing to stop.
      if (stopping) await server.stop()
    }
  }

  const gone = watch().catch((error: unknown) => {
    log.fatal({ err: error }, 'the database server could not be started again')
  })
  return {
    gone,
    stop: async () => {
      stopping = true
      await server.stop()
      await gone
    },
  }
}
