import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { faceOf, MissingLetter } from '../../templates/pdf/faces.ts'
import type { FaceName } from '../../templates/pdf/look.ts'

const test = suite('a typeface')

/** As they stand from the left. */
const lettersOf = (text: string, name: FaceName = 'regular', rightToLeft = false) =>
  faceOf(name)
    .set(text, rightToLeft)
    .signs.map(({ sign }) => String.fromCodePoint(...sign.codePoints))

test('is copied out in plain letters, whatever signs were printed before', () => {
  for (const sign of ['ﬁ', 'ﬂ', 'ﬀ', 'ﬃ', 'ﬄ']) assert.is(lettersOf(sign).join(''), sign.normalize('NFKC'))
  for (const word of ['finden', 'betrifft', 'Schiffahrt', 'Київ', 'Đặng'])
    assert.is(lettersOf(word).join('').normalize(), word)
})

test('knows which letters look alike, and copies each out as itself', () => {
  for (const letter of 'AАEЕOОcсpр-\u2010 \u00a0') assert.equal(lettersOf(letter, 'strong'), [letter])
})

test('sets Arabic letters joined and from the right, each with its dots as one sign', () => {
  assert.equal(lettersOf('بيت', 'arabic', true), ['ت', 'ي', 'ب'])
  const [, , first] = faceOf('arabic').set('بيت', true).signs
  assert.is(first?.sign.parts.length, 2, 'the stroke and its dot')
  assert.ok(
    faceOf('arabic').widthOf('بيت', true) <
      [...'بيت'].reduce((sum, one) => sum + faceOf('arabic').widthOf(one, true), 0),
  )
  assert.equal(lettersOf('می‌شود', 'arabic', true).reverse().join(''), 'می‌شود')
})

test('keeps an accent apart from its letter, and piles two up as they are written', () => {
  assert.equal(lettersOf('مرحباً', 'arabic', true), ['ً', 'ا', 'ب', 'ح', 'ر', 'م'])
  assert.equal(lettersOf('ثُمَّ', 'arabic', true).reverse().join('').normalize(), 'ثُمَّ'.normalize())
  for (const { sign, advance } of faceOf('arabic').set('ًا', true).signs.slice(0, 1)) assert.is(sign.advance, advance)
})

test('draws a bracket read from the right the other way round, and copies it out as it was written', () => {
  assert.equal(lettersOf('(أ)', 'arabic', true), [')', 'أ', '('])
  const [left] = faceOf('arabic').set('(أ)', true).signs
  const [opening] = faceOf('arabic').set('(', false).signs
  assert.is(left?.sign.parts[0]?.glyph.id, opening?.sign.parts[0]?.glyph.id)
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
