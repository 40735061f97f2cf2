import type { ComposedModule } from '../../../src/packages/contract.ts'
import type { PackageLanguage } from '../../../src/packages/terms.ts'
import { heading, paragraph } from '../blocks.ts'
import { page } from '../look.ts'
import { hairlineAt, need, newPage, pageNumber } from '../paper.ts'
import { columnsOf, printBeside } from './beside.ts'
import { printBody } from './body.ts'
import { type Booklet, directionOf, within } from './opening.ts'
import { heightOfCodes, printCodes } from './qr.ts'
import { linksOf, ownText } from './runs.ts'
import { wordsIn } from './words.ts'

/** What must fit below a module's name, or it begins overleaf. */
const keep = 150

export const printModules = (booklet: Booklet): void => {
  const { paper } = booklet
  let before = paper.frame.direction
  for (const module of booklet.composition.modules) {
    const direction = directionOf(module.language)
    // A reader program takes a page to run one way: never two of them on one.
    if (direction !== before && paper.y > page.top) newPage(paper)
    before = direction
    printModule(booklet, module)
  }
}

const printModule = (booklet: Booklet, module: ComposedModule): void => {
  const { paper } = booklet
  const { language, body, second } = module
  need(paper, keep + 60)
  if (second) printTitlesBeside(booklet, module, second)
  else within(booklet, { language }, () => heading(paper, 2, ownText(module.title, language), { keep }))
  booklet.pages.set(module.code, pageNumber(paper))
  printStanding(booklet, module)
  const links = linksOf(body)
  const following = heightOfCodes(links)
  if (second) printBeside(booklet, { language, body }, second, following)
  else within(booklet, { language }, () => printBody(booklet, body, language, following))
  printCodes(booklet, links)
  paper.y += 4
  hairlineAt(paper, paper.y)
}

type Second = NonNullable<ComposedModule['second']>

/** The heading is the first; beside it the other as a paragraph, for a booklet has each module once among its bookmarks. */
const printTitlesBeside = (booklet: Booklet, { language, title }: ComposedModule, second: Second): void => {
  const { paper } = booklet
  const [near, far] = columnsOf(booklet, { language, body: [] }, { ...second, body: [] })
  if (paper.y > 80) paper.y += 22
  const { y } = paper
  within(booklet, near, () => heading(paper, 2, ownText(title, language), { keep, before: 0 }))
  const end = paper.y
  paper.y = y
  within(booklet, far, () => {
    const { style, after } = paper.look.headings[2]
    paragraph(paper, ownText(second.title, second.language), { style, after })
  })
  paper.y = Math.max(paper.y, end)
}

type Said = { dueWords: string; unreviewed: boolean; missing: boolean; stale: boolean }

/** Until when, and what the reader must know of the text itself: for whoever reads the other language beside it. */
const printStanding = (booklet: Booklet, module: ComposedModule): void => {
  const { paper, composition } = booklet
  const { language, secondLanguage } = composition
  const { dueWords, secondDueWords, unreviewed, stale, second } = module
  const said = { dueWords, unreviewed, missing: module.language !== language, stale }
  if (secondLanguage === null || secondDueWords === null) {
    printSaid(booklet, language, said)
    return
  }
  const written = second ?? module
  const beside = {
    dueWords: secondDueWords,
    unreviewed,
    missing: written.language !== secondLanguage,
    stale: written.stale,
  }
  const [near, far] = columnsOf(booklet, { language, body: [] }, { language: secondLanguage, body: [] })
  const { y } = paper
  within(booklet, near, () => printSaid(booklet, language, said))
  const end = paper.y
  paper.y = y
  within(booklet, far, () => printSaid(booklet, secondLanguage, beside))
  paper.y = Math.max(paper.y, end)
}

const printSaid = (
  { paper }: Booklet,
  language: PackageLanguage,
  { dueWords, unreviewed, missing, stale }: Said,
): void => {
  const words = wordsIn[language]
  const { strong, quiet, small } = paper.look.styles
  paragraph(
    paper,
    [
      { text: words.dueBy, style: quiet },
      { text: dueWords, style: strong },
      { text: unreviewed ? `  ·  ${words.unreviewed}` : '', style: small },
    ],
    { after: 6 },
  )
  if (missing) paragraph(paper, words.inGerman, { style: small })
  if (stale) paragraph(paper, words.stale, { style: small })
}
