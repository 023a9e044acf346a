import { findAlteredFiles } from '../plan-review/altered-files.ts'
import { findAlteredVersions } from '../plan-review/digest.ts'
import { verifyLog, type Verification } from '../event-log/verify.ts'
import type { Command } from './command.ts'
import { withDeps } from './session.ts'

const PROBLEMS: Record<Verification['faults'][number]['problem'], string> = {
  hash: '内容被改动 / its content was altered',
  chain: '与前一条不相接 / it does not follow the one before',
  gap: '之前有缺失 / something before it is missing',
  cut: '日志末尾被截断 / the end of the log was cut off',
  anchor: '与库外锚点不符 / it does not fit the anchor kept outside the database',
}

/** Places that are printed; where the first one is matters most. */
const SHOWN = 20
/** Nobody alters every row: the key is the likelier cause. */
const OTHER_KEY =
  '没有一条相符：BEACON_SECRET（演示模式下为 BEACON_DATA 中的 secret 文件）可能不是写入日志时的那一个。\n' +
  'Not one fits: BEACON_SECRET (in demo mode the file secret in BEACON_DATA) may not be the one the log was written with.'

/** Checks every row of the event log; exit code 1 when it was altered, and where. */
export const auditVerifyCommand: Command = {
  name: 'audit verify',
  summary: {
    zh: '逐条核验事件日志的散列链和锚点、施行过的预案内容和归档的附件；被改动时指出位置，退出码为 1。',
    en: 'Checks the hash chain and the anchors of the event log, what plans said when put into force and files on file; says where it was altered, with exit code 1.',
  },
  run: () =>
    withDeps({ migrated: false }, async (deps) => {
      const { rows, head, faults } = await verifyLog(deps)
      printFaults(faults, rows)
      const altered = await findAlteredVersions(deps.db.pool)
      for (const { title, number } of altered)
        console.log(`《${title}》第${number}版: 与施行时不一致 / not as it was put into force`)
      const files = await findAlteredFiles(deps.db.pool)
      for (const { title, name } of files)
        console.log(`材料“${title}”的附件 ${name}: 与归档时不一致 / not the file that was put on file`)
      const places = faults.length + altered.length + files.length
      console.log(
        places === 0
          ? `完好 / intact: ${rows} 条 / events, 末位 / head ${head}`
          : `已被改动 / ALTERED: ${places} 处 / places, ${rows} 条 / events`,
      )
      return places === 0 ? 0 : 1
    }),
}

function printFaults(faults: Verification['faults'], rows: number): void {
  for (const { position, problem } of faults.slice(0, SHOWN)) console.log(`${position}: ${PROBLEMS[problem]}`)
  if (faults.length > SHOWN) console.log('…')
  if (rows > 0 && faults.filter(({ problem }) => problem === 'hash').length === rows) console.log(OTHER_KEY)
}
