import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { catalogueEntries, consultations, entries } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { CaseFile, Entry, EntryPage } from '../../src/cases/contract.ts'
import { catalogueIds, closeCase, openCase, read, recordNote, recordTalk, send } from '../support/cases.ts'
import { planOf, statementsDuring } from '../support/statements.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('the timeline of a case')

const pageOf = (world: World, id: string, query = '', by: Name = 'Anna') =>
  read<EntryPage>(world, `/cases/${id}/entries${query}`, by)

/** Every page, one after the other. */
const allOf = async (world: World, id: string, query: string): Promise<Entry[][]> => {
  const pages: Entry[][] = []
  let next: string | null = ''
  while (next !== null) {
    const page: EntryPage = await pageOf(world, id, `?${query}${next && `&cursor=${next}`}`)
    pages.push(page.rows)
    next = page.next
  }
  return pages
}

test('begins with what happened last; of one day, with what was recorded last', async (world) => {
  const { id } = await openCase(world, { on: '2026-05-01' })
  await recordNote(world, id, { on: '2026-06-10', note: 'erster' })
  world.clock.advance({ minutes: 1 })
  await recordTalk(world, id, { heldOn: '2026-06-12', note: 'jüngster' })
  world.clock.advance({ minutes: 1 })
  await recordTalk(world, id, { heldOn: '2026-06-10', note: 'zweiter' })
  world.clock.advance({ minutes: 1 })
  await recordTalk(world, id, { heldOn: '2026-04-01', note: 'vor der Eröffnung' })
  const { rows, next } = await pageOf(world, id)
  assert.equal(
    rows.map(({ note }) => note),
    ['jüngster', 'zweiter', 'erster', null, 'vor der Eröffnung'],
  )
  assert.is(next, null)
})

test('tells everything of a talk: who held it, how, about what, in the order it was said', async (world) => {
  const topics = await catalogueIds(world, 'topics')
  const { phone } = await catalogueIds(world, 'channels')
  const { id } = await openCase(world)
  const topicIds = [topics.housing ?? '', topics.work ?? '']
  const heldById = world.staff.Bela.counsellorId
  await recordTalk(world, id, {
    topicIds,
    heldById,
    channelId: phone ?? null,
    minutes: 45,
    language: 'pl',
    accompanied: 2,
  })
  const [entry] = (await pageOf(world, id)).rows
  assert.is(entry?.recordedBy, 'Anna')
  assert.is(entry?.recordedAt, world.clock.now().toISOString())
  assert.equal(entry?.talk, {
    form: 'consultation',
    heldBy: { id: heldById, name: 'Bela' },
    minutes: 45,
    channel: { id: phone, german: 'Telefon', english: 'phone', state: 'confirmed' },
    topics: [
      { id: topicIds[0], german: 'Wohnen', english: 'Housing', state: 'confirmed' },
      { id: topicIds[1], german: 'Arbeit', english: 'Work', state: 'confirmed' },
    ],
    language: 'pl',
    accompanied: 2,
    together: [],
  })
})

test('shows a retired topic where it was chosen', async (world) => {
  const { leisure = '' } = await catalogueIds(world, 'topics')
  const { id } = await openCase(world)
  await recordTalk(world, id, { topicIds: [leisure] })
  await transaction(world.db, async (tx) => {
    await tx.update(catalogueEntries).set({ state: 'retired' }).where(eq(catalogueEntries.id, leisure))
  })
  const [entry] = (await pageOf(world, id)).rows
  assert.equal(
    entry?.talk?.topics.map(({ german, state }) => [german, state]),
    [['Freizeit', 'retired']],
  )
})

test('says of what a command recorded that nobody did', async (world) => {
  const { id } = await openCase(world)
  const { id: entryId } = await recordTalk(world, id)
  await transaction(world.db, async (tx) => {
    await tx.update(entries).set({ recordedBy: null }).where(eq(entries.id, entryId))
  })
  const [entry] = (await pageOf(world, id)).rows
  assert.equal([entry?.recordedBy, entry?.mayChange], [null, true], 'its case’s lead may change it')
  assert.is((await pageOf(world, id, '', 'Bela')).rows[0]?.mayChange, false)
})

test('says to each what they may change', async (world) => {
  const { id } = await openCase(world)
  await recordNote(world, id, { by: 'Anna' })
  await recordNote(world, id, { by: 'Bela' })
  await recordNote(world, id, { by: 'Karla' })
  await closeCase(world, id)
  const mayChange = async (by: Name) =>
    (await pageOf(world, id, '', by)).rows
      .filter((entry) => entry.mayChange)
      .map(({ kind, recordedBy }) => `${recordedBy}’s ${kind}`)
      .sort()
  const everything = ['Anna’s note', 'Bela’s note', 'Karla’s note']
  assert.equal(await mayChange('Anna'), everything, 'as lead')
  assert.equal(await mayChange('Bela'), ['Bela’s note'], 'as author')
  assert.equal(await mayChange('Karla'), everything, 'as coordinator')
})

test('goes on page by page, without losing or repeating an entry, also among equal days and moments', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  for (let number = 0; number < 23; number += 1) {
    await recordNote(world, id, { on: number % 2 ? '2026-06-10' : '2026-06-11', note: `${number}` })
    if (number % 5 === 0) world.clock.advance({ seconds: 1 })
  }
  const whole = (await pageOf(world, id, '?limit=200')).rows.map((entry) => entry.id)
  assert.is(whole.length, 24)
  for (const limit of [1, 5, 24]) {
    const pages = await allOf(world, id, `limit=${limit}`)
    assert.equal(
      pages.flat().map((entry) => entry.id),
      whole,
      `${limit} a page`,
    )
    assert.ok(pages.every((rows) => rows.length <= limit && rows.length > 0))
  }
})

test('keeps its place while something is recorded above it', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  for (const note of ['a', 'b', 'c']) {
    world.clock.advance({ seconds: 1 })
    await recordNote(world, id, { on: '2026-06-10', note })
  }
  const { next } = await pageOf(world, id, '?limit=2')
  await recordNote(world, id, { on: '2026-06-12', note: 'neu' })
  const rest = await pageOf(world, id, `?cursor=${next}`)
  assert.equal(
    rest.rows.map(({ note }) => note),
    ['a', null],
  )
})

test('can be narrowed to one kind, whose number the case knows', async (world) => {
  const { id } = await openCase(world)
  await recordTalk(world, id)
  await recordTalk(world, id, { form: 'short_contact' })
  await recordTalk(world, id, { form: 'short_contact' })
  await recordNote(world, id)
  const { counts } = await read<CaseFile>(world, `/cases/${id}`)
  const others = { follow_up: 0, check: 0, package: 0, outcome: 0, file: 0, referral: 0, journey: 0 }
  assert.equal(counts, { consultation: 1, short_contact: 2, note: 1, ...others, status_change: 1 })
  for (const [kind, count] of Object.entries(counts)) {
    const { rows } = await pageOf(world, id, `?kind=${kind}`)
    assert.equal(
      rows.map((entry) => entry.kind),
      Array(count).fill(kind),
    )
  }
  assert.equal(
    (await allOf(world, id, 'kind=short_contact&limit=1')).map((rows) => rows.length),
    [1, 1],
  )
})

test('is nobody else’s: entries of another case are not on it', async (world) => {
  const { id } = await openCase(world)
  const other = await openCase(world)
  await recordNote(world, other.id)
  assert.is((await pageOf(world, id)).rows.length, 1)
  assert.is((await send(world, 'Anna', 'GET', `/cases/${newId()}/entries`)).statusCode, 404)
})

test('takes as many questions to the database for a long page as for a short one', async (world) => {
  const topics = await catalogueIds(world, 'topics')
  const { id } = await openCase(world)
  for (let number = 0; number < 8; number += 1) await recordTalk(world, id, { topicIds: [topics.work ?? ''] })
  const short = await statementsDuring(world.db, () => pageOf(world, id, '?limit=1'))
  const long = await statementsDuring(world.db, () => pageOf(world, id, '?limit=200'))
  assert.is(long.length, short.length)
  for (const step of long.flatMap((statement) => planOf(world.db, statement))) {
    assert.not.match(step, /^SCAN (entries|case_files|consultation)/)
  }
  const [timeline = ''] = long.filter((statement) => statement.includes('from "entries"'))
  assert.not.match(planOf(world.db, timeline).join('\n'), /TEMP B-TREE/, 'sorted by its index, not afterwards')
})

test('has nothing about a talk for what is none, even where a row of it was left', async (world) => {
  const { id } = await openCase(world)
  const note = await recordNote(world, id)
  await transaction(world.db, async (tx) => {
    await tx.insert(consultations).values({ entryId: note.id })
  })
  assert.is((await read<Entry>(world, `/entries/${note.id}`)).talk, null)
})

test('begins on the day of the first entry that stands, or with the opening where nothing was before', async (world) => {
  const { id, beganOn } = await openCase(world, { on: '2026-06-10' })
  const began = async () => (await read<CaseFile>(world, `/cases/${id}`)).beganOn
  assert.is(beganOn, '2026-06-10')
  await recordTalk(world, id, { heldOn: '2026-06-12' })
  assert.is(await began(), '2026-06-10')
  const { version, ...before } = await recordTalk(world, id, { heldOn: '2026-05-20' })
  const caseFile = await read<CaseFile>(world, `/cases/${id}`)
  assert.equal([caseFile.beganOn, caseFile.openedOn], ['2026-05-20', '2026-06-10'])
  await send(world, 'Anna', 'POST', `/entries/${before.id}/removal`, { ifMatch: version })
  assert.is(await began(), '2026-06-10')
})

test.run()
