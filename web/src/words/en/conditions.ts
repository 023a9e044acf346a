import type { conditions as zh } from '../zh/conditions.ts'

export const conditions: typeof zh = {
  title: 'Conditions',
  hint: 'For the commander to judge: untick what has not come true. That card issues nothing now; it stays on record and can be carried out as soon as its condition comes true.',
  leftOut: (titles) => `Left out, the condition has not come true: ${titles}`,
  waiting: 'Cards left out, their condition has not come true',
  never: 'Cards never carried out, their condition did not come true',
  when: (condition) => `Applies if: ${condition}`,
  apply: 'It has come true: carry out',
  applyOf: (title) => `It has come true: carry out “${title}”`,
  applyTitle: (title) => `Carry out “${title}”`,
  applyHint: 'This card’s directives, calls and alerts go out at once, with deadlines from now.',
  applySubmit: 'Carry out',
  waitsFor: (level) => `Can be carried out once the response is raised to ${level}`,
  stepLeftOut: (titles) => `Left out: ${titles}`,
  stepApplied: (titles) => `Carried out: ${titles}`,
  conditional: 'Conditional',
}
