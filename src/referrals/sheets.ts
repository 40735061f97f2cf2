import type { Db, Handle } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { findCase } from '../cases/queries.ts'
import { caseNumber } from '../cases/rules.ts'
import { findSettings } from '../centre/queries.ts'
import { ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { selectionOf, stepOf } from './described.ts'
import { linesOf } from './facts.ts'
import { mayLeave } from './rules.ts'
import { findTaken, type Taken } from './steps.ts'
import type { ReferralSheet } from './terms.ts'

export type PrintSheet = (sheet: ReferralSheet) => Promise<{ pdf: Uint8Array }>

/**
 * The sheet to hand over: what went already, or what would go now. Throws `referral_consent_needed` wherever no consent holds
 * that names exactly this, also where it was withdrawn while it was drawn.
 */
export const printedSheet = async (db: Db, id: string, print: PrintSheet, stamp: Stamp): Promise<Uint8Array> => {
  const taken = await findTaken(db, id, stamp)
  refuseUncovered(taken)
  const { pdf } = await print(handedOver(taken) ?? (await composedSheet(db, taken, stamp, null)))
  await transaction(db, async (tx) => {
    refuseUncovered(await findTaken(tx, id, stamp))
    await writeAudit(tx, 'referral.sheet_printed', id, stamp)
  })
  return pdf
}

/** What was handed over is printed as it was then. */
const handedOver = ({ steps }: Taken): ReferralSheet | null =>
  steps.findLast(({ handover }) => handover?.sheet)?.handover?.sheet ?? null

/** Everything a sheet says, as it is known now. Throws `referral_consent_needed`. */
export const composedSheet = async (
  handle: Handle,
  { row, steps }: Taken,
  stamp: Stamp,
  recipient: string | null,
): Promise<ReferralSheet> => {
  const { referral, institution, owner } = row
  const caseFile = await findCase(handle, referral.caseId, stamp.by)
  const given = steps.findLast(({ kind }) => kind === 'consented')
  if (!given?.consent) throw ruleBroken('referral_consent_needed')
  const { textVersion: version, language, way } = given.consent
  return {
    format: 1,
    centre: (await findSettings(handle)).centreName,
    counsellor: owner.name,
    caseNumber: caseNumber(caseFile),
    institution,
    recipient,
    facts: await linesOf(handle, caseFile, referral.facts, stamp),
    message: referral.message,
    consent: { version, language, way, givenOn: given.entry.happenedOn },
    printedOn: stamp.today,
  }
}

export const refuseUncovered = ({ row, steps }: Taken): void => {
  if (!mayLeave(steps.map(stepOf), selectionOf(row))) throw ruleBroken('referral_consent_needed')
}
