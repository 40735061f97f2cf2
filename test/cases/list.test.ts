import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { catalogueEntries, residences } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { CaseCounts, CasePage, CaseRow, CasesQuery } from '../../src/cases/contract.ts'
import {
  catalogueIds,
  closeCase,
  openCase,
  openCaseOf,
  openManyCases,
  read,
  recordNote,
  recordOrganisation,
  recordPerson,
  recordTalk,
  restrict,
  search,
  send,
} from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { recordOutcome } from '../support/outcomes.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('the list of cases')

const pageOf = (world: World, query = '', by: Name = 'Anna') => read<CasePage>(world, `/cases?limit=200${query}`, by)
const rowsOf = async (world: World, query = '', by: Name = 'Anna') => (await pageOf(world, query, by)).rows
const found = (world: World, typed: string, query: Partial<CasesQuery> = {}) =>
  search<CasePage>(world, '/cases/search', { search: typed, ...query })

test('begins with the latest entry, and shows what a row needs', async (world) => {
  const topics = await catalogueIds(world, 'topics')
  const older = await openCase(world, {
    on: '2026-05-01',
    givenName: 'Ali',
    familyName: 'Hussein',
    nativeName: 'علي حسين',
  })
  const newer = await openCase(world, { on: '2026-06-01', place: 'Aue', targetGroup: 'abroad', by: 'Bela' })
  await recordTalk(world, newer.id, { heldOn: '2026-06-02', topicIds: [topics.health ?? ''] })
  await recordTalk(world, newer.id, { heldOn: '2026-06-04', topicIds: [topics.work ?? '', topics.housing ?? ''] })
  await recordTalk(world, newer.id, { heldOn: '2026-06-05', form: 'short_contact' })
  const [first, second, ...more] = await rowsOf(world)
  assert.equal(first, {
    id: newer.id,
    number: newer.number,
    client: { id: newer.client.id, kind: 'person', name: 'Jana Weißbach', nativeName: null },
    targetGroup: 'abroad',
    topics: [
      { german: 'Arbeit', english: 'Work' },
      { german: 'Wohnen', english: 'Housing' },
    ],
    missingTopic: false,
    restricted: false,
    lead: { id: world.staff.Bela.counsellorId, name: 'Bela' },
    place: 'Aue-Bad Schlema',
    openedOn: '2026-06-01',
    closedOn: null,
    lastEntryOn: '2026-06-05',
  })
  assert.equal([second?.id, second?.client.nativeName, second?.topics, second?.place], [older.id, 'علي حسين', [], null])
  assert.is(more.length, 0)
})

test('takes a consultation without a topic as incomplete, a short contact not', async (world) => {
  const { work = '' } = await catalogueIds(world, 'topics')
  const { id } = await openCase(world)
  const missingTopic = async () => (await rowsOf(world))[0]?.missingTopic
  await recordTalk(world, id, { form: 'short_contact' })
  await recordNote(world, id)
  assert.is(await missingTopic(), false)
  const entry = await recordTalk(world, id)
  await recordTalk(world, id, { topicIds: [work] })
  assert.is(await missingTopic(), true, 'even where the latest has one')
  const { talk, happenedOn: heldOn, note } = entry
  const payload = { ...talk, heldOn, note, heldById: null, channelId: null, topicIds: [work] }
  const { heldBy: _, channel: __, topics: ___, together: ____, ...correction } = payload
  await send(world, 'Anna', 'PATCH', `/consultations/${entry.id}`, { payload: correction, ifMatch: 1 })
  assert.is(await missingTopic(), false)
})

test('narrows by state, lead, group and what is missing, in any combination', async (world) => {
  await openManyCases(world)
  const all = await rowsOf(world)
  assert.is(all.length, 25)
  const order = [...all].sort((a, b) => (`${a.lastEntryOn}${a.id}` < `${b.lastEntryOn}${b.id}` ? 1 : -1))
  assert.equal(all, order)

  const bela = world.staff.Bela.counsellorId
  const filters: Record<string, [query: string, holds: (row: CaseRow) => boolean][]> = {
    status: [
      ['status=open', (row) => row.closedOn === null],
      ['status=closed', (row) => row.closedOn !== null],
    ],
    lead: [
      ['lead=me', (row) => row.lead.name === 'Anna'],
      [`lead=${bela}`, (row) => row.lead.id === bela],
      [`lead=${newId()}`, () => false],
    ],
    group: (['returnee', 'undecided', 'company', 'municipality'] as const).map((group) => [
      `group=${group}`,
      (row) => row.targetGroup === group,
    ]),
    missing: [
      ['missing=topic', (row) => row.missingTopic],
      ['missing=group', (row) => row.targetGroup === 'undecided'],
      ['missing=any', (row) => row.missingTopic || row.targetGroup === 'undecided'],
    ],
  }
  const anything: [string, (row: CaseRow) => boolean][] = [['', () => true]]
  let combinations = 0
  for (const status of [...anything, ...(filters.status ?? [])]) {
    for (const lead of [...anything, ...(filters.lead ?? [])]) {
      for (const group of [...anything, ...(filters.group ?? [])]) {
        for (const missing of [...anything, ...(filters.missing ?? [])]) {
          const chosen = [status, lead, group, missing]
          const query = chosen.map(([part]) => part && `&${part}`).join('')
          const expected = all.filter((row) => chosen.every(([, holds]) => holds(row)))
          assert.equal(await rowsOf(world, query), expected, query)
          combinations += 1
        }
      }
    }
  }
  assert.is(combinations, 240)
})

test('counts its views as it lists them', async (world) => {
  await openManyCases(world)
  for (const by of ['Anna', 'Bela', 'Karla'] as const) {
    const counts = await read<CaseCounts>(world, '/cases/counts', by)
    assert.equal(counts, {
      mine: (await rowsOf(world, '&status=open&lead=me', by)).length,
      open: (await rowsOf(world, '&status=open', by)).length,
      closed: (await rowsOf(world, '&status=closed', by)).length,
      missing: (await rowsOf(world, '&status=open&missing=any', by)).length,
      restricted: (await rowsOf(world, '&restricted=yes', by)).length,
    })
  }
})

test('of an empty centre is empty, and counts to nothing', async (world) => {
  assert.equal(await pageOf(world), { rows: [], next: null })
  assert.equal(await read<CaseCounts>(world, '/cases/counts'), {
    mine: 0,
    open: 0,
    closed: 0,
    missing: 0,
    restricted: 0,
  })
})

test('goes on page by page, without losing or repeating a case among equal days', async (world) => {
  await openManyCases(world)
  for (const filter of ['', '&status=open', '&missing=any']) {
    const paged = await idsPageByPage((cursor) =>
      read(world, `/cases?limit=4${filter}${cursor && `&cursor=${cursor}`}`),
    )
    assert.equal(
      paged,
      (await rowsOf(world, filter)).map(({ id }) => id),
      filter,
    )
  }
  const searched = await idsPageByPage((cursor) => found(world, 'jana', { limit: 4, ...(cursor && { cursor }) }))
  assert.equal(
    searched,
    (await found(world, 'jana', { limit: 200 })).rows.map(({ id }) => id),
  )
  assert.is(searched.length, 24)
  assert.is((await read<CasePage>(world, '/cases?limit=25')).next, null, 'no page after the last full one')
})

const idsPageByPage = async (pageAfter: (cursor: string) => Promise<CasePage>): Promise<string[]> => {
  const { rows, next } = await pageAfter('')
  const ids = rows.map(({ id }) => id)
  let cursor = next
  while (cursor !== null) {
    const page = await pageAfter(cursor)
    ids.push(...page.rows.map(({ id }) => id))
    cursor = page.next
  }
  return ids
}

test('is searched by any spelling of a name, within what it is narrowed to, or by a number', async (world) => {
  const ozdemir = await openCase(world, { givenName: 'Gülşen', familyName: 'Özdemir', by: 'Bela' })
  const closed = await openCase(world, { givenName: 'Deniz', familyName: 'Oezdemir' })
  await closeCase(world, closed.id)
  const { id: organisationId } = await recordOrganisation(world, { name: 'Özdemir Bau GmbH' })
  const company = await openCaseOf(world, { organisationId })
  const numbersFor = async (typed: string, filter: Partial<CasesQuery> = {}) =>
    (await found(world, typed, filter)).rows.map(({ number }) => number).sort()
  const all = [ozdemir, closed, company].map(({ number }) => number)
  assert.equal(await numbersFor('oezdem'), all)
  assert.equal(await numbersFor('ozdemir gul'), [ozdemir.number])
  assert.equal(await numbersFor('oezdem', { status: 'open' }), [ozdemir.number, company.number])
  assert.equal(await numbersFor('oezdem', { group: 'company' }), [company.number])
  assert.equal(await numbersFor(closed.number), [closed.number])
  assert.equal(await numbersFor(closed.number, { status: 'open' }), [])
  assert.equal(await numbersFor('oezdem', { lead: 'me' }), [closed.number, company.number])
  assert.equal(await numbersFor('&'), [], 'what no name has finds nobody')
})

test('is only read by a search, although it is sent as a write', async (world) => {
  await openCase(world)
  await writesNothing(world.db, () => found(world, 'jana'))
  await writesNothing(world.db, () => search(world, '/clients/search', { search: 'jana' }))
})

test('says where people live today, neither where they did nor where they will', async (world) => {
  const { id: personId } = await recordPerson(world, { place: 'Chemnitz' })
  await openCaseOf(world, { personId })
  await transaction(world.db, async (tx) => {
    const moves = { '2020-01-01': 'Leipzig', [world.clock.today]: 'Plauen', '9999-01-01': 'Hof' }
    const rows = Object.entries(moves).map(([fromOn, place]) => ({ id: newId(), personId, fromOn, place }))
    await tx.insert(residences).values(rows)
  })
  assert.is((await rowsOf(world))[0]?.place, 'Plauen')
})

test('narrows by what came of a case, or to those of which nothing is known', async (world) => {
  const [jana, amir, mute] = [await openCase(world), await openCase(world), await openCase(world)]
  await recordOutcome(world, jana.id, { kind: 'job' })
  await recordOutcome(world, jana.id, { kind: 'job' })
  await recordOutcome(world, jana.id, { kind: 'moved' })
  const taken = await recordOutcome(world, mute.id, { kind: 'job' })
  await send(world, 'Anna', 'POST', `/entries/${taken.id}/removal`, { ifMatch: 1 })
  await recordOutcome(world, amir.id, { kind: 'job' })
  const idsOf = async (query: string, by: Name = 'Anna') => (await rowsOf(world, query, by)).map(({ id }) => id).sort()
  assert.equal(await idsOf('&outcome=job'), [jana.id, amir.id].sort())
  assert.equal(await idsOf('&outcome=moved'), [jana.id])
  assert.equal(await idsOf('&outcome=none'), [mute.id])
  assert.equal(await idsOf('&outcome=stayed'), [])
  await closeCase(world, amir.id)
  assert.equal(await idsOf('&outcome=job&status=open'), [jana.id])
  await restrict(world, jana)
  assert.equal(await idsOf('&outcome=job', 'Bela'), [amir.id])
})

test('shows the new word where a topic was renamed', async (world) => {
  const { work = '' } = await catalogueIds(world, 'topics')
  const { id } = await openCase(world)
  await recordTalk(world, id, { topicIds: [work] })
  await transaction(world.db, async (tx) => {
    await tx.update(catalogueEntries).set({ german: 'Arbeit und Beruf' }).where(eq(catalogueEntries.id, work))
  })
  assert.equal((await rowsOf(world))[0]?.topics, [{ german: 'Arbeit und Beruf', english: 'Work' }])
})

test('refuses filters it does not know', async (world) => {
  for (const query of [
    'status=all',
    'group=x',
    'missing=x',
    'limit=0',
    'limit=201',
    'limit=x',
    'search=jana',
    'sort=age',
    'order=up',
    'topic=work',
    'municipality=Aue',
    'outcome=happy',
    'openedFrom=gestern',
    'lead=Anna',
  ]) {
    const reply = await send(world, 'Anna', 'GET', `/cases?${query}`)
    assert.equal([reply.statusCode, reply.json().code], [400, 'invalid_input'], query)
  }
  for (const payload of [
    {},
    { search: '  ' },
    { search: 'x'.repeat(201) },
    { search: 'jana', status: 'all' },
    { search: 'jana', limit: '4' },
    { search: 'jana', sort: 'age' },
  ]) {
    const reply = await send(world, 'Anna', 'POST', '/cases/search', { payload })
    assert.equal([reply.statusCode, reply.json().code], [400, 'invalid_input'], JSON.stringify(payload))
  }
})

test.run()
