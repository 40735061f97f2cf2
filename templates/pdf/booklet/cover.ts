import { stillOpen } from '../../../src/packages/terms.ts'
import { mailLink } from '../addresses.ts'
import { directionOfText } from '../bidi.ts'
import { heading, paragraph } from '../blocks.ts'
import type { Span } from '../lines.ts'
import { type PrintedLogo, printLogo } from '../logo.ts'
import { action, page, quietInk, type Style } from '../look.ts'
import { artifact, hairlineAt, mirroredLeft, newPage, pageNumber } from '../paper.ts'
import { linesOn } from '../print.ts'
import { phoneWords } from './contacts.ts'
import { landscapeMayFall, landscapeTop, printLandscape } from './landscape.ts'
import { type Booklet, filledIn } from './opening.ts'

/** Whose it is, who helps, what is next; below it what the counsellor wrote, where there is room. */
export const printCover = (booklet: Booklet, logo: PrintedLogo | null): void => {
  const { paper, composition, words, typed, day } = booklet
  const { centre, person, note, printedOn } = composition
  const { styles } = paper.look
  artifact(paper, () => paper.doc.rect(mirroredLeft(paper, { x: page.left, width: 44 }), 0, 44, 8).fill(action))
  printLogo(paper, logo)
  paragraph(paper, typed(centre.name), { style: { ...styles.lead, ink: quietInk } })
  paper.y = Math.max(paper.y + 24, 150)
  heading(paper, 1, words.welcome)
  const name = typed(person.name)
  paragraph(paper, name, { style: fitting(booklet, name, 170), after: 4 })
  paragraph(paper, words.booklet, { style: { ...styles.lead, ink: quietInk }, after: 26 })
  for (const { label, lines } of factsOf(booklet)) {
    paragraph(paper, label, { style: styles.head, after: 1 })
    paragraph(paper, lines, { style: styles.lead, after: 14 })
  }
  if (booklet.replaced.size > 0) paragraph(paper, words.replaced, { style: styles.small })
  paragraph(paper, filledIn(words.madeOn, { day: day(printedOn) }), { style: styles.small, after: 0 })
  const noted = note !== null && note.trim() !== ''
  const end = paper.y + (noted ? heightOfNote(booklet, note) : 0)
  const overleaf = end > landscapeTop + landscapeMayFall
  // A long name may have gone overleaf with all that follows it.
  if (pageNumber(paper) === 1) printLandscape(paper, overleaf ? paper.y : end)
  if (noted) printNoteOf(booklet, note, overleaf)
}

/** Long names are set smaller, and go overleaf rather than being cut. */
const fitting = ({ paper }: Booklet, name: string, room: number): Style => {
  const { strong } = paper.look.styles
  const high = strong.lead / strong.size
  const looks = [22, 18, 15, 12].map((size): Style => ({ ...strong, size, lead: Math.round(size * high) }))
  return looks.find((style) => linesOn(paper, name, style).length * style.lead <= room) ?? strong
}

type Fact = { label: string; lines: Span[] }

const factsOf = (booklet: Booklet): Fact[] => {
  const { composition, words, typed, day } = booklet
  const { counsellor, movingOn, nextAppointment, municipality, language } = composition
  const open: Span[] = [{ text: stillOpen[language] }]
  const moving = [
    movingOn === null ? stillOpen[language] : day(movingOn),
    municipality ? typed(municipality.name) : null,
  ]
  return [
    { label: words.counsellor, lines: counsellor ? counsellorLines(booklet, counsellor) : open },
    { label: words.movingOn, lines: [{ text: moving.filter((part) => part !== null).join(' · ') }] },
    { label: words.nextAppointment, lines: nextAppointment ? appointmentLines(booklet, nextAppointment) : open },
  ]
}

type Counsellor = NonNullable<Booklet['composition']['counsellor']>

const counsellorLines = ({ typed, paper }: Booklet, { name, phone, email }: Counsellor): Span[] => [
  { text: typed(name), style: { ...paper.look.styles.lead, face: 'strong' } },
  ...(phone === null ? [] : [{ text: '\n' }, phoneWords(typed, phone)]),
  ...(email === null
    ? []
    : [{ text: '\n' }, mailLink(email, typed(email), { ...paper.look.styles.lead, ink: action })]),
]

type Appointment = NonNullable<Booklet['composition']['nextAppointment']>

const appointmentLines = ({ typed, words, day }: Booklet, { on, at, about }: Appointment): Span[] => [
  { text: at === null ? day(on) : filledIn(words.time, { day: day(on), time: at }) },
  ...(about === null ? [] : [{ text: `\n${typed(about)}` }]),
]

const heightOfNote = ({ paper, typed }: Booklet, note: string): number => {
  const { styles, headings } = paper.look
  const { style, before, after } = headings[2]
  return linesOn(paper, typed(note), styles.body).length * styles.body.lead + before + style.lead + after + 30
}

const printNoteOf = (booklet: Booklet, note: string, overleaf: boolean): void => {
  const { paper, words, typed } = booklet
  const text = typed(note)
  if (overleaf) newPage(paper)
  else {
    hairlineAt(paper, paper.y + 8)
    paper.y += 8
  }
  heading(paper, 2, words.note, { keep: 0, before: 20 })
  const { frame } = paper
  // Typed in whatever language: as it is read, not as the booklet is.
  paper.frame = { ...frame, direction: directionOfText(text) }
  paragraph(paper, text)
  paper.frame = frame
}
