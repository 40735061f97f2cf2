import Database from 'better-sqlite3'
import { databaseFile, openCentre } from '../../db/open-centre.ts'
import { type Random, randomOf } from '../../db/seed/demo/random.ts'
import { hashPassword } from '../../src/accounts/passwords.ts'
import type { NewUser } from '../../src/accounts/users.ts'
import { addUser } from '../../src/accounts/users.ts'
import { berlinDay } from '../../src/calendar/rules.ts'
import { commandLine } from '../../src/stamp.ts'
import { caseRows, type Known } from './big-rows.ts'

export type Size = { cases: number; entries: number; seed: number }

export const password = 'hundert Schwibbögen leuchten'

/** A coordinator, who reads reports, and five counsellors, who know of restricted cases only where they take part. */
export const staff = ['karla', 'anna', 'bela', 'cora', 'dirk', 'enno'] as const

/** A centre of so many cases, the same for the same seed; written straight into a migrated file in one transaction. */
export const makeBigCentre = async (folder: string, size: Size): Promise<void> => {
  const { db, close } = await openCentre(folder)
  const at = new Date()
  const random = randomOf(size.seed, 'staff')
  const passwordHash = await hashPassword(password)
  for (const name of staff) {
    const roles: NewUser['roles'] = [name === 'karla' ? 'coordinator' : 'counsellor']
    const user = { id: random.id(at.getTime()), name, signInName: name, roles, passwordHash }
    await addUser(db, user, { by: commandLine, at, today: berlinDay(at) })
  }
  close()
  const file = new Database(databaseFile(folder))
  file.pragma('synchronous = OFF')
  file.transaction(() => fill(file, size))()
  file.pragma('synchronous = FULL')
  file.pragma('wal_checkpoint(TRUNCATE)')
  file.close()
}

const fill = (file: Database.Database, { cases, entries, seed }: Size): void => {
  const insert = insertsInto(file)
  const known = knownOf(file)
  const random: Random = randomOf(seed, 'cases')
  for (let number = 0; number < cases; number += 1) {
    const due = Math.round((entries * (number + 1)) / cases) - Math.round((entries * number) / cases)
    for (const [table, row] of caseRows(number, { cases, entries: due }, known, random)) insert(table, row)
  }
}

/** One statement a table, prepared when its first row comes. */
const insertsInto = (file: Database.Database) => {
  const statements = new Map<string, Database.Statement>()
  return (table: string, row: Record<string, unknown>): void => {
    let statement = statements.get(table)
    if (!statement) {
      const columns = Object.keys(row)
      statement = file.prepare(
        `insert into ${table} (${columns.join(', ')}) values (${columns.map((column) => `@${column}`).join(', ')})`,
      )
      statements.set(table, statement)
    }
    statement.run(row)
  }
}

const knownOf = (file: Database.Database): Known => {
  const ids = (sql: string) => file.prepare(sql).pluck().all() as string[]
  return {
    leads: ids('select id from counsellors order by name'),
    users: ids('select id from users order by name'),
    topics: ids("select id from catalogue_entries where catalogue = 'topic' order by position"),
    channels: ids("select id from catalogue_entries where catalogue = 'channel' order by position"),
    reason: ids("select id from catalogue_entries where code = 'goal_reached'")[0] ?? '',
    towns: ids('select key from municipalities order by key'),
    today: berlinDay(new Date()),
    sequences: new Map(),
  }
}
