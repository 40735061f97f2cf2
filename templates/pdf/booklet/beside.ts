import type { Block, Run } from '../../../src/packages/contract.ts'
import type { PackageLanguage } from '../../../src/packages/terms.ts'
import { pageWidth } from '../look.ts'
import { need, type Paper } from '../paper.ts'
import { heightOfBlock, printBody } from './body.ts'
import { type Booklet, directionOf, within } from './opening.ts'

type Written = { language: PackageLanguage; body: Block[] }
type Column = Written & { frame: Paper['frame'] }

const gap = 26

/** Paragraph by paragraph beside each other; the booklet's own language is where its reader begins. */
export const printBeside = (booklet: Booklet, first: Written, second: Written): void => {
  const { paper } = booklet
  const columns = columnsOf(booklet, first, second)
  const count = Math.max(...columns.map(({ body }) => body.length))
  for (let index = 0; index < count; index += 1) {
    const pair = columns.map(({ body, ...column }) => ({ ...column, body: body.slice(index, index + 1) }))
    need(paper, Math.max(...pair.map((column) => heightOf(booklet, column))))
    const { y } = paper
    const ends = pair.map((column) => {
      paper.y = y
      within(booklet, column, () => printBody(booklet, column.body, column.language))
      return paper.y
    })
    paper.y = Math.max(...ends)
  }
}

export const columnsOf = ({ paper }: Booklet, first: Written, second: Written): [Column, Column] => {
  const { left, direction } = paper.frame
  const width = (pageWidth - gap) / 2
  const [near, far] = direction === 'rtl' ? [left + width + gap, left] : [left, left + width + gap]
  return [
    { ...first, body: inSmallParts(first.body), frame: { left: near, width, direction: directionOf(first.language) } },
    {
      ...second,
      body: inSmallParts(second.body),
      frame: { left: far, width, direction: directionOf(second.language) },
    },
  ]
}

export const heightOf = (booklet: Booklet, { language, frame, body }: Column): number => {
  const { paper } = booklet
  const before = { frame: paper.frame, look: paper.look }
  let height = 0
  within(booklet, { language, frame, measured: true }, () => {
    height = body.reduce((sum, block) => sum + heightOfBlock(booklet, block, language), 0)
  })
  Object.assign(paper, before)
  return height
}

/** Whatever can be parted, so that what says the same stands side by side: each point, each step, each part of a note. */
export const inSmallParts = (body: Block[]): Block[] =>
  body.flatMap((block): Block[] => {
    if (block.kind === 'list') return block.items.map((item) => ({ kind: 'list', items: [item] }))
    if (block.kind === 'note') return inSmallParts(block.blocks)
    if (block.kind === 'steps') return block.rows.map((row) => ({ kind: 'paragraph', runs: stepRuns(block.head, row) }))
    return [block]
  })

/** A column is too narrow for four: what to do, then line by line where, with what and until when. */
const stepRuns = (head: Run[][], row: Run[][]): Run[] =>
  row.flatMap((cell, index): Run[] => {
    if (index === 0) return cell.map((run) => ({ ...run, bold: true }))
    return [{ text: '\n' }, ...(head[index] ?? []).map(({ text }) => ({ text: `${text}: ` })), ...cell]
  })
