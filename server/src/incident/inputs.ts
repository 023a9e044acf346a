import { builder } from '../graphql/builder.ts'
import { EventKindEnum, RiskLevelEnum, WarningLevelEnum } from '../graphql/enums.ts'

export const OpenIncidentInput = builder.inputType('OpenIncidentInput', {
  description: 'An incident to be opened.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'Title, 200 characters at most.' }),
    eventKind: t.field({ type: EventKindEnum, required: true, description: 'Kind of event.' }),
    conditionCode: t.string({ description: 'Code of the disease, if known.' }),
    divisionCode: t.string({ required: true, description: 'Where: 12 digits.' }),
    place: t.string({ description: 'The place more closely, 200 characters at most.' }),
    grade: t.int({ description: 'Event grade, 1 to 4; leave out until assessed.' }),
    warningLevel: t.field({ type: WarningLevelEnum, description: 'The government’s warning, if issued.' }),
    riskLevel: t.field({ type: RiskLevelEnum, required: true, description: 'Epidemic risk.' }),
    firstFacts: t.string({ required: true, description: 'What is known, 10,000 characters at most.' }),
  }),
})

export const AssessIncidentInput = builder.inputType('AssessIncidentInput', {
  description: 'A new assessment: it replaces the one before.',
  fields: (t) => ({
    incidentId: t.id({ required: true, description: 'Which incident.' }),
    grade: t.int({ description: 'Event grade, 1 to 4; null for undecided.' }),
    warningLevel: t.field({
      type: WarningLevelEnum,
      description: 'The government’s warning; null for none.',
    }),
    riskLevel: t.field({ type: RiskLevelEnum, required: true, description: 'Epidemic risk.' }),
    reason: t.string({ required: true, description: 'Why, 2,000 characters at most.' }),
    expectedVersion: t.int({ description: 'The version that the person had before them.' }),
  }),
})

export const EndIncidentInput = builder.inputType('EndIncidentInput', {
  description: 'An incident to be ended.',
  fields: (t) => ({
    incidentId: t.id({ required: true, description: 'Which incident.' }),
    reason: t.string({ required: true, description: 'Why, 2,000 characters at most.' }),
  }),
})
