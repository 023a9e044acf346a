import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'

export interface Result {
  passed: number
  failed: number
  skipped: number
  /** Shown when something failed. */
  output: string
}

export interface Step {
  name: string
  run: () => Promise<Result>
}

export interface Outcome extends Result {
  name: string
  seconds: number
}

export const root = join(import.meta.dirname, '../..')

/** One check that holds or does not. */
export function verdict(holds: boolean, output: string): Result {
  return { passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: 0, output }
}

/** Runs a tool of the workspace, by the workspace's own Node; its exit code is the verdict. */
export async function command(name: string, args: string[]): Promise<Result> {
  const { code, output } = await execute(name, args)
  return verdict(code === 0, output)
}

export async function execute(name: string, args: string[]): Promise<{ code: number; output: string }> {
  const path = [join(root, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter)
  const child = spawn(name, args, {
    cwd: root,
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exit = once(child, 'close') as Promise<[number | null]>
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), exit])
  return { code: code ?? 1, output: out + err }
}
