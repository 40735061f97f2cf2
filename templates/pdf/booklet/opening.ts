import type { Composition, Office } from '../../../src/packages/contract.ts'
import { type PackageLanguage, packageLanguageTerms } from '../../../src/packages/terms.ts'
import { type Direction, orderingSigns } from '../bidi.ts'
import { type Element, openPaper, type Paper, tag } from '../paper.ts'
import { keptApart, printable } from '../typed.ts'
import { lookOf } from './look.ts'
import type { BookletWords } from './words/de.ts'
import { wordsIn } from './words.ts'

/** A booklet in the making: what it is made of, in which words, and the paper it goes on. */
export type Booklet = {
  paper: Paper
  composition: Composition
  words: BookletWords
  /** What somebody typed, made printable and kept apart from what surrounds it; what was replaced is remembered. */
  typed: (text: string) => string
  day: (day: string) => string
  replaced: Set<string>
  /** Rows of the checklist that wait for the page they lead to, by the code of their module. */
  waiting: Map<string, Waiting>
  lists: Element[]
  /** On which page each module begins. */
  pages: Map<string, number>
}
export type Waiting = {
  link: Element
  entry: Element
  page: number
  y: number
  height: number
  frame: Paper['frame']
  title: string
}

export const openBooklet = (composition: Composition): Booklet => {
  const { language, centre, person, printedOn } = composition
  const words = wordsIn[language]
  const direction = directionOf(language)
  const replaced = new Set<string>()
  const known = new Map<string, string>()
  const typed = (text: string): string => {
    const before = known.get(text)
    if (before !== undefined) return before
    const { text: shown, replaced: signs } = printable(text, { emoji: words.emoji, sign: words.sign, scripts: {} })
    for (const sign of signs) replaced.add(sign)
    const apart = keptApart(shown, direction)
    known.set(text, apart)
    return apart
  }
  // Before anything is printed: what had to be replaced is said on the first page.
  for (const text of typedIn(composition)) typed(text)
  const paper = openPaper(
    {
      title: `${words.booklet}: ${withoutOrder(typed(person.name))}`,
      author: withoutOrder(typed(centre.name)),
      subject: words.checklist,
      language: packageLanguageTerms[language].tag,
      printedAt: new Date(`${printedOn}T12:00:00Z`),
    },
    { look: lookOf(language), direction },
  )
  const day = (one: string) => dayWords(one, language)
  return { paper, composition, words, typed, day, replaced, waiting: new Map(), lists: [], pages: new Map() }
}

/** For what is no text on a page: a title, a bookmark. */
const withoutOrder = (text: string): string => text.replace(orderingSigns, '')

const typedIn = ({
  person,
  note,
  counsellor,
  centre,
  nextAppointment,
  municipality,
  contacts,
}: Composition): string[] =>
  [
    ...[person.name, note, counsellor?.name, nextAppointment?.about, municipality?.name],
    ...[centre, ...contacts].flatMap(({ name, address, note: more }: Office) => [name, address, more]),
  ].filter((text): text is string => typeof text === 'string')

export const directionOf = (language: PackageLanguage): Direction =>
  packageLanguageTerms[language].rightToLeft ? 'rtl' : 'ltr'

/** `3. Februar 2027`, with gaps that do not break. */
const dayWords = (day: string, language: PackageLanguage): string =>
  dayFormatOf(language)
    .format(new Date(`${day}T00:00:00Z`))
    .replaceAll(' ', '\u00a0')

const dayFormats = new Map<PackageLanguage, Intl.DateTimeFormat>()

const dayFormatOf = (language: PackageLanguage): Intl.DateTimeFormat => {
  const { formats } = packageLanguageTerms[language]
  const format = dayFormats.get(language) ?? new Intl.DateTimeFormat(formats, { dateStyle: 'long', timeZone: 'UTC' })
  dayFormats.set(language, format)
  return format
}

/** `{page} von {of}` */
export const filledIn = (template: string, values: Record<string, string | number>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))

/** A part in another language, in its direction and letters, or in one column of two; `measured`: nothing is printed. */
export const within = (
  booklet: Booklet,
  { language, frame, measured = false }: { language: PackageLanguage; frame?: Paper['frame']; measured?: boolean },
  print: () => void,
): void => {
  const { paper, composition } = booklet
  const before = { root: paper.root, look: paper.look, frame: paper.frame }
  if (language !== composition.language && !measured) {
    paper.root = tag(paper, paper.root, 'Sect', { lang: packageLanguageTerms[language].tag })
  }
  paper.look = lookOf(language)
  paper.frame = frame ?? { ...paper.frame, direction: directionOf(language) }
  print()
  if (paper.root !== before.root) paper.root.end()
  Object.assign(paper, before)
}
