import { Worker } from 'node:worker_threads'
import type { Lane } from './lane.ts'

/** How long and how large a piece of work may get before it is ended. */
export interface WorkLimits {
  milliseconds: number
  megabytes: number
}

/** What is to be done, and for whom. */
export interface Job {
  by: string
  file: URL
  data: unknown
  limits: WorkLimits
}

/**
 * What came of it: an answer; or too much time or memory, which is the fault of what it was given; or nothing, because
 * too much waits already.
 */
export type Worked<Answer> =
  | { ok: true; answer: Answer }
  | { ok: false; problem: 'too_long' | 'too_large' | 'busy' }

/**
 * Runs a file in a thread of its own and gives the first message that it posts. A hostile document may loop or grow
 * there as it likes: the thread is ended, and nobody else waits. A fault in it is thrown here.
 */
export async function work<Answer>(lane: Lane, job: Job): Promise<Worked<Answer>> {
  const giveBack = await lane.turn(job.by)
  if (!giveBack) return { ok: false, problem: 'busy' }
  try {
    const worker = startWorker(job)
    try {
      return await firstMessage<Answer>(worker, job.limits.milliseconds)
    } finally {
      await worker.terminate()
    }
  } finally {
    giveBack()
  }
}

export function startWorker({ file, data, limits: { megabytes } }: Job): Worker {
  return new Worker(file, {
    workerData: data,
    // Whatever flags this process has are none of the thread's.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32 },
  })
}

/** Did the thread end because it needed more memory than it may have? */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && Reflect.get(error, 'code') === 'ERR_WORKER_OUT_OF_MEMORY'
}

function firstMessage<Answer>(worker: Worker, milliseconds: number): Promise<Worked<Answer>> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => resolve({ ok: false, problem: 'too_long' }), milliseconds)
    const settle = (act: () => void) => {
      clearTimeout(late)
      act()
    }
    worker.once('message', (answer: Answer) => settle(() => resolve({ ok: true, answer })))
    worker.once('error', (error: unknown) =>
      settle(() => (isOutOfMemory(error) ? resolve({ ok: false, problem: 'too_large' }) : reject(error))),
    )
    worker.once('exit', (code) =>
      settle(() => reject(new Error(`A worker ended with ${code} and no answer.`))),
    )
  })
}
