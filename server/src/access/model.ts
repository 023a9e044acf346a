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
  roleZh: string
  roleEn: string
  personZh: string
  personEn: string
}
