import type { Handle, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { counsellorOf } from '../accounts/queries.ts'
import type { Language } from '../accounts/terms.ts'
import { type Changes, writeAudit } from '../audit/audit.ts'
import { refuseIfChanged, ruleBroken } from '../errors.ts'
import { type Mailing, queueMail, withdrawMailsAbout } from '../mail/outbox.ts'
import { centreShown } from '../open-pages/centre-queries.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { Answer, Closing, Enquiry } from './contract.ts'
import { readEnquiry } from './enquiries.ts'
import { updateEnquiry } from './queries.ts'
import { withoutContent } from './rules.ts'
import type { EnquiryClosing } from './terms.ts'

/**
 * It was answered, and nothing more comes of it; by mail too, where that is wanted. Throws `mail_not_set`,
 * `enquiry_without_email`, `email_invalid`. Safe to repeat: nobody gets the answer twice.
 */
export const answerEnquiry = (
  handle: Handle,
  id: string,
  version: number,
  { answer, mailIn }: Answer,
  mailing: Mailing,
  stamp: Stamp,
): Promise<Enquiry> =>
  settle(
    handle,
    { id, version, state: 'answered', answer: tidied(answer) ?? answer, closing: null },
    stamp,
    mailIn && ((tx, asked) => mailAnswer(tx, asked, { answer, language: mailIn }, mailing, stamp)),
  )

type Words = { answer: string; language: Language }

const mailAnswer = async (tx: Tx, asked: Enquiry, { answer, language }: Words, mailing: Mailing, stamp: Stamp) => {
  const { id, email } = asked
  if (mailing.from === null) throw ruleBroken('mail_not_set')
  if (email === null) throw ruleBroken('enquiry_without_email', 'email')
  const { contact } = await centreShown(tx)
  const counsellor = (await counsellorOf(tx, stamp.by.userId))?.name ?? stamp.by.name
  const values = { answer, counsellor, phone: contact?.phone ?? null, email: contact?.email ?? null }
  await queueMail(tx, mailing, { template: 'enquiry-answer', language, recipient: email, aboutId: id, values }, stamp)
}

/** Nothing comes of it, for this reason. Safe to repeat. */
export const closeEnquiry = (
  handle: Handle,
  id: string,
  version: number,
  { reason, note }: Closing,
  stamp: Stamp,
): Promise<Enquiry> => settle(handle, { id, version, state: 'closed', answer: tidied(note), closing: reason }, stamp)

type Settled = {
  id: string
  version: number
  state: 'answered' | 'closed'
  answer: string | null
  closing: EnquiryClosing | null
}

const settle = (
  handle: Handle,
  { id, version, ...settled }: Settled,
  stamp: Stamp,
  mail?: (tx: Tx, enquiry: Enquiry) => Promise<void>,
): Promise<Enquiry> =>
  transaction(handle, async (tx) => {
    const { state, answer, closing } = settled
    const enquiry = await readEnquiry(tx, id, stamp)
    const isSame = enquiry.state === state && enquiry.answer === answer && enquiry.closing === closing
    // Answered in the same words, but not by mail: whoever wants it mailed must not believe that it was.
    if (isSame && (!mail || enquiry.mail !== null)) return enquiry
    refuseIfChanged(version, enquiry)
    if (enquiry.state !== 'open') throw ruleBroken('enquiry_settled')
    await updateEnquiry(tx, id, { ...settled, settledAt: stamp.at })
    await mail?.(tx, enquiry)
    const reason = closing && { closing: { from: null, to: closing } }
    return noteChange(tx, enquiry, state, { state: { from: enquiry.state, to: state }, ...reason }, stamp)
  })

/**
 * Takes an answer or a closing back; what became a case stays one. A mail that has not gone out yet stays here; one that has
 * is seen on the enquiry. An open one stays as it is.
 */
export const reopenEnquiry = (handle: Handle, id: string, stamp: Stamp): Promise<Enquiry> =>
  transaction(handle, async (tx) => {
    const enquiry = await readEnquiry(tx, id, stamp)
    if (enquiry.state === 'open') return enquiry
    if (enquiry.state === 'turned_into_case') throw ruleBroken('enquiry_is_a_case')
    if (enquiry.erasedAt !== null) throw ruleBroken('enquiry_erased')
    await updateEnquiry(tx, id, { state: 'open', answer: null, closing: null, settledAt: null })
    await withdrawMailsAbout(tx, id, stamp)
    const { state, answer, closing } = enquiry
    const changes = {
      state: { from: state, to: 'open' },
      answer: { from: answer, to: null },
      closing: { from: closing, to: null },
    }
    return noteChange(tx, enquiry, 'reopened', changes, stamp)
  })

const noteChange = async (tx: Tx, { id }: Enquiry, what: string, changes: Changes, stamp: Stamp): Promise<Enquiry> => {
  await writeAudit(tx, `enquiry.${what}`, id, stamp, withoutContent(changes))
  return readEnquiry(tx, id, stamp)
}
