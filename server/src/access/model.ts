import { z } from 'zod'
import { code, id } from '../command/input.ts'

export const GrantRoleInput = z.object({
  personId: id,
  roleKey: code(60),
  organizationId: id,
  divisionCode: z.string().regex(/^\d{12}$/),
})
export const RevokeGrantInput = z.object({ grantId: id })

export interface GrantState {
  id: string
  personId: string
  roleKey: string
  divisionCode: string
  /** Where the organization itself belongs. */
  organizationDivision: string
  revoked: boolean
  /** Does the role appoint others? */
  administers: boolean
  /** Divisions in which somebody else with an open account appoints. */
  otherAdministrators: readonly string[]
  roleZh: string
  roleEn: string
  personZh: string
  personEn: string
}
