/** Reading a text from a file into a draft, as the console does it. */
import { uuidOf } from '@beacon/server/graphql/ids.ts'
import { strToU8 } from 'fflate'
import { expect } from 'vitest'
import type { Person, Thing } from './person.ts'

export const MARKDOWN =
  '# 鼠疫预案\n\n## 1 总则\n\n为了防控。\n\n### 1.1 依据\n\n- 甲\n- 乙\n\n## 二、组织指挥体系及职责\n\n| 单位 | 职责 |\n| --- | --- |\n| 疾控 | 流调 |\n\n## 附件\n\n名单。\n'

export interface Preview {
  id: string
  sections: { index: number; heading: string | null; text: string; chapter: string | null; match: string }[]
  dropped: { kind: string; count: number }[]
}

/** Uploads a file to be read. */
export function send(
  by: Pick<Person, 'fetch'>,
  version: Thing,
  name: string,
  body: Uint8Array | string,
): Promise<Response> {
  const path = `/api/versions/${uuidOf('PlanVersion', version.id)}/import?name=${encodeURIComponent(name)}`
  const bytes = typeof body === 'string' ? strToU8(body) : body
  return by.fetch(path, { method: 'POST', body: bytes as BodyInit })
}

export const PREVIEW = `query($id: ID!) { node(id: $id) { ... on PlanImport {
  id sections { index heading text chapter match } dropped { kind count } } } }`

/** Uploads a file and looks at what was read from it. */
export async function read(
  by: Person,
  version: Thing,
  name: string,
  body: Uint8Array | string,
): Promise<Preview> {
  const response = await send(by, version, name, body)
  expect(await response.clone().json()).not.toHaveProperty('code')
  const { id } = (await response.json()) as Thing
  return (await by.graphql<{ node: Preview }>(PREVIEW, { id })).node
}
