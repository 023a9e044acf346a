import { createHash } from 'node:crypto'
import { mkdtemp, open, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Context } from 'hono'
import type { AppEnv } from '../app.ts'
import { LARGEST_FILE } from '../file/model.ts'

const PREFIX = 'beacon-upload-'
/** Milliseconds: no upload takes so long. */
const OLD = 3_600_000

/** A body that lies on the disk; or too large, or (null) broken off by its sender. */
export type Received =
  | { ok: true; path: string; size: number; sha256: string }
  | { ok: false; problem: 'FILE_TOO_LARGE' | null }

/**
 * Writes a body to the disk as it comes, so that no upload is held in memory, and hands it over; afterwards it is gone.
 * What says that it is too large is not read at all, what turns out to be so only until then.
 */
export async function receive(
  context: Context<AppEnv>,
  use: (received: Received) => Promise<Response>,
): Promise<Response> {
  if (Number(context.req.header('content-length') ?? 0) > LARGEST_FILE) {
    return use({ ok: false, problem: 'FILE_TOO_LARGE' })
  }
  const folder = await mkdtemp(join(tmpdir(), PREFIX))
  try {
    return await use(await write(context.req.raw.body, join(folder, 'file')))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Clears away what a process that was killed has left; other processes may have uploads under way. */
export async function sweepUploads(now: Date): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => [])
  for (const name of names.filter((one) => one.startsWith(PREFIX))) {
    const path = join(tmpdir(), name)
    // Another process may sweep, too, and what belongs to somebody else stays.
    const changed = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Infinity,
    )
    if (now.getTime() - changed > OLD) await rm(path, { recursive: true, force: true }).catch(() => null)
  }
}

async function write(body: ReadableStream<Uint8Array> | null, path: string): Promise<Received> {
  const file = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const chunk of body ?? []) {
      size += chunk.length
      if (size > LARGEST_FILE) return { ok: false, problem: 'FILE_TOO_LARGE' }
      hash.update(chunk)
      await file.write(chunk)
    }
  } catch {
    return { ok: false, problem: null }
  } finally {
    await file.close()
  }
  return { ok: true, path, size, sha256: hash.digest('hex') }
}
