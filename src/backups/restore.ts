import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { readMigrations } from '../../db/migrate.ts'
import { open } from '../../db/open.ts'
import { unfinishedBeside } from '../../db/unfinished.ts'
import { berlinDay } from '../calendar/rules.ts'
import { syncToDisk } from '../durable.ts'
import { Sentence } from '../errors.ts'
import { areAllNamed, secureDocuments } from './documents.ts'
import { damaged, databaseName, describeDatabase, type Manifest, manifestName } from './manifest.ts'
import { unpack } from './unpack.ts'

/** What was brought back, and whether its report came out as when the backup was made, or could not be asked. */
export type Restored = Manifest & { isReportProven: boolean }

/**
 * Brings a backup back into an empty or missing folder, once everything in it is proven: checksums, SQLite's own checks,
 * the rows of every table; and where this Lotse has the same tables and rules, the report. The folder is there whole or
 * not at all. Throws a Sentence for a used folder and for what is no sound backup.
 */
export const restoreBackup = async (file: string, dataFolder: string): Promise<Restored> => {
  refuseUsed(dataFolder)
  if (!existsSync(file) || !statSync(file).isFile()) throw new Sentence(`${file} gibt es nicht.`)
  mkdirSync(dirname(dataFolder), { recursive: true, mode: 0o700 })
  const working = unfinishedBeside(dataFolder)
  try {
    mkdirSync(working, { mode: 0o700 })
    const manifest = await unpack(file, working)
    const isReportProven = await prove(join(working, databaseName), manifest)
    refuseNameless(working)
    rmSync(join(working, manifestName))
    putInPlace(working, dataFolder)
    return { ...manifest, isReportProven }
  } finally {
    rmSync(working, { recursive: true, force: true })
  }
}

const refuseUsed = (dataFolder: string): void => {
  if (!existsSync(dataFolder)) return
  if (!statSync(dataFolder).isDirectory() || readdirSync(dataFolder).length > 0) {
    throw new Sentence(
      `${dataFolder} ist nicht leer. Zurückgeholt wird nur in einen leeren Ordner: Nennen Sie mit LOTSE_DATA einen anderen, oder stellen Sie diesen beiseite.`,
    )
  }
}

/** Throws where anything is not as it was; returns whether that includes the report. */
const prove = async (file: string, manifest: Manifest): Promise<boolean> => {
  const known = readMigrations().length
  if (manifest.migrations > known) {
    throw new Sentence(
      `Diese Sicherung ist von einer neueren Fassung: Sie hat ${manifest.migrations} Umstellungen der Datenbank, diese Fassung kennt ${known}.`,
    )
  }
  // An older one is brought to the newest schema at its first start: of its tables, the report cannot be asked before.
  const found = await describeDatabase(file, manifest.report?.to ?? berlinDay(new Date(manifest.madeAt)))
  const isSame = found.migrations === manifest.migrations && isDeepStrictEqual(found.counts, manifest.counts)
  const isSameReport = isReportAsSaved(found.report, manifest.report)
  if (!isSame || isSameReport === false) throw damaged()
  return isSameReport !== null
}

/** A file that no document names would be swept away later, or never. */
const refuseNameless = (working: string): void => {
  const database = open(join(working, databaseName))
  try {
    if (!areAllNamed(database, working)) throw damaged()
  } finally {
    database.close()
  }
}

/** Null where they cannot be compared: tables of another Lotse, or figures by other rules. */
const isReportAsSaved = (found: Manifest['report'], saved: Manifest['report']): boolean | null =>
  found === null || saved === null || found.ruleVersion !== saved.ruleVersion ? null : found.sha256 === saved.sha256

/** Renaming takes the place of an empty folder, and of no other. */
const putInPlace = (working: string, dataFolder: string): void => {
  chmodSync(join(working, databaseName), 0o600)
  syncToDisk(join(working, databaseName))
  secureDocuments(working)
  syncToDisk(working)
  try {
    renameSync(working, dataFolder)
  } catch (error) {
    refuseUsed(dataFolder)
    throw error
  }
  syncToDisk(dirname(dataFolder))
}
