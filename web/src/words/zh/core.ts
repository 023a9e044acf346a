import { base } from './base.ts'
import { enums } from './enums.ts'
import { board, common, shell } from './shell.ts'

/** What the frame and the board say. */
export const core = { ...base, enums, shell, common, board }

export type CoreWords = typeof core
