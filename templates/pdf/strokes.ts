import { type Face, faceOf } from './faces.ts'
import { type Piece, wordsOf } from './lines.ts'
import type { FaceName } from './look.ts'
import type { Embedded, Paper, Written } from './paper.ts'
import type { Placed, Sign } from './signs.ts'

/**
 * Where a piece begins at the left, and its baseline from the top. `edge`: what it is read with beside it, so that a
 * reader who guesses directions from places does not count a full stop or a bracket to what stands beside it.
 */
export type Standing = Piece & { x: number; baseline: number; edge?: Edge }
export type Edge = { left: number[]; right: number[] }

/** Pieces in the order they are read, on the current page. */
export const writeStanding = (paper: Paper, pieces: Standing[]): void => {
  let ink = ''
  for (const run of runsOf(pieces)) {
    const [first] = run
    if (!first) continue
    if (first.style.ink !== ink) {
      ink = first.style.ink
      paper.doc.fillColor(ink)
    }
    writeRun(paper, run, first)
  }
}

/** What looks alike and goes one way. */
const runsOf = (pieces: Standing[]): Standing[][] => {
  const runs: Standing[][] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last?.[0]?.style === piece.style && last[0].level % 2 === piece.level % 2) last.push(piece)
    else runs.push([piece])
  }
  return runs
}

/**
 * Words read from the right are written one after the other as they are read, each from its left letter on, and marked as
 * such: so a reader that goes by the order of what is written finds them right, and one that goes by places does too.
 */
const writeRun = (paper: Paper, run: Standing[], { style, level }: Standing): void => {
  const reversed = level % 2 === 1
  const written = writtenIn(paper, style.face)
  let content = `${reversed ? '/ReversedChars BMC\n' : ''}BT\n/${written.font.id} ${style.size} Tf\n`
  for (const piece of run) {
    const shown = shownOf(written, piece, reversed).replaceAll('><', '')
    content += `1 0 0 -1 ${short(piece.x)} ${short(piece.baseline)} Tm\n[${shown}] TJ\n`
  }
  paper.doc.addContent(`${content}${reversed ? 'ET\nEMC' : 'ET'}`)
}

const shownOf = (written: Written, { text, style, edge = noEdge }: Standing, reversed: boolean): string => {
  if (reversed) return encoded(written, style.face, text, reversed, edge)
  const words = wordsOf(text)
  if (edge.left.length + edge.right.length === 0) {
    return words.map((word) => encoded(written, style.face, word, reversed, noEdge)).join('')
  }
  return words
    .map((word, index) => {
      const left = index === 0 ? edge.left : []
      const right = index === words.length - 1 ? edge.right : []
      return encoded(written, style.face, word, reversed, { left, right })
    })
    .join('')
}

const noEdge: Edge = { left: [], right: [] }

const short = (value: number): number => Math.round(value * 100) / 100

/** Named among the resources of the current page. */
const writtenIn = (paper: Paper, face: FaceName): Written => {
  const known = paper.written.get(face) ?? { font: embedded(paper, face), words: new Map<string, string>() }
  paper.written.set(face, known)
  const { fonts } = paper.doc.page as unknown as { fonts: Record<string, unknown> }
  fonts[known.font.id] ??= known.font.ref()
  return known
}

const embedded = ({ doc }: Paper, face: FaceName): Embedded =>
  // pdfkit takes a font that was read already; its types do not know it yet.
  (doc.font(faceOf(face).font as unknown as Buffer, face) as unknown as { _font: Embedded })._font

const encoded = (
  { font, words }: Written,
  face: FaceName,
  word: string,
  reversed: boolean,
  { left, right }: Edge,
): string => {
  const isPlain = !reversed && left.length + right.length === 0
  const key = isPlain ? word : `${reversed ? '\u200f' : ''}${word}\u0000${left}\u0000${right}`
  const known = words.get(key)
  if (known !== undefined) return known
  let shown = ''
  for (const { sign, x, advance } of readable(faceOf(face), word, reversed, { left, right })) {
    const cid = font.subset.includeGlyph(sign.id)
    font.widths[cid] ??= sign.advance
    font.unicode[cid] ??= sign.codePoints
    const after = x + sign.advance - advance
    shown += `${x === 0 ? '' : -x}<${hex(cid)}>${after === 0 ? '' : after}`
  }
  words.set(key, shown)
  return shown
}

const hexes: string[] = []
const hex = (cid: number): string => {
  hexes[cid] ??= cid.toString(16).padStart(4, '0')
  return hexes[cid]
}

/** With the marks that tell a reader program which way to read; it takes them from the left as they stand. */
const readable = ({ set, unseen, readAs }: Face, word: string, reversed: boolean, { left, right }: Edge): Placed[] => {
  if (!reversed && left.length + right.length === 0) return set(word).signs
  const markedLeft = (one: Placed, marks: number[]): Placed => ({
    ...one,
    sign: readAs(one.sign, [...marks, ...one.sign.codePoints]),
  })
  const unseenOne = (codePoints: number[]): Placed => ({ sign: unseen(codePoints), x: 0, advance: 0 })
  const signs = set(word, reversed).signs.map((one, index) => {
    const own = reversed && isAmongNumbers(one.sign) ? [rightToLeftMark] : []
    const marks = index === 0 ? [...left, ...own] : own
    return marks.length === 0 ? one : markedLeft(one, marks)
  })
  if (right.length > 0) signs.push(unseenOne(right))
  // A reader puts an accent that comes first onto what it read before.
  if (reversed && /\p{M}[ \t]*$/u.test(word)) {
    const [first] = signs
    if (first && isBlank(first)) signs.splice(0, 1, markedLeft(first, [rightToLeftMark]))
    else signs.unshift(unseenOne([rightToLeftMark, 0x20]))
  }
  return signs
}

const isBlank = ({ sign }: Placed): boolean => sign.codePoints.includes(0x20)

const rightToLeftMark = 0x200f

/** What stands in numbers is counted to them, also where it ends a sentence. */
const isAmongNumbers = ({ codePoints }: Sign): boolean =>
  codePoints.length === 1 && /[-+#$%¢£¤¥€°′″‰,./:،٪؉\u00a0]/u.test(String.fromCodePoint(codePoints[0] ?? 0))
