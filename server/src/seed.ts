import type { Deps } from './deps.ts'

/**
 * An empty database gets its reference data; in demo mode what is missing of the invented banner is added, too. A first
 * start that was interrupted is taken up where it stopped: every step of the story has a key.
 */
export async function seedAtStart(deps: Deps): Promise<void> {
  // Its hundred commands are not news to the operator.
  const quiet: Deps = { ...deps, log: deps.log.child({}, { level: 'warn' }) }
  if ((await deps.db.prisma.role.findFirst()) === null) {
    deps.log.info('loading the reference data')
    const { load } = await import('@beacon/seeds/reference/load.ts')
    await load(quiet)
  }
  if (deps.config.mode !== 'demo') return
  const { isStoryTold } = await import('@beacon/seeds/demo/story.ts')
  if (await isStoryTold(deps)) return
  deps.log.info('loading the demo data')
  const { load } = await import('@beacon/seeds/demo/load.ts')
  await load(quiet)
}
