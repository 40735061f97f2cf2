/**
 * What a spreadsheet would take for a formula, also behind blanks, quotes and what nobody sees (marks of direction, joiners,
 * control characters), also in the wide forms of the signs.
 */
const formula = /^[\s"'„“”‚‘’\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u

/** A cell that no spreadsheet reckons with: an apostrophe makes it text. */
const safe = (text: string): string => (formula.test(text) ? `'${text}` : text)

const quoted = (text: string): string => (/[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** One line of a CSV as German spreadsheets read it: semicolons, CRLF, doubled quotes. Empty for what is not recorded. */
export const csvLine = (cells: readonly (string | null)[]): string =>
  `${cells.map((cell) => quoted(safe(cell ?? ''))).join(';')}\r\n`

/** Says that what follows is UTF-8; without it, umlauts break. */
export const byteOrderMark = '\ufeff'
