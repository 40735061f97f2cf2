import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { faceOf } from '../../templates/pdf/faces.ts'
import { linesOf } from '../../templates/pdf/lines.ts'
import { styles } from '../../templates/pdf/look.ts'
import { printable } from '../../templates/pdf/typed.ts'

const test = suite('what somebody typed, in print')

const words = {
  emoji: 'Bildzeichen',
  sign: 'Zeichen',
  scripts: { Han: 'chinesische Schrift', Hebrew: 'hebräische Schrift' },
}
const faces = [faceOf('regular'), faceOf('arabic')]
const shown = (typed: string) => printable(typed, words).text

test('stays as it is wherever the typeface has it', () => {
  for (const text of [
    'Đặng Thị Hồng Nhung',
    'Łukaszewska, Çelik, Țurcanu',
    'Київ – Ґалаґан',
    '§ 4a „ja“ 50\u00a0% & <b> €',
    'αβγ',
    'eins\nzwei',
  ]) {
    assert.equal(printable(text, words), { text, replaced: [] })
  }
})

test('stays in Arabic script, for which there is a typeface too', () => {
  for (const text of ['Frau ليلى الخطيب (Chemnitz)', 'پروندهٔ ۱۴', 'سارة', 'ڕۆژ, ټول']) {
    assert.equal(printable(text, words), { text, replaced: [] })
  }
  assert.is(shown('\ufee3\ufeae\ufea3\ufe92\ufe8e'), 'مرحبا')
})

test('is in Latin letters where no typeface has its script, in brackets', () => {
  assert.equal(printable('ნინო', words), { text: '[nino]', replaced: ['ნ', 'ი', 'ო'] })
  assert.is(shown('Herr Վարդան Պետրոսյան'), 'Herr [Vardan Petrosyan]')
  assert.is(shown('שלום (Chemnitz)'), '[šlwm] (Chemnitz)')
})

test('is named where it can only be named, once for all its neighbours', () => {
  assert.is(shown('Danke 🎉🎉 🎉!'), 'Danke [Bildzeichen]!')
  assert.is(shown('👩🏽‍🏭 und 🇵🇱 und 1️⃣'), '[Bildzeichen] und [Bildzeichen] und 1')
  assert.is(shown('你好 ไทย'), '[chinesische Schrift] [Zeichen]')
  assert.is(shown('a\ud800b\ufffd'), 'a[Zeichen]b[Zeichen]')
  assert.is(shown('𓀀𓀁'), '[Zeichen]')
})

test('loses what cannot be seen, and what would run into the line above', () => {
  assert.is(shown('a\u200bb\u00adc\u202ed\u0000e\u0007f'), 'abcd e f')
  assert.is(shown('eins\r\nzwei\u2028drei\tvier   fünf'), 'eins\nzwei\ndrei vier fünf')
  assert.ok(shown(`Z${'\u0335'.repeat(30)}`).length <= 4)
  assert.is(shown('Mu\u0308ller'), 'Müller')
})

test('is plain letters where it was a special form of them', () => {
  assert.is(shown('𝐇𝐞𝐥𝐠𝐚 ﹠ Ｋａｉ ㎡'), 'Helga & Kai m2')
})

test('is set also where a typeface does not say where a dot or a mark of a letter goes', () => {
  for (const letter of ['\u06a2', '\u06a3', '\u06a5', '\u0760', '\u08a4', '\u0615', '\u06d6', ' \u064e']) {
    for (const around of [letter, `ب${letter}ب`, `${letter}\u064e`]) {
      assert.ok(linesOf(shown(around), styles.body, 200, 'rtl').length === 1, around)
      assert.ok(linesOf(shown(around), styles.strong, 200).length === 1, around)
    }
  }
})

test('can always be printed, whatever it was, and twice is as once', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  )
  fc.assert(
    fc.property(anything, (typed) => {
      const { text } = printable(typed, words)
      linesOf(text, styles.body, 200)
      linesOf(text, styles.strong, 200, 'rtl')
      assert.is(shown(text), text)
      const has = (letter: string) => faces.some((face) => face.has(letter.codePointAt(0) ?? 0))
      for (const letter of text) assert.ok(letter === '\n' || has(letter), letter)
    }),
    { numRuns: 400 },
  )
})

test.run()
