import type { Db, Handle, Tx } from '../../db/open.ts'
import { followUps } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { findResult } from '../checks/result-queries.ts'
import { wasCreated } from '../creations.ts'
import { Refusal, ruleBroken } from '../errors.ts'
import { describeFollowUp } from '../follow-ups/described-queries.ts'
import { readFollowUp, refuseDue } from '../follow-ups/follow-ups.ts'
import { measureAgreed } from '../follow-ups/measure.ts'
import { refuseOwner } from '../follow-ups/owners.ts'
import { isAgreedBeside, measuresOf } from '../follow-ups/queries.ts'
import { raiseFollowUp } from '../follow-ups/raise.ts'
import { readCheck, readCheckOfSheet } from '../invitations/checks.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { Measure, Measures, NewMeasure } from './contract.ts'
import { placeFor } from './places.ts'
import { readRepetition } from './repetition.ts'
import { helpsMeasure } from './rules.ts'

/** Throws `not_found` where the check is hidden. */
export const readMeasures = async (handle: Handle, checkId: string, stamp: Stamp): Promise<Measures> => {
  const check = await readCheck(handle, checkId, stamp)
  const sheetIds = check.sheets.map(({ id }) => id)
  return {
    rows: await measuresOf(handle, sheetIds, stamp.by),
    repetition: await readRepetition(handle, check, stamp),
    ...(await placeFor(handle, check, stamp)),
  }
}

/**
 * Agrees on the measure of a statement: something to do, on the organisation's case where there is an open one. Throws
 * `check_not_finished`, `measure_not_needed` and `measure_agreed_already`. Safe to repeat.
 */
export const agreeMeasure = (db: Db, sheetId: string, input: NewMeasure, stamp: Stamp): Promise<Measure> =>
  transaction(db, async (tx) => {
    const { check } = await readCheckOfSheet(tx, sheetId, stamp)
    const { id, statement, dueOn } = input
    const creation = { id, kind: 'measure', body: { sheetId, ...input }, table: followUps }
    if (await wasCreated(tx, creation, stamp))
      return { sheetId, statement, followUp: await readFollowUp(tx, id, stamp) }
    await refuseStatement(tx, sheetId, statement)
    if (await isAgreedBeside(tx, { id, sheetId, statement }, stamp.by)) throw measureAgreed()
    refuseDue(dueOn, stamp)
    const place = await placeFor(tx, check, stamp)
    const [ownerId, caseId] = [input.ownerId ?? place.owner?.id, place.case?.id ?? null]
    if (ownerId === undefined) throw ruleBroken('not_a_counsellor')
    await refuseOwner(tx, ownerId, { caseId, sheetId })
    const what = tidied(input.what) ?? ''
    await raiseFollowUp(tx, { id, caseId, ownerId, what, dueOn, sheetId, statement }, stamp)
    return { sheetId, statement, followUp: await describeFollowUp(tx, id, stamp.by) }
  })

/** A result says of every statement it asked what was answered; one it did not answer, or ask, has none. */
const refuseStatement = async (tx: Tx, sheetId: string, statement: string): Promise<void> => {
  const result = await findResult(tx, sheetId)
  if (!result) throw new Refusal(409, 'check_not_finished')
  if (!helpsMeasure(result.answers[statement])) throw ruleBroken('measure_not_needed', 'statement')
}
