import { eq } from 'drizzle-orm'
import { open } from '../../db/open.ts'
import { users } from '../../db/schema/index.ts'
import { berlinDay } from '../../src/calendar/rules.ts'
import { openCase } from '../../src/cases/cases.ts'
import { lockFileOf } from '../../src/mail/lock.ts'
import { readMailServer } from '../../src/mail/mail-server.ts'
import { Postman } from '../../src/mail/sending.ts'
import { handInAt } from '../../src/mail/smtp.ts'
import { readMailTexts } from '../../src/mail/texts.ts'
import { recordPerson } from '../../src/people/people.ts'
import { giveConsent, readConsentText } from '../../src/referrals/consent.ts'
import { handReferralOver } from '../../src/referrals/handing-over.ts'
import { proposeReferral } from '../../src/referrals/referrals.ts'
import { recordReply } from '../../src/referrals/replies.ts'
import type { Stamp } from '../../src/stamp.ts'
import { referralSheet } from '../../templates/pdf/referral-sheet.ts'
import type { Plan } from './interrupted-referral.ts'

/**
 * node referral-keeper.ts DATABASE PORT KEY PLAN: opens the plan's case and takes each referral from its proposal to its acceptance, mail
 * and all, under the ids of the plan. Killed and started again with the same plan, it asks for everything once more, as
 * a screen does whose answers were lost.
 */
const [file = '', port = '', key = '', planned = ''] = process.argv.slice(2)
const plan: Plan = JSON.parse(planned)
const server = readMailServer(`smtp://127.0.0.1:${port}`, 'check@lotse.example', () => true)
if (!server) throw new Error('No mail server')
const { db } = open(file)
const [anna] = await db.select().from(users).where(eq(users.signInName, 'anna'))
if (!anna) throw new Error('Nobody counsels here')

const stampNow = (): Stamp => {
  const at = new Date()
  return { by: { userId: anna.id, name: anna.name, roles: ['counsellor'] }, at, today: berlinDay(at) }
}
const mailing = { texts: readMailTexts(), key: Buffer.from(key, 'hex'), from: server.from }
const postman = new Postman({
  db,
  lockFile: lockFileOf(file),
  key: mailing.key,
  from: server.from,
  handIn: handInAt(server),
  clock: () => new Date(),
})

console.log('begun')
const { day, personId, caseId } = plan
const person = { id: personId, givenName: 'Jana', familyName: 'Weißbach', targetGroup: 'returnee' } as const
await recordPerson(db, person, { ...stampNow(), today: day })
await openCase(db, { id: caseId, personId, openedOn: day }, { ...stampNow(), today: day })
for (const { id, consentId, handoverId, replyId } of plan.referrals) {
  const stamp = { ...stampNow(), today: day }
  await proposeReferral(db, caseId, { id, partnerId: plan.partnerId, facts: ['name', 'contact'] }, stamp)
  const { text } = await readConsentText(db, id, 'de', stamp)
  await giveConsent(db, id, { id: consentId, language: 'de', text, way: 'signed', givenOn: day }, stamp)
  const mail = { id: handoverId, way: 'mail', email: 'kurs@example.org', handedOverOn: day } as const
  await handReferralOver(db, id, mail, { mailing, print: referralSheet }, stamp)
  await recordReply(db, id, { id: replyId, reply: 'accepted', happenedOn: day }, stamp)
  await postman.sendDue()
}
// A killed one may have left a mail that it was handing in.
await postman.sendDue()
await postman.stop()
process.exit(0)
