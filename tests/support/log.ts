import { createLog, type Log } from '@beacon/server/log.ts'

export interface LogLine {
  level: string
  msg: string
  [field: string]: unknown
}

/** A log whose lines can be looked at. */
export function collectLog(level = 'info'): { log: Log; lines: LogLine[] } {
  const lines: LogLine[] = []
  const log = createLog(level, { write: (text: string) => void lines.push(JSON.parse(text) as LogLine) })
  return { log, lines }
}
