import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type ClientList, checkLists } from '../../src/imports/check-lists.ts'
import { type ImportFile, readLists } from '../../src/imports/read-lists.ts'
import type { ListName } from '../../src/imports/terms.ts'
import { type Cells, listFile } from './lists-written.ts'

const checking = suite('checking old lists')

const today = '2022-06-30'
const person = listFile('personen', [{}])
const company = listFile('unternehmen', [{}])
const check = (files: ImportFile[], known: [string, ClientList][] = []) =>
  checkLists(readLists(files).lists, new Map(known), today)

/** The list with this row alone, beside one good person and one good company. */
const checkRow = (list: ListName, cells: Cells) => {
  const beside = [person, company].filter(({ name }) => name !== `${list}.csv`)
  return check([...beside, listFile(list, [cells])])
}
const wrongIn = (list: ListName, cells: Cells) =>
  checkRow(list, cells)
    .refusals.filter(({ file }) => file === `${list}.csv`)
    .map(({ row, column, reason }) => `${row} ${column} ${reason}`)

const refused: [list: ListName, cells: Cells, wrong: string][] = [
  ['personen', { Nr: '' }, '2 Nr missing'],
  ['personen', { Nr: '\u00a0' }, '2 Nr missing'],
  ['personen', { Nachname: '' }, '2 Nachname missing'],
  ['personen', { Zielgruppe: '' }, '2 Zielgruppe missing'],
  ['personen', { Zielgruppe: 'Zuwanderer' }, '2 Zielgruppe word_unknown'],
  ['personen', { Zielgruppe: 'constructor' }, '2 Zielgruppe word_unknown'],
  ['personen', { Geschlecht: 'x' }, '2 Geschlecht word_unknown'],
  ['personen', { Geburtsjahr: '19a5' }, '2 Geburtsjahr number_invalid'],
  ['personen', { Geburtsjahr: '-1' }, '2 Geburtsjahr number_invalid'],
  ['personen', { Geburtsjahr: '1985,5' }, '2 Geburtsjahr number_invalid'],
  ['personen', { Geburtsjahr: '1985.0' }, '2 Geburtsjahr number_invalid'],
  ['personen', { Geburtsjahr: '1.985' }, '2 Geburtsjahr number_invalid'],
  ['personen', { Geburtsjahr: '19850101' }, '2 Geburtsjahr number_too_large'],
  ['personen', { Staatsangehörigkeit: 'Atlantis' }, '2 Staatsangehörigkeit country_unknown'],
  ['personen', { Staatsangehörigkeit: 'deutsch, Atlantis' }, '2 Staatsangehörigkeit country_unknown'],
  ['personen', { Nr: 'U-1' }, '2 Nr nr_repeated'],
  ['unternehmen', { Nr: '' }, '2 Nr missing'],
  ['unternehmen', { Name: ' ' }, '2 Name missing'],
  ['unternehmen', { Art: '' }, '2 Art missing'],
  ['unternehmen', { Art: 'Verein' }, '2 Art word_unknown'],
  ['beratungen', { Datum: '' }, '2 Datum missing'],
  ['beratungen', { Datum: '2022-03-03' }, '2 Datum day_impossible'],
  ['beratungen', { Datum: '3.3.22' }, '2 Datum day_impossible'],
  ['beratungen', { Datum: '31.4.2022' }, '2 Datum day_impossible'],
  ['beratungen', { Datum: '29.2.2021' }, '2 Datum day_impossible'],
  ['beratungen', { Datum: '1.7.2022' }, '2 Datum day_in_future'],
  ['beratungen', { Klient: '' }, '2 Klient missing'],
  ['beratungen', { Klient: 'P-9' }, '2 Klient client_unknown'],
  ['beratungen', { Klient: 'p-1' }, '2 Klient client_unknown'],
  ['beratungen', { Form: '' }, '2 Form missing'],
  ['beratungen', { Form: 'Gespräch' }, '2 Form word_unknown'],
  ['beratungen', { Minuten: '30 min' }, '2 Minuten number_invalid'],
  ['beratungen', { Minuten: '-5' }, '2 Minuten number_invalid'],
  ['beratungen', { Minuten: '100001' }, '2 Minuten number_too_large'],
  ['veranstaltungen', { Datum: '32.1.2018' }, '2 Datum day_impossible'],
  ['veranstaltungen', { Titel: '' }, '2 Titel missing'],
  ['veranstaltungen', { Art: '' }, '2 Art missing'],
  ['veranstaltungen', { Unternehmen: 'U-1, U-9' }, '2 Unternehmen client_unknown'],
  ['veranstaltungen', { Unternehmen: 'U-1, P-1' }, '2 Unternehmen client_unknown'],
]

for (const [list, cells, wrong] of refused) {
  checking(`refuses in ${list} ${JSON.stringify(cells)}: ${wrong}`, () => assert.equal(wrongIn(list, cells), [wrong]))
}

const taken: [list: ListName, cells: Cells][] = [
  ['personen', { Vorname: '', Geburtsjahr: '', Geschlecht: '', Staatsangehörigkeit: '', Wohnort: '', Telefon: '' }],
  ['personen', { Geburtsjahr: '0' }],
  ['personen', { Geburtsjahr: ' 1985\u00a0' }],
  ['personen', { Staatsangehörigkeit: 'staatenlos' }],
  ['personen', { Staatsangehörigkeit: 'ungeklärt' }],
  ['personen', { Staatsangehörigkeit: 'Deutsche, polnisch' }],
  ['personen', { Nachname: '=cmd|A1', Telefon: '+49 3733 1', 'E-Mail': 'keine' }],
  ['personen', { Wohnort: 'Wien', Herkunftsort: 'irgendwo' }],
  ['personen', { Zielgruppe: 'Ru\u0308ckkehrer' }],
  ['unternehmen', { Art: 'Kommune', Beschäftigte: 'sehr viele', Ort: 'überall' }],
  ['beratungen', { Datum: '30.06.2022' }],
  ['beratungen', { Datum: '29.2.2020' }],
  ['beratungen', { Datum: '1.1.1999' }],
  ['beratungen', { Klient: 'U-1' }],
  ['beratungen', { Kanal: '', Minuten: '', Themen: '', Beraterin: '', Notiz: '' }],
  ['beratungen', { Minuten: '0', Themen: 'Bergbau, , Arbeit,', Kanal: 'Rauchzeichen', Beraterin: 'Neu' }],
  ['veranstaltungen', { Art: 'Fest', Ort: '', Unternehmen: '' }],
  ['veranstaltungen', { Unternehmen: 'U-1,U-1, ' }],
]

for (const [list, cells] of taken) {
  checking(`takes in ${list} ${JSON.stringify(cells)}`, () => assert.equal(wrongIn(list, cells), []))
}

checking('tells all that is wrong with a row', () => {
  assert.equal(wrongIn('personen', { Nr: '', Geburtsjahr: 'x', Geschlecht: 'y' }), [
    '2 Nr missing',
    '2 Geburtsjahr number_invalid',
    '2 Geschlecht word_unknown',
  ])
})

checking('refuses every row of a Nr that is used more than once in or across the lists', () => {
  const { refusals } = check([
    listFile('personen', [{ Nr: '1' }, { Nr: '2' }, { Nr: '1' }, { Nr: '3' }]),
    listFile('unternehmen', [{ Nr: '2' }, { Nr: '4' }]),
  ])
  assert.equal(
    refusals.map(({ file, row, reason }) => `${file} ${row} ${reason}`),
    ['personen.csv 2', 'personen.csv 3', 'personen.csv 4', 'unternehmen.csv 2'].map((where) => `${where} nr_repeated`),
  )
})

checking('refuses what names a refused client', () => {
  const { refusals, talks, events } = check([
    listFile('personen', [{ Zielgruppe: 'x' }]),
    listFile('unternehmen', [{ Art: 'x' }]),
    listFile('beratungen', [{}]),
    listFile('veranstaltungen', [{}]),
  ])
  assert.equal(
    refusals.map(({ file, column, reason }) => `${file} ${column} ${reason}`),
    [
      'personen.csv Zielgruppe word_unknown',
      'unternehmen.csv Art word_unknown',
      'beratungen.csv Klient client_refused',
      'veranstaltungen.csv Unternehmen client_refused',
    ],
  )
  assert.equal([talks, events], [[], []])
})

checking('knows a client who was imported before, without their list', () => {
  const known: [string, ClientList][] = [
    ['P-1', 'personen'],
    ['U-1', 'unternehmen'],
  ]
  assert.equal(check([listFile('beratungen', [{}]), listFile('veranstaltungen', [{}])], known).refusals, [])
  assert.equal(
    check([listFile('veranstaltungen', [{ Unternehmen: 'P-1' }])], known).refusals.map(({ reason }) => reason),
    ['client_unknown'],
  )
})

checking('refuses a client of the one list whose Nr was imported from the other', () => {
  const { refusals } = check([person], [['P-1', 'unternehmen']])
  assert.equal(refusals, [{ file: 'personen.csv', row: 2, column: 'Nr', reason: 'nr_of_other_list' }])
})

checking('refuses who names a client that is known but stands refused in these lists', () => {
  const { refusals } = check(
    [listFile('personen', [{ Nachname: '' }]), listFile('beratungen', [{}])],
    [['P-1', 'personen']],
  )
  assert.equal(
    refusals.map(({ reason }) => reason),
    ['missing', 'client_refused'],
  )
})

checking('refuses a row with a cell beyond the last column', () => {
  const bytes = Buffer.concat([company.bytes, Buffer.from(';zu viel')])
  assert.equal(check([{ ...company, bytes }]).refusals, [
    { file: 'unternehmen.csv', row: 2, column: 'J', reason: 'cell_without_column' },
  ])
})

checking('says what the cells mean', () => {
  const cells = { Geburtsjahr: '1985', Geschlecht: 'w', Staatsangehörigkeit: 'polnisch/deutsch', 'E-Mail': ' ' }
  const [one] = checkRow('personen', cells).people
  assert.is(one?.birthYear, 1985)
  assert.is(one?.gender, 'female')
  assert.equal(one?.nationalities, ['PL', 'DE'])
  assert.is(one?.targetGroup, 'returnee')
  assert.is(one?.email, null)
  const [talk] = checkRow('beratungen', { Datum: '3.3.2022', Themen: 'Arbeit,Wohnen , Arbeit' }).talks
  assert.is(talk?.heldOn, '2022-03-03')
  assert.is(talk?.minutes, null)
  assert.equal(talk?.topics, ['Arbeit', 'Wohnen'])
})

for (const [text, employees] of [
  ['25', 25],
  ['1.200', 1200],
  ['ca. 50', 50],
  ['10-49', null],
  ['', null],
] as const) {
  checking(`takes "${text}" employees for ${employees}`, () => {
    assert.is(checkRow('unternehmen', { Beschäftigte: text }).organisations[0]?.employees, employees)
  })
}

checking.run()
