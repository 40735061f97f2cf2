import { rawOf } from './pdf.ts'

/**
 * The text of a document in the order in which it is written, as the standard has it read and no program guesses: by the
 * letters its fonts name for each sign, with what is marked as written from the right turned round. Nothing of artifacts.
 */
export const writtenText = (bytes: Uint8Array): string => {
  const { objects } = rawOf(bytes)
  const factsOf = (number: string | undefined) => objects.get(Number(number))?.facts ?? ''
  const pages = [...objects.values()]
    .filter(({ facts }) => /\/Type \/Pages\b/.test(facts))
    .flatMap(({ facts }) => refsIn(facts, 'Kids'))
  const letters = new Map<string, string[]>()
  const lettersOf = (page: string, font: string): string[] => {
    const known = letters.get(font)
    if (known) return known
    const resources = factsOf(/\/Resources (\d+) 0 R/.exec(page)?.[1])
    const dictionary = factsOf(new RegExp(`/${font} (\\d+) 0 R`).exec(resources)?.[1])
    const map = objects.get(Number(/\/ToUnicode (\d+) 0 R/.exec(dictionary)?.[1]))?.stream ?? ''
    const read = [...map.matchAll(/> \[([^\]]*)\]/g)].flatMap(([, list = '']) =>
      (list.match(/<[^>]*>/g) ?? []).map(decoded),
    )
    letters.set(font, read)
    return read
  }
  return pages
    .map((number) => {
      const page = factsOf(number)
      const content = objects.get(Number(/\/Contents (\d+) 0 R/.exec(page)?.[1]))?.stream ?? ''
      return textOf(content, (font) => lettersOf(page, font))
    })
    .join('')
}

const refsIn = (facts: string, name: string): string[] =>
  [...(new RegExp(`/${name} \\[([^\\]]*)\\]`).exec(facts)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(
    ([, number = '']) => number,
  )

const decoded = (hex: string): string =>
  Buffer.from(hex.replace(/[<>\s]/g, ''), 'hex')
    .swap16()
    .toString('utf16le')

const textOf = (content: string, lettersOf: (font: string) => string[]): string => {
  const marks: string[] = []
  let text = ''
  let letters: string[] = []
  for (const line of content.replace(/\/Artifact <<[^>]*>>/g, '/Artifact').split('\n')) {
    if (/\b(?:BDC|BMC)$/.test(line)) marks.push(line)
    if (line === 'EMC') marks.pop()
    const font = /^\/(\S+) [\d.]+ Tf$/.exec(line)?.[1]
    if (font) letters = lettersOf(font)
    if (!line.endsWith(' TJ') || marks.some((mark) => mark.startsWith('/Artifact'))) continue
    const shown = (line.match(/<[^>]*>/g) ?? []).flatMap((hex) =>
      (hex.match(/[\da-f]{4}/g) ?? []).map((cid) => letters[Number.parseInt(cid, 16)] ?? '\ufffd'),
    )
    text += (marks.some((mark) => mark.startsWith('/ReversedChars')) ? shown.reverse() : shown).join('')
  }
  return text
}
