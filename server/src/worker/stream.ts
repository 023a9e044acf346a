import type { Worker } from 'node:worker_threads'
import type { Lane } from './lane.ts'
import { startWorker, type Job } from './run.ts'

type Message = { chunk: Uint8Array<ArrayBuffer> } | { end: true }

/**
 * Runs a file in a thread of its own and gives the pieces that it posts as they come. What fails before the first piece
 * is thrown. The thread ends with its last piece, when nobody reads any more, and when its time is over: then the stream
 * breaks off. Null when too much waits already.
 */
export async function startStream(lane: Lane, job: Job): Promise<ReadableStream<Uint8Array> | null> {
  const giveBack = await lane.turn(job.by)
  if (!giveBack) return null
  const worker = startOr(giveBack, job)
  const late = setTimeout(() => void worker.terminate(), job.limits.milliseconds)
  const end = once(() => {
    clearTimeout(late)
    giveBack()
    return worker.terminate()
  })
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => feed(worker, controller, end),
    cancel: async () => {
      await end()
    },
  })
  await firstSign(worker)
  return stream
}

function startOr(giveBack: () => void, job: Job): Worker {
  try {
    return startWorker(job)
  } catch (error) {
    giveBack()
    throw error
  }
}

function firstSign(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('message', () => resolve())
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The work was ended before it gave anything.')))
  })
}

function feed(
  worker: Worker,
  controller: ReadableStreamDefaultController<Uint8Array>,
  end: () => Promise<unknown>,
): void {
  let isOver = false
  const finish = (act: () => void): void => {
    if (isOver) return
    isOver = true
    void end()
    act()
  }
  worker.on('message', (message: Message) => {
    if ('end' in message) finish(() => controller.close())
    else if (!isOver) controller.enqueue(message.chunk)
  })
  worker.on('error', (error) => finish(() => controller.error(error)))
  worker.on('exit', () => finish(() => controller.error(new Error('The work was ended.'))))
}

function once<Result>(act: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | null = null
  return () => (result ??= act())
}
