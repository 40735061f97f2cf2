import { FileFault } from '../file-fault.ts'
import type { Block, Run } from './contract.ts'
import { type IsPlaceholder, runsOf } from './runs.ts'

export type LinedBlock = { block: Block; line: number }

type Lines = { texts: string[]; first: number; isPlaceholder: IsPlaceholder }

/**
 * The body of a module: paragraphs, `## ` headings, `- ` lists, pictures, and fences of `steps` and `note`. `first` is
 * the line of the file in which the text begins, `line` that of each block. Throws a FileFault at the first line that
 * is none of these.
 */
export const parseBlocks = (text: string, first: number, isPlaceholder: IsPlaceholder): LinedBlock[] => {
  const lines: Lines = { texts: text.split('\n'), first, isPlaceholder }
  const blocks: LinedBlock[] = []
  let at = 0
  while (at < lines.texts.length) {
    if (lineAt(lines, at).trim() === '') at += 1
    else {
      const [block, next] = blockAt(lines, at)
      blocks.push({ block, line: first + at })
      at = next
    }
  }
  return blocks
}

const lineAt = ({ texts }: Lines, at: number): string => texts[at] ?? ''

const faultAt = ({ first }: Lines, at: number, what: string) => new FileFault(first + at, what)

const runsAt = ({ first, isPlaceholder }: Lines, at: number, text: string): Run[] =>
  runsOf(text, first + at, isPlaceholder)

/** A block, and the line after it. */
type Read<Kind extends Block['kind'] = Block['kind']> = [block: Extract<Block, { kind: Kind }>, next: number]

const blockAt = (lines: Lines, at: number): Read => {
  const line = lineAt(lines, at)
  const fence = /^::: ?(.*)$/.exec(line)
  if (fence) return fencedAt(lines, at, fence[1] ?? '')
  if (line.startsWith('## ')) return [{ kind: 'heading', text: runsAt(lines, at, line.slice(3)) }, at + 1]
  const picture = /^!\[([^\]]+)\]\(([a-z0-9-]+\.png)\)$/.exec(line)
  if (picture) return [{ kind: 'picture', file: picture[2] ?? '', alt: picture[1] ?? '' }, at + 1]
  return proseAt(lines, at)
}

const proseAt = (lines: Lines, at: number): Read<'list' | 'paragraph'> =>
  lineAt(lines, at).startsWith('- ') ? listAt(lines, at) : paragraphAt(lines, at)

/** Everything else that Markdown knows is refused, not printed as it stands. */
const otherMarkdown = /^(?:#|[*+>|!]|\d+[.)] |:::| |\t|-{2,}|```)/

const paragraphAt = (lines: Lines, at: number): Read<'paragraph'> => {
  let next = at
  while (isProse(lineAt(lines, next))) {
    if (otherMarkdown.test(lineAt(lines, next).replace(/^\*\*/, ''))) throw faultAt(lines, next, unknownLine)
    next += 1
  }
  if (next === at) throw faultAt(lines, at, unknownLine)
  return [{ kind: 'paragraph', runs: runsAt(lines, at, lines.texts.slice(at, next).join(' ')) }, next]
}

const unknownLine = 'so eine Zeile gibt es in einem Modul nicht'

const isProse = (line: string): boolean => line.trim() !== '' && !/^(?:- |## |:::)/.test(line)

/** What is indented by two goes on with the item above. */
const listAt = (lines: Lines, at: number): Read<'list'> => {
  const items: Run[][] = []
  let next = at
  while (lineAt(lines, next).startsWith('- ')) {
    const begin = next
    next += 1
    while (/^ {2}\S/.test(lineAt(lines, next))) next += 1
    const text = lines.texts.slice(begin, next).map((line) => line.slice(2))
    items.push(runsAt(lines, begin, text.join(' ')))
  }
  return [{ kind: 'list', items }, next]
}

const fencedAt = (lines: Lines, at: number, name: string): Read<'steps' | 'note'> => {
  const end = lines.texts.indexOf(':::', at + 1)
  if (name !== 'steps' && name !== 'note') throw faultAt(lines, at, `einen Kasten „${name}“ gibt es nicht`)
  if (end === -1) throw faultAt(lines, at, `der Kasten „${name}“ wird nicht mit ::: geschlossen`)
  const within = { ...lines, texts: lines.texts.slice(0, end) }
  return [name === 'steps' ? stepsAt(within, at + 1) : noteAt(within, at + 1), end + 1]
}

const noteAt = (lines: Lines, begin: number): Extract<Block, { kind: 'note' }> => {
  const blocks: Extract<Block, { kind: 'paragraph' | 'list' }>[] = []
  let at = begin
  while (at < lines.texts.length) {
    if (lineAt(lines, at).trim() === '') at += 1
    else {
      const [block, next] = proseAt(lines, at)
      blocks.push(block)
      at = next
    }
  }
  if (blocks.length === 0) throw faultAt(lines, begin - 1, 'der Kasten ist leer')
  return { kind: 'note', blocks }
}

const stepsAt = (lines: Lines, begin: number): Extract<Block, { kind: 'steps' }> => {
  const [head = [], ...rows] = lines.texts.slice(begin).map((line, index) => {
    const cells = /^\|(.+)\|$/.exec(line)?.[1]?.split('|')
    if (!cells) throw faultAt(lines, begin + index, 'eine Zeile der Schritte steht zwischen | und |')
    return cells.map((cell) => cell.trim())
  })
  const wrong = rows.findIndex((row) => row.length !== head.length)
  if (wrong !== -1) throw faultAt(lines, begin + 1 + wrong, `es müssen ${head.length} Spalten sein`)
  const [rule, ...steps] = rows
  if (!rule?.every((cell) => /^-{3,}$/.test(cell))) throw faultAt(lines, begin, 'unter dem Kopf fehlt die Zeile |---|')
  if (steps.length === 0) throw faultAt(lines, begin, 'es steht kein Schritt da')
  const read = (row: string[], at: number) => row.map((cell) => runsAt(lines, at, cell))
  return { kind: 'steps', head: read(head, begin), rows: steps.map((row, index) => read(row, begin + 2 + index)) }
}
