/**
 * Where the browser comes from: a Chromium that npm brings, so that a bare machine needs nothing else.
 * Its own shared libraries and fonts are always used, so every machine draws the same picture.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

export interface ChromiumSetup {
  executable: string
  /** Added to the environment of the browser process. */
  env: Record<string, string>
}

const run = promisify(execFile)
const require = createRequire(import.meta.url)
const cache = join(import.meta.dirname, '../node_modules/.cache')

/** The browser to start: `BEACON_CHROMIUM`, else the one from npm, else an installed one. */
export async function findChromium(): Promise<ChromiumSetup> {
  const chosen = process.env['BEACON_CHROMIUM']
  if (chosen) return { executable: chosen, env: {} }
  if (process.platform === 'linux' && process.arch === 'x64') return npmChromium()

  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const executable = installed.find((path) => existsSync(path))
  if (!executable) throw new Error('No Chromium for this platform: install one and set BEACON_CHROMIUM.')
  return { executable, env: {} }
}

async function npmChromium(): Promise<ChromiumSetup> {
  const home = await unpackOnce()
  const env = {
    LD_LIBRARY_PATH: join(home, 'al2023/lib'),
    FONTCONFIG_FILE: join(home, 'fonts.conf'),
  }
  return { executable: join(home, 'chromium'), env }
}

/**
 * Unpacks into a folder named after the package's version: the package itself would reuse any older
 * `chromium` that it finds in the temporary folder. Renaming makes it safe for workers that race.
 */
async function unpackOnce(): Promise<string> {
  const home = join(cache, `chromium-${await packageVersion('@sparticuz/chromium')}`)
  if (existsSync(home)) return home

  await mkdir(cache, { recursive: true })
  const staging = await mkdtemp(join(cache, 'unpack-'))
  await run(process.execPath, [join(import.meta.dirname, 'chromium-unpack.ts')], {
    env: { ...process.env, TMPDIR: staging },
  })
  await writeFile(join(staging, 'fonts.conf'), fontsConf(home))
  await rename(staging, home).catch(async (error: unknown) => {
    await rm(staging, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  })
  return home
}

async function packageVersion(name: string): Promise<string> {
  let folder = dirname(require.resolve(name))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
  return version
}

/** Latin letters from the browser's package, Chinese from npm's Noto Sans SC: no font of the machine. */
function fontsConf(home: string): string {
  const chinese = join(dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts')
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>${chinese}</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`
}
