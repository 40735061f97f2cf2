import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { checkLists } from '../../src/imports/check-lists.ts'
import { type ImportFile, readLists } from '../../src/imports/read-lists.ts'
import { refusedFiles } from '../../src/imports/refused-files.ts'
import { fileOf } from './lists-written.ts'

const handingBack = suite('handing refused rows back')

const refusedOf = (files: ImportFile[]) => {
  const { lists, handedIn, refusals } = readLists(files)
  return refusedFiles(handedIn, [...refusals, ...checkLists(lists, new Map(), '2022-06-30').refusals])
}
const textsOf = (files: ImportFile[]) => files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])

const header = 'Nr;Name;Art;Branche;Beschäftigte;Ort;Ansprechperson;E-Mail;Telefon'

handingBack('gives the refused rows alone, as written, with the reasons in a last column', () => {
  const list = `${header}\nU-1;gut;Unternehmen;\nU-2;"Uhlig; Söhne";Verein;;;;;;+49 3733 1\nU-3;;x\n`
  assert.equal(textsOf(refusedOf([fileOf('unternehmen.csv', list)])), [
    [
      'unternehmen.csv',
      `\ufeff${header};Grund\r\n` +
        'U-2;"Uhlig; Söhne";Verein;;;;;;+49 3733 1;Art: keines der vorgesehenen Wörter\r\n' +
        'U-3;;x;;;;;;;"Name: fehlt; Art: keines der vorgesehenen Wörter"\r\n',
    ],
  ])
})

handingBack('replaces the reasons of the last time', () => {
  const list = `Grund;${header}\nArt: fehlt;U-2;a;Verein\n`
  assert.match(
    textsOf(refusedOf([fileOf('unternehmen.csv', list)]))[0]?.[1] ?? '',
    /^\ufeffNr;.*;Grund\r\nU-2;a;Verein;;;;;;;Art: keines/,
  )
})

handingBack('gives every row of a file whose header is wrong', () => {
  const list = `${header};Webseite\nU-1;gut;Unternehmen\n\nU-2;b;Kommune\n`
  const [, text = ''] = textsOf(refusedOf([fileOf('unternehmen.csv', list)]))[0] ?? []
  assert.is(text.split('\r\n').length, 4)
  assert.match(text, /\nU-1;gut;Unternehmen;;;;;;;;Webseite: diese Spalte gehört nicht in die Liste\r/)
})

handingBack('gives a file that cannot be read as it is', () => {
  const unreadable = fileOf('unternehmen.csv', `${header}\nU-1;"offen`)
  assert.equal(refusedOf([unreadable]), [unreadable])
})

handingBack('keeps a cell beyond the last column where it stands', () => {
  const list = `${header}\nU-1;a;Unternehmen;;;;;;1;zu viel\n`
  assert.match(
    textsOf(refusedOf([fileOf('unternehmen.csv', list)]))[0]?.[1] ?? '',
    /Telefon;;Grund\r\nU-1;.*;1;zu viel;J: /,
  )
})

handingBack('gives no file of a list in which all is well', () => {
  assert.equal(refusedOf([fileOf('unternehmen.csv', `${header}\nU-1;a;Kommune\n`)]), [])
})

handingBack('writes what reads back as the same cells', () => {
  const ugly = `U-2;"mit ""Zeichen"", Zeile\nund; Rest";Verein;" Handel ";;=1+1;'x;-5;\u00a0`
  const [back] = refusedOf([fileOf('unternehmen.csv', `${header}\n${ugly}\n`)])
  assert.ok(back)
  const cells = (files: ImportFile[]) => readLists(files).lists.unternehmen.map((row) => row.cells)
  assert.equal(cells(back ? [back] : []), cells([fileOf('unternehmen.csv', `${header}\n${ugly}\n`)]))
})

handingBack.run()
