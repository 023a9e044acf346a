import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '@beacon/server/access/actor.ts'
import { runCommand } from '@beacon/server/command/run.ts'
import { clearFilesCommand } from '@beacon/server/file/commands.ts'
import { findAlteredFiles } from '@beacon/server/plan-review/altered-files.ts'
import { uuidOf } from '@beacon/server/graphql/ids.ts'
import { dutyRoom, must, type DutyRoom } from '../support/duty-room.ts'
import * as files from '../support/files.ts'
import type { Person, Thing } from '../support/person.ts'
import { planRoom, type PlanRoom } from '../support/plan-room.ts'

let room: DutyRoom
let plans: PlanRoom
let version: Thing
beforeAll(async () => {
  room = await dutyRoom()
  plans = await planRoom(room)
  version = must(await plans.revise())
})
afterAll(() => room.leave())

function upload(by: Pick<Person, 'fetch'>, name: string, body: Uint8Array, of = version): Promise<Response> {
  return files.upload(by, of, name, body)
}

async function uploaded(by: Person, name = '会议纪要.pdf', body = files.pdfFile()): Promise<Thing> {
  const response = await upload(by, name, body)
  expect(response.status).toBe(201)
  return (await response.json()) as Thing
}

const paper = (by: Person, fileId: string) =>
  by.act('addPlanPaper', { versionId: version.id, kind: 'drafting_note', title: '编制说明', fileId })

/** What was put on file last. */
const onFile = () =>
  room.db.prisma.planPaper.findFirstOrThrow({ where: { fileId: { not: null } }, orderBy: { id: 'desc' } })

describe('uploading', () => {
  test('is for who takes part in making the plan', async () => {
    expect((await upload(room.server.anonymous, 'a.pdf', files.pdfFile())).status).toBe(401)
    expect((await upload(room.observer, 'a.pdf', files.pdfFile())).status).toBe(404)
    expect((await upload(room.neighbour, 'a.pdf', files.pdfFile())).status).toBe(404)
    expect((await upload(plans.editor, 'a.pdf', files.pdfFile(), { id: 'x' })).status).toBe(404)
  })

  test('from another site is refused', async () => {
    const path = `/api/versions/${uuidOf('PlanVersion', version.id)}/files?name=a.pdf`
    const headers = { origin: 'https://elsewhere.example' }
    expect((await plans.editor.fetch(path, { method: 'POST', body: 'x', headers })).status).toBe(403)
  })

  test('ends when too much of it waits to be attached, and what waits is cleared away after a day', async () => {
    const person = await room.newcomer('plan_editor', 'hjq-hc', '150625000000')
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => upload(person, 'a.pdf', files.pdfFile())),
    )
    const codes = answers.map(({ status }) => status).toSorted((one, other) => one - other)
    expect(codes).toEqual([...Array.from({ length: 10 }, () => 201), 409, 409])
    const where = { uploadedBy: person.personId }
    await room.db.prisma.storedFile.updateMany({
      where,
      data: { uploadedAt: new Date(Date.now() - 25 * 3_600_000) },
    })
    await runCommand(room.server.deps, clearFilesCommand, { actor: systemActor('file.clear'), input: {} })
    expect(await room.db.prisma.storedFile.count({ where })).toBe(0)
    expect((await upload(person, 'a.pdf', files.pdfFile())).status).toBe(201)
  })

  test('too often is refused', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9' }
    const path = `/api/versions/${uuidOf('PlanVersion', version.id)}/files?name=a.exe`
    const codes: number[] = []
    for (let n = 0; n < 21; n++) {
      codes.push((await plans.lawyer.fetch(path, { method: 'POST', body: 'x', headers })).status)
    }
    expect(codes.slice(0, 20).every((code) => code === 422)).toBe(true)
    expect(codes.at(-1)).toBe(429)
  })

  test('two of the largest at once takes no memory to speak of', async () => {
    const person = await room.newcomer('plan_editor', 'hjq-hc', '150625000000')
    const body = files.pdfFile(20 * 1024 * 1024 - 100)
    // The client of this test lies in the same process: what its own copies take is taken before it is measured.
    const sink = createServer((request, response) => request.resume().on('end', () => response.end()))
    await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve))
    const { port } = sink.address() as AddressInfo
    await Promise.all(
      [1, 2].map(() =>
        fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: new Blob([new Uint8Array(body)]) }),
      ),
    )
    sink.close()
    const before = process.memoryUsage().rss
    let highest = before
    const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 5)
    const answers = await Promise.all([1, 2].map(() => upload(person, 'a.pdf', body)))
    clearInterval(watch)
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect((highest - before) / 1024 / 1024).toBeLessThan(250)
  })
})

describe('a paper with its file', () => {
  test('is put on file by who uploaded it, once; the log says which file it was', async () => {
    const body = files.pdfFile(700_000)
    const file = await uploaded(plans.editor, '编制说明.pdf', body)
    expect(await paper(plans.head, file.id)).toBeRefused('NOT_FOUND')
    expect(await paper(plans.editor, file.id)).toBeAccepted()
    expect(await paper(plans.editor, file.id)).toBeRefused('NOT_FOUND')
    const event = await room.db.prisma.eventLog.findFirstOrThrow({
      where: { name: 'plan.paper-added' },
      orderBy: { position: 'desc' },
    })
    const sha256 = createHash('sha256').update(body).digest('hex')
    expect(event.payload).toMatchObject({
      title: '编制说明',
      file: { name: '编制说明.pdf', size: body.length, sha256 },
    })
  })

  test('is attached once, also by two at the same time', async () => {
    const file = await uploaded(plans.editor)
    const answers = await Promise.all([1, 2, 3].map(() => paper(plans.editor, file.id)))
    expect(answers.filter(({ __typename }) => __typename !== 'Refusal')).toHaveLength(1)
  })

  test('is fetched whole by who sees the version, as something to be saved and never to be shown', async () => {
    const body = files.pdfFile(1_300_000)
    must(await paper(plans.editor, (await uploaded(plans.editor, "纪要'1'.pdf", body)).id))
    const { id } = await onFile()
    const response = await plans.head.fetch(`/api/papers/${id}/file`)
    expect(response.status).toBe(200)
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(body))).toBe(true)
    const { headers } = response
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="file.pdf"; filename*=UTF-8''%E7%BA%AA%E8%A6%81%271%27.pdf`,
    )
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-type')).toBe('application/pdf')
  })

  test('of a draft does not exist for who does not take part; nobody fetches without signing in', async () => {
    const { id } = await onFile()
    expect((await room.observer.fetch(`/api/papers/${id}/file`)).status).toBe(404)
    expect((await room.neighbour.fetch(`/api/papers/${id}/file`)).status).toBe(404)
    expect((await room.server.anonymous.fetch(`/api/papers/${id}/file`)).status).toBe(401)
    expect((await plans.head.fetch('/api/papers/nonsense/file')).status).toBe(404)
  })

  test('is compared with the log by audit verify', async () => {
    const { pool } = room.db
    expect(await findAlteredFiles(pool)).toEqual([])
    const { fileId } = await onFile()
    await pool.query('ALTER TABLE stored_file_part DISABLE TRIGGER USER')
    const change =
      'UPDATE stored_file_part SET bytes = set_byte(bytes, 0, $2) WHERE file_id = $1 AND position = 0'
    await pool.query(change, [fileId, 65])
    expect(await findAlteredFiles(pool)).toEqual([{ title: '编制说明', name: "纪要'1'.pdf" }])
    await pool.query(change, [fileId, '%'.charCodeAt(0)])
    await pool.query('ALTER TABLE stored_file_part ENABLE TRIGGER USER')
    expect(await findAlteredFiles(pool)).toEqual([])
  })

  test('stays as it was: the database refuses to change or remove it', async () => {
    const { fileId } = await onFile()
    const { pool } = room.db
    await expect(pool.query('DELETE FROM stored_file WHERE id = $1', [fileId])).rejects.toThrow(
      /refused|violates/,
    )
    await expect(pool.query('DELETE FROM stored_file_part WHERE file_id = $1', [fileId])).rejects.toThrow(
      /refused/,
    )
    await expect(
      pool.query(`UPDATE stored_file_part SET bytes = '' WHERE file_id = $1`, [fileId]),
    ).rejects.toThrow(/refused/)
    await expect(pool.query(`UPDATE stored_file SET sha256 = '' WHERE id = $1`, [fileId])).rejects.toThrow(
      /refused/,
    )
  })
})
