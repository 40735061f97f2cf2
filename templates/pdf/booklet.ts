import type { Composition } from '../../src/packages/contract.ts'
import { fillChecklist, printChecklist } from './booklet/checklist.ts'
import { printContacts } from './booklet/contacts.ts'
import { printCover } from './booklet/cover.ts'
import { printModules } from './booklet/modules.ts'
import { filledIn, openBooklet } from './booklet/opening.ts'
import type { Printed } from './check-report.ts'
import { printFurniture } from './furniture.ts'
import type { PrintedLogo } from './logo.ts'
import { attach, closePaper, pageNumber } from './paper.ts'

/** A welcome package on paper: a function of what was composed and of the centre's logo, and of nothing else. */
export const booklet = async (composition: Composition, logo: PrintedLogo | null = null): Promise<Printed> => {
  const opened = openBooklet(composition)
  const { paper, words, typed, replaced } = opened
  printCover(opened, logo)
  printChecklist(opened)
  printModules(opened)
  printContacts(opened)
  fillChecklist(opened)
  attach(paper, {
    name: 'willkommenspaket.json',
    description: words.attachment,
    content: JSON.stringify(composition),
  })
  printFurniture(paper, {
    head: `${words.booklet} · ${typed(composition.person.name)}`,
    foot: typed(composition.centre.name),
    numbered: (page, of) => filledIn(words.numbered, { page, of }),
  })
  const pages = pageNumber(paper)
  return { pdf: await closePaper(paper), replaced: [...replaced], pages }
}
