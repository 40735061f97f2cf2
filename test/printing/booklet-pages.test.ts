import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Block, ComposedModule, Composition } from '../../src/packages/contract.ts'
import { hasRightToLeft } from '../../templates/pdf/bidi.ts'
import { sharesFor } from '../../templates/pdf/booklet/shares.ts'
import { wordsIn } from '../../templates/pdf/booklet/words.ts'
import { booklet } from '../../templates/pdf/booklet.ts'
import { widened } from '../../templates/pdf/columns.ts'
import { wellGround } from '../../templates/pdf/look.ts'
import { folded, paragraphOf, pdfOf, sampleOf, textsOf } from '../support/booklets.ts'
import { everyTag, rawOf, readPdf } from '../support/pdf.ts'

const test = suite('the pages of a booklet')

test('gives a column the room its longest word needs, from those that have more', () => {
  const rows: [columns: [width: number, least: number][], widths: number[]][] = [
    [
      [
        [100, 40],
        [100, 100],
      ],
      [99.5, 100.5],
    ],
    [
      [
        [100, 90],
        [100, 40],
        [60, 99.5],
      ],
      [93.82, 66.18, 100],
    ],
    [
      [
        [100, 40],
        [60, 50],
      ],
      [100, 60],
    ],
    // Nobody has anything to give: the words are cut, the columns stay.
    [
      [
        [60, 200],
        [60, 200],
      ],
      [60, 60],
    ],
  ]
  for (const [columns, widths] of rows) {
    const given = widened(columns.map(([width, least]) => ({ width, least })))
    assert.equal(
      given.map((one) => Math.round(one * 100) / 100),
      widths,
    )
  }
  const column = fc.record({ width: fc.integer({ min: 20, max: 200 }), least: fc.integer({ min: 0, max: 300 }) })
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 6 }), (columns) => {
      const given = widened(columns)
      const sum = (numbers: number[]) => Math.round(numbers.reduce((all, one) => all + one, 0))
      assert.is(sum(given), sum(columns.map(({ width }) => width)))
      for (const [index, { width, least }] of columns.entries()) {
        // Who had room for his longest word still has.
        if (width > least) assert.ok((given[index] ?? 0) >= Math.min(width, least), `${index}`)
      }
    }),
  )
})

test('gives the steps room where they say the most, and else the columns one knows', () => {
  const steps = (...cells: number[]) => cells.map((letters) => [{ text: 'x'.repeat(letters) }])
  assert.equal(sharesFor([steps(30, 30, 15, 10), steps(20, 60, 10, 10)]), [27, 33, 23, 17])
  assert.equal(sharesFor([steps(70, 8, 15, 10), steps(50, 8, 20, 15)])[0], 36)
  const [, where = 0, documents = 0] = sharesFor([steps(25, 8, 80, 10), steps(20, 10, 60, 10)])
  assert.ok(documents > where)
})

test('cuts no word of a step', async () => {
  const name = 'booklet-family-de'
  const { pages } = await readPdf(await pdfOf(name))
  const printed = pages.flatMap((page) => page.strokes.map(({ text }) => text)).join('\n')
  const cells = sampleOf(name).modules.flatMap(({ body }) =>
    body.filter(({ kind }) => kind === 'steps').flatMap(textsOf),
  )
  const words = new Set(cells.flatMap((cell) => cell.match(/\p{L}{12,}[,;)]?/gu) ?? []))
  assert.ok(words.size > 40)
  assert.equal(
    [...words].filter((word) => !printed.includes(word)),
    [],
  )
})

const groundsIn = (pdf: Uint8Array): number => {
  const [red = 0, green = 0, blue = 0] = (wellGround.match(/[0-9a-f]{2}/g) ?? []).map((two) => parseInt(two, 16) / 255)
  const colour = [red, green, blue].map((one) => String(Math.round(one * 1000)))
  const fills = rawOf(pdf).streams.flatMap((stream) => [...stream.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) scn?\n/g)])
  return fills.filter((fill) => fill.slice(1).every((one, at) => String(Math.round(Number(one) * 1000)) === colour[at]))
    .length
}
const notesIn = ({ modules }: Composition): number =>
  modules.flatMap(({ body }) => body.filter(({ kind }) => kind === 'note')).length

test('sets each note on a ground of its own, also over two languages', async () => {
  for (const name of ['booklet-family-de', 'booklet-ugly-all-modules-fa-en']) {
    assert.is(groundsIn(await pdfOf(name)), notesIn(sampleOf(name)), name)
  }
})

test('has each step in two languages side by side, line by line with what it is', async () => {
  const name = 'booklet-ugly-all-modules-fa-en'
  const module = sampleOf(name).modules.find(({ code }) => code === 'registering-your-home')
  const { tags } = await readPdf(await pdfOf(name))
  const paragraphs = everyTag(tags).flatMap(({ role, text }) => (role === 'P' ? [folded(text)] : []))
  const steps = module?.second?.body.find(({ kind }) => kind === 'steps')
  if (steps?.kind !== 'steps') throw new Error('no steps')
  for (const row of steps.rows) {
    for (const [index, cell] of row.entries()) {
      const label = index === 0 ? '' : `${steps.head[index]?.map(({ text }) => text).join('')}: `
      const line = folded(label + cell.map(({ text }) => text).join(''))
      assert.ok(paragraphs.includes(line), line)
    }
  }
})

test('never has titles of two directions on one page, where there is one language', async () => {
  const { pages } = await readPdf(await pdfOf('booklet-family-ar'))
  const titles = pages.map(({ tags }) => everyTag(tags).filter(({ role }) => role === 'H2'))
  assert.ok(titles.flat().some(({ text }) => !hasRightToLeft(text)))
  for (const [index, onPage] of titles.entries()) {
    assert.ok(new Set(onPage.map(({ text }) => hasRightToLeft(text))).size <= 1, `page ${index + 1}`)
  }
})

test('has the note on the cover where it finds room, and else overleaf, not alone on its page', async () => {
  const cover = async (composition: Composition) => {
    const { pages } = await readPdf((await booklet(composition)).pdf)
    return pages.slice(0, 2).map(({ tags }) =>
      folded(
        everyTag(tags)
          .map(({ text }) => text)
          .join(''),
      ),
    )
  }
  const family = { ...sampleOf('booklet-family-de'), modules: sampleOf('booklet-family-de').modules.slice(0, 2) }
  const [first = ''] = await cover(family)
  assert.match(first, folded(wordsIn.de.note))
  const long = { ...family, note: 'Ein Satz, der die Seite füllt und noch ein Wort mehr hat. '.repeat(20) }
  const [without = '', overleaf = ''] = await cover(long)
  assert.not.match(without, folded(wordsIn.de.note))
  assert.match(overleaf, folded(wordsIn.de.note))
  assert.not.match(overleaf, folded(wordsIn.de.checklist))
  const named = { ...sampleOf('booklet-ugly-nothing-known-ar'), modules: family.modules.slice(0, 1) }
  const text = (await cover(named)).join('')
  assert.ok(text.indexOf(folded(wordsIn.ar.checklist)) > 0, 'the checklist follows within two pages')
})

const picture: Block = { kind: 'picture', file: 'candle-arch.png', alt: 'Ein Schwibbogen mit sieben Kerzen' }

test('draws a picture once, as wide as its column at most, with what is to be seen on it in words', async () => {
  const composition = sampleOf('booklet-family-de')
  const [module] = composition.modules
  if (!module) throw new Error('no module')
  const body = [paragraphOf('Davor.'), picture, paragraphOf('Danach.')]
  const alone: ComposedModule = { ...module, body }
  const second = { language: 'ar' as const, stale: false, title: 'عنوان', body }
  for (const [modules, secondLanguage] of [
    [[alone], null],
    [[{ ...alone, second, secondDueWords: 'فورًا' }], 'ar'],
  ] as const) {
    const { pdf } = await booklet({ ...composition, secondLanguage, modules: [...modules] })
    const figures = everyTag((await readPdf(pdf)).tags).filter(({ alt }) => alt === picture.alt)
    assert.is(figures.length, 1, 'side by side it is the same one for both')
    const { text, streams } = rawOf(pdf)
    assert.is([...text.matchAll(/\/Subtype \/Image/g)].length / (text.split('/Subtype /Image').length - 1), 1)
    const widths = streams.flatMap((stream) => [
      ...stream.matchAll(/\n([\d.]+) 0 0 -([\d.]+) [\d.-]+ [\d.-]+ cm\n\/I\d+ Do/g),
    ])
    assert.is(widths.length, 1)
    for (const [, width = '', height = ''] of widths) {
      assert.ok(Number(width) <= 260, width)
      assert.ok(Math.abs(Number(width) / Number(height) - shape) < 0.01, 'in its shape')
    }
  }
})

test('says until when in both languages, and in the second that it is missing there', async () => {
  const composition = sampleOf('booklet-family-de')
  const [module] = composition.modules
  if (!module) throw new Error('no module')
  const written = { language: 'pl' as const, stale: true, title: 'Tytuł', body: [paragraphOf('Zdanie.')] }
  const both: ComposedModule = { ...module, dueWords: 'sofort', secondDueWords: 'od razu', second: written }
  const german: ComposedModule = { ...both, code: 'german', title: 'Nur auf Deutsch', second: null }
  const { pdf } = await booklet({ ...composition, secondLanguage: 'pl', modules: [both, german] })
  const sections = everyTag((await readPdf(pdf)).tags).filter(({ role, lang }) => role === 'Sect' && lang === 'pl')
  const said = sections.map(({ text }) => folded(text)).join('|')
  assert.is(said.split(folded(`${wordsIn.pl.dueBy}od razu`)).length, 3)
  assert.is(said.split(folded(wordsIn.pl.inGerman)).length, 2)
  assert.is(said.split(folded(wordsIn.pl.stale)).length, 2)
  assert.not.match(said, /sofort/)
})

const head = readFileSync(new URL('../../templates/welcome-package/pictures/candle-arch.png', import.meta.url))
const shape = head.readUInt32BE(16) / head.readUInt32BE(20)

test.run()
