import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { minutesFromWords } from '../../src/consultations/rules.ts'

const test = suite('minutes as one types them')

const typed: [words: string, minutes: number | null][] = [
  ['25', 25],
  [' 25 ', 25],
  ['0', 0],
  ['25min', 25],
  ['25 Min.', 25],
  ['25 Minuten', 25],
  ['1 Minute', 1],
  ["25'", 25],
  ['1 h', 60],
  ['1h', 60],
  ['2 Std.', 120],
  ['1 Stunde', 60],
  ['1,5 h', 90],
  ['0.25 Stunden', 15],
  ['1 h 30', 90],
  ['1h05min', 65],
  ['1:30', 90],
  ['', null],
  ['-5', null],
  ['1,5', null],
  ['1:75', null],
  ['h', null],
  ['25 Tage', null],
  ['1234567', null],
]

for (const [words, minutes] of typed)
  test(`understands „${words}“ as ${minutes ?? 'nothing'}`, () => {
    assert.is(minutesFromWords(words), minutes)
  })

test.run()
