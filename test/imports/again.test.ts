import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { caseFiles, catalogueEntries, counsellors, entries, people } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { removeEntry } from '../../src/cases/entries.ts'
import { casesOf, contentOf, inCentre } from './centre.ts'
import { type Cells, listFile } from './lists-written.ts'

const again = inCentre('importing again')

const person = listFile('personen', [{}])
const talks = (...rows: Cells[]) => listFile('beratungen', rows)

again('reports a row whose Nr is known with other content, and never applies it', async (centre) => {
  await centre.importFiles([listFile('personen', [{}, { Nr: 'P-2' }]), listFile('unternehmen', [{}])])
  const before = contentOf(centre)
  const outcome = await centre.importFiles([
    listFile('personen', [{ Nr: 'P-2' }, { Nachname: 'Groß' }]),
    listFile('unternehmen', [{ Ort: 'Thum' }]),
  ])
  assert.equal(outcome.changed, [
    { file: 'personen.csv', row: 3, nr: 'P-1' },
    { file: 'unternehmen.csv', row: 2, nr: 'U-1' },
  ])
  assert.is(outcome.unchanged, 1)
  assert.is(contentOf(centre), before)
})

again('leaves alone what was edited since', async (centre) => {
  await centre.importFiles([person, talks({ Notiz: 'alt' })])
  await transaction(centre.db, async (tx) => {
    await tx.update(people).set({ familyName: 'Neumann', version: 2 })
    await tx.update(entries).set({ note: 'neu', removedAt: new Date() }).where(eq(entries.kind, 'consultation'))
  })
  const before = contentOf(centre)
  const outcome = await centre.importFiles([person, talks({ Notiz: 'alt' })])
  assert.equal([outcome.unchanged, outcome.changed], [2, []])
  assert.is(contentOf(centre), before)
})

again('takes a row for the same however its file is written', async (centre) => {
  await centre.importFiles([person, talks({ Datum: '3.3.2022', Notiz: 'a\nb' })])
  const [, column, ...columns] = 'Notiz,Datum,Klient,Form,Kanal,Minuten,Themen,Beraterin'.split(',')
  const other = listFile(
    'beratungen',
    [{ Datum: '03.03.2022', Notiz: ' a\r\nb\u00a0' }],
    ['Notiz', ...columns, column ?? ''],
  )
  assert.is((await centre.importFiles([other])).unchanged, 1)
})

again('takes two equal rows for two talks, and a third one later for a third', async (centre) => {
  const first = await centre.importFiles([person, talks({}, {})])
  assert.is(first.imported.consultations, 2)
  const second = await centre.importFiles([person, talks({}, {}, {})])
  assert.equal([second.imported.consultations, second.unchanged], [1, 3])
  const last = await centre.importFiles([person, talks({})])
  assert.equal([last.imported.consultations, last.unchanged], [0, 2])
})

again('adds new rows of a client to the case that was imported, keeping its number', async (centre) => {
  await centre.importFiles([person, talks({ Datum: '3.3.2022', Beraterin: 'A' })])
  const [before] = centre.rows('select id, year, sequence, version from case_files')
  const { imported } = await centre.importFiles([
    talks({ Datum: '4.4.2021', Beraterin: 'B' }, { Datum: '5.5.2022', Beraterin: 'C' }),
  ])
  assert.equal([imported.cases, imported.consultations], [0, 2])
  const [made, ...more] = casesOf(centre)
  assert.equal(more, [])
  assert.equal([made?.openedOn, made?.lastEntryOn, made?.lead], ['2021-04-04', '2022-05-05', 'C'])
  assert.match(String(made?.entries), /^2021-04-04\|status_change\|opened$/m)
  const [after] = centre.rows('select id, year, sequence, version from case_files')
  assert.equal(after, { ...before, version: 2 })
})

for (const [title, first, second, lead] of [
  ['nobody', [{ Beraterin: '' }], [{ Datum: '5.5.2022', Beraterin: 'C' }], 'C'],
  [
    'nobody at its end',
    [{ Datum: '2.2.2022', Beraterin: 'A' }, { Beraterin: '' }],
    [{ Datum: '5.5.2022', Beraterin: 'C' }],
    'C',
  ],
  ['nobody, and an earlier one somebody', [{ Beraterin: '' }], [{ Datum: '2.2.2022', Beraterin: 'A' }], 'A'],
  ['somebody, and a later one nobody', [{ Beraterin: 'A' }], [{ Datum: '5.5.2022', Beraterin: '' }], 'A'],
] satisfies [string, Cells[], Cells[], string][]) {
  again(`gives a case the lead it would have had at once, where its first list names ${title}`, async (centre) => {
    await centre.importFiles([person, talks(...first)])
    await centre.importFiles([talks(...second)])
    assert.is(casesOf(centre)[0]?.lead, lead)
  })
}

again('takes the latest entry that stands for the last one of a case it adds to', async (centre) => {
  await centre.importFiles([person, talks({ Datum: '3.3.2022' })])
  const [{ id = '' } = {}] = centre.rows("select id from entries where kind = 'consultation'")
  const coordinator = { userId: null, name: 'Karla', roles: ['coordinator'] } as const
  await removeEntry(centre.db, String(id), 1, false, { by: coordinator, at: new Date(), today: '2022-06-30' })
  await centre.importFiles([talks({ Datum: '4.4.2021' })])
  assert.is(casesOf(centre)[0]?.lastEntryOn, '2021-04-04')
})

again('opens a case for a known client who had none', async (centre) => {
  await centre.importFiles([listFile('unternehmen', [{ Art: 'Kommune' }])])
  const { imported } = await centre.importFiles([talks({ Klient: 'U-1' })])
  assert.is(imported.cases, 1)
  assert.is(casesOf(centre)[0]?.group, 'municipality')
})

again('moves its own closing when a later talk turns up, and takes it back if that is recent', async (centre) => {
  await centre.importFiles([person, talks({ Datum: '3.3.2020' })])
  assert.is(casesOf(centre)[0]?.closedOn, '2020-03-03')
  await centre.importFiles([talks({ Datum: '4.4.2021' })])
  assert.equal([casesOf(centre)[0]?.closedOn, casesOf(centre)[0]?.reason], ['2021-04-04', 'imported'])
  await centre.importFiles([talks({ Datum: '1.6.2022' })])
  const [made] = casesOf(centre)
  assert.equal([made?.closedOn, made?.reason, made?.confirmed], [null, null, 1])
  assert.not.match(String(made?.entries), /closed/)
})

again('leaves a closing, a reopening and a lead that somebody decided', async (centre) => {
  await centre.importFiles([person, talks({ Datum: '3.3.2020' })])
  const [reached] = await centre.db.select().from(catalogueEntries).where(eq(catalogueEntries.code, 'goal_reached'))
  const leadId = newId()
  await transaction(centre.db, async (tx) => {
    await tx.insert(counsellors).values({ id: leadId, name: 'Anna', state: 'confirmed' })
    await tx
      .update(caseFiles)
      .set({ leadId, closedOn: '2020-05-05', closingReasonId: reached?.id ?? '', closingConfirmed: true })
  })
  await centre.importFiles([talks({ Datum: '4.4.2021' })])
  const [closed] = casesOf(centre)
  assert.equal([closed?.closedOn, closed?.reason, closed?.lead], ['2020-05-05', 'goal_reached', 'Anna'])
  await transaction(centre.db, (tx) => tx.update(caseFiles).set({ closedOn: null, closingReasonId: null }).then())
  await centre.importFiles([talks({ Datum: '5.4.2021' })])
  assert.is(casesOf(centre)[0]?.closedOn, null)
})

again(
  'gives new rows of a merged person to the one they went into, whom they are no longer a pair with',
  async (centre) => {
    const twins = listFile('personen', [{ Geburtsjahr: '1980' }, { Nr: 'P-2', Geburtsjahr: '1980' }])
    const first = await centre.importFiles([twins, talks({}, { Klient: 'P-2' })])
    assert.equal(first.duplicates, [['P-1', 'P-2']])
    const ids = Object.fromEntries(
      centre.rows('select key, subject_id from import_rows').map(({ key, subject_id }) => [key, subject_id]),
    )
    await transaction(centre.db, async (tx) => {
      await tx
        .update(people)
        .set({ mergedInto: ids['P-1'] as string })
        .where(eq(people.id, ids['P-2'] as string))
      await tx.update(caseFiles).set({ personId: ids['P-1'] as string })
    })
    const second = await centre.importFiles([twins, talks({ Klient: 'P-2', Datum: '4.4.2022' })])
    assert.equal([second.imported.cases, second.imported.consultations, second.unchanged], [0, 1, 2])
    assert.equal(second.duplicates, [])
    assert.is(centre.rows('select * from case_files where person_id = ?', ids['P-2']).length, 0)
  },
)

again('lets two imports at once do what one after the other would', async (centre) => {
  const lists = [person, talks({}, {})]
  const outcomes = await Promise.all([centre.importFiles(lists), centre.importFiles(lists)])
  assert.equal(outcomes.map(({ unchanged }) => unchanged).sort(), [0, 3])
  assert.is(centre.rows('select * from people').length, 1)
  assert.is(centre.rows('select * from consultations').length, 2)
})

again.run()
