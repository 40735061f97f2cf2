import { v7 as newId } from 'uuid'
import type { Tx } from '../../db/open.ts'
import { writeAudit } from '../audit/audit.ts'
import { addDays, type Day } from '../calendar/rules.ts'
import { insertEntry, keepLastEntry } from '../cases/queries.ts'
import { raiseFollowUp } from '../follow-ups/raise.ts'
import type { Stamp } from '../stamp.ts'
import { ownerWithoutCase } from './owner-queries.ts'
import { organisationOf, type SheetRow } from './sheet-queries.ts'

/** In how many days a result is to be talked about: firms that are accompanied do more of it. */
const followUpAfterDays = 7

/** A finished check stands on the case's timeline, on the day it was finished. Returns the entry's id. */
export const recordCheck = async (tx: Tx, caseId: string, finishedOn: Day, stamp: Stamp): Promise<string> => {
  const id = newId()
  await insertEntry(tx, { id, caseId, kind: 'check', happenedOn: finishedOn, recordedAt: stamp.at, recordedBy: null })
  await keepLastEntry(tx, caseId)
  await writeAudit(tx, 'check.recorded', id, stamp)
  return id
}

type Place = { caseId: string | null; ownerId: string | null }

/** The lead is to talk about the result; without one, whoever it concerns. The centre's own words: its colleagues read them. */
export const raiseTalk = async (tx: Tx, sheet: SheetRow, place: Place, stamp: Stamp): Promise<void> => {
  const ownerId = place.ownerId ?? (await ownerWithoutCase(tx, sheet))
  if (ownerId === null) return
  const whose = [organisationOf(sheet), sheet.respondent].filter((part) => part !== null).join(', ')
  const what = `Ergebnis des Willkommens-Checks besprechen: ${whose}`.slice(0, 500)
  const dueOn = addDays(stamp.today, followUpAfterDays)
  await raiseFollowUp(tx, { caseId: place.caseId, ownerId, what, dueOn, sheetId: sheet.id }, stamp)
}
