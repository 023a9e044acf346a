import { request } from '../../../data/graphql.ts'
import type { Option } from '../../../ui/combobox.tsx'
import { nameOf, pick } from '../../../words/language.ts'
import { OrganizationsQuery, SupplyItemsQuery } from './cards.gen.ts'

/** Organizations whose name holds the text, named by global id or by code. */
export async function findOrganizations(text: string, by: 'id' | 'code'): Promise<Option[]> {
  const answer = await request(OrganizationsQuery, text ? { search: text } : {})
  const edges = answer.ok ? answer.data.organizations.edges : []
  return edges.map(({ node }) => ({ id: node[by], text: nameOf(node) }))
}

/** Items of the catalogue, by code, with the unit that they are counted in. */
export async function findItems(text: string): Promise<Option[]> {
  const answer = await request(SupplyItemsQuery, text ? { search: text } : {})
  const items = answer.ok ? answer.data.supplyItems : []
  return items.map((item) => ({ id: item.code, text: nameOf(item), note: pick(item.unitZh, item.unitEn) }))
}
