import { eq, inArray, sql } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { Db } from '../../db/open.ts'
import { consultations, events } from '../../db/schema/index.ts'
import { idOfPartner, startingPartners } from '../../db/seed/partners.ts'
import { transaction } from '../../db/transaction.ts'
import { raiseEnquiry } from '../../src/enquiries/raise.ts'
import { compareText } from '../../src/order.ts'
import { commandLine } from '../../src/stamp.ts'
import { merge } from '../duplicates/merging.ts'
import {
  bodyOf,
  catalogueIds,
  closeCase,
  openCase,
  openCaseOf,
  openManyCases,
  recordEnquiry,
  recordFollowUp,
  recordNote,
  recordOrganisation,
  recordPerson,
  recordTalk,
  restrict,
  send,
} from '../support/cases.ts'
import { agree, answer, finish, inviteToCheck, note } from '../support/checks.ts'
import { patchPerson } from '../support/clients.ts'
import { keptFileOf, store } from '../support/documents.ts'
import { addParticipant, recordEvent } from '../support/events.ts'
import { join } from '../support/households.ts'
import { startJourney } from '../support/journeys.ts'
import { recordOpening, recordPlacement } from '../support/openings.ts'
import { handOverBlank, linkTo } from '../support/packages.ts'
import { consent, handOver, propose } from '../support/referrals.ts'
import { newWorld, twinOf, type World } from '../support/world.ts'

/** Stands in every text of every restricted record, whatever a field takes; nothing else in a centre looks like it. */
export const canary = /zyx|زيكس|4711471/i

/** What somebody may type who has heard of whom they must not find. */
export const hiddenWords = [
  'Zyxkanari',
  'zyx',
  'zyxka',
  'Zyxa Zyxkanari',
  'Zyxkanari Zyxwerk GmbH',
  'زيكس',
  'zyxkanari@example.org',
  '+49 4711471',
]

/** The traits of the hidden person and company, by the names of the fields that ask for them. */
export const hiddenTraits = {
  givenName: 'Zyxa',
  familyName: 'Zyxkanari',
  nativeName: 'زيكس',
  birthYear: 1983,
  origin: 'Zyxheim',
  place: 'Zyxdorf',
  email: 'zyxkanari@example.org',
  phone: '+49 4711471',
  name: 'Zyxkanari Zyxwerk GmbH',
  sector: 'Zyxbau',
  contactName: 'Zyxina Zyxkanari',
}

export type Twins = {
  world: World
  /** The same centre, where nothing that is restricted ever was. */
  twin: World
  /** The ids that only the first centre has, of every table in turn. */
  hiddenIds: string[]
  /** Some that both have. */
  knownIds: string[]
  hiddenNumbers: string[]
}

/**
 * Two centres alike but for what is restricted in the first: all of Karla's, with no reader, so that nobody else knows of
 * it. Anna and Bela wrote in those cases before. Numbers of another year, for a gap in them tells.
 */
export const inTwins = async (work: (twins: Twins) => Promise<void>): Promise<void> => {
  const world = await newWorld()
  await openManyCases(world)
  const { id: mixedId } = await recordPerson(world, { givenName: 'Mira', familyName: 'Gemischt' })
  const { id: mixedCaseId } = await openCaseOf(world, { personId: mixedId }, '2026-05-01')
  const { id: talkId } = await recordTalk(world, mixedCaseId, { heldOn: '2026-05-04' }, 'Bela')
  const { id: firmId } = await recordOrganisation(world, { name: 'Offenwerk' })
  await openCaseOf(world, { organisationId: firmId }, '2026-05-01')
  await openCase(world, { givenName: 'Nora', familyName: 'Gemischt', on: '2026-05-02' })
  await recordFollowUp(world, { what: 'Für alle sichtbar ist sie nicht' }, 'Karla')
  await recordFollowUp(world, { caseId: mixedCaseId })
  await recordFollowUp(world)
  await recordEnquiry(world)
  await recordEvent(world, { title: 'Messe', heldOn: '2026-05-05' })
  await recordEvent(world, { title: 'Runde', heldOn: '2026-05-06' })
  const twin = await twinOf(world)
  await recordRestricted(world, mixedId, talkId)
  await mergeRestricted(world, mixedId, firmId)
  const { hiddenIds, knownIds } = await idsOf(world.db, twin.db)
  const rows = await world.db.all<{ number: string }>(
    sql`select prefix || '-' || year || '-' || printf('%04d', sequence) as number from case_files where restricted_at is not null`,
  )
  try {
    const hiddenNumbers = rows.map(({ number }) => number)
    await work({ world, twin, hiddenIds, knownIds: [...knownIds, mixedId, mixedCaseId], hiddenNumbers })
  } finally {
    await world.dispose()
    await twin.dispose()
  }
}

/** Two more of whom nobody else knew, merged by Karla into those everybody knows: what they said stays apart. */
const mergeRestricted = async (world: World, mixedId: string, firmId: string): Promise<void> => {
  const { nativeName, birthYear, origin, place, email, phone, sector, contactName } = hiddenTraits
  const person = { givenName: 'Mira', familyName: 'Zyxgemischt', nativeName, birthYear, origin, place, email, phone }
  const personId = await recordRestrictedPerson(world, { ...person, nationalities: ['SY'] })
  await recordCase(world, { personId })
  const firm = { name: 'Zyxoffenwerk', sector, contactName, employees: 47, place, email, phone }
  const { id: organisationId } = await recordOrganisation(world, firm, 'Karla')
  await recordCase(world, { organisationId })
  await comeTo(world, 'Runde', { organisationId })
  await merge(world, mixedId, personId)
  await merge(world, firmId, organisationId)
}

const recordRestrictedPerson = async (world: World, given: Parameters<typeof recordPerson>[1]): Promise<string> => {
  const { id, version } = await recordPerson(world, given, 'Karla')
  const household = [{ relation: 'child', birthYear: 2015, name: 'Zyxkind' }]
  const facts = { originGroup: 'asylum', household, hasCar: false, languages: ['ar'], movingOn: '2026-01-01' }
  bodyOf(await patchPerson(world, id, facts, version, 'Karla'), 200)
  return id
}

const recordRestricted = async (world: World, mixedId: string, talkId: string): Promise<void> => {
  const { givenName, familyName, nativeName, birthYear, origin, place, email, phone, name, sector, contactName } =
    hiddenTraits
  const contact = { email, phone, place }
  const person = { givenName, familyName, nativeName, birthYear, origin, ...contact, nationalities: ['SY'] }
  const personId = await recordRestrictedPerson(world, person)
  const { id: organisationId } = await recordOrganisation(world, { name, sector, contactName, ...contact }, 'Karla')
  const town = { kind: 'municipality' as const, name: 'Stadt Zyxkanari', ...contact }
  const { id: townId } = await recordOrganisation(world, town, 'Karla')
  await comeTo(world, 'Messe', { organisationId }, { personId })
  for (const client of [{ personId }, { organisationId }, { organisationId: townId }, { personId: mixedId }]) {
    await recordCase(world, client)
  }
  const last = await recordCase(world, { personId })
  await beThereToo(world, last.id, talkId)
  await closeCase(world, last.id, world.clock.today, 'Karla')
  // Whom everybody knows lives with whom nobody may know of, and with a child of theirs.
  await join(world, personId, { name: 'Zyxkind', birthYear: 2019 }, 'Karla')
  await join(world, personId, { personId: mixedId, role: 'adult', fromOn: '2026-02-11' }, 'Karla')
}

/** A talk everybody knows was one with somebody hidden too. */
const beThereToo = async (world: World, caseId: string, talkId: string): Promise<void> => {
  const { id } = await recordTalk(world, caseId, { heldOn: '2026-05-04', note: 'Zyx kam mit.' }, 'Karla')
  await transaction(world.db, async (tx) => {
    const together = { talkId: newId() }
    await tx
      .update(consultations)
      .set(together)
      .where(inArray(consultations.entryId, [id, talkId]))
  })
}

/** On a list that everybody may read, and at the door nobody sees them but those who may. */
const comeTo = async (world: World, title: string, ...clients: object[]): Promise<void> => {
  const [held] = await world.db.select({ id: events.id }).from(events).where(eq(events.title, title))
  for (const who of clients) await addParticipant(world, held?.id ?? '', { standing: 'came', ...who })
}

const recordCase = async (world: World, client: { personId: string } | { organisationId: string }) => {
  const { leisure = '', discrimination = '' } = await catalogueIds(world, 'topics')
  const opened = await openCaseOf(world, client, '2025-11-03', 'Karla')
  const given = { language: 'zyx', note: 'Zyx: ein Geheimnis.', heldById: world.staff.Anna.counsellorId }
  await recordTalk(world, opened.id, { ...given, topicIds: [leisure, discrimination], accompanied: 2 })
  await recordTalk(world, opened.id, { ...given, heldOn: '2025-11-04' }, 'Bela')
  await recordTalk(world, opened.id, { ...given, form: 'short_contact' })
  await recordNote(world, opened.id, { note: 'Zyx, noch ein Geheimnis.', by: 'Bela' })
  // Everybody saw it come in; since it became work on this case, nobody else may.
  const { id: enquiryId } = await recordEnquiry(world, {
    what: 'Zyx fragt',
    contactName: 'Zyxa',
    assignedToId: todoFor(world),
  })
  const into = { newCaseId: newId(), ...client }
  await send(world, 'Karla', 'POST', `/enquiries/${enquiryId}/case`, { payload: into, ifMatch: 1 })
  const raised = { source: 'check' as const, what: 'Zyx bittet um Beratung', organisationName: 'Zyxwerk' }
  const from = { ...raised, contactName: null, email: null, phone: null }
  if ('organisationId' in client)
    await transaction(world.db, (tx) => raiseEnquiry(tx, { ...from, ...client }, world.app.stampFor(commandLine)))
  if ('organisationId' in client) await recordCheck(world, opened.id, client.organisationId)
  // Given to Anna while she still knew of the case: now it must be nowhere on her lists, the day it is done neither.
  const todo = { caseId: opened.id, what: 'Zyx zurückrufen', ownerId: todoFor(world) }
  await recordFollowUp(world, todo, 'Karla')
  const done = await recordFollowUp(world, todo, 'Anna')
  await send(world, 'Anna', 'POST', `/follow-ups/${done.id}/completion`)
  await placeHidden(world, opened.id, client)
  await store(world, opened.id, { title: 'Zyx und sein Paket', by: 'Karla' })
  await keptFileOf(world, opened.id, { name: 'Zeugnis von Zyx.pdf', by: 'Karla' })
  await startJourney(world, opened.id, { label: 'Zyx' }, 'Karla')
  await recordReferral(world, opened.id)
  if ('personId' in client) await linkTo(world, (await handOverBlank(world, opened, {}, 'Karla')).id, {}, 'Karla')
  return restrict(world, opened, [], 'Karla')
}

/** A hidden firm's opening and whom everybody knows placed there, and a hidden person placed where everybody may look. */
const placeHidden = async (world: World, caseId: string, client: { personId: string } | { organisationId: string }) => {
  if ('organisationId' in client) {
    await recordOpening(world, client.organisationId, { title: 'Zyx gesucht' }, 'Bela')
    const [nora] = await world.db.all<{ id: string }>(sql`select case_files.id from case_files
      join people on people.id = person_id where given_name = 'Nora'`)
    if (nora) await recordPlacement(world, { caseId: nora.id, ...client }, { title: 'Zyx' }, 'Karla')
    return
  }
  const [firm] = await world.db.all<{ id: string }>(sql`select id from organisations where name = 'Offenwerk'`)
  if (firm) await recordPlacement(world, { caseId, organisationId: firm.id }, { title: 'Zyx' }, 'Bela')
}

/** To a partner everybody knows, who is the same in both. */
const recordReferral = async (world: World, caseId: string): Promise<void> => {
  // The one that `idsOf` asks for.
  const partnerId =
    startingPartners()
      .map(({ code }) => idOfPartner(code))
      .sort(compareText)
      .at(-1) ?? ''
  const given = { partnerId, message: 'Zyx bittet um Rat' }
  const { id } = await propose(world, caseId, given, 'Karla')
  await consent(world, id, 'de', 'Karla')
  await handOver(world, id, { recipient: 'Zyx' }, 'Karla')
}

/** Without a mail: how many of those wait is the administrator's to know, whoever they go to. */
const recordCheck = async (world: World, caseId: string, organisationId: string): Promise<void> => {
  const wanted = { organisationId, caseId, respondents: [{ id: newId(), respondent: 'Zyxa' }], by: 'Karla' as const }
  const { invitation, secret, sheetId } = await inviteToCheck(world, wanted)
  const field = invitation.check.kind === 'company' ? 'U1' : 'K1'
  await answer(world, secret, `${field}.1`, '0')
  await note(world, secret, field, { note: 'Zyx sucht.', base: '', basedOn: 0 })
  await finish(world, secret)
  await agree(world, sheetId, { statement: `${field}.1`, what: 'Zyx anrufen', ownerId: todoFor(world) }, 'Karla')
}

const todoFor = ({ staff }: World) => staff.Anna.counsellorId ?? ''

/** Whatever tables there are: ids of a feature to come are among them. */
const idsOf = async (db: Db, twin: Db): Promise<Pick<Twins, 'hiddenIds' | 'knownIds'>> => {
  const tables = await db.all<{ name: string }>(
    sql`select m.name from sqlite_schema m join pragma_table_info(m.name) c on c.name = 'id' and c.type = 'TEXT'
      where m.type = 'table' and m.name not in ('sessions', 'creations') order by m.name`,
  )
  const ids = async (from: Db, table: string) =>
    (await from.all<{ id: string }>(sql`select id from ${sql.raw(table)}`)).map(({ id }) => id).sort(compareText)
  const hiddenIds: string[] = []
  const knownIds: string[] = []
  for (const { name } of tables) {
    const known = await ids(twin, name)
    hiddenIds.push(...(await ids(db, name)).filter((id) => !known.includes(id)).slice(0, 3))
    knownIds.push(...known.slice(-1))
  }
  return { hiddenIds, knownIds }
}
