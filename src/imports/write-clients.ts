import { v7 as newId } from 'uuid'
import type { Tx } from '../../db/open.ts'
import { nationalities, organisationContacts, organisations, people, residences } from '../../db/schema/index.ts'
import { indexClientNames } from '../clients/client-names.ts'
import { displayName, sortNameOfOrganisation, sortNameOfPerson } from '../names/rules.ts'
import { firstContactTyped } from '../organisations/typed.ts'
import type { MunicipalityFinder } from '../places/rules.ts'
import type { Stamp } from '../stamp.ts'
import { insertAll } from './insert-all.ts'
import type { Plan } from './plan.ts'
import { rememberRows } from './remember-rows.ts'
import type { SortedRows } from './sort-rows.ts'

type PersonRow = SortedRows['people'][number] & { id: string }
type OrganisationRow = SortedRows['organisations'][number] & { id: string }

export const writePeople = async (tx: Tx, { rows, clientIds, municipalityOf }: Plan, stamp: Stamp): Promise<void> => {
  const added = rows.people.map((row) => ({ ...row, id: clientIds.get(row.nr) ?? '' }))
  const personRows = added.map((row) => personOf(row, stamp))
  await insertAll(tx, people, personRows)
  await insertAll(tx, nationalities, added.flatMap(nationalitiesOf))
  const residenceRows = added.flatMap((row) => residencesOf(row, municipalityOf))
  await insertAll(tx, residences, residenceRows)
  for (const row of added) await indexClientNames(tx, row.id, [displayName(row)])
  await rememberRows(tx, added, stamp)
}

const personOf = (row: PersonRow, stamp: Stamp) => ({
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

const nationalitiesOf = (row: PersonRow) =>
  row.nationalities.map((country, position) => ({ personId: row.id, position, country }))

/** Without beginning: it holds for all days until the next one. */
const residencesOf = (row: PersonRow, municipalityOf: MunicipalityFinder) =>
  row.place === null ? [] : [{ id: newId(), personId: row.id, fromOn: null, ...placeOf(row.place, municipalityOf) }]

const placeOf = (place: string | null, municipalityOf: MunicipalityFinder) => {
  const municipalityKey = municipalityOf(place)
  return { municipalityKey, place: municipalityKey === null ? place : null }
}

export const writeOrganisations = async (tx: Tx, plan: Plan, stamp: Stamp): Promise<void> => {
  const added = plan.rows.organisations.map((row) => ({ ...row, id: plan.clientIds.get(row.nr) ?? '' }))
  const organisationRows = added.map((row) => organisationOf(row, plan.municipalityOf, stamp))
  await insertAll(tx, organisations, organisationRows)
  await insertAll(tx, organisationContacts, added.flatMap(contactsOfRow))
  for (const row of added) await indexClientNames(tx, row.id, [row.name])
  await rememberRows(tx, added, stamp)
}

const organisationOf = (row: OrganisationRow, municipalityOf: MunicipalityFinder, stamp: Stamp) => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  sortName: sortNameOfOrganisation(row.name),
  sector: row.sector,
  employees: row.employees,
  ...placeOf(row.place, municipalityOf),
  createdAt: stamp.at,
})

/** Its only one as yet, and so the main one. */
const contactsOfRow = ({ id, ...row }: OrganisationRow) =>
  firstContactTyped({ ...row, id }).map((contact) => ({ ...contact, organisationId: id, position: 0 }))
