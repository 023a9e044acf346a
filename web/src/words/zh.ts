import { enums } from './zh/enums.ts'
import { acts, board, form, incident } from './zh/incident.ts'
import { activation, directives, plans, teams } from './zh/planning.ts'
import { common, shell, signIn } from './zh/shell.ts'

export const zh = { enums, shell, signIn, common, board, incident, acts, form, activation, plans, teams, directives }

/** What every language must say. A missing key does not compile. */
export type Words = typeof zh
