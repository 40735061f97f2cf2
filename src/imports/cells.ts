import { type Day, parseGermanDay } from '../calendar/rules.ts'
import { type Country, nationalitiesOf } from '../places/countries.ts'
import type { Column, ListRow, RowRefusal } from './lists.ts'
import type { ListName, RefusalReason } from './terms.ts'

/** What a text of a list means, or why it cannot be taken. */
type Parsed<T> = { value: T } | { reason: RefusalReason }
type Parser<T> = (text: string) => Parsed<T>

/** What becomes of a row's cells: the column a field comes from and how that is read, by the field's name. */
type Cell<C extends string, T> = { column: C; parse: Parser<T> }
type Form<C extends string> = Record<string, Cell<C, unknown>>
type Place = { file: string; row: number }

/** A row that may be imported: its fields, and where it stands. */
export type Good<L extends ListName, F> = { [K in keyof F]: F[K] extends Cell<string, infer T> ? T : never } & {
  row: ListRow<L>
}

export const cell = <C extends string, T>(column: C, parse: Parser<T>): Cell<C, T> => ({ column, parse })

/** Every cell of the row is read, so that all that is wrong with it is told at once. */
export const checkCells = <L extends ListName, F extends Form<Column<L>>>(
  row: ListRow<L>,
  form: F,
): Good<L, F> | RowRefusal[] => {
  const values: Record<string, unknown> = { row }
  const refusals = row.strayCell ? [refusalOf(row, row.strayCell, 'cell_without_column')] : []
  for (const [field, { column, parse }] of Object.entries(form)) {
    const parsed = parse(row.cells[column])
    if ('reason' in parsed) refusals.push(refusalOf(row, column, parsed.reason))
    else values[field] = parsed.value
  }
  return refusals.length > 0 ? refusals : (values as Good<L, F>)
}

export const refusalOf = ({ file, row }: Place, column: string, reason: RefusalReason): RowRefusal => ({
  file,
  row,
  column,
  reason,
})

const taken = <T>(value: T) => ({ value })
const refused = (reason: RefusalReason) => ({ reason })

export const text: Parser<string> = taken

/** In characters as the browser's fields count them. */
export const textUpTo =
  (longest: number): Parser<string> =>
  (text) =>
    text.length <= longest ? taken(text) : refused('text_too_long')

export const required =
  <T>(parse: Parser<T>): Parser<T> =>
  (text) =>
    text === '' ? refused('missing') : parse(text)

/** Blank means not recorded. */
export const optional =
  <T>(parse: Parser<T>): Parser<T | null> =>
  (text) =>
    text === '' ? taken(null) : parse(text)

export const word =
  <T>(words: Record<string, T>): Parser<T> =>
  (text) => {
    const meaning = Object.hasOwn(words, text) ? words[text] : undefined
    return meaning === undefined ? refused('word_unknown') : taken(meaning)
  }

export const wholeNumber =
  (largest: number): Parser<number> =>
  (text) => {
    if (!/^\d+$/.test(text)) return refused('number_invalid')
    return Number(text) <= largest ? taken(Number(text)) : refused('number_too_large')
  }

/** `25`, `1.200`, `ca. 50`; anything else is not recorded rather than refused: no rule depends on it. */
export const roughNumber: Parser<number | null> = (text) => {
  const match = /^(?:ca\.?|etwa|rund|~)?\s*(\d{1,9}|\d{1,3}(?:\.\d{3}){1,2})$/i.exec(text)
  return taken(match?.[1] ? Number(match[1].replaceAll('.', '')) : null)
}

export const dayUntil =
  (today: Day): Parser<Day> =>
  (text) => {
    const day = parseGermanDay(text)
    if (!day) return refused('day_impossible')
    return day <= today ? taken(day) : refused('day_in_future')
  }

export const countries: Parser<Country[]> = (text) => {
  if (text === '') return taken([])
  const nationalities = nationalitiesOf(text)
  return nationalities ? taken(nationalities) : refused('country_unknown')
}

export const several: Parser<string[]> = (text) => taken(partsOf(text))

/** Comma-separated; what is named twice is meant once. */
export const partsOf = (text: string): string[] => {
  const parts = text.split(',').map((part) => part.trim())
  return [...new Set(parts.filter((part) => part !== ''))]
}
