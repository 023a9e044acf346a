/** Loads every feature, so that the registries of commands and events are full, and hands them over. */
import { join } from 'node:path'
import { declaredCommands } from '@beacon/server/command/define.ts'
import { declaredEvents } from '@beacon/server/event-log/define.ts'
import { filesUnder, isScript, isTest, root } from './source.ts'

export async function allCommands(): Promise<ReturnType<typeof declaredCommands>> {
  await load(/\/(commands|reactions)(\.ts|\/[^/]+\.ts)$/)
  return declaredCommands()
}

export async function allEvents(): Promise<ReturnType<typeof declaredEvents>> {
  await load(/\/events(\.ts|\/[^/]+\.ts)$/)
  return declaredEvents()
}

async function load(pattern: RegExp): Promise<void> {
  const files = filesUnder('server/src', (path) => isScript(path) && !isTest(path) && pattern.test(path))
  for (const path of files) await import(join(root, path))
}
