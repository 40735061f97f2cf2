import * as fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { fileNameOf } from '../../src/documents/rules.ts'
import { fitName, refusalOfName } from '../../src/files/rules.ts'

const test = suite('the name of a file')

const table: [name: string, refusal: ReturnType<typeof refusalOfName>, fit: string][] = [
  ['Zeugnis.pdf', null, 'Zeugnis.pdf'],
  ['Brief vom 3.12', null, 'Brief vom 3.12'],
  ['Підтвердження.pdf', null, 'Підтвердження.pdf'],
  ['شهادة.pdf', null, 'شهادة.pdf'],
  ['../../x', 'file_name_unfit', 'x'],
  ['..\\..\\x.pdf', 'file_name_unfit', 'x.pdf'],
  ['/etc/passwd', 'file_name_unfit', 'passwd'],
  ['C:\\Users\\x.pdf', 'file_name_unfit', 'x.pdf'],
  ['..', 'file_name_unfit', 'Datei'],
  ['.', 'file_name_unfit', 'Datei'],
  ['a\nb.pdf', 'file_name_unfit', 'a b.pdf'],
  ['a\0b.pdf', 'file_name_unfit', 'a b.pdf'],
  ['gnp.\u202efdp.exe', 'file_name_unfit', 'gnp. fdp.exe'],
  ['CON', 'file_name_unfit', 'Datei CON'],
  ['nul.pdf', 'file_name_unfit', 'Datei nul.pdf'],
  ['Console.pdf', null, 'Console.pdf'],
  ['', 'file_name_missing', 'Datei'],
  ['  ', 'file_name_missing', 'Datei'],
  [`${'a'.repeat(251)}.pdf`, null, `${'a'.repeat(251)}.pdf`],
  [`${'a'.repeat(252)}.pdf`, 'file_name_too_long', `${'a'.repeat(251)}.pdf`],
  [`${'ü'.repeat(126)}.pdf`, 'file_name_too_long', `${'ü'.repeat(125)}.pdf`],
]

test('is refused where it is a path, hides something or is too long, and is made to fit by whoever sends it', () => {
  for (const [name, refusal, fit] of table) {
    assert.is(refusalOfName(name), refusal, JSON.stringify(name))
    assert.is(fitName(name), fit, JSON.stringify(name))
  }
})

test('fits whatever it was, and never leads out of the folder it is saved in', () => {
  const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }))
  fc.assert(
    fc.property(any, (name) => {
      const fit = fitName(name)
      const saved = fileNameOf(fit, 'application/pdf')
      return refusalOfName(fit) === null && fitName(fit) === fit && !/[/\\\p{Cc}]|^\./u.test(saved)
    }),
    { numRuns: 2000 },
  )
})

test('is saved with the one ending that is true', () => {
  assert.is(fileNameOf('foto.JPEG', 'image/jpeg'), 'foto.jpg')
  assert.is(fileNameOf('Zeugnis.pdf', 'application/pdf'), 'Zeugnis.pdf')
  assert.is(fileNameOf('Brief vom 3.12', 'text/plain'), 'Brief vom 3.12.txt')
})

test.run()
