import type { Day } from '../calendar/rules.ts'
import { checkCells, partsOf, refusalOf } from './cells.ts'
import {
  type EventRow,
  eventForm,
  type OrganisationRow,
  organisationForm,
  type PersonRow,
  personForm,
  type TalkRow,
  talkForm,
} from './forms.ts'
import type { ListRow, RowRefusal } from './lists.ts'
import type { Lists } from './read-lists.ts'
import type { ListName } from './terms.ts'

export type ClientList = 'personen' | 'unternehmen'

/** The Nr of everyone imported before, and from which list. */
export type KnownClients = ReadonlyMap<string, ClientList>

/** The rows that may be imported, and all that is wrong with the others, in the order of the lists. */
export type CheckedLists = {
  people: PersonRow[]
  organisations: OrganisationRow[]
  talks: TalkRow[]
  events: EventRow[]
  refusals: RowRefusal[]
}

export const checkLists = (lists: Lists, known: KnownClients, today: Day): CheckedLists => {
  const clientRows = [...lists.personen, ...lists.unternehmen]
  const numbers = numberCheck(clientRows, known)
  const people = checked(lists.personen, (row) => checkCells(row, personForm), numbers)
  const organisations = checked(lists.unternehmen, (row) => checkCells(row, organisationForm), numbers)

  const good = new Set([...people.good, ...organisations.good].map((client) => client.nr))
  const standing = standingOf(clientRows, good, known)
  const talks = checked(lists.beratungen, (row) => checkCells(row, talkForm(today)), clientCheck(standing))
  const events = checked(lists.veranstaltungen, (row) => checkCells(row, eventForm(today)), guestCheck(standing))

  const refusals = [people, organisations, talks, events].flatMap((one) => one.refusals)
  return { people: people.good, organisations: organisations.good, talks: talks.good, events: events.good, refusals }
}

type Check<L extends ListName> = (row: ListRow<L>) => RowRefusal[]

const checked = <L extends ListName, T>(
  rows: ListRow<L>[],
  read: (row: ListRow<L>) => T | RowRefusal[],
  check: Check<L>,
): { good: T[]; refusals: RowRefusal[] } => {
  const good: T[] = []
  const refusals: RowRefusal[] = []
  for (const row of rows) {
    const result = read(row)
    const wrong = [...(Array.isArray(result) ? result : []), ...check(row)]
    if (wrong.length > 0 || Array.isArray(result)) refusals.push(...wrong)
    else good.push(result)
  }
  return { good, refusals }
}

/** A row of either list of clients. */
type ClientRow = ListRow<'personen'> | ListRow<'unternehmen'>

/** A talk names its client by Nr alone, so a Nr is used once in both lists, now and before. */
const numberCheck = (rows: ClientRow[], known: KnownClients) => {
  const uses = new Map<string, number>()
  for (const { cells } of rows) uses.set(cells.Nr, (uses.get(cells.Nr) ?? 0) + 1)
  return (row: ClientRow): RowRefusal[] => {
    const nr = row.cells.Nr
    if (nr === '') return []
    if ((uses.get(nr) ?? 0) > 1) return [refusalOf(row, 'Nr', 'nr_repeated')]
    return (known.get(nr) ?? row.list) === row.list ? [] : [refusalOf(row, 'Nr', 'nr_of_other_list')]
  }
}

type Standing = { list: ClientList; refused: boolean }

/** What stands in these lists goes before what was imported earlier: a refused row refuses those that name it. */
const standingOf = (rows: ClientRow[], good: Set<string>, known: KnownClients): Map<string, Standing> =>
  new Map([
    ...[...known].map(([nr, list]): [string, Standing] => [nr, { list, refused: false }]),
    ...rows.map(({ cells, list }): [string, Standing] => [cells.Nr, { list, refused: !good.has(cells.Nr) }]),
  ])

const clientCheck =
  (standing: Map<string, Standing>): Check<'beratungen'> =>
  (row) => {
    const nr = row.cells.Klient
    if (nr === '') return []
    const client = standing.get(nr)
    if (!client) return [refusalOf(row, 'Klient', 'client_unknown')]
    return client.refused ? [refusalOf(row, 'Klient', 'client_refused')] : []
  }

/** Only organisations come to events; one number that is none refuses the whole row. */
const guestCheck =
  (standing: Map<string, Standing>): Check<'veranstaltungen'> =>
  (row) => {
    const nrs = partsOf(row.cells.Unternehmen)
    const guests = nrs.map((nr) => standing.get(nr))
    if (guests.some((guest) => guest?.list !== 'unternehmen')) return [refusalOf(row, 'Unternehmen', 'client_unknown')]
    return guests.some((guest) => guest?.refused) ? [refusalOf(row, 'Unternehmen', 'client_refused')] : []
  }
