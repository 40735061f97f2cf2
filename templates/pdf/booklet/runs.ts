import type { Block, Run } from '../../../src/packages/contract.ts'
import type { PackageLanguage } from '../../../src/packages/terms.ts'
import { isolated } from '../bidi.ts'
import type { Span } from '../lines.ts'
import { action, quietInk, type Style } from '../look.ts'
import { type Booklet, directionOf } from './opening.ts'

/** Runs of a module as spans: bold, links, German words within another language, and what is still open. */
export const spansOf = (
  booklet: Booklet,
  runs: Run[],
  language: PackageLanguage,
  style: Style,
  strong: Style = { ...style, face: 'strong' },
): Span[] =>
  runs.map((run): Span => {
    const look = run.open ? quieter(style) : run.bold ? strong : style
    const span = { text: textOf(booklet, run, language), style: run.href ? linked(look) : look }
    const foreign = run.lang !== undefined && !language.startsWith('de')
    return {
      ...span,
      ...(run.href && { to: run.href }),
      ...(foreign && { lang: 'de' }),
      ...((foreign || run.href) && { apart: true as const }),
    }
  })

/** What was filled in, somebody typed; our own text is printed as it stands, or not at all. */
const textOf = ({ typed }: Booklet, { text, placeholder, open, lang }: Run, language: PackageLanguage): string => {
  if (placeholder !== undefined && !open) {
    return (placeholder === 'due' ? text : typed(text)).replace(phone, unbroken)
  }
  return lang === undefined ? ownText(text, language) : text
}

const phone = /(?:\+|\b0)\d[\d()/]*(?:[ -]\d+)+/g

/** It is dialled in one go. */
const unbroken = (number: string): string => number.replaceAll(' ', '\u00a0')

/** Read from the left as one, though it begins or ends with a sign without a direction: `§ 17 BMG`, `+49 371 555`, `24-Stunden`. */
const latin =
  /https?:\/\/[^\s،؛]+[^\s،؛.,)]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|§+[ \u00a0]?\d+[a-z]?(?:[ \u00a0](?:Abs\. ?\d+|[A-Z][A-Za-zÄÖÜäöüß]+))*|\+?\d[\d()/]*(?:[ \u00a0-]\d+)+|(?<![\w])(?=[^\s]*[A-Za-zÄÖÜäöüß])(?=[^\s]*[\d/+&-])[\wÄÖÜäöüß][\wÄÖÜäöüß./+&-]*[\wÄÖÜäöüß]/g

/** A text of ours, as it is read: what is Latin in it stands in its own order. */
export const ownText = (text: string, language: PackageLanguage): string => {
  const whole = text.replace(amounts, '$1\u00a0$2')
  return directionOf(language) === 'rtl' ? whole.replace(latin, (part) => isolated(part, 'ltr')) : whole
}

/** An amount and its coin, the parts of a telephone number, a section and its number stay on one line. */
const amounts = /(\d|§) (€|\d)/g

const others = new WeakMap<Style, { quieter: Style; linked: Style }>()

/** The same each time, so that what looks alike is printed in one go. */
const othersOf = (style: Style) => {
  const known = others.get(style) ?? { quieter: { ...style, ink: quietInk }, linked: { ...style, ink: action } }
  others.set(style, known)
  return known
}
const quieter = (style: Style): Style => othersOf(style).quieter
const linked = (style: Style): Style => othersOf(style).linked

/** Where all looks alike: headings. */
export const plainText = (runs: Run[], language: PackageLanguage): string =>
  ownText(runs.map(({ text }) => text).join(''), language)

/** Every link of a module once, with the words it first has. */
export const linksOf = (body: Block[]): { href: string; text: string }[] => {
  const links = new Map<string, string>()
  for (const { href, text } of body.flatMap(runsIn)) if (href && !links.has(href)) links.set(href, text)
  return [...links].map(([href, text]) => ({ href, text }))
}

const runsIn = (block: Block): Run[] => {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'paragraph':
      return block.runs
    case 'list':
      return block.items.flat()
    case 'steps':
      return block.rows.flat(2)
    case 'note':
      return block.blocks.flatMap(runsIn)
    default:
      return []
  }
}
