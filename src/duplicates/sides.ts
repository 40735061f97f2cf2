import type { Handle } from '../../db/open.ts'
import { berlinDay } from '../calendar/rules.ts'
import { displayName } from '../names/rules.ts'
import { mainContactOf } from '../organisations/rules.ts'
import type { Side } from './contract.ts'
import { filledFields, type Said } from './merge-rules.ts'
import { casesBeside, organisationFacts, personFacts, type RecordRow, residenceRows } from './record-queries.ts'
import type { MergeField } from './terms.ts'

type PersonFacts = Awaited<ReturnType<typeof personFacts>>

/** A record with all it says, and the same as the fields a merge compares. */
export type Described = {
  side: Side
  said: Said
  /** An organisation's seat as its row says it. */
  seatOf?: { municipalityKey: string | null; place: string | null }
}

const nothing: Omit<
  Side,
  'id' | 'kind' | 'name' | 'targetGroup' | 'email' | 'phone' | 'cases' | 'recordedOn' | 'version'
> = {
  nativeName: null,
  birthYear: null,
  gender: null,
  nationalities: [],
  origin: null,
  originGroup: null,
  household: null,
  hasCar: null,
  hasFamilyAbroad: null,
  hasForeignDegree: null,
  movingOn: null,
  languages: [],
  sector: null,
  employees: null,
  place: null,
  contacts: [],
  residences: [],
  events: 0,
}

export const describeRecord = async (handle: Handle, record: RecordRow): Promise<Described> =>
  record.kind === 'person' ? describePerson(handle, record.id) : describeOrganisation(handle, record.id)

const describePerson = async (handle: Handle, id: string) => {
  const row = await personFacts(handle, id)
  const { givenName, nativeName, targetGroup, birthYear, gender, nationalities, origin, email, phone } = row
  const plain = { nativeName, targetGroup, birthYear, gender, nationalities, origin, email, phone }
  const facts = { ...plain, ...packageFactsOf(row) }
  const side: Side = {
    ...nothing,
    ...facts,
    id,
    kind: 'person',
    name: displayName(row),
    residences: row.residences,
    cases: await casesBeside(handle, id),
    recordedOn: berlinDay(row.createdAt),
    version: row.version,
  }
  // One fact, not a list: two households are never one larger family.
  const household = row.household && JSON.stringify(row.household)
  return { side, said: { name: row.familyName, givenName, ...facts, household } }
}

const packageFactsOf = (row: PersonFacts) => {
  const { originGroup, household, hasCar, hasFamilyAbroad, hasForeignDegree, movingOn, languages } = row
  return { originGroup, household, hasCar, hasFamilyAbroad, hasForeignDegree, movingOn, languages }
}

const describeOrganisation = async (handle: Handle, id: string) => {
  const row = await organisationFacts(handle, id)
  const { name, sector, employees, contacts } = row
  const facts = { sector, employees, place: row.seat, contacts }
  const main = mainContactOf(contacts)
  const side: Side = {
    ...nothing,
    ...facts,
    email: main?.email ?? null,
    phone: main?.phone ?? null,
    id,
    kind: row.kind,
    name,
    targetGroup: row.kind,
    cases: await casesBeside(handle, id),
    events: row.events,
    recordedOn: berlinDay(row.createdAt),
    version: row.version,
  }
  return { side, said: { name, ...facts }, seatOf: { municipalityKey: row.municipalityKey, place: row.place } }
}

/** What the survivor's row takes of the other's, by column; lists move as rows of their own. */
export const filledValues = async (handle: Handle, survivor: RecordRow, merged: RecordRow) => {
  const own = await describeRecord(handle, survivor)
  const { said, seatOf } = await describeRecord(handle, merged)
  const filled: Record<string, unknown> = {}
  for (const field of filledFields(own.said, said)) {
    if (field === 'place') Object.assign(filled, seatOf)
    else if (field === 'household') filled.householdKnown = true
    else if (!rowsOfTheirOwn.has(field)) filled[field] = said[field]
  }
  return filled
}

const rowsOfTheirOwn: ReadonlySet<MergeField> = new Set(['nationalities', 'languages', 'contacts'])

/** All that a record says, under the names an edit of it uses: what its history is told by. */
export type Told = Record<string, unknown>

export const toldOf = async (handle: Handle, { id, kind }: RecordRow): Promise<Told> => {
  if (kind !== 'person') {
    const { name, sector, employees, municipalityKey, place, contacts } = await organisationFacts(handle, id)
    return { name, sector, employees, municipalityKey, place, contacts }
  }
  const facts = await personFacts(handle, id)
  const { givenName, familyName, nativeName, targetGroup, birthYear, gender, nationalities, origin, email, phone } =
    facts
  const names = { givenName, familyName, nativeName }
  const plain = { targetGroup, birthYear, gender, nationalities, origin, email, phone }
  return { ...names, ...plain, ...packageFactsOf(facts), residences: await residenceRows(handle, id) }
}
