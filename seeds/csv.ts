import { readFile } from 'node:fs/promises'

/** Rows of a comma-separated file by the names of its header. Its fields hold neither commas nor quotes. */
export async function readCsv(file: URL): Promise<Record<string, string>[]> {
  const [header = '', ...lines] = (await readFile(file, 'utf8')).split(/\r?\n/).filter((line) => line !== '')
  const names = header.split(',')
  return lines.map((line, index) => {
    const fields = line.split(',')
    if (fields.length !== names.length)
      throw new Error(`${file.pathname}: line ${index + 2} has ${fields.length} fields.`)
    return Object.fromEntries(names.map((name, place) => [name, fields[place] ?? '']))
  })
}
