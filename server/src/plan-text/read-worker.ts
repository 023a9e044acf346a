import { parentPort, workerData } from 'node:worker_threads'
import type { ReadJob, Reading } from './model.ts'
import { readText } from './read-text.ts'

// Runs in a thread of its own: what a stranger's file does here, it does to this thread only.
// What it makes fail was made to do so, or is broken: of that its sender is told.
void readText(workerData as ReadJob)
  .catch((): Reading => ({ ok: false, problem: 'FILE_BROKEN' }))
  .then((reading) => parentPort?.postMessage(reading))
