/** Files as programs write them, as small as they can be: nobody's. */

type Part = [name: string, content: string]

/** A ZIP of parts that are not packed. */
export const zipOf = (...parts: Part[]): Buffer => {
  const heads: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const [name, content] of parts) {
    const sizes = Buffer.alloc(12)
    sizes.writeUInt32LE(content.length, 4)
    sizes.writeUInt32LE(content.length, 8)
    const named = Buffer.alloc(4)
    named.writeUInt16LE(name.length, 0)
    const common = Buffer.concat([Buffer.from('14000000000000000000', 'hex'), sizes, named])
    const head = Buffer.concat([Buffer.from('504b0304', 'hex'), common, Buffer.from(name + content)])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    list.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, place, Buffer.from(name)]))
    heads.push(head)
    at += head.length
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...heads, directory, end])
}

const office = (part: string, ...more: Part[]) => zipOf(['[Content_Types].xml', '<Types/>'], [part, '<x/>'], ...more)
const open = (kind: string, ...more: Part[]) =>
  zipOf(['mimetype', `application/vnd.oasis.opendocument.${kind}`], ['content.xml', '<x/>'], ...more)

/** What Office wrote until 2003: a head, a table of sectors, and a directory that names its parts. */
export const compoundOf = (...names: string[]): Buffer => {
  const content = Buffer.alloc(512 * 3)
  content.write('d0cf11e0a1b11ae1', 'hex')
  content.writeUInt16LE(9, 30)
  content.writeUInt32LE(1, 48)
  content.writeUInt32LE(0, 76)
  content.fill(0xff, 512, 1024)
  content.writeUInt32LE(0xfffffffe, 512 + 4)
  for (const [index, name] of ['Root Entry', ...names].entries()) {
    content.write(name, 1024 + 128 * index, 'utf16le')
    content.writeUInt16LE(2 * name.length + 2, 1024 + 128 * index + 64)
  }
  return content
}

const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.of(0xff, marker, 0, 0)
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** As cameras write them: how it is turned, and where it was taken. */
const exif = (turned: number): Buffer =>
  Buffer.concat([
    Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1'),
    Buffer.from('00020112000300000001', 'hex'),
    Buffer.from(`00${turned.toString(16).padStart(2, '0')}0000`, 'hex'),
    Buffer.from('8825000400000001000000260000', 'hex'),
    Buffer.from('GPS 50.58 N 13.00 E'),
  ])

const jpegOf = (...segments: Buffer[]) =>
  Buffer.concat([
    Buffer.of(0xff, 0xd8),
    ...segments,
    segment(0xda, Buffer.from('010100003f00', 'hex')),
    Buffer.from('aabbff00ccffd0dd', 'hex'),
    Buffer.of(0xff, 0xd9),
  ])

const table = segment(0xdb, Buffer.alloc(65, 1))

export const photo = (turned = 6): Buffer =>
  Buffer.concat([
    jpegOf(
      segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01cut', 'latin1')),
      segment(0xe1, exif(turned)),
      segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="50,34N"/>', 'latin1')),
      segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01colours', 'latin1')),
      segment(0xe2, Buffer.from('MPF\0and another picture', 'latin1')),
      segment(0xed, Buffer.from('Photoshop 3.0\0Jana Weissbach', 'latin1')),
      segment(0xfe, Buffer.from('taken by Jana')),
      table,
    ),
    Buffer.from('and a film of where it was GPS'),
  ])

const chunk = (kind: string, content: string): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.length)
  head.write(kind, 4, 'latin1')
  return Buffer.concat([head, Buffer.from(content, 'latin1'), Buffer.alloc(4)])
}

export const pngOf = (...chunks: [kind: string, content: string][]): Buffer =>
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', '\0\0\0\x01\0\0\0\x01\x08\0\0\0\0'),
    ...chunks.map(([kind, content]) => chunk(kind, content)),
    chunk('IDAT', 'pixels'),
    chunk('IEND', ''),
  ])

const riff = (kind: string, content: string): Buffer => {
  const head = Buffer.from(`${kind}\0\0\0\0`, 'latin1')
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, Buffer.from(content + (content.length % 2 ? '\0' : ''), 'latin1')])
}

export const webp = (): Buffer => {
  const chunks = [
    riff('VP8X', `\x0c${'\0'.repeat(9)}`),
    riff('VP8 ', 'pixels'),
    riff('EXIF', 'GPS'),
    riff('XMP ', 'Jana'),
  ]
  return riff('RIFF', Buffer.concat([Buffer.from('WEBP'), ...chunks]).toString('latin1'))
}

export const box = (kind: string, content: string): string => {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(content.length + 8)
  return `${head.toString('latin1')}${kind}${content}`
}

/** A picture, and beside it where and by whom it was taken: behind the lists, and in a box among them. */
export const heic = (said = { exif: 'GPS 50.58 N', xmp: '<x>Jana</x>' }): Buffer => {
  const item = (id: number, kind: string) => box('infe', `\x02\0\0\0\0${String.fromCharCode(id)}\0\0${kind}\0`)
  const place = (id: number, method: number, at: number, bytes: number) =>
    `\0${String.fromCharCode(id)}\0${String.fromCharCode(method)}\0\0\0\x01\0${String.fromCharCode(at)}\0${String.fromCharCode(bytes)}`
  const begin = box('ftyp', 'heic\0\0\0\0mif1heic')
  const whole = (at: number): string => {
    const items = box('iinf', `\0\0\0\0\0\x03${item(1, 'hvc1')}${item(2, 'Exif')}${item(3, 'mime')}`)
    const picture = place(1, 0, at, 6)
    const traces = place(2, 0, at + 6, said.exif.length) + place(3, 1, 0, said.xmp.length)
    const places = box('iloc', `\x01\0\0\0\x22\0\0\x03${picture}${traces}`)
    return begin + box('meta', `\0\0\0\0${items}${places}${box('idat', said.xmp)}`)
  }
  return Buffer.from(whole(whole(0).length + 8) + box('mdat', `pixels${said.exif}`), 'latin1')
}

/** One of each kind, with a name as people give it, and the type it is. */
export const oneOfEach = (): [name: string, content: Buffer, mediaType: string][] => {
  const openXml = 'application/vnd.openxmlformats-officedocument'
  const openDocument = 'application/vnd.oasis.opendocument'
  return [
    ['Zeugnis.PDF', Buffer.from('%PDF-1.4\n%%EOF'), 'application/pdf'],
    ['foto.jpeg', photo(), 'image/jpeg'],
    ['Bild.png', pngOf(), 'image/png'],
    ['Bild.webp', webp(), 'image/webp'],
    ['IMG_0001.HEIC', heic(), 'image/heic'],
    ['Lebenslauf.docx', office('word/document.xml'), `${openXml}.wordprocessingml.document`],
    ['Liste.xlsx', office('xl/workbook.xml'), `${openXml}.spreadsheetml.sheet`],
    ['Vortrag.pptx', office('ppt/presentation.xml'), `${openXml}.presentationml.presentation`],
    ['Brief.odt', open('text'), `${openDocument}.text`],
    ['Liste.ods', open('spreadsheet'), `${openDocument}.spreadsheet`],
    ['Vortrag.odp', open('presentation'), `${openDocument}.presentation`],
    ['Alt.doc', compoundOf('WordDocument'), 'application/msword'],
    ['Alt.xls', compoundOf('Workbook'), 'application/vnd.ms-excel'],
    ['Alt.ppt', compoundOf('PowerPoint Document'), 'application/vnd.ms-powerpoint'],
    ['Notiz.txt', Buffer.from('Grüße aus Łódź\r\n'), 'text/plain'],
    ['ohne Endung', Buffer.from('Anruf am 3.12. erbeten'), 'text/plain'],
  ]
}

/** What is refused, and with which code. */
export const refusedFiles = (): [name: string, content: Buffer, code: string][] => [
  ['Zeugnis.pdf', zipOf(['bild.exe', 'MZ']), 'file_kind_unknown'],
  ['Archiv.zip', zipOf(['bild.exe', 'MZ']), 'file_kind_unknown'],
  ['Zeugnis.pdf', office('word/document.xml'), 'file_ending_wrong'],
  ['Lebenslauf.docx', Buffer.from('%PDF-1.4'), 'file_ending_wrong'],
  ['Lebenslauf.docx', office('word/document.xml', ['word/vbaProject.bin', 'x']), 'file_has_macros'],
  ['Lebenslauf.odt', open('text', ['Basic/Standard/Module1.xml', 'x']), 'file_has_macros'],
  ['Liste.ods', open('spreadsheet', ['Scripts/python/m.py', 'x']), 'file_has_macros'],
  ['Alt.xls', compoundOf('Workbook', '_VBA_PROJECT'), 'file_has_macros'],
  ['Geheim.docx', compoundOf('EncryptedPackage', 'EncryptionInfo'), 'file_locked'],
  ['Brief.msg', compoundOf('__properties_version1.0'), 'file_kind_unknown'],
  ['Seite.html', Buffer.from('<script>alert(1)</script>'), 'file_kind_unknown'],
  ['Bild.svg', Buffer.from('<svg onload="alert(1)"/>'), 'file_kind_unknown'],
  ['Programm.exe', Buffer.from('MZ\x90\0\x03'), 'file_kind_unknown'],
  ['Notiz.txt', Buffer.from('Gr\xfc\xdfe', 'latin1'), 'file_kind_unknown'],
  ['Notiz.txt', Buffer.from('eins\0zwei'), 'file_kind_unknown'],
  ['Bild.jpg', Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'file_kind_unknown'],
  ['Bild.jpg', photo().subarray(0, 60), 'file_kind_unknown'],
  ['Bild.png', pngOf().subarray(0, 40), 'file_kind_unknown'],
  ['Brief.docx', office('word/document.xml').subarray(0, 80), 'file_kind_unknown'],
  [
    'Brief.odt',
    zipOf(['content.xml', ''], ['mimetype', 'application/vnd.oasis.opendocument.text']),
    'file_kind_unknown',
  ],
  ['Bild.heic', heic().subarray(0, 60), 'file_kind_unknown'],
  ['leer.pdf', Buffer.alloc(0), 'document_empty'],
]
