import { type BookletSample, bookletSamples } from '../../scripts/samples/booklets.ts'
import type { Block, Composition, Run } from '../../src/packages/contract.ts'
import { booklet } from '../../templates/pdf/booklet.ts'

/** `LOTSE_TEST_SAMPLES=all npm test -- printing/` looks at each there is; otherwise at as many as tell everything. */
export const everySample = process.env.LOTSE_TEST_SAMPLES === 'all'

const samples = new Map(bookletSamples().map((sample) => [sample.name, sample.composition]))
const printed = new Map<string, Uint8Array>()

export const sampleOf = (name: string): Composition => {
  const sample = samples.get(name)
  if (!sample) throw new Error(`There is no sample ${name}`)
  return sample
}

/** Of those in one language: all, or these. */
export const samplesInOneLanguage = (these: RegExp): BookletSample[] =>
  [...samples]
    .filter(([name, { secondLanguage }]) => secondLanguage === null && (everySample || these.test(name)))
    .map(([name, composition]) => ({ name, composition }))

/** Printed once for all tests of a file. */
export const pdfOf = async (name: string): Promise<Uint8Array> => {
  const known = printed.get(name) ?? (await booklet(sampleOf(name))).pdf
  printed.set(name, known)
  return known
}

/** Without blanks and what only orders: where a line ends is nobody’s text. */
export const folded = (text: string) =>
  text.normalize('NFC').replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, '')

/** Each after the one before. */
export const assertInOrder = (text: string, parts: string[]) => {
  let from = 0
  for (const part of parts) {
    const at = text.indexOf(folded(part), from)
    if (at < 0) throw new Error(`“${part}” is missing after “${text.slice(Math.max(0, from - 60), from)}”`)
    from = at + folded(part).length
  }
}

const textOf = (runs: Run[]) => runs.map(({ text }) => text).join('')

/** What a reader hears of a block. */
export const textsOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'heading':
      return [textOf(block.text)]
    case 'paragraph':
      return [textOf(block.runs)]
    case 'list':
      return block.items.map(textOf)
    case 'steps':
      return [...block.head, ...block.rows.flat()].map(textOf)
    case 'note':
      return block.blocks.flatMap(textsOf)
    default:
      return []
  }
}

export const paragraphOf = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] })
