import { eq } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import { catalogueEntries, counsellors } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { casesOf, inCentre } from './centre.ts'
import { type Cells, listFile } from './lists-written.ts'

const making = inCentre('what an import makes')

const person = listFile('personen', [{}])
const company = listFile('unternehmen', [{}])
const talks = (...rows: Cells[]) => listFile('beratungen', rows)

making('names what it cannot keep of a number that is not required', async (centre) => {
  const { leftOut, refused } = await centre.importFiles([
    listFile('unternehmen', [{ Beschäftigte: 'ca. 50' }, { Nr: 'U-2', Beschäftigte: '10-49' }]),
  ])
  assert.equal(refused, [])
  assert.equal(leftOut, [{ file: 'unternehmen.csv', row: 3, column: 'Beschäftigte', value: '10-49' }])
  assert.equal(centre.rows('select employees from organisations order by id').map(Object.values), [[50], [null]])
})

making('keeps of a person what the list says, and null for what it does not', async (centre) => {
  await centre.importFiles([
    listFile('personen', [
      {
        Vorname: 'Jürgen',
        Nachname: 'Schönherr',
        Geburtsjahr: '1968',
        Geschlecht: 'm',
        Staatsangehörigkeit: 'deutsch, polnisch',
        Zielgruppe: 'Zuwanderer Inland',
        Herkunftsort: 'Zürich',
        'E-Mail': 'j@example.org',
        Telefon: '+49 3733 1',
      },
      { Nr: 'P-2', Vorname: '', Nachname: 'Suharto' },
    ]),
  ])
  const columns = 'given_name, family_name, sort_name, birth_year, gender, target_group, origin, email, phone'
  assert.equal(centre.rows(`select ${columns} from people order by sort_name`).map(Object.values), [
    ['Jürgen', 'Schönherr', 'schonherr  jurgen', 1968, 'male', 'domestic', 'Zürich', 'j@example.org', '+49 3733 1'],
    [null, 'Suharto', 'suharto', null, null, 'returnee', null, null, null],
  ])
  assert.equal(centre.rows('select country from nationalities order by position').map(Object.values), [['DE'], ['PL']])
  assert.equal(centre.rows('select * from residences'), [])
})

making('makes people and organisations findable by name in every spelling', async (centre) => {
  await centre.importFiles([
    listFile('personen', [{ Nachname: 'Löser' }]),
    listFile('unternehmen', [{ Name: 'Groß KG' }]),
  ])
  for (const word of ['loser', 'loeser', 'gross']) {
    assert.is(centre.rows('select client_id from client_names where names match ?', word).length, 1, word)
  }
})

making('matches places to the district where it can, and keeps the others as text', async (centre) => {
  await centre.importFiles([
    listFile('personen', [
      { Nr: '1', Wohnort: 'Schwarzenberg' },
      { Nr: '2', Wohnort: 'Wien' },
    ]),
    listFile('unternehmen', [{ Ort: '09456 Annaberg' }, { Nr: 'U-2', Ort: 'Zwickau' }]),
  ])
  const places = (table: string) =>
    centre.rows(`select municipality_key, place from ${table} order by municipality_key is null`).map(Object.values)
  assert.equal(places('residences'), [
    ['14521550', null],
    [null, 'Wien'],
  ])
  assert.equal(places('organisations'), [
    ['14521020', null],
    [null, 'Zwickau'],
  ])
  assert.equal(centre.rows('select distinct from_on from residences').map(Object.values), [[null]])
})

making('opens one case for all the talks of a client, and none for who has no row', async (centre) => {
  await centre.importFiles([
    listFile('personen', [{}, { Nr: 'P-2' }]),
    company,
    talks(
      { Datum: '05.03.2022', Beraterin: 'J. Oehme', Themen: 'Arbeit, Wohnen', Minuten: '30', Notiz: 'eins\nzwei' },
      { Datum: '1.2.2016', Form: 'Kurzauskunft', Beraterin: '', Kanal: '' },
    ),
  ])
  const [made, ...more] = casesOf(centre)
  assert.equal(more, [])
  assert.equal(made, {
    nr: 'P-1',
    group: 'returnee',
    openedOn: '2016-02-01',
    closedOn: null,
    reason: null,
    confirmed: 1,
    lead: 'J. Oehme',
    lastEntryOn: '2022-03-05',
    entries: [
      '2016-02-01|short_contact',
      '2016-02-01|status_change|opened',
      '2022-03-05|consultation|eins\nzwei|30|Telefon|J. Oehme|Arbeit,Wohnen',
    ].join('\n'),
  })
})

for (const [lastTalk, today, closedOn] of [
  ['3.3.2022', '2022-08-30', null],
  ['3.3.2022', '2022-08-31', '2022-03-03'],
] as const) {
  making(
    `${closedOn ? 'closes' : 'leaves open'} a case whose last talk was on ${lastTalk}, on ${today}`,
    async (centre) => {
      await centre.importFiles([person, talks({ Datum: lastTalk })], { today })
      const [made] = casesOf(centre)
      assert.is(made?.closedOn, closedOn)
      assert.is(made?.reason, closedOn ? 'imported' : null)
      // No retention clock runs until the coordinator has confirmed the closing.
      assert.is(made?.confirmed, closedOn ? 0 : 1)
      assert.is(String(made?.entries).includes('status_change|closed'), closedOn !== null)
    },
  )
}

making('lets the last row name the lead: by day, and of one day by its place in the list', async (centre) => {
  await centre.importFiles([
    person,
    talks(
      { Datum: '5.5.2022', Beraterin: 'erste' },
      { Datum: '5.5.2022', Beraterin: 'zweite' },
      { Datum: '4.5.2022', Beraterin: 'dritte' },
    ),
  ])
  assert.is(casesOf(centre)[0]?.lead, 'zweite')
})

making('shows that nobody is named where no row names a counsellor', async (centre) => {
  const { undecided } = await centre.importFiles([person, talks({ Beraterin: '' })])
  assert.is(casesOf(centre)[0]?.lead, 'ohne Angabe')
  assert.equal(undecided, [])
  assert.equal(centre.rows('select held_by_id from consultations').map(Object.values), [[null]])
})

making(
  'knows topics, channels and kinds by their German and English names and codes, however written',
  async (centre) => {
    const { undecided } = await centre.importFiles([
      person,
      company,
      talks({ Themen: 'mobilitaet, Kita und schule, work, ARBEIT', Kanal: 'in_person', Beraterin: '' }),
      listFile('veranstaltungen', [{ Art: 'messe' }]),
    ])
    assert.equal(undecided, [])
    assert.match(String(casesOf(centre)[0]?.entries), /persönlich\|Mobilität,Kita und Schule,Arbeit$/m)
  },
)

making('makes an unconfirmed entry of an unknown word, one for all its spellings, never an account', async (centre) => {
  const { undecided } = await centre.importFiles([
    person,
    company,
    talks({ Themen: 'Bergbau, bergbau' }, { Themen: 'BERGBAU', Kanal: 'Fax', Datum: '4.3.2022' }),
    listFile('veranstaltungen', [{ Art: 'Hutznabend' }]),
  ])
  assert.equal(undecided, [
    { kind: 'topic', value: 'Bergbau', rows: 2 },
    { kind: 'channel', value: 'Fax', rows: 1 },
    { kind: 'eventKind', value: 'Hutznabend', rows: 1 },
    { kind: 'counsellor', value: 'K. Reuther', rows: 2 },
  ])
  const unconfirmed = "select catalogue, code, german from catalogue_entries where state = 'unconfirmed' order by code"
  assert.equal(centre.rows(unconfirmed).map(Object.values), [
    ['topic', 'bergbau', 'Bergbau'],
    ['channel', 'fax', 'Fax'],
    ['eventKind', 'hutznabend', 'Hutznabend'],
  ])
  assert.equal(centre.rows('select name, state, user_id from counsellors').map(Object.values), [
    ['K. Reuther', 'unconfirmed', null],
  ])
  assert.equal(centre.rows('select id from users'), [])
})

making(
  'still lists a word that nobody has confirmed since the last import, and no longer one that was mapped',
  async (centre) => {
    await centre.importFiles([person, talks({ Themen: 'Bergbau' })])
    const next = await centre.importFiles([talks({ Themen: 'Bergbau', Datum: '4.3.2022' })])
    assert.equal(next.undecided, [
      { kind: 'topic', value: 'Bergbau', rows: 1 },
      { kind: 'counsellor', value: 'K. Reuther', rows: 1 },
    ])
    const [work] = await centre.db.select().from(catalogueEntries).where(eq(catalogueEntries.code, 'work'))
    await transaction(centre.db, async (tx) => {
      const mapped = { state: 'retired' as const, mergedInto: work?.id ?? '' }
      await tx.update(catalogueEntries).set(mapped).where(eq(catalogueEntries.code, 'bergbau'))
      await tx.update(counsellors).set({ state: 'confirmed' })
    })
    const last = await centre.importFiles([talks({ Themen: 'Bergbau', Datum: '5.3.2022' })])
    assert.equal(last.undecided, [])
    assert.match(String(casesOf(centre)[0]?.entries), /2022-03-05\|consultation\|Telefon\|K. Reuther\|Arbeit$/m)
  },
)

making('records events with the organisations that came, each once', async (centre) => {
  const { imported } = await centre.importFiles([
    listFile('unternehmen', [{}, { Nr: 'U-2', Art: 'Kommune' }]),
    listFile('veranstaltungen', [{ Unternehmen: 'U-2, U-1,U-2', Ort: 'Zschopau' }, { Unternehmen: '' }]),
  ])
  assert.is(imported.events, 2)
  assert.is(imported.cases, 0)
  const guests =
    'select e.held_on, e.place, count(o.event_id) n from events e left join event_organisations o on o.event_id = e.id'
  assert.equal(centre.rows(`${guests} group by e.id order by n`).map(Object.values), [
    ['2018-02-24', null, 0],
    ['2018-02-24', 'Zschopau', 2],
  ])
})

making('numbers its cases after those of the year that were there before', async (centre) => {
  await centre.importFiles([person, talks({ Datum: '3.3.2022' })])
  await centre.importFiles([listFile('personen', [{ Nr: 'P-2' }]), talks({ Klient: 'P-2', Datum: '2.2.2022' })])
  assert.equal(centre.rows('select year, sequence from case_files order by id').map(Object.values), [
    [2022, 1],
    [2022, 2],
  ])
})

making('writes into the audit who imported how much', async (centre) => {
  await centre.importFiles([person, talks({})])
  const audit = centre.rows("select by, user_id, changes from audit where action = 'lists.imported'")
  assert.is(audit.length, 1)
  assert.is(audit[0]?.by, 'command line')
  assert.match(String(audit[0]?.changes), /"people":1,"organisations":0,"cases":1,"consultations":1/)
})

making.run()
