import type { CoreWords } from '../zh/core.ts'
import { base } from './base.ts'
import { enums } from './enums.ts'
import { board, common, shell } from './shell.ts'

export const core: CoreWords = { ...base, enums, shell, common, board }
