import { and, asc, eq } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { addDays, type Day } from '../../src/calendar/rules.ts'
import type { Db, Tx } from '../open.ts'
import {
  audit,
  caseFiles,
  caseReaders,
  catalogueEntries,
  consultations,
  consultationTopics,
  counsellors,
  enquiries,
  entries,
  eventOrganisations,
  eventParticipants,
  events,
  followUps,
  householdMembers,
  municipalities,
  nationalities,
  organisationContacts,
  organisations,
  partners,
  people,
  personLanguages,
  residences,
  sessions,
  settings,
  statusChanges,
  userRoles,
  users,
} from '../schema/index.ts'
import { clientNames } from '../schema/search.ts'
import { transaction } from '../transaction.ts'
import { foundedOn } from './demo/arrivals.ts'
import { planCentre } from './demo/centre.ts'
import { berlinMoment, workdayUntil } from './demo/days.ts'
import { listsOf, upcomingEvents } from './demo/event-lists.ts'
import { enquiryRows, verifiedDaysAgo } from './demo/inbox.ts'
import { followUpRows } from './demo/next-steps.ts'
import { writeOldWords } from './demo/old-words.ts'
import { type DemoRows, rowsOf } from './demo/rows.ts'
import { type Keys, keysFor, type StaffRows, sessionRows, staffRows } from './demo/staff.ts'
import { seedCentre } from './demo-centre.ts'
import { seedChecks } from './demo-checks.ts'
import { seedHouseholds } from './demo-households.ts'
import { seedJourneys } from './demo-journeys.ts'
import { seedOpenings } from './demo-openings.ts'
import { seedOutcomes } from './demo-outcomes.ts'
import { seedReferrals } from './demo-referrals.ts'

export type DemoSeed = {
  seed: number
  /** The day on whose morning the demo begins; after 30 June 2022. */
  today: Day
  passwordHashOf: (signInName: string) => string
}

/** Fills a centre that has just begun with invented people and six years and more of work: all of it, or nothing. */
export const seedDemo = (db: Db, { seed, today, passwordHashOf }: DemoSeed): Promise<void> =>
  transaction(db, async (tx) => {
    if ((await tx.$count(users)) > 0) throw new Error('The demo needs a centre in which nobody has worked yet')
    const [centre] = await tx.select({ prefix: settings.casePrefix }).from(settings)
    const towns = await tx.select().from(municipalities).orderBy(asc(municipalities.key))
    const keys = keysFor(seed)
    await renameCatalogues(tx, keys)
    const plan = planCentre(seed, today, towns)
    await writeRows(tx, staffRows(keys, passwordHashOf), rowsOf(plan, centre?.prefix ?? '', keys))
    const upcoming = upcomingEvents(plan.events, keys, today, seed)
    await insertAll(tx, events, upcoming.events)
    await insertAll(tx, eventParticipants, [...listsOf(plan.events, today, seed), ...upcoming.participants])
    await insertAll(tx, followUps, followUpRows(plan.cases, keys, today, seed))
    await insertAll(tx, enquiries, enquiryRows(keys, today, seed))
    await verifyPartners(tx, today)
    await writeOldWords(tx, keys, seed)
    await insertAll(tx, sessions, sessionRows(seed, keys, today))
    await seedChecks(tx, seed, today)
    await seedJourneys(tx, seed, today)
    await seedOpenings(tx, seed, today)
    await seedReferrals(tx, seed, today)
    await seedHouseholds(tx, seed, today)
    await seedOutcomes(tx, seed, today)
    await seedCentre(tx, today)
  })

/** The catalogues began with keys of chance; in the demo even they are the seed's. */
const renameCatalogues = async (tx: Tx, keys: Keys): Promise<void> => {
  for (const { catalogue, code } of await tx.select().from(catalogueEntries)) {
    await tx
      .update(catalogueEntries)
      .set({ id: keys.catalogue(catalogue, code) })
      .where(and(eq(catalogueEntries.catalogue, catalogue), eq(catalogueEntries.code, code)))
  }
}

/** The directory began with the centre, and at a moment of chance; in the demo even that is the seed's. */
const verifyPartners = async (tx: Tx, today: Day): Promise<void> => {
  await tx.update(partners).set({ createdAt: new Date(berlinMoment(foundedOn, 470)) })
  for (const [code, daysAgo] of Object.entries(verifiedDaysAgo)) {
    const checkedOn = workdayUntil(addDays(today, -daysAgo))
    await tx.update(partners).set({ checkedOn }).where(eq(partners.code, code))
  }
}

const writeRows = async (tx: Tx, staff: StaffRows, rows: DemoRows): Promise<void> => {
  await insertAll(tx, users, staff.users)
  await insertAll(tx, userRoles, staff.userRoles)
  await insertAll(tx, counsellors, staff.counsellors)
  await insertAll(tx, people, rows.people)
  await insertAll(tx, nationalities, rows.nationalities)
  await insertAll(tx, residences, rows.residences)
  await insertAll(tx, personLanguages, rows.personLanguages)
  await insertAll(tx, householdMembers, rows.householdMembers)
  await insertAll(tx, organisations, rows.organisations)
  await insertAll(tx, organisationContacts, rows.organisationContacts)
  await insertAll(tx, clientNames, rows.clientNames)
  await insertAll(tx, caseFiles, rows.caseFiles)
  await insertAll(tx, caseReaders, rows.caseReaders)
  await insertAll(tx, entries, rows.entries)
  await insertAll(tx, statusChanges, rows.statusChanges)
  await insertAll(tx, consultations, rows.consultations)
  await insertAll(tx, consultationTopics, rows.consultationTopics)
  await insertAll(tx, events, rows.events)
  await insertAll(tx, eventOrganisations, rows.eventOrganisations)
  await insertAll(tx, audit, rows.audit)
}

/** SQLite binds at most 32,766 values in a statement; the widest row here has twenty. */
const rowsAtOnce = 500

const insertAll = async <Table extends SQLiteTable>(
  tx: Tx,
  table: Table,
  rows: Table['$inferInsert'][],
): Promise<void> => {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await tx.insert(table).values(rows.slice(from, from + rowsAtOnce))
  }
}
