import * as fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { largestDocument } from '../../src/documents/terms.ts'
import { withoutTraces } from '../../src/files/photo-traces.ts'
import { recogniseFile } from '../../src/files/recognising.ts'
import { box, heic, oneOfEach, photo, pngOf, refusedFiles, webp } from '../support/made-files.ts'

const test = suite('what a file is')

const codeOf = (work: () => unknown): string | undefined => {
  try {
    work()
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
  return undefined
}

test('is told by what stands in it, of every kind that is taken', () => {
  for (const [name, content, mediaType] of oneOfEach()) assert.is(recogniseFile(content, name), mediaType, name)
  assert.is(recogniseFile(Buffer.alloc(largestDocument, 'Grüße;1\n'), 'Export.csv'), 'text/plain', 'however long')
})

test('is none that is taken where content and name are at odds, where it runs, is locked, or is cut off', () => {
  for (const [name, content, code] of refusedFiles().filter(([, , one]) => one !== 'document_empty')) {
    assert.is(
      codeOf(() => withoutTraces(content, recogniseFile(content, name))),
      code,
      `${name} ${content.length}`,
    )
  }
})

test('is refused with a code and nothing else, whatever bytes come under whatever beginning', () => {
  const beginnings = [...oneOfEach(), ...refusedFiles()].map(([, content]) => content)
  const bent = fc.tuple(
    fc.constantFrom(...beginnings),
    fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
    fc.nat(),
  )
  fc.assert(
    fc.property(bent, ([whole, changes, cut]) => {
      const content = Buffer.from(whole.subarray(0, cut % 3 === 0 ? cut % (whole.length + 1) : whole.length))
      for (const [at, byte] of changes) if (content.length > 0) content.writeUInt8(byte, at % content.length)
      const code = codeOf(() => withoutTraces(content, recogniseFile(content, 'x')))
      return code === undefined || /^file_[a-z_]+$/.test(code)
    }),
    { numRuns: 1500 },
  )
})

test('of a photo goes without where and by whom it was taken; how it is turned and its colours stay', () => {
  const clean = withoutTraces(photo(6), 'image/jpeg')
  const text = clean.toString('latin1')
  for (const trace of ['GPS', 'Jana', 'Photoshop', 'MPF', 'film', 'xap', 'cut'])
    assert.not.ok(text.includes(trace), trace)
  assert.ok(text.includes('JFIF') && text.includes('ICC_PROFILE'))
  assert.ok(text.includes('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06'), 'it is turned as it was')
  assert.ok(text.endsWith('\xaa\xbb\xff\x00\xcc\xff\xd0\xdd\xff\xd9'), 'the picture itself is whole')
  assert.equal(withoutTraces(clean, 'image/jpeg'), clean, 'once is enough')
  assert.not.ok(withoutTraces(photo(1), 'image/jpeg').includes('Exif'))
  const told = pngOf(['eXIf', 'GPS'], ['tEXt', 'Author\0Jana'], ['caBX', 'who and where'], ['gAMA', '1'])
  assert.equal(withoutTraces(told, 'image/png'), pngOf(['gAMA', '1']))
  const plain = withoutTraces(webp(), 'image/webp')
  assert.not.match(plain.toString('latin1'), /GPS|Jana|EXIF/)
  assert.equal([plain.readUInt32LE(4), plain.readUInt8(20)], [plain.length - 8, 0])
  const nothing = { exif: '\0'.repeat(11), xmp: '\0'.repeat(11) }
  assert.equal(withoutTraces(heic(), 'image/heic'), heic(nothing), 'nothing else of it moved')
  const behind = (kind: string, said: string) => Buffer.concat([heic(), Buffer.from(box(kind, said), 'latin1')])
  for (const kind of ['uuid', 'mpvd', 'moov', 'meta', 'free'])
    assert.not.match(withoutTraces(behind(kind, 'GPS 50.58 N'), 'image/heic').toString('latin1'), /GPS/, kind)
})

test('of a photo is written over once at the most, however often it says where its traces are', () => {
  const pieces = 9_000
  const text = (...bytes: number[]) => String.fromCharCode(...bytes)
  const items = box('iinf', `\0\0\0\0\0\x01${box('infe', '\x02\0\0\0\0\x01\0\0Exif\0')}`)
  const whole = `${'\0'.repeat(4)}${text(0, 1, 0, 0)}`
  const places = box('iloc', `\0\0\0\0\x44\0\0\x01\0\x01\0\0${text(pieces >> 8, pieces & 255)}${whole.repeat(pieces)}`)
  const bent = box('ftyp', 'heic\0\0\0\0mif1heic') + box('meta', `\0\0\0\0${items}${places}`)
  assert.is(
    codeOf(() => withoutTraces(Buffer.from(bent, 'latin1'), 'image/heic')),
    'file_kind_unknown',
  )
})

test.run()
