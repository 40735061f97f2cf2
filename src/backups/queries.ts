import { desc, isNull } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { backups } from '../../db/schema/index.ts'
import type { Backups } from './contract.ts'
import { isTooOld, type Run } from './rules.ts'
import type { BackupFailure } from './terms.ts'

const runsShown = 14

export const findBackups = async (handle: Handle, now: Date): Promise<Backups> => {
  const [lastSuccess] = await handle
    .select({ endedAt: backups.endedAt })
    .from(backups)
    .where(isNull(backups.failure))
    .orderBy(desc(backups.endedAt))
    .limit(1)
  const rows = await handle.select().from(backups).orderBy(desc(backups.endedAt)).limit(runsShown)
  return {
    lastSuccessAt: lastSuccess?.endedAt.toISOString() ?? null,
    tooOld: isTooOld(lastSuccess?.endedAt ?? null, now),
    runs: rows.map(({ kind, endedAt, failure, bytes }) => ({
      kind,
      endedAt: endedAt.toISOString(),
      failure: failure as BackupFailure | null,
      bytes,
    })),
  }
}

/** The latest nightly runs; more than a night can have. */
export const latestNightlyRuns = async (handle: Handle): Promise<Run[]> => {
  const rows = await handle.select().from(backups).orderBy(desc(backups.endedAt)).limit(runsShown)
  return rows
    .filter(({ kind }) => kind === 'nightly')
    .map(({ endedAt, failure }) => ({ endedAt, failure: failure as BackupFailure | null }))
}
