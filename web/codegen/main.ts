/**
 * Turns every `*.graphql` document of the console into a typed `*.gen.ts` beside it.
 * `node codegen/main.ts` writes; `--check` only compares and exits 1 when something is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { argv, exit, stderr } from 'node:process'
import { fileURLToPath } from 'node:url'
import { generateAll } from './generate.ts'

const web = fileURLToPath(new URL('..', import.meta.url))
const flag = argv.indexOf('--schema')
const schemaFile = (flag > 0 && argv[flag + 1]) || `${web}../schema/schema.graphql`

const oxfmt = fileURLToPath(new URL('../../node_modules/.bin/oxfmt', import.meta.url))

const outdated = generateAll(`${web}src`, readFileSync(schemaFile, 'utf8'))
  .map(({ file, text }) => ({ file, text: formatted(file, text) }))
  .filter(({ file, text }) => readOr(file, '') !== text)
for (const { file, text } of outdated) {
  if (argv.includes('--check')) stderr.write(`out of date: ${file}\n`)
  else writeFileSync(file, text)
}
if (argv.includes('--check') && outdated.length > 0) exit(1)

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}

/** The text as the formatter of the house writes it. */
function formatted(file: string, text: string): string {
  const {
    stdout,
    status,
    stderr: why,
  } = spawnSync(oxfmt, [`--stdin-filepath=${file}`], {
    input: text,
    encoding: 'utf8',
    cwd: `${web}..`,
  })
  if (status !== 0) throw new Error(`${file} could not be formatted: ${why}`)
  return stdout
}
