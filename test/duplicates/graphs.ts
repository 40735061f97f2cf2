import fc from 'fast-check'
import { v7 as newId } from 'uuid'
import type { Tx } from '../../db/open.ts'
import {
  caseFiles,
  caseReaders,
  consultations,
  distinctOrganisations,
  distinctPeople,
  entries,
  eventOrganisations,
  events,
  householdMembers,
  importRows,
  nationalities,
  organisationContacts,
  organisations,
  people,
  personLanguages,
  residences,
} from '../../db/schema/index.ts'
import { clientNames } from '../../db/schema/search.ts'
import { foldToBase } from '../../src/names/rules.ts'
import type { World } from '../support/world.ts'

/** What a random centre is made of: a few clients of one kind and all that may point to them, and the merges tried. */
export const graphs = fc.record({
  kind: fc.constantFrom('person', 'organisation'),
  clients: fc.array(
    fc.record({
      hasBirthYear: fc.boolean(),
      hasEmail: fc.boolean(),
      countries: fc.nat(2),
      languages: fc.nat(2),
      /** Null: nobody recorded who comes along. */
      household: fc.option(fc.nat(2)),
      homes: fc.uniqueArray(fc.constantFrom(null, '2020-01-01', '2021-06-01'), { maxLength: 3 }),
      visits: fc.uniqueArray(fc.nat(2), { maxLength: 3 }),
      lists: fc.nat(2),
      cases: fc.array(
        fc.record({ restricted: fc.boolean(), lead: fc.nat(2), readers: fc.uniqueArray(fc.nat(2)), day: fc.nat(500) }),
        { maxLength: 3 },
      ),
    }),
    { minLength: 3, maxLength: 6 },
  ),
  distinct: fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 4 }),
  merges: fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 6 }),
})
export type Graph = typeof graphs extends fc.Arbitrary<infer Value> ? Value : never

/** Two that no other client of the graph has: whoever reads one of them has read of this client. */
const countriesOf = (index: number): string[] => countries.slice(2 * index, 2 * index + 2)
const countries = ['DE', 'PL', 'CZ', 'VN', 'SY', 'UA', 'RO', 'HU', 'TR', 'AF', 'IR', 'IN']

const languagesOf = (index: number): string[] => languages.slice(2 * index, 2 * index + 2)
const languages = ['de', 'pl', 'cs', 'vi', 'ar', 'uk', 'ro', 'hu', 'tr', 'fa', 'ku', 'hi']

const staffNames = ['Anna', 'Bela', 'Karla'] as const

/** Writes it as the other features would; returns the ids of the clients in their order. */
export const write = async (tx: Tx, { staff, clock }: World, { kind, clients, distinct }: Graph): Promise<string[]> => {
  const at = clock.now()
  const isPerson = kind === 'person'
  const eventIds = [newId(), newId(), newId()]
  for (const id of eventIds) await tx.insert(events).values({ id, heldOn: '2022-03-03', title: 'Messe', createdAt: at })
  const ids: string[] = []
  for (const [index, client] of clients.entries()) {
    const id = newId()
    const about = {
      id,
      index,
      email: client.hasEmail ? `${id}@example.org` : null,
      createdAt: new Date(at.getTime() + index),
    }
    if (isPerson) await writePerson(tx, about, client)
    else await writeOrganisation(tx, about, client.visits, eventIds)
    await tx.insert(clientNames).values({ clientId: id, names: foldToBase(id) })
    await rememberLists(tx, id, client.lists, isPerson ? 'personen' : 'unternehmen', at)
    for (const one of client.cases) await writeCase(tx, { staff, at, isPerson, id, ...one })
    ids.push(id)
  }
  await writeDecisions(tx, isPerson, ids, distinct, at)
  return ids
}

type About = { id: string; index: number; email: string | null; createdAt: Date }
type ClientOfGraph = Graph['clients'][number]

const writePerson = async (tx: Tx, { index, ...about }: About, client: ClientOfGraph) => {
  const { hasBirthYear, countries, homes, languages, household } = client
  const name = { familyName: `Name${index}`, sortName: `name${index}` }
  await tx.insert(people).values({
    ...about,
    ...name,
    birthYear: hasBirthYear ? 1900 + index : null,
    targetGroup: 'returnee',
    householdKnown: household !== null,
  })
  for (const [position, language] of languagesOf(index).slice(0, languages).entries()) {
    await tx.insert(personLanguages).values({ personId: about.id, position, language })
  }
  for (let position = 0; position < (household ?? 0); position += 1) {
    const member = { relation: 'child', name: `Kind ${about.id}` } as const
    await tx.insert(householdMembers).values({ personId: about.id, position, ...member })
  }
  for (const [position, country] of countriesOf(index).slice(0, countries).entries()) {
    await tx.insert(nationalities).values({ personId: about.id, position, country })
  }
  for (const fromOn of homes) {
    await tx.insert(residences).values({ id: newId(), personId: about.id, fromOn, place: `Ort ${about.id}` })
  }
}

const writeOrganisation = async (tx: Tx, { index, email, ...about }: About, visits: number[], eventIds: string[]) => {
  await tx.insert(organisations).values({ ...about, kind: 'company', name: `Name${index}`, sortName: `name${index}` })
  const contact = { id: about.id, organisationId: about.id, position: 0, email }
  if (email !== null) await tx.insert(organisationContacts).values(contact)
  for (const visit of visits) {
    await tx.insert(eventOrganisations).values({ eventId: eventIds[visit] ?? '', organisationId: about.id })
  }
}

const rememberLists = async (tx: Tx, id: string, lists: number, list: 'personen' | 'unternehmen', importedAt: Date) => {
  for (let number = 0; number < lists; number += 1) {
    const row = {
      id: newId(),
      list,
      key: `${id} ${number}`,
      occurrence: 1,
      fingerprint: 'x',
      subjectId: id,
      importedAt,
    }
    await tx.insert(importRows).values(row)
  }
}

type CaseOfGraph = Graph['clients'][number]['cases'][number]
type ToWrite = CaseOfGraph & { staff: World['staff']; at: Date; isPerson: boolean; id: string }

let sequence = 0

const writeCase = async (tx: Tx, { staff, at, isPerson, id, restricted, lead, readers, day }: ToWrite) => {
  const caseId = newId()
  const heldOn = new Date(Date.UTC(2021, 0, 1 + day)).toISOString().slice(0, 10)
  sequence += 1
  await tx.insert(caseFiles).values({
    id: caseId,
    prefix: 'WCE',
    year: 2021,
    sequence,
    personId: isPerson ? id : null,
    organisationId: isPerson ? null : id,
    targetGroup: isPerson ? 'returnee' : 'company',
    leadId: staff[staffNames[lead] ?? 'Anna'].counsellorId ?? '',
    openedOn: heldOn,
    lastEntryOn: heldOn,
    restrictedAt: restricted ? at : null,
    createdAt: at,
  })
  for (const reader of readers) {
    await tx.insert(caseReaders).values({ caseId, userId: staff[staffNames[reader] ?? 'Anna'].id })
  }
  const entryId = newId()
  await tx.insert(entries).values({ id: entryId, caseId, kind: 'consultation', happenedOn: heldOn, recordedAt: at })
  await tx.insert(consultations).values({ entryId })
}

const writeDecisions = async (tx: Tx, isPerson: boolean, ids: string[], distinct: Graph['distinct'], at: Date) => {
  for (const pair of distinct) {
    const [firstId, secondId] = pair.map((index) => ids[index % ids.length] ?? '').sort()
    if (!firstId || !secondId || firstId === secondId) continue
    const table = isPerson ? distinctPeople : distinctOrganisations
    await tx.insert(table).values({ firstId, secondId, decidedAt: at }).onConflictDoNothing()
  }
}
