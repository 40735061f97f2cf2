import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { caseFiles, counsellors } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { addDays } from '../../src/calendar/rules.ts'
import type { CaseFile, Entry } from '../../src/cases/contract.ts'
import type { Catalogues } from '../../src/catalogues/contract.ts'
import type { NewConsultation, QuickLog } from '../../src/consultations/contract.ts'
import type { Enquiry, NewEnquiry } from '../../src/enquiries/contract.ts'
import type { FollowUp, NewFollowUp } from '../../src/follow-ups/contract.ts'
import type { NewOrganisation, Organisation } from '../../src/organisations/contract.ts'
import type { NewPartner, Partner } from '../../src/partners/contract.ts'
import type { NewPerson, Person } from '../../src/people/contract.ts'
import type { NewView, SavedView } from '../../src/views/contract.ts'
import type { Name } from './template.ts'
import type { World } from './world.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type More = { payload?: object; ifMatch?: string | number }

/** One request as a signed-in colleague. */
export const send = (world: World, name: Name, method: Method, path: string, { payload, ifMatch }: More = {}) =>
  world.app.inject({
    method,
    url: `/api${path}`,
    headers: {
      ...world.as(name),
      ...(ifMatch !== undefined && { 'if-match': typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch }),
    },
    ...(payload && { payload }),
  })

/** The body of a reply that must have this status. */
export const bodyOf = <Body>(reply: { statusCode: number; body: string }, status: number): Body => {
  assert.is(reply.statusCode, status, reply.body)
  return JSON.parse(reply.body) as Body
}

export const read = async <Body>(world: World, path: string, name: Name = 'Anna'): Promise<Body> =>
  bodyOf(await send(world, name, 'GET', path), 200)

/** What comes back for a name, or for the number of a case. */
export const search = async <Body>(
  world: World,
  path: '/clients/search' | '/cases/search',
  payload: { search: string } & Record<string, unknown>,
  name: Name = 'Anna',
): Promise<Body> => bodyOf(await send(world, name, 'POST', path, { payload }), 200)

export const person = (given: Partial<NewPerson> = {}): NewPerson => ({
  id: newId(),
  givenName: 'Jana',
  familyName: 'Weißbach',
  targetGroup: 'returnee',
  ...given,
})

export const organisation = (given: Partial<NewOrganisation> = {}): NewOrganisation => ({
  id: newId(),
  kind: 'company',
  name: 'Drehwerk Aue GmbH',
  ...given,
})

export const recordPerson = async (world: World, given: Partial<NewPerson> = {}, by: Name = 'Anna'): Promise<Person> =>
  bodyOf(await send(world, by, 'POST', '/people', { payload: person(given) }), 201)

export const recordOrganisation = async (
  world: World,
  given: Partial<NewOrganisation> = {},
  by: Name = 'Anna',
): Promise<Organisation> =>
  bodyOf(await send(world, by, 'POST', '/organisations', { payload: organisation(given) }), 201)

/** A case of a new person, led by whoever opens it. */
export const openCase = async (
  world: World,
  { by = 'Anna', on = world.clock.today, ...client }: { by?: Name; on?: string } & Partial<NewPerson> = {},
): Promise<CaseFile> => {
  const { id: personId } = await recordPerson(world, client, by)
  return openCaseOf(world, { personId }, on, by)
}

export const openCaseOf = async (
  world: World,
  client: { personId: string } | { organisationId: string },
  on = world.clock.today,
  by: Name = 'Anna',
): Promise<CaseFile> =>
  bodyOf(await send(world, by, 'POST', '/cases', { payload: { id: newId(), ...client, openedOn: on } }), 201)

export const talk = (world: World, given: Partial<NewConsultation> = {}): NewConsultation => ({
  id: newId(),
  form: 'consultation',
  heldOn: world.clock.today,
  heldById: null,
  minutes: null,
  channelId: null,
  topicIds: [],
  language: null,
  accompanied: 0,
  note: null,
  ...given,
})

export const recordTalk = async (
  world: World,
  caseId: string,
  given: Partial<NewConsultation> = {},
  by: Name = 'Anna',
): Promise<Entry> =>
  bodyOf(await send(world, by, 'POST', `/cases/${caseId}/consultations`, { payload: talk(world, given) }), 201)

export const recordNote = async (
  world: World,
  caseId: string,
  { on = world.clock.today, note = 'Unterlagen fehlen noch.', by = 'Anna' as Name } = {},
): Promise<Entry> =>
  bodyOf(
    await send(world, by, 'POST', `/cases/${caseId}/notes`, { payload: { id: newId(), happenedOn: on, note } }),
    201,
  )

/** Of a case, or free; due in three days unless said otherwise. */
export const followUp = (world: World, given: Partial<NewFollowUp> = {}): NewFollowUp => ({
  id: newId(),
  caseId: null,
  what: 'Rückruf wegen der Wohnung',
  dueOn: addDays(world.clock.today, 3),
  ...given,
})

export const recordFollowUp = async (
  world: World,
  given: Partial<NewFollowUp> = {},
  by: Name = 'Anna',
): Promise<FollowUp> => bodyOf(await send(world, by, 'POST', '/follow-ups', { payload: followUp(world, given) }), 201)

export const enquiry = (given: Partial<NewEnquiry> = {}): NewEnquiry => ({
  id: newId(),
  what: 'Zwei Auszubildende aus Marokko, wie geht das Visum?',
  organisationName: 'Bäckerei Uhlmann OHG',
  contactName: 'Frau Uhlmann',
  email: 'uhlmann@example.org',
  phone: '03725 1',
  ...given,
})

export const recordEnquiry = async (
  world: World,
  given: Partial<NewEnquiry> = {},
  by: Name = 'Anna',
): Promise<Enquiry> => bodyOf(await send(world, by, 'POST', '/enquiries', { payload: enquiry(given) }), 201)

export const closedEnquiry = async (world: World, by: Name = 'Anna'): Promise<Enquiry> => {
  const { id, version } = await recordEnquiry(world, {}, by)
  const closing = { payload: { reason: 'withdrawn' }, ifMatch: version }
  return bodyOf(await send(world, by, 'POST', `/enquiries/${id}/closing`, closing), 200)
}

/** Of a centre's own making; the directory begins with others. */
export const newPartner = (given: Partial<NewPartner> = {}): NewPartner => ({
  id: newId(),
  institution: 'Sprachschule Beispiel',
  area: 'Wer Deutsch lernt',
  offers: [{ id: newId(), title: 'Abendkurs B1', description: null, website: null }],
  contacts: [{ id: newId(), name: 'Anmeldung', email: 'kurs@example.org', phone: null, address: null }],
  ...given,
})

export const recordPartner = async (world: World, given: Partial<NewPartner> = {}): Promise<Partner> =>
  bodyOf(await send(world, 'Karla', 'POST', '/partners', { payload: newPartner(given) }), 201)

export const quickLog = (world: World, given: Partial<QuickLog>): QuickLog => ({
  consultation: talk(world),
  newCaseId: newId(),
  ...given,
})

export const saveView = async (world: World, given: Partial<NewView> = {}, by: Name = 'Anna'): Promise<SavedView> => {
  const payload = { id: newId(), name: `Ansicht ${newId()}`, filter: { status: 'open' as const }, ...given }
  return bodyOf(await send(world, by, 'POST', '/views', { payload }), 201)
}

/** The ids of catalogue rows by their codes. */
export const catalogueIds = async (world: World, list: 'topics' | 'channels' | 'closingReasons') => {
  const catalogues = await read<Catalogues>(world, '/catalogues')
  return Object.fromEntries(catalogues[list].map(({ code, id }) => [code, id])) as Record<string, string>
}

export const closeCase = async (
  world: World,
  caseId: string,
  on = world.clock.today,
  by: Name = 'Anna',
): Promise<CaseFile> => {
  const { goal_reached: reasonId } = await catalogueIds(world, 'closingReasons')
  return bodyOf(await send(world, by, 'POST', `/cases/${caseId}/closing`, { payload: { closedOn: on, reasonId } }), 200)
}

/** A case that was closed, and stands open again. */
export const reopenedCase = async (world: World): Promise<CaseFile> => {
  const { id } = await openCase(world)
  await closeCase(world, id)
  return bodyOf(await send(world, 'Anna', 'POST', `/cases/${id}/reopening`), 200)
}

/** Only its lead, the coordinator and these colleagues know of it from now on. */
export const restrict = async (
  world: World,
  { id, version }: Pick<CaseFile, 'id' | 'version'>,
  readers: readonly Name[] = [],
  by: Name = 'Anna',
): Promise<CaseFile> => {
  const readerIds = readers.map((name) => world.staff[name].id)
  return bodyOf(
    await send(world, by, 'PUT', `/cases/${id}/restriction`, { payload: { readerIds }, ifMatch: version }),
    200,
  )
}

/** As old lists name leads: somebody who never had an account. */
export const ledByFormer = ({ db }: World, caseId: string) =>
  transaction(db, async (tx) => {
    const id = newId()
    await tx.insert(counsellors).values({ id, name: 'Frau von früher', state: 'confirmed' })
    await tx.update(caseFiles).set({ leadId: id }).where(eq(caseFiles.id, caseId))
  })

/** Cases of every group, lead and state, some without topics, many with the same last day. */
export const openManyCases = async (world: World): Promise<void> => {
  const { work = '' } = await catalogueIds(world, 'topics')
  const groups = ['returnee', 'domestic', 'abroad', 'undecided'] as const
  for (let number = 0; number < 24; number += 1) {
    const by = (['Anna', 'Bela', 'Karla'] as const)[number % 3] ?? 'Anna'
    const targetGroup = groups[number % groups.length]
    const { id } = await openCase(world, {
      by,
      on: `2026-05-${10 + (number % 5)}`,
      ...(targetGroup && { targetGroup }),
    })
    if (number % 2)
      await recordTalk(world, id, { heldOn: `2026-05-2${number % 3}`, topicIds: number % 4 === 1 ? [work] : [] })
    if (number % 5 === 0) await closeCase(world, id)
  }
  const { id: organisationId } = await recordOrganisation(world, { place: 'Aue' })
  await openCaseOf(world, { organisationId }, '2026-05-12', 'Bela')
}
