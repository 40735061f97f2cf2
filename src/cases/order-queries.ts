import { asc, desc, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { caseFiles, counsellors } from '../../db/schema/index.ts'
import { Refusal } from '../errors.ts'
import { type Position, positionOf } from '../http/pages.ts'
import { compareGerman } from '../names/rules.ts'
import type { CasesQuery } from './contract.ts'
import { type CaseSort, type SortDirection, usualDirection } from './terms.ts'

/** What the rows of a list are sorted by: the last column tells apart those that are alike in the others. */
type Keys = { lastEntryOn: string; openedOn: string; year: number; sequence: number; sortName: string; id: string }

const keysOf: Record<Exclude<CaseSort, 'lead'>, readonly (keyof Keys)[]> = {
  lastEntry: ['lastEntryOn', 'id'],
  opened: ['openedOn', 'id'],
  number: ['year', 'sequence'],
  name: ['sortName', 'id'],
}

const withinALead = keysOf.lastEntry

export type Order = { sort: CaseSort; direction: SortDirection }

export const orderOf = ({ sort = 'lastEntry', order = usualDirection[sort] }: CasesQuery): Order => ({
  sort,
  direction: order,
})

/** Of cases that somebody leads, the latest entry comes first in either direction. */
const directionIn = ({ sort, direction }: Order): SortDirection => (sort === 'lead' ? 'desc' : direction)

const keysIn = ({ sort }: Order) => (sort === 'lead' ? withinALead : keysOf[sort])

export const orderBy = (order: Order): SQL[] =>
  keysIn(order).map((key) => (directionIn(order) === 'desc' ? desc(caseFiles[key]) : asc(caseFiles[key])))

/** What the next page begins after; it says of which order it is, so that none goes on in another. */
export const positionIn =
  (order: Order) =>
  (row: Keys & { leadId: string }): Position => [order.sort, row.leadId, ...keysIn(order).map((key) => row[key])]

/** Where a cursor goes on; refused where it was given out for another order. */
export const readPosition = (cursor: string | undefined, order: Order) => {
  const position = positionOf(cursor, 4)
  if (position === null) return null
  const [sort, leadId, ...keys] = position
  if (sort !== order.sort || typeof leadId !== 'string') throw new Refusal(400, 'invalid_cursor', { field: 'cursor' })
  return { leadId, after: after(order, keys) }
}

const after = (order: Order, values: Position): SQL => {
  const columns = sql.join(
    keysIn(order).map((key): SQLWrapper => caseFiles[key]),
    sql`, `,
  )
  const place = sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )
  return directionIn(order) === 'desc' ? sql`(${columns}) < (${place})` : sql`(${columns}) > (${place})`
}

/** Who leads, in the order of names: few, so that a list by lead is one walk after the other. */
export const leadsInOrder = async (handle: Handle, direction: SortDirection): Promise<string[]> => {
  const rows = await handle.select({ id: counsellors.id, name: counsellors.name }).from(counsellors)
  const ids = rows.sort((one, other) => compareGerman(one.name, other.name) || (one.id < other.id ? -1 : 1))
  return (direction === 'asc' ? ids : ids.reverse()).map(({ id }) => id)
}
