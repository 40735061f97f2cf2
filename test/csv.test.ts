import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { csvLine } from '../src/csv.ts'

const test = suite('a line of CSV')

test('keeps what is harmless as it is, and quotes what would break it', () => {
  assert.is(csvLine(['Weißbach', null, '', '5.1.2026']), 'Weißbach;;;5.1.2026\r\n')
  assert.is(csvLine(['a;b', 'sagt "ja"', 'zwei\nZeilen']), '"a;b";"sagt ""ja""";"zwei\nZeilen"\r\n')
  assert.is(csvLine(['\u202bليلى\u202c', 'Zero\u200bWidth']), '\u202bليلى\u202c;Zero\u200bWidth\r\n')
  assert.is(csvLine(['Müller & Söhne - Bau', '3 = 2 + 1']), 'Müller & Söhne - Bau;3 = 2 + 1\r\n')
})

test('makes text of whatever a spreadsheet would reckon with', () => {
  const dangerous = [
    '=1',
    '+1',
    '-1',
    '@A',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\u00a0=1',
    '"=1',
    "'=1",
    '„=1',
    '＝1',
    '\u200b=1+1',
    '\u202e=1',
    '\u0000=1',
    ' \u200f"\ufeff@A',
    '\u00ad-1',
    '\tx',
    '\rx',
  ]
  for (const cell of dangerous) {
    const text = csvLine([cell]).slice(0, -2).replace(/^"|"$/g, '')
    assert.is(text[0], "'", JSON.stringify(cell))
  }
})

test.run()
