import { enums } from './en/enums.ts'
import { acts, board, form, incident } from './en/incident.ts'
import { activation, directives, plans, teams } from './en/planning.ts'
import { common, shell, signIn } from './en/shell.ts'
import type { Words } from './zh.ts'

export const en: Words = { enums, shell, signIn, common, board, incident, acts, form, activation, plans, teams, directives }
