import { Refusal } from '../errors.ts'

/** What the last row of a page was sorted by: the next page begins after it. */
export type Position = readonly (string | number | null)[]

export const cursorOf = (position: Position): string => Buffer.from(JSON.stringify(position)).toString('base64url')

/** Null for the first page; a cursor nobody gave out is refused. */
export const positionOf = (cursor: string | undefined, length: number): Position | null => {
  if (cursor === undefined) return null
  const position = parse(Buffer.from(cursor, 'base64url').toString())
  const whole = Array.isArray(position) && position.length === length && position.every(isKey)
  if (!whole) throw new Refusal(400, 'invalid_cursor', { field: 'cursor' })
  return position as Position
}

const isKey = (value: unknown) => value === null || typeof value === 'string' || typeof value === 'number'

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** One row more than the page was asked for: its presence says that there is a next page. */
export const pageOf = <Row>(rows: Row[], limit: number, positionOfRow: (row: Row) => Position) => {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? cursorOf(positionOfRow(last)) : null }
}
