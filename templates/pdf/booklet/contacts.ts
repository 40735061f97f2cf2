import type { Office } from '../../../src/packages/contract.ts'
import { stillOpen } from '../../../src/packages/terms.ts'
import { mailLink, websiteLink } from '../addresses.ts'
import { heading } from '../blocks.ts'
import type { Span } from '../lines.ts'
import { action, page, quietInk, type Style } from '../look.ts'
import { newPage } from '../paper.ts'
import { type Cell, table } from '../table.ts'
import type { Booklet } from './opening.ts'

/** A module of this name already carries the title. */
const offices = 'your-offices'

/** Every office and partner with all that one needs to reach it; the counsellor first. On a page of its own, or
 * nearly: it goes on the door of a cupboard. */
export const printContacts = (booklet: Booklet): void => {
  const { paper, composition, words } = booklet
  const carried = composition.modules.some(({ code }) => code === offices)
  // Beside so much that is Latin, a reader program would take the rest of the page to run from the left as well.
  const free = paper.frame.direction === 'rtl' ? 0 : 180
  if (paper.y > page.top + free) newPage(paper)
  heading(paper, 2, carried ? words.addresses : words.contacts, { keep: 120 })
  const columns = [
    { title: words.office, share: 52, names: true as const },
    { title: words.contact, share: 48 },
  ]
  table(paper, columns, rowsOf(booklet))
}

const rowsOf = (booklet: Booklet): Cell[][] => {
  const { composition, words } = booklet
  const { centre, counsellor, municipality, contacts } = composition
  const rows: Cell[][] = []
  if (counsellor) {
    const person = { name: counsellor.name, address: null, website: null, note: null }
    rows.push(rowOf(booklet, { ...person, phone: counsellor.phone, email: counsellor.email }, words.counsellor))
  }
  rows.push(rowOf(booklet, centre, null))
  const named: [string, Office | null | undefined][] = [
    [words.townHall, municipality?.townHall],
    [words.registrationOffice, municipality?.registrationOffice],
    [words.waste, municipality?.waste],
    [words.schoolsAuthority, municipality?.schoolsAuthority],
  ]
  for (const [label, office] of named) rows.push(office ? rowOf(booklet, office, label) : openRow(booklet, label))
  for (const office of contacts) rows.push(rowOf(booklet, office, null))
  return rows
}

const openRow = ({ composition, paper }: Booklet, label: string): Cell[] => {
  const { dense } = paper.look.styles
  return [
    { words: label, style: { ...dense, face: 'strong' } },
    { words: stillOpen[composition.language], style: { ...dense, ink: quietInk } },
  ]
}

const rowOf = (booklet: Booklet, office: Office, label: string | null): Cell[] => {
  const { paper, typed } = booklet
  const { dense, small } = paper.look.styles
  const link: Style = { ...dense, ink: action }
  const name: Span[] = [
    ...(label === null ? [] : [{ text: `${label}\n`, style: small }]),
    { text: typed(office.name), style: { ...dense, face: 'strong' } },
    ...(office.note === null ? [] : [{ text: `\n${typed(office.note)}`, style: small }]),
  ]
  const lines: Span[] = [
    ...(office.phone === null ? [] : [phoneWords(typed, office.phone)]),
    ...(office.email === null ? [] : [mailLink(office.email, typed(office.email), link)]),
    ...(office.address === null ? [] : [{ text: typed(office.address) }]),
    ...(office.website === null ? [] : [websiteLink(office.website, typed(office.website), link)]),
  ]
  const contact = lines.flatMap((line, index) => (index === 0 ? [line] : [{ text: '\n' }, line]))
  return [
    { words: name, style: dense },
    { words: contact.length === 0 ? '–' : contact, style: dense },
  ]
}

type Typed = Booklet['typed']

/** A telephone number is dialled in one go, and read from the left in every script. */
export const phoneWords = (typed: Typed, phone: string): Span => ({
  text: typed(phone).replaceAll(' ', '\u00a0'),
  apart: true,
})
