import { cards } from './en/cards.ts'
import { conditions } from './en/conditions.ts'
import { core } from './en/core.ts'
import { files } from './en/files.ts'
import { importing } from './en/import.ts'
import { cleanup } from './en/cleanup.ts'
import { duties } from './en/duties.ts'
import { frame } from './en/frame.ts'
import { exporting } from './en/export.ts'
import { acts, form, incident } from './en/incident.ts'
import { kinds } from './en/kinds.ts'
import { activation, directives, plans, teams } from './en/planning.ts'
import { planNew } from './en/plan-new.ts'
import { compare, review } from './en/review.ts'
import { opinions } from './en/opinions.ts'
import { search } from './en/search.ts'
import { secrecy } from './en/secrecy.ts'
import type { Words } from './zh.ts'

export const en: Words = {
  ...core,
  enums: { ...core.enums, ...kinds },
  incident,
  acts,
  form,
  activation,
  plans,
  teams,
  directives,
  review,
  compare,
  cleanup,
  duties,
  files,
  search,
  opinions,
  importing,
  exporting,
  cards,
  conditions,
  planNew,
  secrecy,
  frame,
}
