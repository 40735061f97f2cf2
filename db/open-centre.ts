import { join } from 'node:path'
import { migrate, migrationsIn, readMigrations } from './migrate.ts'
import { type OpenDatabase, open } from './open.ts'
import { beginCentre, hasBegun } from './seed/basics.ts'
import { transaction } from './transaction.ts'

export const databaseFile = (folder: string) => join(folder, 'lotse.db')

/** Opens the centre in this folder; makes folder, database and starting rows where they are missing. */
export const openCentre = async (folder: string): Promise<OpenDatabase> => {
  const file = databaseFile(folder)
  migrate(file)
  const database = open(file)
  // Only a new centre is written to, so that a report need not wait for an import. Two may begin it at once.
  if (!(await hasBegun(database.db))) {
    await transaction(database.db, async (tx) => {
      if (!(await hasBegun(tx))) await beginCentre(tx)
    })
  }
  return database
}

/**
 * Opens the centre in this folder as it stands; null where its tables are not this Lotse's. For what runs beside a server
 * that may still be of the version before, and has no business migrating under its feet.
 */
export const openAsItStands = (folder: string): OpenDatabase | null =>
  migrationsIn(databaseFile(folder)) === readMigrations().length ? open(databaseFile(folder)) : null
