import { parentPort, workerData } from 'node:worker_threads'
import { drawDocx } from './docx.ts'
import { drawMarkdown } from './markdown.ts'
import type { DrawJob, Drawn } from './model.ts'
import { drawPdf } from './pdf/draw.ts'

/** Bytes of a piece: what comes whole is handed over in pieces, too. */
const PIECE = 64 * 1024

// Runs in a thread of its own: a plan of two hundred pages keeps nobody else waiting.
void draw(workerData as DrawJob)

async function draw({ format, document }: DrawJob): Promise<void> {
  if (format === 'pdf') await drawPdf(document, tell)
  else if (format === 'docx') inPieces(await drawDocx(document))
  else inPieces(new TextEncoder().encode(drawMarkdown(document)))
  const end: Drawn = { end: true }
  parentPort?.postMessage(end)
}

function inPieces(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += PIECE) tell(bytes.subarray(at, at + PIECE))
}

/** A copy: a buffer of Node's pool cannot be handed over. */
function tell(bytes: Uint8Array): void {
  const chunk = Uint8Array.from(bytes)
  parentPort?.postMessage({ chunk } satisfies Drawn, [chunk.buffer])
}
