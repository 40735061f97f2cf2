import type { Tx } from '../../db/open.ts'
import { mayWith } from '../accounts/permissions.ts'
import { writeAudit } from '../audit/audit.ts'
import { lastDone } from '../audit/latest-queries.ts'
import { berlinDay } from '../calendar/rules.ts'
import { deleteEntry, keepLastEntry } from '../cases/queries.ts'
import { Refusal } from '../errors.ts'
import { type FollowUpRow, knownFollowUpsOfSheets } from '../follow-ups/queries.ts'
import type { Stamp } from '../stamp.ts'
import { handOver } from './handing-over.ts'
import { nameEnquiries } from './naming.ts'
import { ifTheyKnow, ownerWithoutCase } from './owner-queries.ts'
import { isRepetition } from './repetition-rules.ts'
import { readSheetRow } from './sheet-queries.ts'
import { finishedSheetsOf, sheetIdsOf, updateCheck, writeEntryOfResult } from './tying-queries.ts'

type Tied = { id: string; organisationId: string }

/**
 * It was somebody else: nobody's again, off the timeline, and what was to be done is whose it was before. What stands where
 * this user may not know of it stays there. Throws `untying_is_coordinations`, and `check_worked_on` once a measure, a
 * repetition or a talk stands on the case because of it.
 */
export const untieCheck = async (tx: Tx, { id, organisationId }: Tied, stamp: Stamp): Promise<void> => {
  const finished = await finishedSheetsOf(tx, id)
  const tied = await lastDone(tx, 'check.tied', id)
  if (!mayUntie(tied, finished, stamp)) throw new Refusal(409, 'untying_is_coordinations')
  const raised = await knownFollowUpsOfSheets(tx, await sheetIdsOf(tx, id), stamp.by)
  if (raised.some((row) => row.removedAt === null && isWork(row))) throw new Refusal(409, 'check_worked_on')
  for (const one of finished) await takeOffTimeline(tx, one, stamp)
  await updateCheck(tx, id, { organisationId: null, caseId: null })
  await nameEnquiries(tx, id, organisationId, null)
  for (const row of raised) await setFree(tx, row, tied, stamp)
  await writeAudit(tx, 'check.untied', id, stamp, { organisationId: { from: organisationId, to: null } })
}

type Done = Awaited<ReturnType<typeof lastDone>>

type Finished = Awaited<ReturnType<typeof finishedSheetsOf>>[number]

/**
 * The same day, by whoever tied it and while nothing more was finished; from then on the coordinator alone, who sees all that
 * it undoes. Whether there is anything others may not know of, changes nothing.
 */
const mayUntie = (tied: Done, finished: Finished[], { by, today }: Stamp): boolean => {
  if (by.userId === null || mayWith(by.roles, 'read restricted cases')) return true
  if (!tied || tied.userId !== by.userId || berlinDay(tied.at) !== today) return false
  return finished.every(({ finishedAt }) => finishedAt !== null && finishedAt <= tied.at)
}

const isWork = (row: FollowUpRow): boolean => row.entryId !== null || row.statement !== null || isRepetition(row)

const takeOffTimeline = async (tx: Tx, { sheetId, entryId, caseId }: Finished, stamp: Stamp): Promise<void> => {
  if (entryId === null || caseId === null) return
  await writeEntryOfResult(tx, sheetId, null)
  await deleteEntry(tx, entryId)
  await keepLastEntry(tx, caseId)
  await writeAudit(tx, 'check.removed', entryId, stamp)
}

/** A removed measure, too: restored, it would stand on the case again. */
const setFree = async (tx: Tx, row: FollowUpRow, tied: Done, stamp: Stamp): Promise<void> => {
  const ownerId = (await ownerBefore(tx, row, tied)) ?? row.ownerId
  if (row.caseId !== null || ownerId !== row.ownerId) await handOver(tx, row, { caseId: null, ownerId }, stamp)
}

/** Whose it was when the tie gave it to somebody else; a talk that began with the tie is whose it would have been. */
const ownerBefore = async (tx: Tx, row: FollowUpRow, tied: Done): Promise<string | null> => {
  const { id, sheetId, caseId, statement } = row
  if (sheetId === null) return null
  const given = await lastDone(tx, 'follow_up.handed_over', id)
  const isOfTie = tied && given && given.at >= tied.at && given.changes?.caseId?.to === caseId
  const before = isOfTie ? given.changes?.ownerId?.from : null
  const owner = await ifTheyKnow(tx, sheetId, typeof before === 'string' ? before : null)
  if (owner !== null || caseId === null || statement !== null) return owner
  return ownerWithoutCase(tx, await readSheetRow(tx, sheetId))
}
