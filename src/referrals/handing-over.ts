import type { Db, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { ruleBroken } from '../errors.ts'
import type { Attachment } from '../mail/content.ts'
import { isAddress } from '../mail/mailbox-rules.ts'
import { type Mailing, queueMail } from '../mail/outbox.ts'
import { centreShown } from '../open-pages/centre-queries.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import { wasTaken } from './consent.ts'
import type { NewHandover, Referral, ReferralSheet } from './contract.ts'
import { insertHandover } from './queries.ts'
import { readReferral } from './referrals.ts'
import { composedSheet, type PrintSheet, refuseUncovered } from './sheets.ts'
import { findTaken, keepStanding, refuseAct, refuseDay, refuseDisorder, type Taken, takeStep } from './steps.ts'

/**
 * What was agreed goes to the partner: on paper, by mail with the sheet attached, or by phone. One transaction writes the
 * step, what was said, the mail and the reminder: stopped in between, there is all of it or nothing. Throws
 * `referral_consent_needed`, `referral_stands_otherwise`, `partner_retired`, `mail_not_set`, `email_invalid` and the refusals
 * of days. Safe to repeat.
 */
export const handReferralOver = async (
  db: Db,
  id: string,
  input: NewHandover,
  { mailing, print }: { mailing: Mailing; print: PrintSheet },
  stamp: Stamp,
): Promise<Referral> => {
  refuseAddress(input, mailing)
  const before = await findTaken(db, id, stamp)
  // A repeat draws nothing, and neither does what is refused anyway.
  const isKnown = before.steps.some(({ entry }) => entry.id === input.id)
  if (!isKnown) refuseAct(before, 'handOver')
  const sheet = isKnown ? null : await composedSheet(db, before, stamp, tidied(input.recipient))
  const pdf = sheet && input.way === 'mail' ? (await print(sheet)).pdf : null
  return transaction(db, async (tx) => {
    const taken = await findTaken(tx, id, stamp)
    if (await wasTaken(tx, 'referral handover', id, input, stamp)) return readReferral(tx, id, stamp)
    await refuseDay(tx, taken, input.handedOverOn, 'handedOverOn', stamp)
    refuseAct(taken, 'handOver')
    // While it was drawn, the consent may have been withdrawn or another one given, or somebody else handed it over.
    refuseUncovered(taken)
    if (!sheet || lastOf(taken) !== lastOf(before)) throw ruleBroken('referral_stands_otherwise')
    if (wasHandedOver(taken) && !input.again) throw ruleBroken('referral_stands_otherwise')
    if (taken.row.retiredAt !== null) throw ruleBroken('partner_retired')
    refuseDisorder(taken, input.handedOverOn, 'handedOverOn')
    await record(tx, taken, input, { sheet, pdf, mailing }, stamp)
    await keepStanding(tx, id, stamp)
    return readReferral(tx, id, stamp)
  })
}

const refuseAddress = ({ way, email = null }: NewHandover, { from }: Mailing): void => {
  if (way !== 'mail') {
    if (email !== null) throw ruleBroken('handover_without_mail', 'email')
    return
  }
  if (email === null || !isAddress(email)) throw ruleBroken('email_invalid', 'email')
  if (from === null) throw ruleBroken('mail_not_set')
}

const lastOf = ({ steps }: Taken): string | undefined => steps.at(-1)?.entry.id

/** Under the consent that stands. */
const wasHandedOver = ({ steps }: Taken): boolean =>
  steps.findLast(({ kind }) => kind === 'consented' || kind === 'handed_over')?.kind === 'handed_over'

type Made = { sheet: ReferralSheet; pdf: Uint8Array | null; mailing: Mailing }

const record = async (tx: Tx, { row }: Taken, input: NewHandover, made: Made, stamp: Stamp): Promise<void> => {
  const { sheet, pdf, mailing } = made
  const { id: referralId, caseId, facts, message } = row.referral
  const { id, way, handedOverOn, email = null } = input
  const recipient = tidied(input.recipient)
  const entryId = await takeStep(tx, { id, referralId, caseId, kind: 'handed_over', happenedOn: handedOverOn }, stamp)
  const mailId =
    pdf && email !== null ? await mailSheet(tx, { referralId, email, recipient, sheet, pdf }, mailing, stamp) : null
  await insertHandover(tx, { entryId, way, recipient, email, facts, hasMessage: message !== null, sheet, mailId })
}

type Letter = { referralId: string; email: string; recipient: string | null; sheet: ReferralSheet; pdf: Uint8Array }

/** In German, as the sheet is: the partners are authorities and associations of the district. */
const mailSheet = async (tx: Tx, letter: Letter, mailing: Mailing, stamp: Stamp): Promise<string | null> => {
  const { contact } = await centreShown(tx)
  const values = {
    recipient: letter.recipient,
    counsellor: letter.sheet.counsellor,
    phone: contact?.phone ?? null,
    email: contact?.email ?? null,
  }
  const attachment: Attachment = {
    fileName: sheetFile,
    mediaType: 'application/pdf',
    base64: Buffer.from(letter.pdf).toString('base64'),
  }
  const about = { template: 'referral', language: 'de', recipient: letter.email, aboutId: letter.referralId } as const
  return queueMail(tx, mailing, { ...about, values, attachment }, stamp)
}

/** Nobody's name: files are seen by more people than their contents. */
export const sheetFile = 'verweis.pdf'
