import { randomBytes } from 'node:crypto'
import { and, eq, inArray, isNull, lte } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { Db, Handle, Tx } from '../../db/open.ts'
import { checkRegistrations, checkSheets, checks } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { hashOf } from '../accounts/links.ts'
import { writeAudit } from '../audit/audit.ts'
import { addDays } from '../calendar/rules.ts'
import { findSettings } from '../centre/queries.ts'
import { latestQuestionnaire } from '../checks/questionnaires.ts'
import { raiseEnquiry } from '../enquiries/raise.ts'
import { Refusal, tooManyAttempts } from '../errors.ts'

import { forgetMailsAbout, type Mailing, queueMail, type Sending } from '../mail/outbox.ts'
import type { Partner } from '../partners/contract.ts'
import { everyPartner } from '../partners/queries.ts'
import type { Stamp } from '../stamp.ts'
import type { NewRegistration, OpenCheck } from './contract.ts'
import { countWaiting, isRegisteringFull } from './waiting-queries.ts'

/** How long the link in the mail waits to be pressed, and on how many days after it the sheet can be filled in. */
const confirmWithin = 48 * 60 * 60_000
const openForDays = 60

/** How many may wait for one e-mail address, so that the page fills nobody's mailbox, and how many from one machine. */
const mostWaitingFor = { oneAddress: 3, oneMachine: 20 }

export const describeOpenCheck = async (handle: Handle, mailing: Mailing, now: Date): Promise<OpenCheck> => {
  const { centreName } = await findSettings(handle)
  return {
    centre: centreName,
    isOpen: mailing.from !== null && !(await isRegisteringFull(handle, now)),
    contact: await contactOf(handle, centreName),
  }
}

/** The centre's own entry in the directory is the one that bears its name; without one, nothing is said. */
const contactOf = async (handle: Handle, centreName: string): Promise<OpenCheck['contact']> => {
  const isOwn = ({ institution, retired }: Partner) => institution === centreName && !retired
  const own = (await everyPartner(handle)).find(isOwn)
  if (!own) return null
  const [contact] = own.contacts
  return { phone: contact?.phone ?? null, email: contact?.email ?? null, website: own.website }
}

/** `sameMachine` is what was registered from there before. */
type Registering = Sending & { sameMachine: string[] }

/**
 * Sends the link that confirms. Says nothing of what there is: somebody known, somebody who waits already and a machine all
 * hear the same. Throws `registration_closed` where no mail can be sent or too many wait in the whole centre, and
 * `too_many_attempts` where too many do from one machine: so that nobody closes the page for all. Safe to repeat.
 */
export const register = (db: Db, input: NewRegistration, sending: Registering, stamp: Stamp): Promise<void> =>
  transaction(db, async (tx) => {
    const { mailing, origin, sameMachine } = sending
    if (mailing.from === null) throw new Refusal(409, 'registration_closed')
    if (input.homepage || (await isKnown(tx, input.id))) return
    const ofAddress = eq(checkRegistrations.email, input.email.toLowerCase())
    if ((await countWaiting(tx, stamp.at, ofAddress)) >= mostWaitingFor.oneAddress) return
    const ofMachine = inArray(checkRegistrations.id, sameMachine)
    if ((await countWaiting(tx, stamp.at, ofMachine)) >= mostWaitingFor.oneMachine) throw tooManyAttempts(60 * 60)
    if (await isRegisteringFull(tx, stamp.at)) throw new Refusal(409, 'registration_closed')
    const { id, kind, organisationName, contactName, email, language } = input
    const secret = randomBytes(32).toString('base64url')
    const endsAt = new Date(stamp.at.getTime() + confirmWithin)
    const typed = { kind, organisationName, contactName, email: email.toLowerCase(), language }
    await tx
      .insert(checkRegistrations)
      .values({ id, ...typed, secretHash: hashOf(secret), endsAt, createdAt: stamp.at })
    await writeAudit(tx, 'check_registration.received', id, stamp)
    const values = { link: `${origin}/check/bestaetigen#${secret}`, endsAt }
    const letter = { template: 'check-registration' as const, language, recipient: email, aboutId: id, values }
    await queueMail(tx, mailing, letter, stamp)
  })

const isKnown = async (tx: Tx, id: string): Promise<boolean> => {
  const rows = await tx
    .select({ id: checkRegistrations.id })
    .from(checkRegistrations)
    .where(eq(checkRegistrations.id, id))
  return rows.length > 0
}

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
