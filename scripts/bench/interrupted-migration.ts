import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { migrate, readMigrations } from '../../db/migrate.ts'
import { databaseFile } from '../../db/open-centre.ts'
import { shippedWith } from '../../test/support/earlier.ts'
import { countsIn, hasGrown, killWithin, type Left, soundnessOf, spanOf, type Work } from './interrupted.ts'

/** How many migrations the centre has that is migrated: the next one makes several tables anew. */
const earlier = 2

/** An old centre, migrated by a start that is killed. Returns what kills one round, in the folder it is given. */
export const interruptedMigration = async (folder: string) => {
  const old = join(folder, 'old.db')
  makeOldCentre(old, folder)
  const before = contentOf(old)
  const once = copyIn(folder, 'once', old)
  const span = await spanOf(startOf(once))
  const counts = countsIn(databaseFile(once))
  let round = 0

  return async (random: () => number): Promise<Left> => {
    round += 1
    const centre = copyIn(folder, `round-${round}`, old)
    const file = databaseFile(centre)
    await killWithin(startOf(centre), span, random)
    const soundness = soundnessOf(file)
    const applied = appliedIn(file)
    const copy = `${file}.before-0002`
    if (existsSync(copy) && !isWhole(copy, before)) throw new Error('Half a copy stands under its name')
    if (applied !== earlier && applied !== readMigrations().length) throw new Error(`${applied} migrations: half done`)
    await spanOf({ ...startOf(centre), hasBegun: () => true })
    const isAsOnce = countsIn(file) === counts && contentOf(file) === before && isWhole(copy, before)
    return { wasUndone: applied === earlier, isAsOnce, ...soundness }
  }
}

const startOf = (centre: string): Work => ({
  command: ['server.ts'],
  environment: { LOTSE_DATA: centre },
  // The copy aside, or the log of the transaction.
  hasBegun: () => hasGrown(centre, /before|wal$/, 0),
  isDone: (said) => said.includes('Lotse: http'),
})

const copyIn = (folder: string, name: string, old: string): string => {
  const centre = join(folder, name)
  mkdirSync(centre)
  copyFileSync(old, databaseFile(centre))
  return centre
}

/** Large enough that making its tables anew takes a while, and does not fit into SQLite's memory. */
const makeOldCentre = (file: string, folder: string): void => {
  migrate(file, shippedWith(folder, earlier))
  const connection = new Database(file)
  const uuid = "printf('00000000-0000-7000-8000-%012d', n)"
  const numbers = (last: number) =>
    `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${last})`
  connection.exec(`
    INSERT INTO settings VALUES (1, 'Welcome Center Aue', 'WCA', '2017-01-01', 45, 7);
    ${numbers(8_000)} INSERT INTO users SELECT ${uuid}, 'user' || n, 'Marlene ' || n, 'hash', NULL, 1, n FROM numbers;
    ${numbers(8_000)} INSERT INTO counsellors SELECT ${uuid}, 'Marlene ' || n, 'confirmed', ${uuid}, 1 FROM numbers;
    ${numbers(8_000)} INSERT INTO people (id, family_name, sort_name, target_group, created_at)
      SELECT ${uuid}, 'Weißbach ' || n, 'weissbach ' || n, 'returnee', n FROM numbers;`)
  connection.close()
}

const appliedIn = (file: string): number => {
  const connection = new Database(file, { readonly: true })
  const applied = Number(connection.pragma('user_version', { simple: true }))
  connection.close()
  return applied
}

/** What every version keeps of it. */
const contentOf = (file: string): string => {
  const connection = new Database(file, { readonly: true })
  const all = (sql: string) => connection.prepare(sql).raw().all()
  const content = JSON.stringify([
    all('SELECT id, sign_in_name, name, password_hash, version, created_at FROM users ORDER BY id'),
    all('SELECT id, name, state, user_id, version FROM counsellors ORDER BY id'),
    all('SELECT id, family_name, target_group, created_at FROM people ORDER BY id'),
    all('SELECT centre_name, case_prefix, founded_on, silent_after_days FROM settings'),
  ])
  connection.close()
  return content
}

const isWhole = (copy: string, content: string): boolean =>
  soundnessOf(copy).integrity === 'ok' && appliedIn(copy) === earlier && contentOf(copy) === content
