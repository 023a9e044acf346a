import type { Words } from '../zh.ts'

export const search: Words['search'] = {
  title: 'Found',
  hint: 'Put spaces between words: all of them must be there. What is in force is searched; where nothing is in force yet, who takes part in making it finds the version under way.',
  nothing: 'No plan says this. Try other words, or fewer.',
  named: 'Title, number:',
  place: {
    title: (title) => title,
    chapter: (title) => `Chapter: ${title}`,
    card: (title) => `Action card: ${title}`,
  },
  more: (count) => (count === 1 ? 'and 1 more place' : `and ${count} more places`),
}
