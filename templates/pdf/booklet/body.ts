import { fileURLToPath } from 'node:url'
import type { Block, Run } from '../../../src/packages/contract.ts'
import type { PackageLanguage } from '../../../src/packages/terms.ts'
import { heading, list, paragraph } from '../blocks.ts'
import { figure } from '../figure.ts'
import type { Words } from '../lines.ts'
import { page, pageBottom, rule, wellGround } from '../look.ts'
import { artifact, newPage, type Paper, roomLeft } from '../paper.ts'
import { linesOn } from '../print.ts'
import { type Column, table } from '../table.ts'
import type { Booklet } from './opening.ts'
import { plainText, spansOf } from './runs.ts'

/** The blocks of a module, one below the other, in the language they are in. */
export const printBody = (booklet: Booklet, body: Block[], language: PackageLanguage): void => {
  for (const block of body) printBlock(booklet, block, language)
}

const printBlock = (booklet: Booklet, block: Block, language: PackageLanguage): void => {
  const { paper } = booklet
  const words = (runs: Run[]): Words => spansOf(booklet, runs, language, paper.look.styles.body)
  if (block.kind === 'heading') heading(paper, 3, plainText(block.text, language), { keep: 50 })
  else if (block.kind === 'paragraph') paragraph(paper, words(block.runs))
  else if (block.kind === 'list') list(paper, block.items.map(words))
  else if (block.kind === 'steps') printSteps(booklet, block, language)
  else if (block.kind === 'note') printNote(booklet, block, language)
  else printPicture(paper, block)
}

const pictures = new URL('../../welcome-package/pictures/', import.meta.url)

const printPicture = (paper: Paper, { file, alt }: Extract<Block, { kind: 'picture' }>): void => {
  const [width, height] = [Math.min(paper.frame.width, 320), 200]
  figure(paper, { alt, width, height }, ({ x, y }) => {
    paper.doc.image(fileURLToPath(new URL(file, pictures)), x, y, { fit: [width, height], align: 'center' })
  })
}

type Steps = Extract<Block, { kind: 'steps' }>

/** Of four columns the first two say the most. */
const shares = [27, 33, 23, 17]

const printSteps = (booklet: Booklet, { head, rows }: Steps, language: PackageLanguage): void => {
  const { paper } = booklet
  const { dense } = paper.look.styles
  const columns: Column[] = head.map((runs, index) => ({
    title: plainText(runs, language),
    share: shares[index] ?? 20,
    ...(index === 0 && { names: true as const }),
  }))
  paper.y += 4
  table(
    paper,
    columns,
    rows.map((row) => row.map((runs) => ({ words: spansOf(booklet, runs, language, dense), style: dense }))),
  )
}

type Note = Extract<Block, { kind: 'note' }>

const inset = 14

/** On a ground of its own, with a bar at its beginning; what is higher than a page goes without. */
const printNote = (booklet: Booklet, { blocks }: Note, language: PackageLanguage): void => {
  const { paper } = booklet
  const { frame } = paper
  paper.y += 4
  paper.frame = { ...frame, left: frame.left + inset, width: frame.width - 2 * inset }
  const height = blocks.reduce((sum, block) => sum + heightOfBlock(booklet, block, language), 0) + 12
  if (height <= pageBottom - page.top) {
    if (height > roomLeft(paper)) newPage(paper)
    drawGround(paper, frame, height)
  }
  paper.y += 9
  for (const block of blocks) printBlock(booklet, block, language)
  paper.y += 9
  paper.frame = frame
}

const drawGround = (paper: Paper, { left, width, direction }: Paper['frame'], height: number): void =>
  artifact(paper, () => {
    paper.doc.rect(left, paper.y, width, height).fill(wellGround)
    paper.doc.rect(direction === 'rtl' ? left + width - 3 : left, paper.y, 3, height).fill(rule)
  })

/** As it will be printed in the frame there is. */
export const heightOfBlock = (booklet: Booklet, block: Block, language: PackageLanguage): number => {
  const { paper } = booklet
  const { body } = paper.look.styles
  const count = (runs: Run[], indent = 0) =>
    linesOn(paper, spansOf(booklet, runs, language, body), body, paper.frame.width - indent).length * body.lead
  if (block.kind === 'paragraph') return count(block.runs) + 6
  if (block.kind === 'list') return block.items.reduce((sum, item) => sum + count(item, paper.look.list) + 4, 4)
  if (block.kind !== 'heading') throw new Error(`Not measured in one piece: ${block.kind}`)
  const { style, before, after } = paper.look.headings[3]
  return linesOn(paper, plainText(block.text, language), style).length * style.lead + before + after
}
