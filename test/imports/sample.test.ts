import * as assert from 'uvu/assert'
import { casesOf, contentOf, expected, inCentre, newCentre, sampleFiles } from './centre.ts'

const sample = inCentre("importing the sample centre's lists")

/** Rows with these words replaced, as somebody mistypes them; mended by the opposite. */
const replaced = (files: ReturnType<typeof sampleFiles>, from: RegExp, to: string) =>
  files.map(({ name, bytes }) => {
    const encoding = name === 'unternehmen.csv' && bytes[0] !== 0xef ? 'latin1' : 'utf8'
    return { name, bytes: Buffer.from(Buffer.from(bytes).toString(encoding).replace(from, to), encoding) }
  })

const counts = { people: 230, organisations: 368, cases: 284, consultations: 873, shortContacts: 144, events: 8 }

sample('imports every row, lists what is undecided, finds who is there twice', async (centre) => {
  const { imported, refused, changed, unchanged, undecided, duplicates } = await centre.importFiles(sampleFiles())
  assert.equal(imported, counts)
  assert.equal([refused, changed, unchanged], [[], [], 0])
  const listed = Object.entries<Record<string, number>>(expected.undecided).flatMap(([kind, values]) =>
    Object.entries(values).map(([value, rows]) => ({ kind, value, rows })),
  )
  const byValue = (one: { value: string }, other: { value: string }) => (one.value < other.value ? -1 : 1)
  assert.equal(undecided.toSorted(byValue), listed.sort(byValue))
  const pairs = duplicates.map((pair) => pair.join(' '))
  for (const pair of expected.duplicates) assert.ok(pairs.includes(pair.join(' ')), pair.join(' '))
  for (const pair of expected.alikeButDistinct) assert.not.ok(pairs.includes(pair.toSorted().join(' ')), pair.join(' '))
})

sample('gives each client who was talked to one case, numbered by the day of opening', async (centre) => {
  await centre.importFiles(sampleFiles())
  const clients = centre.rows('select count(distinct coalesce(person_id, organisation_id)) n from case_files')
  assert.is(clients[0]?.n, counts.cases)
  const numbers = centre.rows('select prefix, year, sequence, opened_on from case_files order by year, sequence')
  const sequence = new Map<unknown, number>()
  let before = ''
  for (const { prefix, year, sequence: number, opened_on: openedOn } of numbers) {
    const next = (sequence.get(year) ?? 0) + 1
    sequence.set(year, next)
    assert.equal([prefix, year, number], ['WCE', Number(String(openedOn).slice(0, 4)), next])
    assert.ok(String(openedOn) >= before)
    before = String(openedOn)
  }
})

sample('changes nothing when the same lists come again', async (centre) => {
  await centre.importFiles(sampleFiles())
  const before = contentOf(centre)
  const again = await centre.importFiles(sampleFiles())
  assert.equal(Object.values(again.imported), [0, 0, 0, 0, 0, 0])
  assert.is(again.unchanged, 1623)
  assert.equal([again.changed, again.refused, again.undecided], [[], [], []])
  assert.is(contentOf(centre), before)
})

sample('imports nothing at all if one row is refused, and tells all the rest', async (centre) => {
  const before = contentOf(centre)
  const outcome = await centre.importFiles(replaced(sampleFiles(), /P-0230;(.*)Zuwanderer Ausland/, 'P-0230;$1Fernost'))
  assert.is(outcome.isWritten, false)
  assert.is(outcome.refused[0]?.column, 'Zielgruppe')
  assert.equal(Object.values(outcome.imported), [0, 0, 0, 0, 0, 0])
  assert.is(outcome.undecided[0]?.value, 'Bergbau')
  assert.is(contentOf(centre), before)
})

sample('comes to the same by the good rows first and the refused ones mended later', async (centre) => {
  const whole = await newCentre()
  await whole.importFiles(sampleFiles())

  const mistyped = replaced(
    replaced(
      replaced(sampleFiles(), /^(P-0009;.*)Rückkehrer/m, '$1Heimkehrer'),
      /^(U-0001;.*);Unternehmen/m,
      '$1;Firma',
    ),
    /^((?:30|15|0?2|0?7)\.\d+\.\d{4};[PU]-\d+;)Beratung/gm,
    '$1Beratungen',
  )
  const first = await centre.importFiles(mistyped, { acceptValid: true })
  assert.ok(first.isWritten)
  assert.ok(first.refused.length > 50)
  assert.equal(first.kept.map(({ name }) => name).sort(), [
    'beratungen.csv',
    'personen.csv',
    'unternehmen.csv',
    'veranstaltungen.csv',
  ])
  const refusedRows = new Set(first.refused.map(({ file, row }) => `${file} ${row}`)).size
  const mended = [
    [/Heimkehrer/, 'Rückkehrer'],
    [/;Firma;/, ';Unternehmen;'],
    [/;Beratungen;/g, ';Beratung;'],
  ] as const
  const second = await centre.importFiles(mended.reduce((files, [from, to]) => replaced(files, from, to), first.kept))
  assert.equal(second.refused, [])
  assert.is(second.unchanged, 0)
  const made = (one: typeof second) => Object.values(one.imported).reduce((sum, count) => sum + count, 0)
  assert.is(
    made(first) + made(second),
    Object.values(counts).reduce((sum, count) => sum + count, 0),
  )
  assert.is(refusedRows, made(second) - second.imported.cases)
  assert.equal(casesOf(centre), casesOf(whole))

  const again = await centre.importFiles(sampleFiles())
  assert.is(again.unchanged, 1623)
  whole.close()
})

sample.run()
