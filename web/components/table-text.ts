/** A table as it is copied: `name` says what was copied, numbers stay numbers. */
export type CopiedTable = {
  name: string
  head: readonly string[]
  rows: readonly (readonly (string | number)[])[]
  /** Rule 11: figures from 1 to one below this are not to be passed on as they are. */
  withheldBelow?: number
}

type Cell = string | number

/** As spreadsheets take it from the clipboard. */
export const tabSeparated = ({ head, rows }: CopiedTable): string =>
  [head, ...rows].map((row) => row.map(plain).join('\t')).join('\r\n')

/** As text processors take it. */
export const htmlTable = ({ head, rows }: CopiedTable): string =>
  `<table><thead>${rowOf(head, 'th')}</thead><tbody>${rows.map((row) => rowOf(row, 'td')).join('')}</tbody></table>`

/** How many figures of it are small enough to tell on somebody. */
export const smallFigures = ({ rows, withheldBelow = 0 }: CopiedTable): number =>
  rows.flat().filter((cell) => typeof cell === 'number' && cell > 0 && cell < withheldBelow).length

const rowOf = (row: readonly Cell[], tag: 'th' | 'td') =>
  `<tr>${row.map((cell) => `<${tag}>${escaped(plain(cell))}</${tag}>`).join('')}</tr>`

/**
 * A text that begins like a formula would be reckoned by the spreadsheet it is pasted into: an apostrophe makes it text. A
 * tab or a line break would begin another cell.
 */
const plain = (cell: Cell): string => {
  if (typeof cell === 'number') return String(cell)
  const inOneLine = cell.replace(/\s+/g, ' ').trim()
  return /^[=+\-@＝＋－＠|%]/.test(inOneLine) ? `'${inOneLine}` : inOneLine
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
