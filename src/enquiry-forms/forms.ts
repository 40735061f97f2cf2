import { and, eq, isNotNull, isNull, lte, or } from 'drizzle-orm'
import type { Db, Handle } from '../../db/open.ts'
import { enquiryForms } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { hashOf } from '../accounts/links.ts'
import { writeAudit } from '../audit/audit.ts'
import { findSettings } from '../centre/queries.ts'
import { raiseEnquiry } from '../enquiries/raise.ts'
import { Refusal } from '../errors.ts'
import { forgetMailsAbout, type Mailing, queueMail, type Sending } from '../mail/outbox.ts'
import { admits, newConfirmation } from '../open-pages/admitting.ts'
import { centreShown } from '../open-pages/centre-queries.ts'
import type { SentBefore } from '../open-pages/machines.ts'
import { isFull } from '../open-pages/waiting-queries.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { NewForm, OpenForm } from './contract.ts'

export const describeForm = async (handle: Handle, mailing: Mailing, now: Date): Promise<OpenForm> => ({
  ...(await centreShown(handle)),
  isOpen: mailing.from !== null && !(await isFull(handle, 'enquiries', now)),
  keptForMonths: (await findSettings(handle)).enquiriesKeptForMonths,
})

type FormSending = Sending & { sentBefore: SentBefore }

/**
 * Keeps what was typed until it is confirmed, and sends the link for that, or says nothing of why not (`admits`). Throws
 * `form_closed` where no mail can be sent or too many wait, and `too_many_attempts`. Safe to repeat.
 */
export const receiveForm = (db: Db, input: NewForm, sending: FormSending, stamp: Stamp): Promise<void> =>
  transaction(db, async (tx) => {
    const { mailing, origin, sentBefore } = sending
    if (mailing.from === null) throw new Refusal(409, 'form_closed')
    if (!(await admits(tx, 'enquiries', { ...input, ...sentBefore }, 'form_closed', stamp))) return
    const { id, email, language } = input
    const { secret, secretHash, endsAt } = newConfirmation(stamp)
    await tx.insert(enquiryForms).values({ ...typedIn(input), id, secretHash, endsAt, createdAt: stamp.at })
    await writeAudit(tx, 'enquiry_form.received', id, stamp)
    const values = { link: `${origin}/anfrage/bestaetigen#${secret}`, endsAt }
    const letter = { template: 'enquiry-confirmation' as const, language, recipient: email, aboutId: id, values }
    await queueMail(tx, mailing, letter, stamp)
  })

const typedIn = ({
  concern,
  what,
  organisationName,
  contactName,
  email,
  phone,
  language,
  consentVersion,
}: NewForm) => ({
  concern,
  what: tidied(what) ?? what,
  organisationName: tidied(organisationName),
  contactName: tidied(contactName) ?? contactName,
  email: email.toLowerCase(),
  phone: tidied(phone),
  language,
  consentVersion,
})

/**
 * Makes an enquiry of it, which is nobody's yet. Pressed again, it is there already. What was typed stands on the enquiry from
 * now on, and here no more. Throws `enquiry_link_closed`.
 */
export const confirmForm = (db: Db, secret: string, stamp: Stamp): Promise<void> =>
  transaction(db, async (tx) => {
    const [found] = await tx
      .select()
      .from(enquiryForms)
      .where(eq(enquiryForms.secretHash, hashOf(secret)))
    if (found?.confirmedAt) return
    if (!found || stamp.at >= found.endsAt) throw new Refusal(404, 'enquiry_link_closed')
    const { id, concern, what, organisationName, contactName, email, phone, language, consentVersion } = found
    const gone = { what: '', organisationName: null, contactName: '', email: '', phone: null }
    await tx
      .update(enquiryForms)
      .set({ ...gone, confirmedAt: stamp.at })
      .where(eq(enquiryForms.id, id))
    await writeAudit(tx, 'enquiry_form.confirmed', id, stamp)
    const said = { concern, what, organisationName, contactName, email, phone, language }
    await raiseEnquiry(tx, { source: 'form', ...said, consentVersion, consentedAt: found.createdAt }, stamp)
  })

/** How long a pressed link says that all is well, instead of that it opens nothing. */
const confirmedKept = 30 * 86_400_000

/** What nobody confirmed in time is forgotten, as the mail promises: names, addresses and the mail itself. */
export const forgetForms = (db: Db, now: Date): Promise<void> =>
  transaction(db, async (tx) => {
    const { id, confirmedAt, endsAt } = enquiryForms
    const isOver = and(isNull(confirmedAt), lte(endsAt, now))
    const isOld = and(isNotNull(confirmedAt), lte(confirmedAt, new Date(now.getTime() - confirmedKept)))
    const forgotten = await tx.delete(enquiryForms).where(or(isOver, isOld)).returning({ id })
    await forgetMailsAbout(
      tx,
      forgotten.map((one) => one.id),
    )
  })
