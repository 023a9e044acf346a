import { parentPort, workerData } from 'node:worker_threads'
import type { ReadJob } from './model.ts'
import { readText } from './read-text.ts'

// Runs in a thread of its own: what a stranger's file does here, it does to this thread only.
void readText(workerData as ReadJob).then((reading) => parentPort?.postMessage(reading))
