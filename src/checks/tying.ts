import type { Tx } from '../../db/open.ts'
import { writeAudit } from '../audit/audit.ts'
import { deleteEntry, findLatestOpenCase, keepLastEntry } from '../cases/queries.ts'
import { enquiriesAbout, updateEnquiry } from '../enquiries/queries.ts'
import { Refusal, ruleBroken } from '../errors.ts'
import { followUpsOfSheets, updateFollowUp } from '../follow-ups/queries.ts'
import type { Stamp } from '../stamp.ts'
import { ifTheyKnow, ownerWithoutCase } from './owner-queries.ts'
import { leadOf } from './place-queries.ts'
import { isRepetition } from './repetition.ts'
import { findSheet, type SheetRow } from './sheet-queries.ts'
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

/** What came in because of the check is of the same, unless somebody said otherwise. */
const nameEnquiries = async (tx: Tx, checkId: string, from: string | null, to: string | null): Promise<void> => {
  for (const { id, organisationId, personId } of await enquiriesAbout(tx, await sheetIdsOf(tx, checkId))) {
    if (personId === null && organisationId === from) await updateEnquiry(tx, id, { organisationId: to })
  }
}

/** Without a case it stays with whom it was, unless they may not know whose the check is now. */
const leaveWithWhoKnows = async (tx: Tx, checkId: string, stamp: Stamp): Promise<void> => {
  const raised = await followUpsOfSheets(tx, await sheetIdsOf(tx, checkId))
  for (const row of raised.filter(({ caseId, doneOn }) => caseId === null && doneOn === null)) {
    const { sheetId, ownerId } = row
    if (sheetId === null || (await ifTheyKnow(tx, sheetId, ownerId))) continue
    const other = await ownerWithoutCase(tx, await sheetOf(tx, sheetId))
    if (other !== null) await handOver(tx, row, { caseId: null, ownerId: other }, stamp)
  }
}

type Place = { caseId: string; ownerId: string | null }

/** What was to be talked about anyway goes to the case; where nobody was there to be told, somebody is told now. */
const giveTalkTo = async (tx: Tx, sheetId: string, place: Place, stamp: Stamp): Promise<void> => {
  const known = await followUpsOfSheets(tx, [sheetId])
  const open = known.filter(({ caseId, doneOn }) => caseId === null && doneOn === null)
  for (const row of open) await handOver(tx, row, { ...place, ownerId: place.ownerId ?? row.ownerId }, stamp)
  if (known.length === 0) await raiseTalk(tx, await sheetOf(tx, sheetId), place, stamp)
}

type Held = { caseId: string | null; ownerId: string }

const handOver = async (tx: Tx, { id, caseId, ownerId }: Held & { id: string }, to: Held, stamp: Stamp) => {
  await updateFollowUp(tx, id, to)
  const changes = { caseId: { from: caseId, to: to.caseId }, ownerId: { from: ownerId, to: to.ownerId } }
  await writeAudit(tx, 'follow_up.handed_over', id, stamp, changes)
}

/**
 * It was somebody else: nobody's again, and off the timeline. Throws `check_worked_on` once a measure, a repetition or a talk
 * stands on the case because of it.
 */
export const untieCheck = async (
  tx: Tx,
  { id, organisationId }: { id: string; organisationId: string },
  stamp: Stamp,
): Promise<void> => {
  const raised = await followUpsOfSheets(tx, await sheetIdsOf(tx, id))
  const isWork = (row: Raised) => row.entryId !== null || row.statement !== null || isRepetition(row)
  if (raised.some(isWork)) throw new Refusal(409, 'check_worked_on')
  for (const finished of await finishedSheetsOf(tx, id)) await takeOffTimeline(tx, finished, stamp)
  await updateCheck(tx, id, { organisationId: null, caseId: null })
  await nameEnquiries(tx, id, organisationId, null)
  for (const row of raised.filter(({ caseId }) => caseId !== null)) await setFree(tx, row, stamp)
  await writeAudit(tx, 'check.untied', id, stamp, { organisationId: { from: organisationId, to: null } })
}

type Finished = Awaited<ReturnType<typeof finishedSheetsOf>>[number]

const takeOffTimeline = async (tx: Tx, { sheetId, entryId, caseId }: Finished, stamp: Stamp): Promise<void> => {
  if (entryId === null || caseId === null) return
  await writeEntryOfResult(tx, sheetId, null)
  await deleteEntry(tx, entryId)
  await keepLastEntry(tx, caseId)
  await writeAudit(tx, 'check.removed', entryId, stamp)
}

type Raised = Awaited<ReturnType<typeof followUpsOfSheets>>[number]

const setFree = async (tx: Tx, row: Raised, stamp: Stamp): Promise<void> => {
  const ownerId = (await ownerWithoutCase(tx, await sheetOf(tx, row.sheetId ?? ''))) ?? row.ownerId
  await handOver(tx, row, { caseId: null, ownerId }, stamp)
}

const sheetOf = async (tx: Tx, sheetId: string): Promise<SheetRow> => {
  const sheet = await findSheet(tx, sheetId)
  if (!sheet) throw new Error('The sheet was there a moment ago')
  return sheet
}
