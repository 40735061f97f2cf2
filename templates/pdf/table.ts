import { widened } from './columns.ts'
import { type Line, type Words, widestPart } from './lines.ts'
import { page, pageBottom, rule, type Style } from './look.ts'
import { artifact, type Element, hairlineAt, mirroredLeft, need, newPage, type Paper, roomLeft, tag } from './paper.ts'
import { linesOn, printLines, writeLines } from './print.ts'

export type Box = { x: number; y: number; width: number; height: number }

/** `share` of the width; `names` the row for whoever has it read out. */
export type Column = { title: string; share: number; align?: 'right'; names?: true }

/** `behind` draws what only shows again what the words say: a bar, a line to write on. */
export type Cell = { words: Words; style?: Style; behind?: (box: Box) => void; lang?: string }

type Set = { column: Column; x: number; width: number }
type SetCell = Cell & Set & { style: Style; lines: Line[] }
type TaggedCell = SetCell & { element: Element }

const gutter = 12
const padding = 5

/** Rows break across pages where one is higher than what is left; the head is repeated, and tagged once. A table that is
 * `together` begins overleaf where it would be parted. */
export const table = (
  paper: Paper,
  columns: Column[],
  rows: Cell[][],
  { leastRow = 0, after = 12, together = false } = {},
): void => {
  const set = setColumns(paper, columns, rows)
  const element = tag(paper, paper.root, 'Table')
  const head = set.map((one) => linesOn(paper, one.column.title, paper.look.styles.head, one.width))
  const setRows = rows.map((row) => setCells(paper, row, set))
  const heightOf = (row: SetCell[] = []): number => Math.max(leastRow, ...row.map(heightOfCell))
  // The head stays with the first row.
  if (headHeight(paper, head) + Math.min(heightOf(setRows[0]), 120) > roomLeft(paper)) newPage(paper)
  if (together) need(paper, headHeight(paper, head) + setRows.reduce((sum, row) => sum + heightOf(row), 0))
  printHead(paper, element, set, head)
  const body = tag(paper, element, 'TBody')
  const wholePage = pageBottom - page.top - headHeight(paper, head)
  for (const row of setRows) {
    const height = heightOf(row)
    if (height > roomLeft(paper) && height <= wholePage) turnPage(paper, set, head)
    printRow(paper, tagCells(paper, body, row), height, () => turnPage(paper, set, head))
  }
  element.end()
  paper.y += after
}

const setColumns = (paper: Paper, columns: Column[], rows: Cell[][]): Set[] => {
  const { frame } = paper
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = widened(
    columns.map(({ share, title }, index) => ({
      width: (frame.width * share) / shares - (index === columns.length - 1 ? 0 : gutter),
      least: leastWidth(
        paper,
        title,
        rows.flatMap((row) => row[index] ?? []),
      ),
    })),
  )
  let x = frame.left
  return columns.map((column, index) => {
    const one = { column, x, width: widths[index] ?? 0 }
    x += one.width + gutter
    return one
  })
}

/** No word is cut for want of a little room. */
const leastWidth = ({ frame, look }: Paper, title: string, cells: Cell[]): number => {
  const { body, head } = look.styles
  const long = [{ words: title, style: head }, ...cells].filter(({ words }) => longWord.test(textOf(words)))
  return Math.max(0, ...long.map(({ words, style = body }: Cell) => widestPart(words, style, frame.direction)))
}

/** Shorter ones fit into every column there is. */
const longWord = /[^ \t\n]{9}/

const textOf = (words: Words): string => (typeof words === 'string' ? words : words.map(({ text }) => text).join(''))

const setCells = (paper: Paper, row: Cell[], set: Set[]): SetCell[] =>
  row.flatMap((cell, index) => {
    const one = set[index]
    if (!one) return []
    const style = cell.style ?? paper.look.styles.body
    return [{ ...cell, ...one, style, lines: linesOn(paper, cell.words, style, one.width) }]
  })

const heightOfCell = ({ lines, style }: SetCell): number => lines.length * style.lead + 2 * padding

const headHeight = ({ look }: Paper, head: Line[][]): number =>
  Math.max(...head.map((lines) => lines.length)) * look.styles.head.lead + 2 * padding

const printHead = (paper: Paper, parent: Element, set: Set[], head: Line[][]): void => {
  const part = tag(paper, parent, 'THead')
  const row = tag(paper, part, 'TR')
  set.forEach((one, index) => {
    const cell = tag(paper, row, 'TH', { scope: 'Column' })
    printLines(paper, cell, head[index] ?? [], paper.look.styles.head, headPlace(paper, one))
  })
  part.end()
  underline(paper, head)
}

const turnPage = (paper: Paper, set: Set[], head: Line[][]): void => {
  newPage(paper)
  artifact(paper, () => {
    for (const [index, one] of set.entries())
      writeLines(paper, head[index] ?? [], paper.look.styles.head, headPlace(paper, one))
  })
  underline(paper, head)
}

const headPlace = ({ y }: Paper, { x, width, column }: Set) => ({ x, width, y: y + padding, ...alignOf(column) })
const alignOf = ({ align }: Column) => (align ? { align } : {})

const underline = (paper: Paper, head: Line[][]): void => {
  paper.y += headHeight(paper, head)
  hairlineAt(paper, paper.y, rule)
}

const tagCells = (paper: Paper, body: Element, row: SetCell[]): TaggedCell[] => {
  const element = tag(paper, body, 'TR')
  return row.map((cell) => {
    const looks = { ...(cell.column.names && { scope: 'Row' as const }), ...(cell.lang && { lang: cell.lang }) }
    return { ...cell, element: tag(paper, element, cell.column.names ? 'TH' : 'TD', looks) }
  })
}

/** Slice by slice: as many lines of every cell as fit, the rest overleaf. */
const printRow = (paper: Paper, cells: TaggedCell[], height: number, turn: () => void): void => {
  let rest = cells
  for (let first = true; first || rest.some(({ lines }) => lines.length > 0); first = false) {
    const least = Math.max(...rest.map(({ style }) => style.lead)) + 2 * padding
    if (least > roomLeft(paper)) turn()
    const room = roomLeft(paper) - 2 * padding
    const here = rest.map((cell) => ({
      ...cell,
      lines: cell.lines.slice(0, Math.floor((room + 0.01) / cell.style.lead)),
    }))
    const used = Math.max(...here.map(heightOfCell))
    const high = first && height <= roomLeft(paper) ? height : used
    if (first) drawBehind(paper, here, high)
    for (const cell of here) {
      const place = { x: cell.x, y: paper.y + padding, width: cell.width, ...alignOf(cell.column) }
      printLines(paper, cell.element, cell.lines, cell.style, place)
    }
    paper.y += high
    hairlineAt(paper, paper.y)
    rest = rest.map((cell, index) => ({ ...cell, lines: cell.lines.slice(here[index]?.lines.length ?? 0) }))
  }
  for (const { element } of cells) element.end()
}

const drawBehind = (paper: Paper, cells: SetCell[], height: number): void => {
  for (const { behind, x, width } of cells) {
    if (behind) artifact(paper, () => behind({ x: mirroredLeft(paper, { x, width }), y: paper.y, width, height }))
  }
}
