import { and, eq, isNull, lte } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { Db, Handle, Tx } from '../../db/open.ts'
import { checkRegistrations, checkSheets, checks } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { hashOf } from '../accounts/links.ts'
import { writeAudit } from '../audit/audit.ts'
import { addDays } from '../calendar/rules.ts'
import { latestQuestionnaire } from '../checks/questionnaires.ts'
import { raiseEnquiry } from '../enquiries/raise.ts'
import { Refusal } from '../errors.ts'
import { forgetMailsAbout, type Mailing, queueMail, type Sending } from '../mail/outbox.ts'
import { admits, newConfirmation } from '../open-pages/admitting.ts'
import { centreShown } from '../open-pages/centre-queries.ts'
import type { OpenPage } from '../open-pages/contract.ts'
import type { SentBefore } from '../open-pages/machines.ts'
import { isFull } from '../open-pages/waiting-queries.ts'
import type { Stamp } from '../stamp.ts'
import type { NewRegistration } from './contract.ts'

/** On how many days after it was confirmed the sheet can be filled in. */
const openForDays = 60

export const describeOpenCheck = async (handle: Handle, mailing: Mailing, now: Date): Promise<OpenPage> => ({
  ...(await centreShown(handle)),
  isOpen: mailing.from !== null && !(await isFull(handle, 'registrations', now)),
})

type Registering = Sending & { sentBefore: SentBefore }

/**
 * Sends the link that confirms, or says nothing of why not (`admits`). Throws `registration_closed` where no mail can be sent
 * or too many wait, and `too_many_attempts`. Safe to repeat.
 */
export const register = (db: Db, input: NewRegistration, sending: Registering, stamp: Stamp): Promise<void> =>
  transaction(db, async (tx) => {
    const { mailing, origin, sentBefore } = sending
    if (mailing.from === null) throw new Refusal(409, 'registration_closed')
    if (!(await admits(tx, 'registrations', { ...input, ...sentBefore }, 'registration_closed', stamp))) return
    const { id, kind, organisationName, contactName, email, language } = input
    const { secret, secretHash, endsAt } = newConfirmation(stamp)
    const typed = { kind, organisationName, contactName, email: email.toLowerCase(), language }
    await tx.insert(checkRegistrations).values({ id, ...typed, secretHash, endsAt, createdAt: stamp.at })
    await writeAudit(tx, 'check_registration.received', id, stamp)
    const values = { link: `${origin}/check/bestaetigen#${secret}`, endsAt }
    const letter = { template: 'check-registration' as const, language, recipient: email, aboutId: id, values }
    await queueMail(tx, mailing, letter, stamp)
  })

/**
 * Makes the check and its sheet. The secret of the mail is that of the sheet's link from now on, so that the mail remains the
 * way back; pressed again, it finds everything made. Who they are stands on the sheet and the enquiry from now on, and here
 * no more. Throws `check_link_closed`.
 */
export const confirmRegistration = (db: Db, secret: string, stamp: Stamp): Promise<void> =>
  transaction(db, async (tx) => {
    const secretHash = hashOf(secret)
    const [found] = await tx.select().from(checkRegistrations).where(eq(checkRegistrations.secretHash, secretHash))
    if (found?.confirmedAt) return
    if (!found || stamp.at >= found.endsAt) throw new Refusal(404, 'check_link_closed')
    const { checkId, sheetId } = await makeCheck(tx, found, stamp)
    await tx
      .update(checkRegistrations)
      .set({ confirmedAt: stamp.at, checkId, contactName: '', email: '' })
      .where(eq(checkRegistrations.id, found.id))
    await writeAudit(tx, 'check_registration.confirmed', found.id, stamp)
    await raiseEnquiry(tx, enquiryOf(found, sheetId), stamp)
  })

type Registration = typeof checkRegistrations.$inferSelect

const makeCheck = async (tx: Tx, registration: Registration, stamp: Stamp) => {
  const { kind, organisationName, contactName, email, language, secretHash } = registration
  const [checkId, sheetId] = [newId(), newId()]
  await tx.insert(checks).values({
    id: checkId,
    kind,
    questionnaireVersion: latestQuestionnaire(kind).version,
    origin: 'registered',
    registeredName: organisationName,
    endsOn: addDays(stamp.today, openForDays),
    createdAt: stamp.at,
  })
  const sheet = { id: sheetId, checkId, secretHash, respondent: contactName, email, language, createdAt: stamp.at }
  await tx.insert(checkSheets).values(sheet)
  return { checkId, sheetId }
}

/** The centre's own words: its colleagues read them. */
const enquiryOf = ({ organisationName, contactName, email }: Registration, sheetId: string) => ({
  source: 'check_registration' as const,
  what: 'Hat sich selbst zum Willkommens-Check angemeldet.',
  organisationName,
  contactName,
  email,
  phone: null,
  sheetId,
})

/** What nobody confirmed in time is forgotten, as the mail promises: names, addresses and the mail itself. */
export const forgetUnconfirmed = (db: Db, now: Date): Promise<void> =>
  transaction(db, async (tx) => {
    const forgotten = await tx
      .delete(checkRegistrations)
      .where(and(isNull(checkRegistrations.confirmedAt), lte(checkRegistrations.endsAt, now)))
      .returning({ id: checkRegistrations.id })
    const ids = forgotten.map(({ id }) => id)
    await forgetMailsAbout(tx, ids)
  })
