import { enumOf } from './enum-of.ts'

export const DivisionLevelEnum = enumOf('DivisionLevel', 'Administrative level.', {
  province: 'Province or autonomous region (省、自治区).',
  city: 'Prefecture-level city or league (市、盟).',
  county: 'County, district or banner (县、区、旗).',
  township: 'Township, town or sumu (乡、镇、苏木).',
  village: 'Village, gacha or community (村、嘎查、社区).',
})
export const OrganizationKindEnum = enumOf('OrganizationKind', 'What kind of organization.', {
  government: 'A government or its office.',
  health_bureau: 'Health commission or bureau (卫健委).',
  cdc: 'Centre for disease control and prevention (疾控中心).',
  hospital: 'Hospital.',
  health_centre: 'Sumu or town health centre (卫生院).',
  member_agency: 'Member agency of the joint mechanism (成员单位).',
  other: 'Another organization.',
})
export const DiseaseClassEnum = enumOf('DiseaseClass', 'Statutory class of a notifiable disease.', {
  a: 'Class A (甲类).',
  b: 'Class B (乙类).',
  c: 'Class C (丙类).',
  none: 'Not statutory, but watched.',
})
export const TeamKindEnum = enumOf('TeamKind', 'The five kinds of teams.', {
  medical_rescue: 'Medical rescue (卫生应急救援队).',
  epidemiology: 'Epidemiological investigation (流行病学调查队).',
  disinfection: 'Disinfection and vector control (消杀队).',
  laboratory: 'Laboratory testing (实验室检测队).',
  community: 'Community control (社区防控队).',
})
export const TeamLevelEnum = enumOf('TeamLevel', 'Level a team belongs to.', {
  banner: 'The banner.',
  township: 'A sumu or town.',
  village: 'A gacha or community.',
  unit: 'A single unit, such as a hospital.',
})
export const TeamStatusEnum = enumOf('TeamStatus', 'Whether a team could leave now.', {
  ready: 'Ready.',
  limited: 'Ready with limits; the reason says which.',
  not_ready: 'Not ready; the reason says why.',
})
export const MemberRoleEnum = enumOf('MemberRole', 'Place in a team.', {
  leader: 'Leader: is alerted first.',
  deputy: 'Deputy: is alerted with the leader.',
  member: 'Member.',
  reserve: 'Reserve.',
})
export const PlanCategoryEnum = enumOf(
  'PlanCategory',
  'Category of a contingency plan (国办发〔2024〕5号).',
  {
    master: 'Master plan (总体预案).',
    special: 'Special plan (专项预案).',
    department: 'Departmental plan (部门预案).',
    joint: 'Joint plan (联合预案).',
    township: 'Plan of a sumu or town.',
    village: 'Plan of a gacha or community.',
    unit: 'Plan of a unit.',
    site_disposal: 'On-site disposal plan (现场处置方案).',
    workbook: 'Workbook (工作手册).',
    action_plan: 'Plan of action (行动方案).',
  },
)
export const PlanVersionStatusEnum = enumOf('PlanVersionStatus', 'Standing of a version of a plan.', {
  draft: 'Being written.',
  in_review: 'On its way through the procedure.',
  approved: 'Approved, not issued yet.',
  issued: 'Issued, not in force yet.',
  in_force: 'In force: can be activated.',
  superseded: 'Followed by a newer version.',
  repealed: 'Repealed.',
  withdrawn: 'Given up before it was approved.',
})
export const EventKindEnum = enumOf('EventKind', 'Kind of public-health emergency.', {
  infectious_disease: 'Epidemic of an infectious disease (传染病疫情).',
  unexplained_cluster: 'Cluster of disease of unknown cause (群体性不明原因疾病).',
  poisoning: 'Mass poisoning (群体性中毒).',
  other: 'Another event that seriously affects public health.',
})
export const CardPhaseEnum = enumOf('CardPhase', 'What an action card is about.', {
  command: 'Command and reporting.',
  investigation: 'Epidemiological investigation.',
  control: 'Control and disinfection.',
  treatment: 'Treatment and isolation.',
  laboratory: 'Sampling and testing.',
  support: 'Supplies and support.',
  communication: 'Informing people.',
})
export const IncidentStatusEnum = enumOf('IncidentStatus', 'Whether an incident goes on.', {
  open: 'Open.',
  ended: 'Ended.',
})
export const WarningLevelEnum = enumOf(
  'WarningLevel',
  'Colour of the government’s warning (突发事件应对法 2024, art. 63).',
  {
    blue: 'Level 4, blue.',
    yellow: 'Level 3, yellow.',
    orange: 'Level 2, orange.',
    red: 'Level 1, red.',
  },
)
export const RiskLevelEnum = enumOf('RiskLevel', 'Epidemic risk (传染病疫情预警管理办法 2025, art. 7).', {
  very_low: 'Very low (极低).',
  low: 'Low (低).',
  medium: 'Medium (中).',
  high: 'High (高).',
})
export const ResponseStatusEnum = enumOf('ResponseStatus', 'Whether a response goes on.', {
  active: 'Active.',
  ended: 'Ended.',
})
export const ResponseStepKindEnum = enumOf('ResponseStepKind', 'What was done to the level.', {
  activated: 'The response was activated.',
  raised: 'The level was raised.',
  lowered: 'The level was lowered.',
  ended: 'The response was ended.',
  applied: 'Cards left out before were issued, as their condition had come true.',
})
export const ShortfallKindEnum = enumOf('ShortfallKind', 'What was short.', {
  team: 'Teams.',
  role: 'Nobody holds the role.',
  supply: 'Supplies.',
})
export const DirectiveStatusEnum = enumOf('DirectiveStatus', 'Standing of a directive.', {
  issued: 'Issued, not signed for yet.',
  received: 'Signed for (签收).',
  done: 'Reported done (办结).',
  cancelled: 'Cancelled.',
})
export const DispatchNeedStatusEnum = enumOf('DispatchNeedStatus', 'Standing of a need for teams.', {
  open: 'Teams have been called.',
  filled: 'As many have accepted as were asked for.',
  short: 'Fewer teams fit than are needed.',
  closed: 'No longer needed.',
})
export const CallStatusEnum = enumOf('CallStatus', 'Standing of a call to one team.', {
  requested: 'Asked, not answered yet.',
  accepted: 'Accepted.',
  declined: 'Declined with a reason.',
  en_route: 'On the way.',
  on_site: 'On site.',
  released: 'Released.',
  recalled: 'Taken back by the command centre.',
})
export const DeclineCodeEnum = enumOf('DeclineCode', 'Why a call was declined.', {
  already_committed: 'Already committed elsewhere.',
  members_unavailable: 'Members unavailable.',
  no_vehicle: 'No vehicle.',
  equipment_fault: 'Equipment fault.',
  weather_or_road: 'Weather or road.',
  other: 'Another reason, given in words.',
})
export const RequisitionStatusEnum = enumOf('RequisitionStatus', 'Standing of a need for supplies.', {
  open: 'Open.',
  met: 'Met.',
  cancelled: 'Cancelled.',
})
export const AlertKindEnum = enumOf('AlertKind', 'What an alert is about.', {
  dispatch: 'A call to a team.',
  directive: 'A directive to an organization.',
  notice: 'Something to know.',
  duty: 'A duty about a plan that is coming due, or is overdue.',
})
export const AlertStatusEnum = enumOf('AlertStatus', 'Whether an alert still asks.', {
  active: 'Active.',
  closed: 'Answered, recalled or superseded.',
})
export const ReasonEnum = enumOf('PassedOverReason', 'Why a need was not met from here.', {
  not_ready: 'The team is not ready.',
  already_out: 'The team is out already.',
  unqualified: 'The team lacks a qualification.',
  no_leader: 'The team has nobody to alert.',
  declined_before: 'The team has declined this call.',
  role_vacant: 'Nobody holds the role.',
  stock_unknown: 'Stocks are not kept yet.',
})
