import { v7 as newId } from 'uuid'
import type { Db } from '../../db/open.ts'
import { backups } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { BackupFailure, BackupKind } from './terms.ts'

type Run = { kind: BackupKind; begunAt: Date; endedAt: Date; failure: BackupFailure | null; bytes: number | null }

/** Notes what became of a backup, for the administrator's page. */
export const noteRun = (db: Db, run: Run): Promise<void> =>
  transaction(db, async (tx) => {
    await tx.insert(backups).values({ id: newId(), ...run })
  })

/** What the administrator can act on. */
export const failureOf = (error: unknown): BackupFailure => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^(ENOSPC|EDQUOT|SQLITE_FULL)/.test(code)) return 'disk_full'
  if (/^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|SQLITE_CANTOPEN|SQLITE_READONLY)/.test(code)) return 'not_writable'
  return /^SQLITE_(CORRUPT|NOTADB)/.test(code) ? 'damaged' : 'failed'
}
