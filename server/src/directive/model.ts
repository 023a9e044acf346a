import type { DirectiveStatus } from '@beacon/schema/generated/prisma/client.ts'
import { z } from 'zod'
import { id, text } from '../command/input.ts'

export const DirectiveInput = z.object({ directiveId: id })
export const CompleteDirectiveInput = z.object({ directiveId: id, report: text(10_000) })
export const LapseInput = z.object({ incidentId: id })

/** A directive as its rules need it. */
export interface DirectiveState {
  id: string
  incidentId: string
  division: string
  organizationId: string
  titleZh: string
  titleEn: string
  status: DirectiveStatus
}
