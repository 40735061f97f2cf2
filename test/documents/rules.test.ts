import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { attachmentNamed, fileNameOf, mayDelete } from '../../src/documents/rules.ts'

const test = suite('what a document is called as a file')

const names: [title: string, fileName: string][] = [
  ['Willkommenspaket', 'Willkommenspaket.pdf'],
  ['Willkommenspaket Jana Weißbach', 'Willkommenspaket Jana Weißbach.pdf'],
  ['Zeugnis.pdf', 'Zeugnis.pdf'],
  ['Zeugnis.PDF', 'Zeugnis.pdf'],
  ['Zeugnis.exe', 'Zeugnis.exe.pdf'],
  ['../../etc/passwd', 'etc passwd.pdf'],
  ['C:\\Windows\\system32', 'C Windows system32.pdf'],
  ['a\r\nSet-Cookie: x=1', 'a Set-Cookie x=1.pdf'],
  ['fdp.\u202eexe', 'fdp. exe.pdf'],
  ['حزمة الترحيب', 'حزمة الترحيب.pdf'],
  ['Paket 🎁', 'Paket 🎁.pdf'],
  ['halb \ud83c', 'halb.pdf'],
  ['.htaccess', 'htaccess.pdf'],
  ['. . .', 'Dokument.pdf'],
  ['', 'Dokument.pdf'],
  ['.pdf', 'Dokument.pdf'],
]

for (const [title, fileName] of names) {
  test(`is ${fileName} for ${JSON.stringify(title)}`, () => {
    assert.is(fileNameOf(title, 'application/pdf'), fileName)
  })
}

test('is not longer than file systems take', () => {
  assert.is([...fileNameOf('🎁'.repeat(500), 'image/png')].length, 104)
})

test('is said in a header twice: in letters every program knows, and as it is', () => {
  assert.is(
    attachmentNamed("Paket für Zoë (100 %) 'neu'.pdf"),
    `attachment; filename="Paket fur Zoe (100 _) 'neu'.pdf"; filename*=UTF-8''Paket%20f%C3%BCr%20Zo%C3%AB%20%28100%20%25%29%20%27neu%27.pdf`,
  )
})

const header = /^attachment; filename="([\x20-\x21\x23-\x5b\x5d-\x7e]+)"; filename\*=UTF-8''([\w.%~!-]+)$/

test('is one safe name and one header, whatever somebody typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      const fileName = fileNameOf(title, 'application/pdf')
      assert.not.match(fileName, /[/\\:\p{Cc}\p{Cf}]|^\.|\.\.pdf$/u)
      assert.match(fileName, /.\.pdf$/)
      const [, ascii = '', exact = ''] = header.exec(attachmentNamed(fileName)) ?? []
      assert.ok(ascii.endsWith('.pdf'), attachmentNamed(fileName))
      assert.is(decodeURIComponent(exact), fileName)
    }),
  )
})

test('is deleted by whoever stored it, the lead of the case, and the coordinator', () => {
  const document = { createdBy: 'anna', leadUserId: 'bela' }
  const may = (userId: string | null, mayCorrectEveryones = false) =>
    mayDelete(document, { userId, mayCorrectEveryones })
  assert.equal([may('anna'), may('bela'), may('karla', true)], [true, true, true])
  assert.equal([may('cora'), may(null)], [false, false])
  assert.is(mayDelete({ createdBy: null, leadUserId: null }, { userId: null, mayCorrectEveryones: false }), false)
})

test.run()
