import { isNull, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Handle } from '../../db/open.ts'
import {
  distinctOrganisations,
  distinctPeople,
  organisationContacts,
  organisations,
  people,
} from '../../db/schema/index.ts'
import { groupedBy } from '../grouped.ts'
import { isMainContact } from '../organisations/contact-queries.ts'
import { type LikelyPair, likelyDuplicatesOfOrganisations, likelyDuplicatesOfPeople } from './rules.ts'
import type { DuplicateReason } from './terms.ts'

type Pairs = { people: LikelyPair[]; organisations: LikelyPair[] }

/** Every likely pair that nobody has decided yet; who was merged is in none. */
export const undecidedPairs = async (handle: Handle): Promise<Pairs> => {
  const { people, organisations } = await likelyPairs(handle)
  const decided = await decidedPairs(handle)
  const isOpen = ({ first, second }: LikelyPair) => !decided(first, second)
  return { people: people.filter(isOpen), organisations: organisations.filter(isOpen) }
}

/** The smaller id first, as they are kept. */
export const inOrder = (one: string, other: string): [firstId: string, secondId: string] =>
  one < other ? [one, other] : [other, one]

/** Tells of two ids whether somebody decided that they are two. */
export const decidedPairs = async (handle: Handle): Promise<(one: string, other: string) => boolean> => {
  const columns = (table: typeof distinctPeople | typeof distinctOrganisations) => ({
    first: table.firstId,
    second: table.secondId,
  })
  const rows = [
    ...(await handle.select(columns(distinctPeople)).from(distinctPeople)),
    ...(await handle.select(columns(distinctOrganisations)).from(distinctOrganisations)),
  ]
  const decided = new Set(rows.map(({ first, second }) => `${first} ${second}`))
  return (one, other) => decided.has(inOrder(one, other).join(' '))
}

/** Comparing ten thousand people takes a while: done again only after a record came or changed. */
const remembered = new WeakMap<Handle, { state: string; pairs: Pairs }>()

const likelyPairs = async (handle: Handle): Promise<Pairs> => {
  // A transaction may be undone, and what it saw was then never so.
  if (handle.kind === 'tx') return comparePairs(handle)
  const state = `${await stateOf(handle, people)} ${await stateOf(handle, organisations)}`
  const known = remembered.get(handle)
  if (known?.state === state) return known.pairs
  const pairs = await comparePairs(handle)
  remembered.set(handle, { state, pairs })
  return pairs
}

/** Rows are never deleted, and every edit counts up a version: as long as both stand still, nothing has changed. */
const stateOf = async (handle: Handle, table: SQLiteTable): Promise<string> => {
  const [state] = await handle.all<{ rows: number; versions: number }>(
    sql`select count(*) as rows, total(version) as versions from ${table}`,
  )
  return `${state?.rows} ${state?.versions}`
}

/** Why these two may be one; none for two that nobody would take for one. */
export const reasonsFor = async (handle: Handle, one: string, other: string): Promise<DuplicateReason[]> => {
  const [firstId, secondId] = inOrder(one, other)
  const { people, organisations } = await likelyPairs(handle)
  const isThis = ({ first, second }: LikelyPair) => first === firstId && second === secondId
  return [...people, ...organisations].find(isThis)?.reasons ?? []
}

/** A company and a municipality are never one, whatever they share. */
const comparePairs = async (handle: Handle): Promise<Pairs> => {
  const byKind = groupedBy(await traitsOfOrganisations(handle), ({ kind }) => kind)
  return {
    people: likelyDuplicatesOfPeople(await traitsOfPeople(handle)),
    organisations: [...byKind.values()].flatMap(likelyDuplicatesOfOrganisations),
  }
}

const personTraits = {
  id: people.id,
  givenName: people.givenName,
  familyName: people.familyName,
  birthYear: people.birthYear,
  email: people.email,
  phone: people.phone,
}

const traitsOfPeople = (handle: Handle) => handle.select(personTraits).from(people).where(isNull(people.mergedInto))

const organisationTraits = {
  id: organisations.id,
  kind: organisations.kind,
  name: organisations.name,
  email: organisationContacts.email,
  phone: organisationContacts.phone,
  place: sql<string | null>`coalesce(${organisations.municipalityKey}, ${organisations.place})`,
  sector: organisations.sector,
}

const traitsOfOrganisations = (handle: Handle) =>
  handle
    .select(organisationTraits)
    .from(organisations)
    .leftJoin(organisationContacts, isMainContact)
    .where(isNull(organisations.mergedInto))
