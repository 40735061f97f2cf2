import * as assert from 'uvu/assert'
import { mergeCounsellor } from '../../src/catalogues/counsellors.ts'
import { editEntry } from '../../src/catalogues/entries.ts'
import { keptCatalogues } from '../../src/catalogues/kept.ts'
import { mergeEntry } from '../../src/catalogues/merges.ts'
import type { Stamp } from '../../src/stamp.ts'
import { type Centre, contentOf, inCentre, sampleFiles } from './centre.ts'
import { listFile } from './lists-written.ts'

const mapped = inCentre('importing after the coordinator has mapped')

const karla: Stamp = {
  by: { userId: null, name: 'Karla', roles: ['coordinator'] },
  at: new Date('2022-06-30T11:00:00Z'),
  today: '2022-06-30',
}

const topicNamed = async ({ db }: Centre, german: string) => {
  const found = (await keptCatalogues(db)).entries.find((one) => one.catalogue === 'topic' && one.german === german)
  if (!found) throw new Error(`There is no topic ${german}`)
  return found
}

const nameOf = async ({ db }: Centre, name: string) => {
  const found = (await keptCatalogues(db)).counsellors.find((one) => one.name === name)
  if (!found) throw new Error(`There is no counsellor ${name}`)
  return found
}

const mapTopic = async (centre: Centre, from: string, into: string) => {
  const { id, version } = await topicNamed(centre, from)
  await mergeEntry(centre.db, id, version, { into: (await topicNamed(centre, into)).id }, karla)
}

const mapName = async (centre: Centre, from: string, into: string) => {
  const { id, version } = await nameOf(centre, from)
  await mergeCounsellor(centre.db, id, version, { into: (await nameOf(centre, into)).id }, karla)
}

const newTalk = (cells: Record<string, string>) =>
  listFile('beratungen', [{ Klient: 'P-0001', Datum: '29.6.2022', Form: 'Beratung', ...cells }])

/** The words of the one talk held on 29 June 2022 that this list brought. */
const talkBrought = ({ rows }: Centre, note: string) =>
  rows(
    `select h.name heldBy, l.name lead, (select group_concat(t.german) from consultation_topics ct
       join catalogue_entries t on t.id = ct.topic_id where ct.entry_id = e.id) topics
     from entries e join consultations c on c.entry_id = e.id join case_files f on f.id = e.case_id
       left join counsellors h on h.id = c.held_by_id join counsellors l on l.id = f.lead_id
     where e.note = ?`,
    note,
  )[0]

mapped('the same lists again change nothing, and nothing is undecided that was decided', async (centre) => {
  await centre.importFiles(sampleFiles())
  await mapTopic(centre, 'Bergbau', 'Arbeit')
  for (const name of ['T. Löser', 'S. Weißbach', 'M. Günther', 'J. Oehme']) await mapName(centre, name, 'K. Reuther')
  assert.is((await nameOf(centre, 'K. Reuther')).talks, 206 + 184 + 224 + 211 + 192)
  const before = contentOf(centre)
  const again = await centre.importFiles(sampleFiles())
  assert.equal(Object.values(again.imported), [0, 0, 0, 0, 0, 0])
  assert.equal([again.unchanged, again.changed, again.refused], [1623, [], []])
  assert.is(contentOf(centre), before)
})

mapped('a new row that names a mapped word goes to its target, and so does the case', async (centre) => {
  await centre.importFiles(sampleFiles())
  await mapTopic(centre, 'Bergbau', 'Arbeit')
  await mapName(centre, 'T. Löser', 'K. Reuther')
  const { undecided } = await centre.importFiles([newTalk({ Themen: 'bergbau', Beraterin: 'T. Loeser', Notiz: 'neu' })])
  assert.equal(
    undecided.map(({ value }) => value),
    ['K. Reuther'],
    'the target itself is not confirmed yet',
  )
  assert.equal(talkBrought(centre, 'neu'), { heldBy: 'K. Reuther', lead: 'K. Reuther', topics: 'Arbeit' })
})

mapped('a new row that names a word by its former name means it, unless another is called so now', async (centre) => {
  await centre.importFiles(sampleFiles())
  const work = await topicNamed(centre, 'Arbeit')
  await editEntry(centre.db, work.id, work.version, { german: 'Beruf' }, karla)
  const first = await centre.importFiles([newTalk({ Themen: 'Arbeit', Beraterin: '', Notiz: 'eins' })])
  assert.equal([first.undecided, talkBrought(centre, 'eins')?.topics], [[], 'Beruf'])
  const housing = await topicNamed(centre, 'Wohnen')
  await editEntry(centre.db, housing.id, housing.version, { german: 'Arbeit' }, karla)
  await centre.importFiles([newTalk({ Themen: 'Arbeit', Beraterin: '', Notiz: 'zwei' })])
  assert.is(talkBrought(centre, 'zwei')?.topics, 'Arbeit')
  assert.is((await topicNamed(centre, 'Arbeit')).id, housing.id)
})

mapped('rows that name nobody go to whom the unnamed was mapped to, and no second unnamed is made', async (centre) => {
  const person = listFile('personen', [{}])
  const talks = (...days: string[]) =>
    listFile(
      'beratungen',
      days.map((Datum) => ({ Datum, Beraterin: '' })),
    )
  await centre.importFiles([person, talks('3.3.2022'), listFile('unternehmen', [{}])])
  await centre.importFiles([listFile('beratungen', [{ Klient: 'U-1', Datum: '4.3.2022', Beraterin: 'Anna Alt' }])])
  await mapName(centre, 'ohne Angabe', 'Anna Alt')
  await centre.importFiles([
    listFile('personen', [{ Nr: 'P-2' }]),
    listFile('beratungen', [{ Klient: 'P-2', Datum: '5.5.2022', Beraterin: '' }]),
  ])
  const leads = centre.rows('select distinct l.name from case_files f join counsellors l on l.id = f.lead_id')
  assert.equal(leads, [{ name: 'Anna Alt' }])
  assert.is(centre.rows("select * from counsellors where name = 'ohne Angabe'").length, 1)
})

mapped.run()
