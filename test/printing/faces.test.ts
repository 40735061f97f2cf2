import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { faceOf, MissingLetter } from '../../templates/pdf/faces.ts'

const test = suite('a typeface')

const lettersOf = (text: string) =>
  String.fromCodePoint(
    ...faceOf('regular')
      .font.layout(text)
      .glyphs.flatMap(({ codePoints }) => codePoints),
  )

test('is copied out in plain letters, whatever signs were printed before', () => {
  for (const sign of ['ﬁ', 'ﬂ', 'ﬀ', 'ﬃ', 'ﬄ']) assert.is(lettersOf(sign), sign.normalize('NFKC'))
  for (const word of ['finden', 'betrifft', 'Schiffahrt', 'Київ', 'Đặng']) assert.is(lettersOf(word).normalize(), word)
})

test('knows which letters look alike, and copies each out as itself', () => {
  const { font } = faceOf('strong')
  const latinAndCyrillic = [...'AАEЕOОcсpр-\u2010 \u00a0'].map((letter) => letter.codePointAt(0) ?? 0)
  for (const codePoint of latinAndCyrillic) {
    assert.equal(font.glyphForCodePoint(codePoint).codePoints, [codePoint], codePoint.toString(16))
  }
})

test('gives widths once and for all, and refuses a word it cannot print', () => {
  const { widthOf, has } = faceOf('regular')
  assert.is(widthOf('Willkommen'), widthOf('Willkommen'))
  assert.ok(widthOf('WW') > widthOf('ii'))
  assert.is(has(0x1f680), false)
  assert.throws(
    () => widthOf('🚀'),
    (error: Error) => error instanceof MissingLetter && error.message.includes('🚀'),
  )
})

test.run()
