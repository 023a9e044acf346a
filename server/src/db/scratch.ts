import { randomBytes } from 'node:crypto'
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type ColumnType,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from '@prisma/driver-adapter-utils'
import { DatabaseError, Pool, type ClientConfig } from 'pg'

/**
 * Lets Prisma's schema engine work in scratch databases of a server. adapter-pg is not used: it splits scripts at every
 * semicolon, does not know the type "char" that the catalogue is full of, and drops its scratch database before it has
 * let go of it.
 */
export function createScratchFactory(connection: ClientConfig): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: 'postgres',
    adapterName: 'beacon-scratch',
    connect: () => Promise.resolve(adapterOf(connection)),
    connectToShadowDb: async () => {
      const database = `beacon_scratch_${randomBytes(6).toString('hex')}`
      await onServer(connection, `CREATE DATABASE ${database}`)
      const scratch = adapterOf({ ...connection, database })
      return {
        ...scratch,
        dispose: async () => {
          await scratch.dispose()
          await onServer(connection, `DROP DATABASE ${database} WITH (FORCE)`)
        },
      }
    },
  }
}

async function onServer(connection: ClientConfig, statement: string): Promise<void> {
  const pool = new Pool({ ...connection, max: 1 })
  await pool.query(statement)
  await pool.end()
}

function adapterOf(connection: ClientConfig): SqlDriverAdapter {
  const pool = new Pool({ ...connection, max: 1, options: '-c TimeZone=UTC' })
  pool.on('error', () => undefined)
  const run = ({ sql, args }: SqlQuery) =>
    pool.query({ text: sql, values: args, rowMode: 'array' }).catch(translate)
  return {
    provider: 'postgres',
    adapterName: 'beacon-scratch',
    queryRaw: async (query) => {
      const { fields, rows } = await run(query)
      return {
        columnNames: fields.map(({ name }) => name),
        columnTypes: fields.map(({ dataTypeID }) => COLUMN_TYPES[dataTypeID] ?? ColumnTypeEnum.Text),
        rows,
      }
    },
    executeRaw: async (query) => (await run(query)).rowCount ?? 0,
    // The whole script as one query: that is one transaction, and functions keep their semicolons.
    executeScript: async (script) => {
      await pool.query(script).catch(translate)
    },
    startTransaction: () => Promise.reject(new Error('The schema engine only compares.')),
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: () => pool.end(),
  }
}

/** Types of the catalogue's columns, by oid; everything else is read as text. */
const COLUMN_TYPES: Readonly<Record<number, ColumnType>> = {
  16: ColumnTypeEnum.Boolean,
  18: ColumnTypeEnum.Character,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  26: ColumnTypeEnum.Int64,
  1002: ColumnTypeEnum.CharacterArray,
  1003: ColumnTypeEnum.TextArray,
  1005: ColumnTypeEnum.Int32Array,
  1007: ColumnTypeEnum.Int32Array,
  1009: ColumnTypeEnum.TextArray,
  1016: ColumnTypeEnum.Int64Array,
}

/** What PostgreSQL said, in the engine's terms. */
function translate(error: unknown): never {
  if (!(error instanceof DatabaseError)) throw error
  const { code = 'N/A', severity = 'ERROR', message, detail, column, hint } = error
  throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint })
}
