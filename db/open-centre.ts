import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Sentence } from '../src/errors.ts'
import { migrate, migrationsIn, readMigrations } from './migrate.ts'
import { type OpenDatabase, open } from './open.ts'
import { beginCentre, hasBegun } from './seed/basics.ts'
import { beginPartners, hasPartners } from './seed/partners.ts'
import { transaction } from './transaction.ts'
import { findUnfinished } from './unfinished.ts'

export const databaseFile = (folder: string) => join(folder, 'lotse.db')

/** Opens the centre in this folder; makes folder, database and starting rows where they are missing. */
export const openCentre = async (folder: string): Promise<OpenDatabase> => {
  const file = databaseFile(folder)
  if (!existsSync(file)) refuseHalfRestored(folder)
  migrate(file)
  const database = open(file)
  // Only a new centre is written to, so that a report need not wait for an import. Two may begin it at once.
  if (!(await hasBegun(database.db))) {
    await transaction(database.db, async (tx) => {
      if (!(await hasBegun(tx))) await beginCentre(tx)
    })
  }
  await beginDirectory(database)
  return database
}

/** A centre of before the directory gets it once. */
const beginDirectory = async ({ db }: OpenDatabase): Promise<void> => {
  if (await hasPartners(db)) return
  await transaction(db, async (tx) => {
    if (!(await hasPartners(tx))) await beginPartners(tx, new Date())
  })
}

/** An empty centre, begun where somebody waits for the one that was saved, would look like the loss of everything. */
const refuseHalfRestored = (folder: string): void => {
  const unfinished = findUnfinished(folder)
  if (!unfinished) return
  throw new Sentence(
    unfinished.isAtWork
      ? `Nach ${folder} wird gerade eine Sicherung zurückgeholt. Starten Sie, wenn das zu Ende ist.`
      : `Nach ${folder} wurde eine Sicherung zurückgeholt und das unterbrochen. Holen Sie sie noch einmal zurück. Soll hier ein neues Zentrum beginnen, löschen Sie zuvor ${unfinished.path}.`,
  )
}

/**
 * Opens the centre in this folder as it stands; null where its tables are not this Lotse's. For what runs beside a server
 * that may still be of the version before, and has no business migrating under its feet.
 */
export const openAsItStands = (folder: string): OpenDatabase | null =>
  migrationsIn(databaseFile(folder)) === readMigrations().length ? open(databaseFile(folder)) : null
