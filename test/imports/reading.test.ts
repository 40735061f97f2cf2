import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readLists } from '../../src/imports/read-lists.ts'
import { fileOf } from './lists-written.ts'

const reading = suite('reading old lists')

const header = 'Nr;Name;Art;Branche;Beschäftigte;Ort;Ansprechperson;E-Mail;Telefon'
const organisationsIn = (content: string | Buffer) =>
  readLists([{ name: 'unternehmen.csv', bytes: Buffer.from(content) }])
const namesIn = (content: string | Buffer) => organisationsIn(content).lists.unternehmen.map(({ cells }) => cells.Name)
const rowsIn = (content: string) => organisationsIn(content).lists.unternehmen.map(({ row, cells }) => [row, cells.Nr])

const umlauts = `${header}\nU-1;Zimmerei Köhler „Süd“ – € 5;Unternehmen`

reading('takes UTF-8 with and without a byte-order mark', () => {
  assert.equal(namesIn(umlauts), ['Zimmerei Köhler „Süd“ – € 5'])
  assert.equal(namesIn(`\ufeff${umlauts}`), ['Zimmerei Köhler „Süd“ – € 5'])
})

reading('takes Windows-1252, with the signs that Latin 1 does not have', () => {
  const bytes = { '„': 0x84, '“': 0x93, '–': 0x96, '€': 0x80 } as Record<string, number>
  const windows = Buffer.from([...umlauts].map((letter) => bytes[letter] ?? letter.charCodeAt(0)))
  assert.equal(namesIn(windows), ['Zimmerei Köhler „Süd“ – € 5'])
})

reading('refuses a file that is marked as UTF-8 and is not', () => {
  const broken = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(umlauts, 'latin1')])
  assert.equal(organisationsIn(broken).refusals, [
    { file: 'unternehmen.csv', row: 1, column: '', reason: 'file_unreadable' },
  ])
})

reading(
  'refuses a file in UTF-8 with one stray byte rather than reading all of it as Windows-1252, naming the row',
  () => {
    const [before = '', after = ''] = `${umlauts}\nU-2;"Jähn\nund S|öhne";Unternehmen`.split('|')
    const broken = Buffer.concat([Buffer.from(before), Buffer.from([0xf6]), Buffer.from(after)])
    assert.equal(organisationsIn(broken).refusals, [
      { file: 'unternehmen.csv', row: 3, column: '', reason: 'file_unreadable' },
    ])
  },
)

reading('takes Windows-1252 where two of its letters happen to be one of UTF-8', () => {
  const windows = Buffer.from(`${header}\nU-1;\x84Gru\xdf\x93 aus K\xf6ln;Unternehmen`, 'latin1')
  assert.equal(namesIn(windows), ['„Gruß“ aus Köln'])
})

reading('tells commas and semicolons apart by the header outside quotation marks', () => {
  const commas = header.replaceAll(';', ',')
  assert.equal(namesIn(`${commas}\nU-1,"Uhlig, Söhne; Enkel",Unternehmen`), ['Uhlig, Söhne; Enkel'])
  assert.equal(namesIn(`"Nr";"Name";"Art";${header.slice(12)}\nU-1;Uhlig, Söhne, Enkel;`), ['Uhlig, Söhne, Enkel'])
})

reading('takes LF, CRLF and both in one file, and line breaks within quotation marks', () => {
  const mixed = `${header}\r\nU-1;"Uhlig\r\nund Söhne";Unternehmen\nU-2;"Jähn\n";Unternehmen\r\nU-3;Groß;Kommune`
  assert.equal(namesIn(mixed), ['Uhlig\nund Söhne', 'Jähn', 'Groß'])
})

reading(
  'counts rows as a spreadsheet does: the header is 1, a text of two lines is one row, a blank row is one',
  () => {
    assert.equal(rowsIn(`${header}\nU-1;"a\nb";\n\n;;;;;;;;\nU-2;c;\n   ;\nU-3;d;\n\n`), [
      [2, 'U-1'],
      [5, 'U-2'],
      [7, 'U-3'],
    ])
  },
)

reading('normalises to NFC and trims, no-break spaces too', () => {
  assert.equal(namesIn(`${header}\nU-1;\u00a0 Fro\u0308hlich\u202f ;`), ['Fröhlich'])
})

reading('takes quotation marks within a text for themselves', () => {
  assert.equal(namesIn(`${header}\nU-1;Gasthof "Zur Linde";Unternehmen\nU-2;"Gasthof ""Zur Linde""";`), [
    'Gasthof "Zur Linde"',
    'Gasthof "Zur Linde"',
  ])
})

for (const [title, row] of [
  ['never closed', 'U-2;"Gasthof Linde;Unternehmen\nU-3;b;'],
  ['closed within a text', 'U-2;"Gasthof "Zur Linde"";Unternehmen'],
] as const) {
  reading(`refuses a file with a quotation mark ${title}, naming the row`, () => {
    const { refusals, lists } = organisationsIn(`${header}\nU-1;a;Unternehmen\n${row}`)
    assert.equal(refusals, [{ file: 'unternehmen.csv', row: 3, column: '', reason: 'file_unreadable' }])
    assert.equal(lists.unternehmen, [])
  })
}

reading('finds the columns in any order, and takes short rows for blank at the end', () => {
  const { lists, refusals } = organisationsIn(
    `Telefon;E-Mail;Ansprechperson;Ort;Beschäftigte;Branche;Art;Name;Nr\n1;;;;;;Kommune;Thum;U-1\n2`,
  )
  assert.equal(refusals, [])
  assert.equal(
    lists.unternehmen.map(({ cells }) => [cells.Nr, cells.Name, cells.Telefon]),
    [
      ['U-1', 'Thum', '1'],
      ['', '', '2'],
    ],
  )
})

reading('ignores the column Grund, and columns without a name as long as they are blank', () => {
  const { lists, refusals } = organisationsIn(`Grund;${header};;\nfalsch;U-1;a;Unternehmen;;;;;;;;`)
  assert.equal(refusals, [])
  assert.equal(
    lists.unternehmen.map(({ cells, strayCell }) => [cells.Nr, strayCell]),
    [['U-1', null]],
  )
})

const headers: [title: string, line: string, wrong: [string, string][]][] = [
  ['lacks a column', header.replace('Branche;', ''), [['Branche', 'column_missing']]],
  ['has one more', `${header};Webseite`, [['Webseite', 'column_unknown']]],
  ['has one twice', `${header};Ort`, [['Ort', 'column_repeated']]],
  [
    'misspells one',
    header.replace('Branche', 'Brache'),
    [
      ['Branche', 'column_missing'],
      ['Brache', 'column_unknown'],
    ],
  ],
]

for (const [title, line, wrong] of headers) {
  reading(`refuses a whole file whose header ${title}`, () => {
    const { refusals, lists } = organisationsIn(`${line}\nU-1;a;Unternehmen`)
    assert.equal(
      refusals.map(({ column, reason }) => [column, reason]),
      wrong,
    )
    assert.ok(refusals.every(({ file, row }) => file === 'unternehmen.csv' && row === 1))
    assert.equal(lists.unternehmen, [])
  })
}

reading('misses every column of an empty file', () => {
  assert.is(organisationsIn('').refusals.length, 9)
})

reading('takes a file of nothing but a header for an empty list', () => {
  assert.equal(organisationsIn(header).refusals, [])
})

reading('ignores other files and names them, whatever the case of its own', () => {
  const { lists, ignored } = readLists([
    fileOf('Unternehmen.CSV', `${header}\nU-1;a;`),
    fileOf('notizen.txt', 'nichts'),
    fileOf('personen.xlsx', 'PK'),
  ])
  assert.equal(ignored, ['notizen.txt', 'personen.xlsx'])
  assert.is(lists.unternehmen[0]?.file, 'Unternehmen.CSV')
})

reading('refuses a folder without any list, and a list that is there twice', () => {
  assert.equal(readLists([fileOf('notizen.txt', '')]).refusals, [{ file: '', row: 1, column: '', reason: 'no_list' }])
  assert.equal(
    readLists([]).refusals.map(({ reason }) => reason),
    ['no_list'],
  )
  const twice = readLists([fileOf('unternehmen.csv', header), fileOf('UNTERNEHMEN.csv', header)])
  assert.equal(
    twice.refusals.map(({ file, reason }) => [file, reason]),
    [
      ['unternehmen.csv', 'list_repeated'],
      ['UNTERNEHMEN.csv', 'list_repeated'],
    ],
  )
})

reading('marks a cell beyond the last column by the letter a spreadsheet gives it', () => {
  const { lists } = organisationsIn(`${header}\nU-1;a;Unternehmen;Holz;5;Thum;;;;;mehr`)
  assert.is(lists.unternehmen[0]?.strayCell, 'K')
})

reading.run()
