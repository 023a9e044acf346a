/**
 * The only list of permissions, with the scope each is judged in:
 * - `division`: a grant whose division covers the subject's
 * - `organization`: a grant in an organization that the subject is addressed to
 * - `team`: leading the team that the subject is addressed to, as leader or deputy; or a grant over the division,
 *   for a command centre that reports on a team's behalf
 * - `keeper`: a grant in the organization that maintains the plan, or writing or approving plans over its division
 * - `person`: being the person that the subject is addressed to
 * - `signed-in`: any account
 * - `system`: only Beacon's own reactions and jobs
 */
export const PERMISSIONS = {
  'incident.read': 'division',
  'incident.open': 'division',
  'incident.assess': 'division',
  'incident.end': 'division',
  'response.preview': 'division',
  'response.activate': 'division',
  'response.change': 'division',
  'response.end': 'division',
  'alert.raise': 'division',
  'dispatch.recall': 'division',
  'dispatch.answer': 'team',
  'dispatch.report': 'team',
  'directive.answer': 'organization',
  'alert.answer': 'person',
  'plan.read': 'signed-in',
  'plan.take_part': 'division',
  'plan.write': 'division',
  'plan.give_opinion': 'organization',
  'plan.review': 'division',
  'plan.review_legality': 'division',
  'plan.deliberate': 'division',
  'plan.approve': 'division',
  'plan.approve_government': 'division',
  'plan.register': 'division',
  'plan.keep': 'keeper',
  'team.read': 'signed-in',
  'reference.read': 'signed-in',
  'viewer.read': 'signed-in',
  'access.manage': 'division',
  'audit.read': 'division',
  'system.react': 'system',
} as const satisfies Record<string, PermissionScope>

export type PermissionScope =
  | 'division'
  | 'organization'
  | 'keeper'
  | 'team'
  | 'person'
  | 'signed-in'
  | 'system'
export type Permission = keyof typeof PERMISSIONS

export function isPermission(text: string): text is Permission {
  return Object.hasOwn(PERMISSIONS, text)
}
