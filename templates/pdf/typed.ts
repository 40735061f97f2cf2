import { type Direction, hasRightToLeft, isolated } from './bidi.ts'
import { faceOf } from './faces.ts'
import type { FaceName } from './look.ts'
import { romanOf } from './roman.ts'

/** How signs are called that can only be named. */
export type SignWords = { emoji: string; sign: string; scripts: Record<string, string> }

/** `replaced`: the signs that were, each once. */
export type Printable = { text: string; replaced: string[] }

/**
 * What somebody typed, so that it can be printed: a sign that no typeface has becomes Latin letters or a word, in
 * brackets, and never a box. Our own texts do not pass here: in them a missing letter is a mistake.
 */
export const printable = (typed: string, words: SignWords): Printable => {
  const pieces = [...graphemes.segment(settled(typed))].map(({ segment }) => pieceOf(segment, words))
  return {
    text: inBrackets(pieces),
    replaced: [...new Set(pieces.flatMap((piece) => (piece.kind === 'shown' ? [] : [piece.sign])))],
  }
}

/** Line by line kept apart from what surrounds it, where one of the two is read from the right. */
export const keptApart = (text: string, direction: Direction): string =>
  direction === 'rtl' || hasRightToLeft(text)
    ? text
        .split('\n')
        .map((line) => (line === '' ? line : isolated(line)))
        .join('\n')
    : text

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' })

/** Composed, without what cannot be seen, and at most three accents on a letter: more would run into the line above. */
const settled = (typed: string): string =>
  typed
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    // Arabic letters in one of their shapes: what they look like is for the typeface to say.
    .replace(/[\ufb50-\ufdff\ufe70-\ufefc]+/g, (shapes) => shapes.normalize('NFKC'))
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[\u202f\u2007]/g, '\u00a0')
    .replace(/(?!\n)[\p{Zs}\p{Cc}](?<!\u00a0)/gu, ' ')
    .replace(/\p{Cf}|\p{Variation_Selector}|\u20e3/gu, (sign) => (sign === '\u200d' ? sign : ''))
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .replace(/ {2,}/g, ' ')

type Piece = { kind: 'shown' | 'letters' | 'named'; text: string; sign: string }

const pieceOf = (sign: string, words: SignWords): Piece => {
  const shown = [sign, sign.replaceAll('\u200d', ''), sign.normalize('NFKC')].find(canShow)
  if (shown !== undefined) return { kind: 'shown', text: shown, sign }
  const letters = romanOf(sign)
  return letters === null
    ? { kind: 'named', text: nameOf(sign, words), sign }
    : { kind: 'letters', text: letters, sign }
}

/** In both weights: the same name stands in a heading and in a paragraph. */
const canShow = (text: string): boolean =>
  [...text].every((letter) => letter === '\n' || (letter !== '\ufffd' && inFaces.some((names) => isIn(names, letter))))

const inFaces: FaceName[][] = [
  ['regular', 'strong'],
  ['arabic', 'strongArabic'],
]

const isIn = (names: FaceName[], letter: string): boolean =>
  names.every((name) => faceOf(name).has(letter.codePointAt(0) ?? 0))

const nameOf = (sign: string, { emoji, sign: other, scripts }: SignWords): string => {
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(sign)) return emoji
  return Object.entries(scripts).find(([script]) => new RegExp(`\\p{Script=${script}}`, 'u').test(sign))?.[1] ?? other
}

/** Neighbours share their brackets, with the blanks between them; a name is said once for all it stands for. */
const inBrackets = (pieces: Piece[]): string => {
  let text = ''
  let open: Piece | null = null
  let blanks = ''
  const close = () => {
    text += open ? `]${blanks}` : blanks
    open = null
    blanks = ''
  }
  for (const piece of pieces) {
    if (open && piece.kind === 'shown' && /^[ \u00a0]$/.test(piece.text)) blanks += piece.text
    else if (piece.kind === 'shown') {
      close()
      text += piece.text
    } else if (open?.kind === piece.kind && (piece.kind === 'letters' || open.text === piece.text)) {
      if (piece.kind === 'letters') text += `${blanks}${piece.text}`
      blanks = ''
    } else {
      close()
      text += `[${piece.text}`
      open = piece
    }
  }
  close()
  return text
}
