import { and, desc, isNull, lte } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { backups } from '../../db/schema/index.ts'
import type { Backups } from './contract.ts'
import { isTooOld, type Run } from './rules.ts'

const runsShown = 14

export const findBackups = async (handle: Handle, now: Date): Promise<Backups> => {
  const [lastSuccess] = await handle
    .select({ endedAt: backups.endedAt })
    .from(backups)
    // What was made while the clock was ahead must not hide for as long that none is made any more.
    .where(and(isNull(backups.failure), lte(backups.endedAt, now)))
    .orderBy(desc(backups.endedAt))
    .limit(1)
  const rows = await handle.select().from(backups).orderBy(desc(backups.endedAt)).limit(runsShown)
  return {
    lastSuccessAt: lastSuccess?.endedAt.toISOString() ?? null,
    tooOld: isTooOld(lastSuccess?.endedAt ?? null, now),
    runs: rows.map(({ kind, endedAt, failure, bytes }) => ({
      kind,
      endedAt: endedAt.toISOString(),
      failure,
      bytes,
    })),
  }
}

/** The latest nightly runs up to now; more than a night can have. */
export const latestNightlyRuns = async (handle: Handle, now: Date): Promise<Run[]> => {
  const rows = await handle
    .select()
    .from(backups)
    .where(lte(backups.endedAt, now))
    .orderBy(desc(backups.endedAt))
    .limit(runsShown)
  return rows.filter(({ kind }) => kind === 'nightly')
}
