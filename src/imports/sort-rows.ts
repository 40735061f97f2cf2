import { createHash } from 'node:crypto'
import type { CheckedLists } from './check-lists.ts'
import type { EventRow, OrganisationRow, PersonRow, TalkRow } from './forms.ts'
import { type AnyListRow, columnsOfList } from './lists.ts'
import type { KnownRow } from './queries.ts'
import type { ChangedRow } from './result.ts'
import type { ListName } from './terms.ts'

/** How a row is known again: clients by their Nr, other rows by their content and its n-th occurrence, from 1. */
export type Identity = { key: string; occurrence: number; fingerprint: string }

type Fresh<Row> = Row & { identity: Identity }

/** The rows that are new, and what became of the others. */
export type SortedRows = {
  people: Fresh<PersonRow>[]
  organisations: Fresh<OrganisationRow>[]
  talks: Fresh<TalkRow>[]
  events: Fresh<EventRow>[]
  unchanged: number
  changed: ChangedRow[]
}

export const sortRows = (checked: Omit<CheckedLists, 'refusals'>, known: readonly KnownRow[]): SortedRows => {
  const knownAs = new Map(known.map((row) => [nameOf(row.list, row), row.fingerprint]))
  const people = sorted(identifiedByNr(checked.people), knownAs)
  const organisations = sorted(identifiedByNr(checked.organisations), knownAs)
  const talks = sorted(identifiedByContent(checked.talks), knownAs)
  const events = sorted(identifiedByContent(checked.events), knownAs)
  const changedClients = [...people.changed, ...organisations.changed]
  return {
    people: people.fresh,
    organisations: organisations.fresh,
    talks: talks.fresh,
    events: events.fresh,
    unchanged: [people, organisations, talks, events].reduce((sum, { unchanged }) => sum + unchanged, 0),
    changed: changedClients.map(({ nr, row: { file, row } }) => ({ file, row, nr })),
  }
}

const nameOf = (list: ListName, { key, occurrence }: { key: string; occurrence: number }) =>
  `${list} ${occurrence} ${key}`

type Sortable = { row: AnyListRow; identity: Identity }

const sorted = <Row extends Sortable>(rows: Row[], knownAs: ReadonlyMap<string, string>) => {
  const fingerprintOf = (row: Row) => knownAs.get(nameOf(row.row.list, row.identity))
  return {
    fresh: rows.filter((row) => fingerprintOf(row) === undefined),
    unchanged: rows.filter((row) => fingerprintOf(row) === row.identity.fingerprint).length,
    changed: rows.filter((row) => ![undefined, row.identity.fingerprint].includes(fingerprintOf(row))),
  }
}

const identifiedByNr = <Row extends { nr: string; row: AnyListRow }>(rows: Row[]) =>
  rows.map((row) => ({ ...row, identity: { key: row.nr, occurrence: 1, fingerprint: fingerprintOf(row.row) } }))

/** Two equal rows in one file are two talks. */
const identifiedByContent = <Row extends { heldOn: string; row: AnyListRow }>(rows: Row[]) => {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const key = fingerprintOf(row.row, { Datum: row.heldOn })
    const occurrence = (seen.get(key) ?? 0) + 1
    seen.set(key, occurrence)
    return { ...row, identity: { key, occurrence, fingerprint: key } }
  })
}

/** Of the texts under the columns, in their own order: neither the file's format nor a date's zeros make a new row. */
const fingerprintOf = (row: AnyListRow, canonical: Record<string, string> = {}): string => {
  const cells: Record<string, string> = { ...row.cells, ...canonical }
  const content = columnsOfList[row.list].map((column) => cells[column] ?? '')
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
