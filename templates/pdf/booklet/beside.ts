import type { Block, Run } from '../../../src/packages/contract.ts'
import type { PackageLanguage } from '../../../src/packages/terms.ts'
import { paragraph } from '../blocks.ts'
import { pageWidth } from '../look.ts'
import { hairlineAt, need, type Paper } from '../paper.ts'
import { linesOn } from '../print.ts'
import { heightOfBlock, noteGround, notePadding, printBody } from './body.ts'
import { type Booklet, directionOf, within } from './opening.ts'
import { spansOf } from './runs.ts'

type Written = { language: PackageLanguage; body: Block[] }
/** A column is too narrow for the four of a step: what to do, then line by line where, with what and until when. */
type Step = { kind: 'step'; head: Run[][]; row: Run[][] }
export type Part = Exclude<Block, { kind: 'steps' }> | Step
type Column = { language: PackageLanguage; frame: Paper['frame']; parts: Part[] }

const gap = 26
const inset = 14
const stepPadding = 6

/** Part by part beside each other; the booklet's own language is where its reader begins. `following`: what must stand
 * on the same page as the end. */
export const printBeside = (booklet: Booklet, first: Written, second: Written, following = 0): void => {
  const { paper } = booklet
  const columns = columnsOf(booklet, first, second)
  const count = Math.max(...columns.map(({ parts }) => parts.length))
  const heights = Array.from({ length: count }, (_, index) => heightOfPair(booklet, pairAt(paper, columns, index)))
  for (let index = 0; index < count; index += 1) {
    const pair = pairAt(paper, columns, index)
    // A heading goes along with what it is the heading of.
    const next = has(pair, 'heading') ? Math.min(heights[index + 1] ?? 0, 200) : 0
    need(paper, (heights[index] ?? 0) + next + (index === count - 1 ? following : 0))
    printPair(booklet, pair, { height: heights[index] ?? 0, last: !has(pairAt(paper, columns, index + 1), 'step') })
  }
}

const pairAt = ({ frame }: Paper, columns: Column[], index: number): Column[] => {
  const pair = columns.map(({ parts, ...column }) => ({ ...column, parts: parts.slice(index, index + 1) }))
  const [near, far] = pair
  // What both languages show is drawn once, from where its first reader begins.
  if (near && far && samePicture(near, far))
    return [{ ...near, frame: { ...near.frame, left: frame.left, width: frame.width } }]
  return has(pair, 'note') ? insetOf(pair) : pair
}

const samePicture = ({ parts: [one] }: Column, { parts: [other] }: Column): boolean =>
  one?.kind === 'picture' && other?.kind === 'picture' && one.file === other.file

const has = (pair: Column[], kind: Part['kind']): boolean =>
  pair.some(({ parts }) => parts.some((part) => part.kind === kind))

/** Away from both edges of the ground they share. */
const insetOf = (pair: Column[]): Column[] => {
  const leftmost = Math.min(...pair.map(({ frame }) => frame.left))
  return pair.map((column) => {
    const { frame } = column
    const left = frame.left === leftmost ? frame.left + inset : frame.left
    return { ...column, frame: { ...frame, left, width: frame.width - inset } }
  })
}

const printPair = (booklet: Booklet, pair: Column[], { height, last }: { height: number; last: boolean }): void => {
  const { paper } = booklet
  if (has(pair, 'note')) {
    paper.y += 4
    noteGround(paper, paper.frame, height - 8)
    paper.y += notePadding
  }
  const step = has(pair, 'step')
  if (step) {
    hairlineAt(paper, paper.y)
    paper.y += stepPadding
  }
  const { y } = paper
  const ends = pair.map((column) => {
    paper.y = y
    within(booklet, column, () => {
      for (const part of column.parts) printPart(booklet, part, column.language)
    })
    return paper.y
  })
  paper.y = Math.max(...ends)
  if (has(pair, 'note')) paper.y += notePadding
  if (step && last) hairlineAt(paper, paper.y)
  if (step && last) paper.y += stepPadding
}

const printPart = (booklet: Booklet, part: Part, language: PackageLanguage): void => {
  if (part.kind === 'step') printStep(booklet, part, language)
  else printBody(booklet, part.kind === 'note' ? part.blocks : [part], language)
}

const printStep = (booklet: Booklet, step: Step, language: PackageLanguage): void => {
  const lines = stepLines(booklet, step, language)
  for (const [index, spans] of lines.entries()) {
    paragraph(booklet.paper, spans, { after: index === lines.length - 1 ? stepPadding : 0 })
  }
}

const stepLines = (booklet: Booklet, { head, row }: Step, language: PackageLanguage) => {
  const { body, quiet } = booklet.paper.look.styles
  return row.map((cell, index) => {
    if (index === 0)
      return spansOf(
        booklet,
        cell.map((run) => ({ ...run, bold: true as const })),
        language,
        body,
      )
    const label = (head[index] ?? []).map((run) => ({ text: run.text }))
    return [...spansOf(booklet, [...label, { text: ': ' }], language, quiet), ...spansOf(booklet, cell, language, body)]
  })
}

export const columnsOf = ({ paper }: Booklet, first: Written, second: Written): [Column, Column] => {
  const { left, direction } = paper.frame
  const width = (pageWidth - gap) / 2
  const [near, far] = direction === 'rtl' ? [left + width + gap, left] : [left, left + width + gap]
  const columnOf = ({ language, body }: Written, at: number): Column => ({
    language,
    parts: partsOf(body),
    frame: { left: at, width, direction: directionOf(language) },
  })
  return [columnOf(first, near), columnOf(second, far)]
}

const heightOfPair = (booklet: Booklet, pair: Column[]): number => {
  const around = has(pair, 'note') ? 2 * notePadding + 2 : has(pair, 'step') ? 2 * stepPadding : 0
  return Math.max(...pair.map((column) => heightOf(booklet, column))) + around
}

const heightOf = (booklet: Booklet, { language, frame, parts }: Column): number => {
  let height = 0
  within(booklet, { language, frame, measured: true }, () => {
    height = parts.reduce((sum, part) => sum + heightOfPart(booklet, part, language), 0)
  })
  return height
}

const heightOfPart = (booklet: Booklet, part: Part, language: PackageLanguage): number => {
  if (part.kind === 'note') return part.blocks.reduce((sum, block) => sum + heightOfBlock(booklet, block, language), 0)
  if (part.kind !== 'step') return heightOfBlock(booklet, part, language)
  const { paper } = booklet
  const { body } = paper.look.styles
  const lines = stepLines(booklet, part, language).map((spans) => linesOn(paper, spans, body).length)
  return lines.reduce((sum, count) => sum + count * body.lead, stepPadding)
}

/** Whatever can be parted, so that what says the same stands side by side: each point, each step. */
export const partsOf = (body: Block[]): Part[] =>
  body.flatMap((block): Part[] => {
    if (block.kind === 'list') return block.items.map((item) => ({ kind: 'list', items: [item] }))
    if (block.kind === 'steps') return block.rows.map((row) => ({ kind: 'step', head: block.head, row }))
    return [block]
  })
