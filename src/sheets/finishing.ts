import { createHash } from 'node:crypto'
import type { Db, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import type { Result } from '../checks/contract.ts'
import { checkAddressOf } from '../checks/links.ts'
import { placeOf } from '../checks/place-queries.ts'
import { findResult, insertResult } from '../checks/result-queries.ts'
import { resultOf } from '../checks/results.ts'
import { organisationOf, type SheetRow, updateSheet } from '../checks/sheet-queries.ts'
import { raiseTalk, recordCheck } from '../checks/telling.ts'
import { Refusal } from '../errors.ts'

import { type Mailing, queueMail, type Sending, withdrawMailsAbout } from '../mail/outbox.ts'
import type { Stamp } from '../stamp.ts'
import { byLink, findOpenSheet } from './opening.ts'

/**
 * Ends the filling in: stores what it came to, once and as it is today, puts it on the case's timeline and raises a
 * follow-up for whoever leads it, all or nothing. Open questions do not stand in the way. Safe to repeat.
 */
export const finishSheet = (db: Db, secret: string, sending: Sending, stamp: Stamp): Promise<Result> =>
  transaction(db, async (tx) => {
    const sheet = await findOpenSheet(tx, secret, stamp)
    if (sheet.finishedAt !== null) return readResultOf(tx, sheet.id)
    const result = await resultOf(tx, sheet, stamp)
    const { caseFile, ledBy } = await placeOf(tx, sheet, byLink)
    const entryId = caseFile ? await recordCheck(tx, caseFile.id, result.finishedOn, stamp) : null
    await storeResult(tx, sheet.id, result, entryId)
    await updateSheet(tx, sheet.id, { finishedAt: stamp.at, openedAt: sheet.openedAt ?? stamp.at })
    await writeAudit(tx, 'check_sheet.finished', sheet.id, stamp)
    await raiseTalk(tx, sheet, { caseId: caseFile?.id ?? null, ownerId: ledBy?.id ?? null }, stamp)
    await tellRespondent(tx, sheet, checkAddressOf(sending.origin, secret), sending.mailing, stamp)
    return result
  })

/** Throws `check_not_finished` while there is none. */
export const readResult = async (db: Db, secret: string, stamp: Stamp): Promise<Result> =>
  readResultOf(db, (await findOpenSheet(db, secret, stamp)).id)

const readResultOf = async (handle: Db | Tx, sheetId: string): Promise<Result> => {
  const result = await findResult(handle, sheetId)
  if (!result) throw new Refusal(409, 'check_not_finished')
  return result
}

const storeResult = async (tx: Tx, sheetId: string, result: Result, entryId: string | null): Promise<void> => {
  const text = JSON.stringify(result)
  const resultHash = createHash('sha256').update(text).digest('hex')
  await insertResult(tx, { sheetId, finishedOn: result.finishedOn, result: text, resultHash, entryId })
}

/** A reminder on its way would come too late; where the result is, is worth knowing. */
const tellRespondent = async (tx: Tx, sheet: SheetRow, link: string, mailing: Mailing, stamp: Stamp): Promise<void> => {
  await withdrawMailsAbout(tx, sheet.id, stamp)
  if (sheet.email === null) return
  const { respondent, endsOn, language, email: recipient } = sheet
  const values = { organisation: organisationOf(sheet), respondent, link, endsOn }
  await queueMail(tx, mailing, { template: 'check-finished', language, recipient, aboutId: sheet.id, values }, stamp)
}
