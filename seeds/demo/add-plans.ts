import { readFile } from 'node:fs/promises'
import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import type { Tx } from '@beacon/server/db/transaction.ts'
import { seedId } from '../id.ts'
import { chaptersOf } from './chapters.ts'
import type { CardRow, PlanRow, VersionRow } from './data/plan-row.ts'

export interface PlanRows {
  plans: Prisma.PlanCreateManyInput[]
  versions: Prisma.PlanVersionCreateManyInput[]
  chapters: Prisma.PlanChapterCreateManyInput[]
  posts: Prisma.PlanPostCreateManyInput[]
  criteria: Prisma.PlanCriterionCreateManyInput[]
  cards: Prisma.ActionCardCreateManyInput[]
  teamNeeds: Prisma.CardTeamNeedCreateManyInput[]
  supplyNeeds: Prisma.CardSupplyNeedCreateManyInput[]
  alerts: Prisma.CardAlertCreateManyInput[]
}

/** Adds the plans that are missing. One that is there stays as it is, with whatever versions it has by now. */
export async function addPlans(
  tx: Tx,
  wanted: readonly PlanRow[],
): Promise<{ plans: number; cards: number }> {
  const present = await tx.plan.findMany({ select: { code: true } })
  const codes = new Set(present.map(({ code }) => code))
  const organizations = await tx.organization.findMany({ select: { id: true, code: true } })
  const ids = new Map(organizations.map(({ id, code }) => [code, id]))
  const rows = await planRows(
    wanted.filter(({ code }) => !codes.has(code)),
    (code) => idOf(ids, code),
  )
  await tx.plan.createMany({ data: rows.plans })
  await tx.planVersion.createMany({ data: rows.versions })
  await tx.planChapter.createMany({ data: rows.chapters })
  await tx.planPost.createMany({ data: rows.posts })
  await tx.planCriterion.createMany({ data: rows.criteria })
  await tx.actionCard.createMany({ data: rows.cards })
  await tx.cardTeamNeed.createMany({ data: rows.teamNeeds })
  await tx.cardSupplyNeed.createMany({ data: rows.supplyNeeds })
  await tx.cardAlert.createMany({ data: rows.alerts })
  return { plans: rows.plans.length, cards: rows.cards.length }
}

/** An organization that a seed names must exist: an unknown code is a fault of the seed. */
export function idOf(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code)
  if (id === undefined) throw new Error(`The seeds name the organization "${code}", which does not exist.`)
  return id
}

type Naming = (code: string) => string

async function planRows(plans: readonly PlanRow[], organization: Naming): Promise<PlanRows> {
  const rows: PlanRows = {
    plans: [],
    versions: [],
    chapters: [],
    posts: [],
    criteria: [],
    cards: [],
    teamNeeds: [],
    supplyNeeds: [],
    alerts: [],
  }
  for (const { versions, organization: owner, ...plan } of plans) {
    const id = seedId(`plan/${plan.code}`)
    rows.plans.push({ ...plan, id, organizationId: organization(owner) })
    for (const version of versions) await pushVersion(rows, id, version, organization)
  }
  return rows
}

async function pushVersion(
  rows: PlanRows,
  planId: string,
  version: VersionRow,
  organization: Naming,
): Promise<void> {
  const { cards, frame, bodyZh, bodyEn, effectiveFrom, effectiveTo, ...rest } = version
  const id = seedId(`version/${planId}/${version.number}`)
  rows.versions.push({
    ...rest,
    id,
    planId,
    effectiveFrom: effectiveFrom === null ? null : new Date(effectiveFrom),
    effectiveTo: effectiveTo === null ? null : new Date(effectiveTo),
  })
  const texts = await Promise.all([readFile(bodyZh, 'utf8'), readFile(bodyEn, 'utf8')])
  for (const chapter of chaptersOf(...texts)) rows.chapters.push({ ...chapter, versionId: id })
  for (const criterion of frame?.criteria ?? []) rows.criteria.push({ ...criterion, versionId: id })
  frame?.posts.forEach(({ organization: organizationCode, role: roleKey, ...post }, index) => {
    rows.posts.push({ ...post, versionId: id, position: index + 1, organizationCode, roleKey })
  })
  cards.forEach((card, index) => {
    const position = cards.slice(0, index).filter(({ level }) => level === card.level).length + 1
    pushCard(
      rows,
      { id: seedId(`card/${id}/${card.level}/${position}`), planVersionId: id, position },
      card,
      organization,
    )
  })
}

function pushCard(
  rows: PlanRows,
  place: { id: string; planVersionId: string; position: number },
  card: CardRow,
  organization: Naming,
): void {
  const { organization: owner, role, minutes, supporting, teams, supplies, alerts, ...words } = card
  const cardId = place.id
  rows.cards.push({
    ...words,
    ...place,
    organizationId: owner === null ? null : organization(owner),
    roleKey: role,
    deadlineMinutes: minutes,
    supportingCodes: [...(supporting ?? [])],
  })
  teams?.forEach(({ kind, count, qualifications }, index) => {
    const id = seedId(`team-need/${cardId}/${index}`)
    rows.teamNeeds.push({ id, cardId, kind, count, qualifications: [...qualifications] })
  })
  for (const [itemCode, quantity] of Object.entries(supplies ?? {})) {
    rows.supplyNeeds.push({ id: seedId(`supply-need/${cardId}/${itemCode}`), cardId, itemCode, quantity })
  }
  alerts?.forEach((alert, index) => {
    rows.alerts.push({
      id: seedId(`alert/${cardId}/${index}`),
      cardId,
      roleKey: alert.role,
      organizationCode: alert.organization,
      acknowledgeRequired: alert.acknowledge,
    })
  })
}
