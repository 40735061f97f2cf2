import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { residences } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { CasePage } from '../../src/cases/contract.ts'
import {
  catalogueIds,
  closeCase,
  openCase,
  openCaseOf,
  openManyCases,
  read,
  recordOrganisation,
  recordTalk,
  send,
} from '../support/cases.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('the order of the list of cases')

const namesBy = async (world: World, query: string) =>
  (await read<CasePage>(world, `/cases?limit=200&${query}`)).rows.map(({ client }) => client.name)

test('sorts names as a German dictionary does, organisations among the people', async (world) => {
  for (const familyName of ['Zöllner', 'Ärmel', 'Arnold', 'Groß', 'Große', 'Öhmichen', 'Oertel']) {
    await openCase(world, { givenName: 'Jana', familyName })
  }
  await openCase(world, { givenName: 'Adam', familyName: 'Groß' })
  const { id: organisationId } = await recordOrganisation(world, { name: 'Metallbau Wüstner' })
  await openCaseOf(world, { organisationId })
  const inOrder = [
    'Jana Ärmel',
    'Jana Arnold',
    'Adam Groß',
    'Jana Groß',
    'Jana Große',
    'Metallbau Wüstner',
    'Jana Oertel',
    'Jana Öhmichen',
    'Jana Zöllner',
  ]
  // As a dictionary: ä as a, ö as o.
  const expected = inOrder.toSorted((one, other) => folded(one).localeCompare(folded(other)))
  assert.equal(await namesBy(world, 'sort=name'), expected)
  assert.equal(await namesBy(world, 'sort=name&order=desc'), expected.toReversed())
})

/** Family name first, marks away: shares nothing with the rule it is held against. */
const folded = (name: string): string => {
  const [given = '', family] = name.split(' ')
  const sorted = name.startsWith('Metallbau') ? name : `${family}  ${given}`
  return sorted
    .toLowerCase()
    .replace('ä', 'a')
    .replace('ö', 'o')
    .replace('ü', 'u')
    .replace('ß', 'ss')
    .replaceAll(' ', '!')
}

const keyOf = (sort: string) => (row: CasePage['rows'][number]) =>
  ({
    opened: row.openedOn,
    lastEntry: row.lastEntryOn,
    number: row.number,
    name: row.client.name,
    lead: row.lead.name,
  })[sort] ?? ''

const everyOrder = ['lastEntry', 'opened', 'number', 'name', 'lead'].flatMap((sort) =>
  ['asc', 'desc'].flatMap((order) =>
    ['', '&status=open', '&lead=me', '&group=returnee', '&missing=any'].map((narrowing) => ({
      sort,
      order,
      narrowing,
    })),
  ),
)

test('goes through every case once in every order, page by page, whatever it is narrowed to', async (world) => {
  await openManyCases(world)
  for (const { sort, order, narrowing } of everyOrder) {
    const query = `sort=${sort}&order=${order}${narrowing}`
    const all = (await read<CasePage>(world, `/cases?limit=200&${query}`)).rows
    const unordered = (await read<CasePage>(world, `/cases?limit=200${narrowing}`)).rows
    assert.equal(idsOf(all).sort(), idsOf(unordered).sort(), query)
    if (sort !== 'name') {
      const keys = all.map(keyOf(sort))
      assert.equal(keys, order === 'asc' ? keys.toSorted() : keys.toSorted().reverse(), query)
    }
    assert.equal(await idsPageByPage(world, query), idsOf(all), query)
  }
})

const idsOf = (rows: CasePage['rows']) => rows.map(({ id }) => id)

const idsPageByPage = async (world: World, query: string): Promise<string[]> => {
  const ids: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: CasePage = await read(world, `/cases?limit=3&${query}${cursor && `&cursor=${cursor}`}`)
    ids.push(...idsOf(page.rows))
    cursor = page.next
  }
  return ids
}

test('goes on in no other order than the one it began in', async (world) => {
  await openManyCases(world)
  const { next } = await read<CasePage>(world, '/cases?limit=3&sort=name')
  for (const sort of ['number', 'lead', 'lastEntry']) {
    const reply = await send(world, 'Anna', 'GET', `/cases?sort=${sort}&cursor=${next}`)
    assert.equal([reply.statusCode, reply.json().code], [400, 'invalid_cursor'], sort)
  }
})

test('narrows by what a talk was about, removed ones aside', async (world) => {
  const { work = '', health = '' } = await catalogueIds(world, 'topics')
  const about = async (familyName: string, topicIds: string[]) => {
    const { id } = await openCase(world, { familyName })
    return recordTalk(world, id, { topicIds })
  }
  await about('Arnold', [work])
  await about('Bauer', [work, health])
  const removed = await about('Clauß', [health])
  await about('Dietel', [])
  await send(world, 'Anna', 'POST', `/entries/${removed.id}/removal`, { ifMatch: 1 })
  assert.equal(await namesBy(world, `topic=${work}&sort=name`), ['Jana Arnold', 'Jana Bauer'])
  assert.equal(await namesBy(world, `topic=${health}`), ['Jana Bauer'])
  assert.equal(await namesBy(world, `topic=${newId()}`), [])
})

test('narrows by the municipality somebody lives in today, or has its seat', async (world) => {
  const aue = '14521035'
  const lives = await openCase(world, { familyName: 'Arnold', place: 'Aue' })
  const key = (await world.db.select().from(residences))[0]?.municipalityKey ?? aue
  const moved = await openCase(world, { familyName: 'Bauer', place: 'Aue' })
  const comes = await openCase(world, { familyName: 'Clauß', place: 'Leipzig' })
  const later = await openCase(world, { familyName: 'Dietel', place: 'Leipzig' })
  await openCase(world, { familyName: 'Ebert' })
  const { id: organisationId } = await recordOrganisation(world, { name: 'Werkzeugbau', place: 'Aue' })
  await openCaseOf(world, { organisationId })
  await transaction(world.db, async (tx) => {
    const homes = [
      { personId: moved.client.id, fromOn: '2024-01-01', municipalityKey: null, place: 'Leipzig' },
      { personId: comes.client.id, fromOn: world.clock.today, municipalityKey: key, place: null },
      { personId: later.client.id, fromOn: '9999-01-01', municipalityKey: key, place: null },
    ]
    await tx.insert(residences).values(homes.map((home) => ({ id: newId(), ...home })))
  })
  assert.equal(await namesBy(world, `municipality=${key}&sort=name`), ['Jana Arnold', 'Jana Clauß', 'Werkzeugbau'])
  await closeCase(world, lives.id)
  assert.equal(await namesBy(world, `municipality=${key}&status=open&sort=name`), ['Jana Clauß', 'Werkzeugbau'])
})

test('narrows by the days of opening and of the last entry, both ends with them', async (world) => {
  for (const [familyName, on, talkOn] of [
    ['Arnold', '2026-05-01', '2026-05-20'],
    ['Bauer', '2026-05-02', '2026-05-21'],
    ['Clauß', '2026-05-03', '2026-05-22'],
  ] as const) {
    const { id } = await openCase(world, { familyName, on })
    await recordTalk(world, id, { heldOn: talkOn })
  }
  assert.equal(await namesBy(world, 'openedFrom=2026-05-02&sort=name'), ['Jana Bauer', 'Jana Clauß'])
  assert.equal(await namesBy(world, 'openedTo=2026-05-02&sort=name'), ['Jana Arnold', 'Jana Bauer'])
  assert.equal(await namesBy(world, 'openedFrom=2026-05-02&openedTo=2026-05-02'), ['Jana Bauer'])
  assert.equal(await namesBy(world, 'lastFrom=2026-05-21&lastTo=2026-05-21'), ['Jana Bauer'])
  assert.equal(await namesBy(world, 'lastTo=2026-05-20'), ['Jana Arnold'])
  assert.equal(await namesBy(world, 'openedFrom=2026-05-03&openedTo=2026-05-01'), [])
})

test.run()
