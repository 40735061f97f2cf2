import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { sql } from 'drizzle-orm'
import { type Static, Type } from 'typebox'
import { Check } from 'typebox/value'
import { migrationsIn, readMigrations } from '../../db/migrate.ts'
import { type OpenDatabase, open } from '../../db/open.ts'
import { type Day, isDay } from '../calendar/rules.ts'
import { Sentence } from '../errors.ts'
import { Nullable, Shape } from '../http/contract.ts'
import { reportOf } from '../reports/report.ts'
import { ruleVersion } from '../reports/rules.ts'

/** What a backup says of itself, so that restoring can prove that it is what was saved. */
const Manifest = Shape({
  format: Type.Literal(1),
  madeAt: Type.String(),
  /** How many migrations the database has. */
  migrations: Type.Integer({ minimum: 1 }),
  /** Rows by table. */
  counts: Type.Record(Type.String(), Type.Integer({ minimum: 0 })),
  /** SHA-256 of the report up to that day, by the rules of that version, as JSON; null of tables its maker could not read. */
  report: Nullable(Shape({ to: Type.String(), ruleVersion: Type.String(), sha256: Type.String() })),
  database: Shape({ bytes: Type.Integer({ minimum: 1 }), sha256: Type.String() }),
  /** The files of documents, encrypted; missing in a backup of before there were any. */
  documents: Type.Optional(
    Shape({
      files: Type.Integer({ minimum: 0 }),
      bytes: Type.Integer({ minimum: 0 }),
      sha256: Type.String(),
    }),
  ),
})
export type Manifest = Static<typeof Manifest>

export const manifestName = 'manifest.json'
export const databaseName = 'lotse.db'

/** Reads what somebody may have changed by hand; throws a Sentence where it is no manifest. */
export const readManifest = (text: string): Manifest => {
  const manifest = parsed(text)
  if (!Check(Manifest, manifest) || !isDay(manifest.report?.to ?? '1970-01-01')) throw damaged()
  return manifest
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export const damaged = () =>
  new Sentence('Diese Sicherung ist beschädigt oder keine Sicherung von Lotse. Nehmen Sie eine andere.')

type Described = Omit<Manifest, 'format' | 'madeAt' | 'database' | 'documents'>

/**
 * What stands in a database that was checked first: throws where SQLite finds it damaged. Tables of another Lotse, older or
 * newer, are counted as well; the report is asked only of tables that this one knows.
 */
export const describeDatabase = async (file: string, day: Day): Promise<Described> => {
  const database = open(file)
  try {
    refuseDamaged(database)
    const migrations = migrationsIn(file)
    return {
      migrations,
      counts: await countsIn(database),
      report: migrations === readMigrations().length ? await reportIn(database, day) : null,
    }
  } finally {
    database.close()
  }
}

const reportIn = async ({ db }: OpenDatabase, day: Day) => ({
  to: day,
  ruleVersion,
  sha256: hashOf(JSON.stringify(await reportOf(db, { to: day, today: day }))),
})

const refuseDamaged = ({ writer: { connection } }: OpenDatabase): void => {
  const integrity = connection.pragma('integrity_check', { simple: true })
  const astray = connection.pragma('foreign_key_check') as unknown[]
  if (integrity !== 'ok' || astray.length > 0) {
    throw Object.assign(new Error('The database is damaged'), { code: 'SQLITE_CORRUPT' })
  }
}

const countsIn = async ({ db }: OpenDatabase): Promise<Record<string, number>> => {
  const tables = await db.all<{ name: string }>(
    sql`select name from sqlite_schema where type = 'table' and name not like 'sqlite%' order by name`,
  )
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const [row] = await db.all<{ rows: number }>(sql`select count(*) as rows from ${sql.identifier(name)}`)
    counts[name] = row?.rows ?? 0
  }
  return counts
}

/** Size and SHA-256 of a file, read piece by piece. */
export const measured = async (folder: string, name: string): Promise<Manifest['database']> => {
  const file = join(folder, name)
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return { bytes: statSync(file).size, sha256: hash.digest('hex') }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
