import type { Handle, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { changesBetween, writeAudit } from '../audit/audit.ts'
import { findCatalogueEntry } from '../catalogues/queries.ts'
import { closingReasonOfImport } from '../catalogues/terms.ts'
import { refuseIfChanged, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { describeCase } from './case-queries.ts'
import type { CaseFile } from './contract.ts'
import { type CaseRecord, findCase, updateCase, updateEntry } from './queries.ts'
import { findReopening, hasEntriesSince } from './reopening-queries.ts'

/** Undoes a reopening: the case is closed again since the same day, for the same reason. A closed one stays as it is. */
export const undoReopening = (handle: Handle, id: string, version: number, stamp: Stamp): Promise<CaseFile> =>
  transaction(handle, async (tx) => {
    const caseFile = await findCase(tx, id, stamp.by)
    const current = await describeCase(tx, caseFile, stamp)
    if (caseFile.closedOn !== null) return current
    refuseIfChanged(version, current)
    await closeAgain(tx, caseFile, stamp)
    return describeCase(tx, await findCase(tx, id, stamp.by), stamp)
  })

/**
 * The closing holds as if nobody had reopened the case; the timeline tells of the reopening no more, the audit does.
 * Refused with `entries_since_reopening`, for they would stand in a case that was closed before they were written.
 */
export const closeAgain = async (tx: Tx, caseFile: CaseRecord, stamp: Stamp): Promise<void> => {
  const reopening = await findReopening(tx, caseFile.id)
  if (!reopening) throw ruleBroken('not_reopened')
  if (await hasEntriesSince(tx, caseFile.id, reopening.recordedAt)) throw ruleBroken('entries_since_reopening')

  const { closedOn, closingReasonId } = reopening
  // A closing that only the import made still waits for the coordinator, as it did before.
  const { code } = (await findCatalogueEntry(tx, 'closingReason', closingReasonId)) ?? {}
  await updateCase(tx, caseFile.id, { closedOn, closingReasonId, closingConfirmed: code !== closingReasonOfImport })
  await updateEntry(tx, reopening.entryId, { removedAt: stamp.at, removedBy: stamp.by.userId })
  const changes = changesBetween(caseFile, { closedOn, closingReasonId })
  await writeAudit(tx, 'case.reopening_undone', caseFile.id, stamp, changes)
}
