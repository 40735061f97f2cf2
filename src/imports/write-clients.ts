import { v7 as newId } from 'uuid'
import type { Tx } from '../../db/open.ts'
import { importRows, nationalities, organisations, people, residences } from '../../db/schema/index.ts'
import { clientNames } from '../../db/schema/search.ts'
import { searchText, sortNameOfOrganisation, sortNameOfPerson } from '../names/rules.ts'
import type { MunicipalityFinder } from '../places/rules.ts'
import type { Stamp } from '../stamp.ts'
import type { AnyListRow } from './lists.ts'
import type { Plan } from './plan.ts'
import type { Identity, SortedRows } from './sort-rows.ts'

type PersonRow = SortedRows['people'][number]
type OrganisationRow = SortedRows['organisations'][number]

export const writePeople = async (tx: Tx, { rows, clientIds, municipalityOf }: Plan, stamp: Stamp): Promise<void> => {
  const named = rows.people.map((row) => ({ ...row, id: clientIds.get(row.nr) ?? '' }))
  await inChunks(
    named.map((row) => personOf(row, stamp)),
    (some) => tx.insert(people).values(some),
  )
  await inChunks(named.flatMap(nationalitiesOf), (some) => tx.insert(nationalities).values(some))
  await inChunks(
    named.flatMap((row) => residencesOf(row, municipalityOf)),
    (some) => tx.insert(residences).values(some),
  )
  const names = named.map((row) => ({ clientId: row.id, names: searchText([row.givenName, row.familyName]) }))
  await inChunks(names, (some) => tx.insert(clientNames).values(some))
  await rememberRows(
    tx,
    named.map((row) => [row, row.id] as const),
    stamp,
  )
}

const personOf = (row: PersonRow & { id: string }, stamp: Stamp) => ({
  id: row.id,
  givenName: row.givenName,
  familyName: row.familyName,
  sortName: sortNameOfPerson(row),
  birthYear: row.birthYear,
  gender: row.gender,
  targetGroup: row.targetGroup,
  origin: row.origin,
  email: row.email,
  phone: row.phone,
  createdAt: stamp.at,
})

const nationalitiesOf = (row: PersonRow & { id: string }) =>
  row.nationalities.map((country, position) => ({ personId: row.id, position, country }))

/** Without beginning: it holds for all days until the next one. */
const residencesOf = (row: PersonRow & { id: string }, municipalityOf: MunicipalityFinder) =>
  row.place === null ? [] : [{ id: newId(), personId: row.id, fromOn: null, ...placeOf(row.place, municipalityOf) }]

const placeOf = (place: string | null, municipalityOf: MunicipalityFinder) => {
  const municipalityKey = municipalityOf(place)
  return { municipalityKey, place: municipalityKey === null ? place : null }
}

export const writeOrganisations = async (tx: Tx, plan: Plan, stamp: Stamp): Promise<void> => {
  const named = plan.rows.organisations.map((row) => ({ ...row, id: plan.clientIds.get(row.nr) ?? '' }))
  const added = named.map((row) => organisationOf(row, plan.municipalityOf, stamp))
  await inChunks(added, (some) => tx.insert(organisations).values(some))
  const names = named.map((row) => ({ clientId: row.id, names: searchText([row.name]) }))
  await inChunks(names, (some) => tx.insert(clientNames).values(some))
  await rememberRows(
    tx,
    named.map((row) => [row, row.id] as const),
    stamp,
  )
}

const organisationOf = (row: OrganisationRow & { id: string }, municipalityOf: MunicipalityFinder, stamp: Stamp) => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  sortName: sortNameOfOrganisation(row.name),
  sector: row.sector,
  employees: row.employees,
  ...placeOf(row.place, municipalityOf),
  contactName: row.contactName,
  email: row.email,
  phone: row.phone,
  createdAt: stamp.at,
})

/** So that the next import knows these rows again. */
export const rememberRows = (
  tx: Tx,
  rows: readonly (readonly [{ identity: Identity; row: AnyListRow }, string])[],
  stamp: Stamp,
): Promise<void> =>
  inChunks(
    rows.map(([{ identity, row }, subjectId]) => ({
      id: newId(),
      list: row.list,
      ...identity,
      subjectId,
      importedAt: stamp.at,
    })),
    (some) => tx.insert(importRows).values(some),
  )

/** A statement takes 32,766 values at most: 500 rows of any table stay below. */
const chunk = 500

export const inChunks = async <Row>(
  rows: readonly Row[],
  write: (some: Row[]) => PromiseLike<unknown>,
): Promise<void> => {
  for (let from = 0; from < rows.length; from += chunk) await write(rows.slice(from, from + chunk))
}
