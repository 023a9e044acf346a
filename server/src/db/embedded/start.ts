import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ClientConfig } from 'pg'
import type { Log } from '../../log.ts'
import { findBinaries } from './binaries.ts'
import { makePrivate, openWay, socketFolder } from './folders.ts'
import { initialise, NAME } from './initialise.ts'
import { keepRunning } from './keep.ts'
import { clearLeftovers } from './leftovers.ts'
import { lockFolder, readHolder, takenMessage } from './lock.ts'
import { chooseOsUser } from './os-user.ts'
import { startServer, type RunningServer } from './server.ts'
import { DatabaseUnavailable } from '../unavailable.ts'

/** A running embedded database. */
export interface EmbeddedPostgres {
  connection: ClientConfig
  /** Settles when the server is gone for good: stopped by us, or dying again and again. */
  gone: Promise<void>
  stop: () => Promise<void>
}

/**
 * Starts the PostgreSQL of the npm package on a unix socket in `dataDir`, creating its files the first time. No TCP
 * port is opened. Refuses, saying why: a folder that a living Beacon has, one that cannot be reached, a machine without
 * a build.
 */
export async function startEmbedded(given: { dataDir: string; log: Log }): Promise<EmbeddedPostgres> {
  const dataDir = resolve(given.dataDir)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const lock = lockFolder(dataDir)
  if (lock === null) throw new DatabaseUnavailable(takenMessage(dataDir))
  try {
    const sockets = socketFolder(dataDir)
    const server = await keepRunning(() => launch(dataDir, sockets, given.log), given.log)
    lock.announce(sockets)
    return {
      connection: connectionTo(sockets),
      gone: server.gone,
      stop: () => server.stop().finally(lock.release),
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The embedded database of a Beacon that runs on this folder at this moment; null when none does. */
export function findEmbedded(dataDir: string): ClientConfig | null {
  const lock = lockFolder(resolve(dataDir))
  if (lock !== null) {
    lock.release()
    return null
  }
  const sockets = readHolder(resolve(dataDir))?.socketFolder
  return sockets ? connectionTo(sockets) : null
}

function connectionTo(sockets: string): ClientConfig {
  return { host: sockets, port: 5432, user: NAME, database: NAME }
}

async function launch(dataDir: string, sockets: string, log: Log): Promise<RunningServer> {
  const files = join(dataDir, 'postgres')
  const user = chooseOsUser(files)
  openWay(dataDir, user)
  const binaries = findBinaries(user)
  initialise(files, binaries, user)
  await clearLeftovers(files, log)
  makePrivate(sockets, user)
  // The socket has a lock file of its own, which names a pid that may be a zombie's or a stranger's by now.
  for (const name of readdirSync(sockets)) rmSync(join(sockets, name))
  return startServer({ files, sockets, binaries, user }, log)
}
