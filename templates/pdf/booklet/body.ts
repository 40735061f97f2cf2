import type { Block, Run } from '../../../src/packages/contract.ts'
import type { PackageLanguage } from '../../../src/packages/terms.ts'
import { heading, list, paragraph } from '../blocks.ts'
import type { Words } from '../lines.ts'
import { page, pageBottom, rule, wellGround } from '../look.ts'
import { artifact, need, newPage, type Paper, roomLeft } from '../paper.ts'
import { linesOn } from '../print.ts'
import { type Column, table } from '../table.ts'
import type { Booklet } from './opening.ts'
import { heightOfPicture, printPicture } from './picture.ts'
import { plainText, spansOf } from './runs.ts'
import { sharesFor } from './shares.ts'

/** The blocks of a module, one below the other, in the language they are in. `following`: what must stand on the same
 * page as the end. */
export const printBody = (booklet: Booklet, body: Block[], language: PackageLanguage, following = 0): void => {
  body.forEach((block, index) => {
    const next = body[index + 1]
    const last = index === body.length - 2
    printBlock(
      booklet,
      block,
      language,
      next ? keptWith(booklet, block, { next, last, following }, language) : following,
    )
  })
}

type Next = { next: Block; last: boolean; following: number }

/** A heading keeps the beginning of what follows; a last short paragraph is not left alone overleaf. */
const keptWith = (
  booklet: Booklet,
  block: Block,
  { next, last, following }: Next,
  language: PackageLanguage,
): number => {
  if (block.kind === 'heading') return leastOf(booklet, next, language)
  if (!last || next.kind !== 'paragraph' || block.kind === 'steps') return 0
  const height = heightOfBlock(booklet, next, language)
  return height > 3 * booklet.paper.look.styles.body.lead ? 0 : height + following
}

const printBlock = (booklet: Booklet, block: Block, language: PackageLanguage, following: number): void => {
  const { paper } = booklet
  const words = (runs: Run[]): Words => spansOf(booklet, runs, language, paper.look.styles.body)
  if (block.kind === 'heading') heading(paper, 3, plainText(block.text, language), { keep: following })
  else if (block.kind === 'paragraph') {
    if (following > 0) need(paper, heightOfBlock(booklet, block, language) + following)
    paragraph(paper, words(block.runs))
  } else if (block.kind === 'list') list(paper, block.items.map(words), { following })
  else if (block.kind === 'steps') printSteps(booklet, block, language)
  else if (block.kind === 'note') printNote(booklet, block, language, following)
  else printPicture(paper, block)
}

/** So much of it must stand below its heading. */
const leastOf = (booklet: Booklet, block: Block, language: PackageLanguage): number => {
  const { body } = booklet.paper.look.styles
  if (block.kind === 'steps') return 130
  if (block.kind === 'paragraph' || block.kind === 'list') return 3 * body.lead + 6
  return Math.min(heightOfBlock(booklet, block, language), 250)
}

type Steps = Extract<Block, { kind: 'steps' }>

const printSteps = (booklet: Booklet, { head, rows }: Steps, language: PackageLanguage): void => {
  const { paper } = booklet
  const { dense } = paper.look.styles
  const shares = sharesFor(rows)
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
export const notePadding = 9

/** On a ground of its own, with a bar at its beginning; what is higher than a page goes without. */
const printNote = (booklet: Booklet, note: Note, language: PackageLanguage, following: number): void => {
  const { paper } = booklet
  const { frame } = paper
  paper.y += 4
  const height = heightOfBlock(booklet, note, language) - 4
  if (height <= pageBottom - page.top) {
    if (height + following > roomLeft(paper)) newPage(paper)
    noteGround(paper, frame, height - 6)
  }
  paper.frame = inNote(frame)
  paper.y += notePadding
  printBody(booklet, note.blocks, language)
  paper.y += notePadding
  paper.frame = frame
}

const inNote = (frame: Paper['frame']): Paper['frame'] => ({
  ...frame,
  left: frame.left + inset,
  width: frame.width - 2 * inset,
})

/** From here on, that high. */
export const noteGround = (paper: Paper, { left, width, direction }: Paper['frame'], height: number): void =>
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
  if (block.kind === 'picture') return heightOfPicture(paper, block)
  if (block.kind === 'note') return heightOfNote(booklet, block, language)
  if (block.kind === 'steps') throw new Error('Steps are not measured in one piece')
  const { style, before, after } = paper.look.headings[3]
  return linesOn(paper, plainText(block.text, language), style).length * style.lead + before + after
}

const heightOfNote = (booklet: Booklet, { blocks }: Note, language: PackageLanguage): number => {
  const { paper } = booklet
  const { frame } = paper
  paper.frame = inNote(frame)
  const height = blocks.reduce((sum, block) => sum + heightOfBlock(booklet, block, language), 0)
  paper.frame = frame
  return height + 2 * notePadding + 4
}
