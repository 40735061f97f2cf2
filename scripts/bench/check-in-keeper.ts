import { eq } from 'drizzle-orm'
import { open } from '../../db/open.ts'
import { users } from '../../db/schema/index.ts'
import { recordEvent } from '../../src/events/events.ts'
import { addParticipant } from '../../src/events/participants.ts'
import { takeTicks } from '../../src/events/ticks.ts'
import { recordOrganisation } from '../../src/organisations/organisations.ts'
import type { Stamp } from '../../src/stamp.ts'
import type { Plan } from './interrupted-check-in.ts'

/**
 * node check-in-keeper.ts DATABASE PLAN: makes the event of the plan and its list, then ticks each of it, one after the other,
 * and says the key of each tick once it is taken. Started again with the same plan, it asks for everything once more.
 */
const [file = '', planned = ''] = process.argv.slice(2)
const plan: Plan = JSON.parse(planned)
const { db } = open(file)
const [anna] = await db.select().from(users).where(eq(users.signInName, 'anna'))
if (!anna) throw new Error('Nobody counsels here')
const { eventId, day, guests } = plan

const stampNow = (): Stamp => ({
  by: { userId: anna.id, name: anna.name, roles: ['counsellor', 'coordinator'] },
  at: new Date(),
  today: day,
})

await recordEvent(db, { id: eventId, form: 'event', heldOn: day, title: 'Pendleraktionstag' }, stampNow())
for (const [index, { organisationId, participantId }] of guests.entries()) {
  await recordOrganisation(db, { id: organisationId, kind: 'company', name: `Gast ${index}` }, stampNow())
  await addParticipant(db, eventId, { id: participantId, standing: 'registered', organisationId }, stampNow())
}
console.log('begun')
for (const { participantId, tickId } of guests) {
  await takeTicks(db, eventId, { ticks: [{ id: tickId, participantId, came: true }] }, stampNow())
  console.log(tickId)
}
process.exit(0)
