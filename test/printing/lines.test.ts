import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { linesHere } from '../../templates/pdf/blocks.ts'
import { type Line, linesOf, widthOf } from '../../templates/pdf/lines.ts'
import { styles } from '../../templates/pdf/look.ts'
import { shortened } from '../../templates/pdf/print.ts'

const test = suite('breaking text into lines')

const { body } = styles
const textOf = (lines: Line[]) => lines.map((line) => line.map(({ text }) => text).join(''))
const broken = (text: string, width: number) => textOf(linesOf(text, body, width))

test('breaks between words, and keeps the blank for whoever has it read out', () => {
  assert.equal(broken('Wer kümmert sich', widthOf('Wer kümmert', body) + 0.1), ['Wer kümmert ', 'sich'])
  assert.equal(broken('eine Zeile\nund noch eine', 500), ['eine Zeile', 'und noch eine'])
  assert.equal(broken('', 100), [''])
})

test('breaks after a dash or slash inside a word, not inside numbers and short forms', () => {
  const narrow = widthOf('Annaberg-Buch', body)
  assert.equal(broken('Annaberg-Buchholz', narrow), ['Annaberg-', 'Buchholz'])
  assert.equal(broken('und/oder', widthOf('und/od', body)), ['und/', 'oder'])
  assert.equal(broken('die E-Mail', widthOf('die E-Ma', body)), ['die ', 'E-Mail'])
  assert.equal(broken('75\u00a0% und', widthOf('75\u00a0%', body)), ['75\u00a0% ', 'und'])
})

test('keeps together what no blank parts, also where the look changes', () => {
  const spans = [{ text: 'siehe (' }, { text: 'hier', style: styles.strong }, { text: ') und' }]
  assert.equal(textOf(linesOf(spans, body, widthOf('siehe (hier', body))), ['siehe ', '(hier) und'])
})

test('are the same whatever was set before: looks count, and not which object says them', () => {
  const bold = (text: string) => [
    { text: 'Das ' },
    { text, style: { ...styles.strong } },
    { text: '! Und', style: { ...styles.strong } },
  ]
  const first = linesOf(bold('gilt'), body, 400)
  assert.equal(linesOf(bold('gilt'), { ...body }, 400), first)
  assert.is(first[0]?.length, 2)
  const other = linesOf(bold('gilt'), { ...body, size: 30 }, 400)
  assert.is.not(other[0]?.[0]?.width, first[0]?.[0]?.width)
  assert.is(linesOf([{ text: 'gilt', to: 'https://a.example' }], body, 400)[0]?.[0]?.to, 'https://a.example')
  assert.is(linesOf([{ text: 'gilt', to: 'https://b.example' }], body, 400)[0]?.[0]?.to, 'https://b.example')
  assert.is(linesOf([{ text: 'gilt', lang: 'de' }], body, 400)[0]?.[0]?.lang, 'de')
  assert.is(linesOf('gilt', body, 400)[0]?.[0]?.lang, undefined)
  assert.is(linesOf('(gilt', body, 400, 'rtl')[0]?.length, 2)
})

test('breaks an address after one of its signs', () => {
  const lines = broken('https://www.erzgebirge.example/willkommen', widthOf('https://www.erzgebirge.exam', body))
  assert.equal(lines, ['https://www.erzgebirge.', 'example/willkommen'])
})

test('never changes a letter, and never sets a line wider than its column', () => {
  const words = fc.string({ unit: fc.constantFrom(...'aÜßłĐ –-/.,@ 12W\u00a0'), maxLength: 120 })
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 300 }), (text, width) => {
      const lines = linesOf(text, body, width)
      assert.is(textOf(lines).join(''), text)
      for (const [line] of lines) if (line) assert.ok(widthOf(line.text.trimEnd(), body) <= width + 0.5, line.text)
    }),
  )
})

test('leaves no line alone at the foot or the head of a page', () => {
  const rows: [left: number, fitting: number, here: number][] = [
    [5, 5, 5],
    [5, 4, 3],
    [5, 3, 3],
    [5, 1, 0],
    [3, 2, 0],
    [2, 1, 0],
    [4, 2, 2],
    [40, 0, 0],
  ]
  for (const [left, fitting, here] of rows) assert.is(linesHere(left, fitting), here, `${left} of ${fitting}`)
})

test('shortens a running head by whole letters', () => {
  assert.is(
    shortened('kurz', () => true),
    'kurz',
  )
  assert.is(
    shortened('Müller und Söhne', (text) => [...text].length <= 7),
    'Müller…',
  )
  assert.is(
    shortened('W', () => false),
    'W…',
  )
})

test.run()
