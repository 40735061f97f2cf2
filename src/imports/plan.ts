import { v7 as newId } from 'uuid'
import type { Handle } from '../../db/open.ts'
import { decidedPairs } from '../duplicates/pair-queries.ts'
import {
  type LikelyPair,
  likelyDuplicatesOfOrganisations,
  likelyDuplicatesOfPeople,
  type OrganisationTraits,
  type PersonTraits,
} from '../duplicates/rules.ts'
import { type MunicipalityFinder, municipalityFinder } from '../places/rules.ts'
import type { Stamp } from '../stamp.ts'
import { refusalOf } from './cells.ts'
import { type ClientList, checkLists } from './check-lists.ts'
import { findHomes } from './homes.ts'
import type { RowRefusal } from './lists.ts'
import {
  countMerges,
  findFormerRecords,
  findImportedOrganisations,
  findImportedPeople,
  findKnownRows,
  findMunicipalities,
  findSurvivors,
  type KnownRow,
} from './queries.ts'
import type { ReadLists } from './read-lists.ts'
import { type SortedRows, sortRows } from './sort-rows.ts'

/** All that an import will do, found out by reading alone: the write that follows is short. */
export type Plan = {
  rows: SortedRows
  refused: RowRefusal[]
  /** By their Nr, the smaller one first; without those that somebody decided are two. */
  duplicates: LikelyPair[]
  /** The person or organisation behind a Nr: who they were merged into, or whom the import is about to add. */
  clientIds: ReadonlyMap<string, string>
  /** The person or organisation a Nr stood for before any merge. */
  recordIds: ReadonlyMap<string, string>
  municipalityOf: MunicipalityFinder
  /** How many rows were known, and how many records merged: if either has changed until the write, the plan is void. */
  knownRows: number
  merges: number
}

export const planImport = async (handle: Handle, read: ReadLists, stamp: Stamp): Promise<Plan> => {
  const merges = await countMerges(handle)
  const known = await findKnownRows(handle)
  const survivors = await findSurvivors(handle)
  const municipalityOf = municipalityFinder(await findMunicipalities(handle))
  const { refusals, ...checked } = checkLists(read.lists, clientListsOf(known), stamp.today)
  const rows = sortRows(checked, known)
  const added = [...rows.people, ...rows.organisations].map(({ nr }) => [nr, newId()] as const)
  const clientIds = new Map([
    ...known.filter(isClient).map(({ key, subjectId }) => [key, survivors.get(subjectId) ?? subjectId] as const),
    ...added,
  ])
  const former = await findFormerRecords(handle)
  const recordIds = new Map([
    ...known.filter(isClient).map(({ id, key, subjectId }) => [key, former.get(id) ?? subjectId] as const),
    ...added,
  ])
  const homes = await findHomes(handle, nrsOf(rows), { clientIds, recordIds })
  const isUnclear = ({ clientNr }: SortedRows['talks'][number]) => homes.get(clientNr) === 'unclear'
  const unclear = rows.talks.filter(isUnclear).map(({ row }) => refusalOf(row, 'Klient', 'case_unclear'))
  const areTwo = await decidedPairs(handle)
  const isOpen = ({ first, second }: LikelyPair) => !areTwo(clientIds.get(first) ?? '', clientIds.get(second) ?? '')
  return {
    rows: { ...rows, talks: rows.talks.filter((talk) => !isUnclear(talk)) },
    refused: [...read.refusals, ...refusals, ...unclear],
    duplicates: [
      ...nrPairs(likelyDuplicatesOfPeople([...(await findImportedPeople(handle)), ...rows.people.map(traitsOfPerson)])),
      ...nrPairs(
        likelyDuplicatesOfOrganisations([
          ...(await findImportedOrganisations(handle)),
          ...rows.organisations.map((row) => traitsOfOrganisation(row, municipalityOf)),
        ]),
      ),
    ].filter(isOpen),
    clientIds,
    recordIds,
    municipalityOf,
    knownRows: known.length,
    merges,
  }
}

/** The Nr of all whom a new talk names. */
export const nrsOf = ({ talks }: SortedRows): ReadonlySet<string> => new Set(talks.map(({ clientNr }) => clientNr))

const isClient = (row: KnownRow): row is KnownRow & { list: ClientList } =>
  row.list === 'personen' || row.list === 'unternehmen'

const clientListsOf = (known: readonly KnownRow[]): Map<string, ClientList> =>
  new Map(known.filter(isClient).map(({ key, list }) => [key, list]))

const traitsOfPerson = (row: SortedRows['people'][number]): PersonTraits => ({ ...row, id: row.nr })

const traitsOfOrganisation = (
  row: SortedRows['organisations'][number],
  municipalityOf: MunicipalityFinder,
): OrganisationTraits => ({ ...row, id: row.nr, place: municipalityOf(row.place) ?? row.place })

const byNumber = new Intl.Collator('en', { numeric: true })

/** `P-9` is smaller than `P-10`. */
const nrPairs = (pairs: readonly LikelyPair[]): LikelyPair[] =>
  pairs
    .map((pair) => (byNumber.compare(pair.first, pair.second) <= 0 ? pair : swapped(pair)))
    .sort((one, other) => byNumber.compare(one.first, other.first) || byNumber.compare(one.second, other.second))

const swapped = ({ first, second, reasons }: LikelyPair): LikelyPair => ({ first: second, second: first, reasons })
