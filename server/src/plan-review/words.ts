import type { PlanPaperKind, PlanStepKind, TeamKind } from '@beacon/schema/generated/prisma/client.ts'
import type { Words } from '../command/refusal.ts'

const STEPS: Record<PlanStepKind, Words> = {
  consultation: { zh: '征求意见', en: 'consultation' },
  expert_review: { zh: '专家评审', en: 'expert review' },
  risk_assessment: { zh: '风险评估', en: 'risk assessment' },
  legality_review: { zh: '合法性审核', en: 'legality review' },
  deliberation: { zh: '集体讨论', en: 'collective discussion' },
  approval: { zh: '审批', en: 'approval' },
  issuance: { zh: '印发', en: 'issuance' },
  filing: { zh: '备案', en: 'filing' },
}

const PAPERS: Record<PlanPaperKind, Words> = {
  drafting_note: { zh: '编制说明', en: 'drafting note' },
  opinions_summary: { zh: '征求意见汇总', en: 'summary of opinions' },
  expert_opinion: { zh: '专家评审意见', en: 'expert opinion' },
  risk_report: { zh: '风险评估报告', en: 'risk assessment report' },
  legality_opinion: { zh: '合法性审核意见', en: 'legality opinion' },
  minutes: { zh: '会议纪要', en: 'minutes' },
  final_text: { zh: '正式文本', en: 'final text' },
  filing_receipt: { zh: '备案回执', en: 'filing receipt' },
}

export function stepWords(kind: PlanStepKind): Words {
  return STEPS[kind]
}

export function paperWords(kind: PlanPaperKind): Words {
  return PAPERS[kind]
}

const TEAMS: Record<TeamKind, Words> = {
  medical_rescue: { zh: '卫生应急救援队', en: 'medical rescue' },
  epidemiology: { zh: '流行病学调查队', en: 'epidemiology' },
  disinfection: { zh: '消杀队', en: 'disinfection' },
  laboratory: { zh: '实验室检测队', en: 'laboratory' },
  community: { zh: '社区防控队', en: 'community' },
}

/** The name of a kind of team; an unknown one as it is written. */
export function teamWords(kind: string): Words {
  return TEAMS[kind as TeamKind] ?? { zh: kind, en: kind }
}
