import type { Permission } from '@beacon/server/access/permissions.ts'

export interface RoleRow {
  key: string
  nameZh: string
  nameEn: string
  permissions: readonly Permission[]
}

/** Positions that carry rights and that an action card can address. */
export const ROLES: readonly RoleRow[] = [
  {
    key: 'commander',
    nameZh: '指挥长',
    nameEn: 'Commander',
    permissions: [
      'incident.read',
      'incident.open',
      'incident.assess',
      'incident.end',
      'response.preview',
      'response.activate',
      'response.change',
      'response.end',
      'dispatch.recall',
      'dispatch.report',
      'alert.raise',
      'plan.read',
      'plan.take_part',
      'plan.deliberate',
      'plan.approve_government',
      'team.read',
      'alert.answer',
    ],
  },
  {
    key: 'duty_officer',
    nameZh: '值班员',
    nameEn: 'Duty officer',
    permissions: [
      'incident.read',
      'incident.open',
      'incident.assess',
      'response.preview',
      'alert.raise',
      'plan.read',
      'team.read',
    ],
  },
  {
    key: 'bureau_head',
    nameZh: '卫健委主任',
    nameEn: 'Head of the health commission',
    permissions: [
      'incident.read',
      'response.preview',
      'directive.answer',
      'plan.give_opinion',
      'plan.read',
      'plan.take_part',
      'plan.deliberate',
      'plan.approve',
      'plan.keep',
      'team.read',
    ],
  },
  {
    key: 'unit_head',
    nameZh: '单位负责人',
    nameEn: 'Head of unit',
    permissions: ['directive.answer', 'plan.give_opinion', 'plan.read', 'plan.keep', 'team.read'],
  },
  {
    key: 'liaison',
    nameZh: '联络员',
    nameEn: 'Liaison officer',
    permissions: ['directive.answer', 'plan.read'],
  },
  {
    key: 'plan_editor',
    nameZh: '预案管理员',
    nameEn: 'Plan editor',
    permissions: ['plan.read', 'plan.take_part', 'plan.write', 'plan.register', 'plan.keep', 'team.read'],
  },
  {
    key: 'plan_expert',
    nameZh: '预案评审专家',
    nameEn: 'Plan reviewer',
    permissions: ['plan.read', 'plan.take_part', 'plan.review', 'team.read'],
  },
  {
    key: 'legal_reviewer',
    nameZh: '合法性审核员',
    nameEn: 'Legality reviewer',
    permissions: ['plan.read', 'plan.take_part', 'plan.review_legality'],
  },
  {
    key: 'observer',
    nameZh: '观察员',
    nameEn: 'Observer',
    permissions: ['incident.read', 'plan.read', 'team.read'],
  },
  {
    key: 'administrator',
    nameZh: '管理员',
    nameEn: 'Administrator',
    permissions: ['access.manage', 'audit.read', 'incident.read', 'plan.read', 'team.read'],
  },
]
