import { cards } from './zh/cards.ts'
import { conditions } from './zh/conditions.ts'
import { core } from './zh/core.ts'
import { files } from './zh/files.ts'
import { importing } from './zh/import.ts'
import { cleanup } from './zh/cleanup.ts'
import { duties } from './zh/duties.ts'
import { frame } from './zh/frame.ts'
import { exporting } from './zh/export.ts'
import { acts, form, incident } from './zh/incident.ts'
import { kinds } from './zh/kinds.ts'
import { activation, directives, plans, teams } from './zh/planning.ts'
import { planNew } from './zh/plan-new.ts'
import { compare, review } from './zh/review.ts'
import { opinions } from './zh/opinions.ts'
import { search } from './zh/search.ts'
import { secrecy } from './zh/secrecy.ts'

export const zh = {
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

/** What every language must say. A missing key does not compile. */
export type Words = typeof zh
