import type { z } from 'zod'
import type { Circumstances } from '../command/define.ts'
import { accept, refuse, type Verdict } from '../command/refusal.ts'
import { UNATTACHED, type StoreFileInput } from './model.ts'

/** A file to be stored. */
export interface FileToStore {
  id: string
  wish: z.output<typeof StoreFileInput>
  by: string
  at: Date
}

/** Stores a file that has been inspected, unless too many of this person wait to be attached already. */
export function storeFile(
  { unattached }: { unattached: { files: number; bytes: number } },
  wish: z.output<typeof StoreFileInput>,
  { actor, ids, now }: Circumstances,
): Verdict<FileToStore, 'TOO_MANY_FILES'> {
  const isFull = unattached.files >= UNATTACHED.files || unattached.bytes + wish.size > UNATTACHED.bytes
  if (isFull) return refuse('TOO_MANY_FILES')
  return accept({ id: ids.next(), wish, by: actor.personId, at: now })
}
