import { join } from 'node:path'
import { findBarrier } from '../db/embedded/os-user.ts'

/** Somebody who is neither owner nor in the group of anything. */
const ANYBODY = { uid: -1, gid: -1, name: 'anybody' }

/**
 * `.data` in the project. Root hands the embedded database to another OS user, who could not reach it in a private
 * folder such as /root: there it is /var/lib/beacon, the place of a daemon's data.
 */
export function defaultDataDir(projectRoot: string, isRoot = process.getuid?.() === 0): string {
  if (isRoot && findBarrier(projectRoot, ANYBODY) !== null) return '/var/lib/beacon'
  return join(projectRoot, '.data')
}
