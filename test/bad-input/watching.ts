import { sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import { fingerprintOf } from '../support/fingerprint.ts'

/**
 * SQLite counts for the reading connection whatever another one commits. The fingerprint of everything proves it at
 * intervals: it may not have moved where the count has not.
 */
const commitsSeenBy = async (db: Db): Promise<number> => {
  const [row] = await db.all<{ data_version: number }>(sql`pragma data_version`)
  return row?.data_version ?? 0
}

const lastAct = async (db: Db): Promise<number> => {
  const [row] = await db.all<{ last: number }>(sql`select max(id) as last from audit`)
  return row?.last ?? 0
}

export type Watch = {
  /** What was committed since the last look, and whether the audit tells of it. */
  look: () => Promise<{ committed: boolean; told: boolean }>
  /** Whether anything changed that the looks did not see. */
  missed: () => Promise<boolean>
}

export const watchOver = async (db: Db): Promise<Watch> => {
  let seen = { commits: await commitsSeenBy(db), act: await lastAct(db) }
  let known = { commits: seen.commits, print: await fingerprintOf(db) }
  return {
    look: async () => {
      const before = seen
      const commits = await commitsSeenBy(db)
      if (commits === before.commits) return { committed: false, told: false }
      seen = { commits, act: await lastAct(db) }
      return { committed: true, told: seen.act > before.act }
    },
    missed: async () => {
      const before = known
      known = { commits: await commitsSeenBy(db), print: await fingerprintOf(db) }
      return known.commits === before.commits && known.print !== before.print
    },
  }
}
