import type { CoreWords } from '../zh/core.ts'

export const enums: CoreWords['enums'] = {
  grade: { 1: 'extraordinarily serious', 2: 'serious', 3: 'major', 4: 'ordinary' },
  numeral: { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' },
  gradeUnknown: 'Not yet graded',
  response: {
    1: 'Level I response',
    2: 'Level II response',
    3: 'Level III response',
    4: 'Level IV response',
  },
  noResponse: 'No response active',
  responseEnded: 'Response ended',
  warning: { blue: 'Blue warning', yellow: 'Yellow warning', orange: 'Orange warning', red: 'Red warning' },
  noWarning: 'No warning issued',
  risk: { very_low: 'Very low risk', low: 'Low risk', medium: 'Medium risk', high: 'High risk' },
}
