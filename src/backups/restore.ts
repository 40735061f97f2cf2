import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readMigrations } from '../../db/migrate.ts'
import { unfinishedBeside } from '../../db/unfinished.ts'
import { Sentence } from '../errors.ts'
import { syncToDisk } from './durable.ts'
import { damaged, databaseName, describeDatabase, type Manifest, manifestName } from './manifest.ts'
import { unpack } from './unpack.ts'

/**
 * Brings a backup back into an empty or missing folder, once everything in it is proven: checksums, SQLite's own checks,
 * the rows of every table, and the report, which must come out as it did when the backup was made. The folder is there
 * whole or not at all. Throws a Sentence for a used folder and for what is no sound backup.
 */
export const restoreBackup = async (file: string, dataFolder: string): Promise<Manifest> => {
  refuseUsed(dataFolder)
  if (!existsSync(file) || !statSync(file).isFile()) throw new Sentence(`${file} gibt es nicht.`)
  mkdirSync(dirname(dataFolder), { recursive: true, mode: 0o700 })
  const working = unfinishedBeside(dataFolder)
  try {
    mkdirSync(working, { mode: 0o700 })
    const manifest = await unpack(file, working)
    await prove(join(working, databaseName), manifest)
    rmSync(join(working, manifestName))
    putInPlace(working, dataFolder)
    return manifest
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

const prove = async (file: string, manifest: Manifest): Promise<void> => {
  const known = readMigrations().length
  if (manifest.migrations > known) {
    throw new Sentence(
      `Diese Sicherung ist von einer neueren Fassung: Sie hat ${manifest.migrations} Umstellungen der Datenbank, diese Fassung kennt ${known}.`,
    )
  }
  // An older one is brought to the newest schema at its first start; what only this Lotse can read is not asked of it.
  if (manifest.migrations < known) return
  const { counts, report } = await describeDatabase(file, manifest.report.to)
  const isSameReport = report.ruleVersion !== manifest.report.ruleVersion || report.sha256 === manifest.report.sha256
  if (JSON.stringify(counts) !== JSON.stringify(manifest.counts) || !isSameReport) throw damaged()
}

/** Renaming takes the place of an empty folder, and of no other. */
const putInPlace = (working: string, dataFolder: string): void => {
  chmodSync(join(working, databaseName), 0o600)
  syncToDisk(join(working, databaseName))
  syncToDisk(working)
  try {
    renameSync(working, dataFolder)
  } catch (error) {
    refuseUsed(dataFolder)
    throw error
  }
  syncToDisk(dirname(dataFolder))
}
