import type { Tx } from '../../db/open.ts'
import { writeAudit } from '../audit/audit.ts'
import { findLatestOpenCase } from '../cases/queries.ts'
import { ruleBroken } from '../errors.ts'
import { followUpsOfSheets } from '../follow-ups/queries.ts'
import type { Stamp } from '../stamp.ts'
import { handOver } from './handing-over.ts'
import { nameEnquiries } from './naming.ts'
import { ifTheyKnow, ownerWithoutCase } from './owner-queries.ts'
import { leadOf } from './place-queries.ts'
import { readSheetRow } from './sheet-queries.ts'
import { raiseTalk, recordCheck } from './telling.ts'
import type { CheckKind } from './terms.ts'
import { finishedSheetsOf, sheetIdsOf, updateCheck, writeEntryOfResult } from './tying-queries.ts'

type Tied = { id: string; kind: CheckKind }

/**
 * Says whose a check is that somebody registered for. What was finished comes onto the organisation's open case, where it has
 * one this user knows of, and whoever leads it is to talk about it. No result changes. Throws `check_of_other_kind`.
 */
export const tieCheck = async (tx: Tx, check: Tied, organisation: Tied, stamp: Stamp): Promise<void> => {
  if (check.kind !== organisation.kind) throw ruleBroken('check_of_other_kind', 'organisationId')
  const caseFile = await findLatestOpenCase(tx, { organisationId: organisation.id }, stamp.by)
  await updateCheck(tx, check.id, { organisationId: organisation.id, caseId: caseFile?.id ?? null })
  await writeAudit(tx, 'check.tied', check.id, stamp, { organisationId: { from: null, to: organisation.id } })
  await nameEnquiries(tx, check.id, null, organisation.id)
  if (!caseFile) return leaveWithWhoKnows(tx, check.id, stamp)
  for (const { sheetId, finishedOn } of await finishedSheetsOf(tx, check.id)) {
    await writeEntryOfResult(tx, sheetId, await recordCheck(tx, caseFile.id, finishedOn, stamp))
    await giveTalkTo(tx, sheetId, { caseId: caseFile.id, ownerId: leadOf(caseFile)?.id ?? null }, stamp)
  }
}

/** Without a case it stays with whom it was, unless they may not know whose the check is now. */
const leaveWithWhoKnows = async (tx: Tx, checkId: string, stamp: Stamp): Promise<void> => {
  const raised = await followUpsOfSheets(tx, await sheetIdsOf(tx, checkId))
  for (const row of raised.filter(({ caseId, doneOn }) => caseId === null && doneOn === null)) {
    const { sheetId, ownerId } = row
    if (sheetId === null || (await ifTheyKnow(tx, sheetId, ownerId))) continue
    const other = await ownerWithoutCase(tx, await readSheetRow(tx, sheetId))
    if (other !== null) await handOver(tx, row, { caseId: null, ownerId: other }, stamp)
  }
}

type Place = { caseId: string; ownerId: string | null }

/** What was to be talked about anyway goes to the case; where nobody was there to be told, somebody is told now. */
const giveTalkTo = async (tx: Tx, sheetId: string, place: Place, stamp: Stamp): Promise<void> => {
  const known = await followUpsOfSheets(tx, [sheetId])
  const open = known.filter(({ caseId, doneOn }) => caseId === null && doneOn === null)
  for (const row of open) await handOver(tx, row, { ...place, ownerId: place.ownerId ?? row.ownerId }, stamp)
  if (known.length === 0) await raiseTalk(tx, await readSheetRow(tx, sheetId), place, stamp)
}
