import type { Deps } from '../deps.ts'
import { hashRow } from './chain.ts'
import { headPosition } from './read.ts'
import { readRows } from './verify.ts'

/**
 * Refuses a secret with which this log was not written: what it would add could not be told from what somebody has
 * altered. It looks at the first row and the last, and one that fits is enough, so that a row altered behind Beacon's
 * back keeps nobody from starting; that is for `audit verify` to find.
 */
export async function requireLogKey(deps: Pick<Deps, 'config' | 'db'>): Promise<void> {
  const head = await headPosition(deps.db.pool)
  const [[first], [last]] = await Promise.all([readRows(deps, 0n, 1), readRows(deps, head - 1n, 1)])
  const rows = [first, last].filter((row) => row !== undefined)
  const fitting = rows.filter(({ hash, ...row }) => hashRow(deps.config.secret, row) === hash)
  if (rows.length === 0 || fitting.length > 0) return
  throw new Error(
    'BEACON_SECRET（未设置时为 BEACON_DATA 中的 secret 文件）不是写入该数据库事件日志时的那一个。请用原来的密钥。\n' +
      'BEACON_SECRET (when it is not set, the file secret in BEACON_DATA) is not the one that the event log of this ' +
      'database was written with. Give the one it had.',
  )
}
