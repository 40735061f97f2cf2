import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit } from '../../db/schema/index.ts'
import type { Catalogues, KeptEntry } from '../../src/catalogues/contract.ts'
import { bodyOf, closeCase, openCase, read, recordTalk, send, talk } from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { inWorld, type World } from '../support/world.ts'
import { edit, entryNamed, kept, learnWord } from './kept.ts'

const test = inWorld('whoever keeps the catalogues')

const refusalOf = (reply: { statusCode: number; body: string }) => {
  const { code, field } = JSON.parse(reply.body)
  return [reply.statusCode, code, field]
}

const place = (world: World, { id, version }: KeptEntry, before: string | null) =>
  send(world, 'Karla', 'POST', `/catalogue-entries/${id}/place`, { payload: { before }, ifMatch: version })

const add = (world: World, given: object) =>
  send(world, 'Karla', 'POST', '/catalogue-entries', {
    payload: { id: newId(), catalogue: 'topic', german: 'Ehrenamt', english: null, ...given },
  })

test('sees how many standing talks, events and closed cases name each word', async (world) => {
  const { id: work } = await entryNamed(world, 'Arbeit')
  const { id: phone } = await entryNamed(world, 'Telefon', 'channel')
  const { id } = await openCase(world)
  await recordTalk(world, id, { topicIds: [work], channelId: phone })
  await recordTalk(world, id, { topicIds: [work], form: 'short_contact' })
  const removed = await recordTalk(world, id, { topicIds: [work], channelId: phone })
  await send(world, 'Anna', 'POST', `/entries/${removed.id}/removal`, { ifMatch: 1 })
  await closeCase(world, id)
  assert.is((await entryNamed(world, 'Arbeit')).uses, 2)
  assert.is((await entryNamed(world, 'Telefon', 'channel')).uses, 1)
  assert.is((await entryNamed(world, 'Ziel erreicht', 'closingReason')).uses, 1)
  assert.is((await entryNamed(world, 'Wohnen')).uses, 0)
})

test('renames a word, in old entries too, and the change is on record', async (world) => {
  const work = await entryNamed(world, 'Arbeit')
  const { id } = await openCase(world)
  const { id: entryId } = await recordTalk(world, id, { topicIds: [work.id] })
  const reply = await edit(world, work, {
    german: '  Arbeit und Beruf ',
    english: 'Work and career',
    offeredFor: 'both',
  })
  const renamed = bodyOf<KeptEntry>(reply, 200)
  assert.equal([renamed.german, renamed.english, renamed.offeredFor], ['Arbeit und Beruf', 'Work and career', 'both'])
  assert.equal([renamed.version, renamed.code, reply.headers.etag], [2, 'work', '"2"'])
  const shown = await read<{ talk: { topics: { german: string }[] } }>(world, `/entries/${entryId}`)
  assert.is(shown.talk.topics[0]?.german, 'Arbeit und Beruf')
  const rows = await world.db.select().from(audit).where(eq(audit.subjectId, work.id))
  assert.equal(
    rows.map(({ action, by, changes }) => [action, by, changes?.german]),
    [['catalogue_entry.edited', 'Karla', { from: 'Arbeit', to: 'Arbeit und Beruf' }]],
  )
})

test('confirms what an old list brought, and takes that back', async (world) => {
  await learnWord(world, 'Bergbau')
  const confirmed = bodyOf<KeptEntry>(
    await edit(world, await entryNamed(world, 'Bergbau'), { state: 'confirmed' }),
    200,
  )
  assert.is(confirmed.state, 'confirmed')
  const back = bodyOf<KeptEntry>(await edit(world, confirmed, { state: 'unconfirmed' }), 200)
  assert.equal([back.state, back.version], ['unconfirmed', 3])
})

test('retires a word for new entries; an old one keeps it when it is corrected', async (world) => {
  const work = await entryNamed(world, 'Arbeit')
  const { id } = await openCase(world)
  const entry = await recordTalk(world, id, { topicIds: [work.id] })
  const retired = bodyOf<KeptEntry>(await edit(world, work, { state: 'retired' }), 200)
  const fresh = await send(world, 'Anna', 'POST', `/cases/${id}/consultations`, {
    payload: talk(world, { topicIds: [work.id] }),
  })
  assert.equal(refusalOf(fresh), [422, 'topic_retired', 'topicIds'])
  const { id: _, ...correction } = talk(world, { topicIds: [work.id], minutes: 20 })
  const corrected = await send(world, 'Anna', 'PATCH', `/consultations/${entry.id}`, {
    payload: correction,
    ifMatch: 1,
  })
  assert.is(corrected.statusCode, 200)
  const { topics } = await read<Catalogues>(world, '/catalogues')
  assert.is(topics.find((one) => one.id === work.id)?.state, 'retired', 'the form can leave it out, and name it')

  bodyOf(await edit(world, retired, { state: 'confirmed' }), 200)
  await recordTalk(world, id, { topicIds: [work.id] })
})

test('adds a word at the end, once, however often it is sent', async (world) => {
  const id = newId()
  for (const _ of [1, 2]) bodyOf(await add(world, { id, english: 'Volunteering', offeredFor: 'person' }), 201)
  const { entries } = await kept(world)
  const topics = entries.filter(({ catalogue }) => catalogue === 'topic')
  const [last] = topics.slice(-1)
  assert.equal([last?.id, last?.code, last?.state, last?.offeredFor], [id, 'ehrenamt', 'confirmed', 'person'])
  assert.is(topics.length, 21)
  assert.equal(refusalOf(await add(world, { id, german: 'Anderes' })), [409, 'id_taken', 'id'])
})

test('gives no two words one name, in any spelling, and none a code that is taken', async (world) => {
  assert.equal(refusalOf(await add(world, { german: 'Behoerden' })), [422, 'entry_name_taken', 'german'])
  assert.equal(refusalOf(await edit(world, await entryNamed(world, 'Wohnen'), { german: 'SPRACHE' })), [
    422,
    'entry_name_taken',
    'german',
  ])
  assert.is((await add(world, { catalogue: 'channel', german: 'Sprache' })).statusCode, 201, 'in another catalogue')
  bodyOf(await edit(world, await entryNamed(world, 'Arbeit'), { german: 'Beruf' }), 200)
  const again = bodyOf<KeptEntry>(await add(world, { german: 'Work' }), 201)
  assert.is(again.code, 'work_2')
})

test('moves a word up and down; the forms have the same order', async (world) => {
  const channelNames = async () => (await read<Catalogues>(world, '/catalogues')).channels.map(({ german }) => german)
  const [email, inPerson] = [
    await entryNamed(world, 'E-Mail', 'channel'),
    await entryNamed(world, 'persönlich', 'channel'),
  ]
  bodyOf(await place(world, email, inPerson.id), 200)
  assert.equal((await channelNames()).slice(0, 3), ['E-Mail', 'persönlich', 'vor Ort'])
  bodyOf(await place(world, await entryNamed(world, 'E-Mail', 'channel'), null), 200)
  assert.is((await channelNames()).at(-1), 'E-Mail')
  assert.is((await place(world, email, inPerson.id)).statusCode, 412, 'on the place it had before')
  assert.equal(refusalOf(await place(world, inPerson, (await entryNamed(world, 'Arbeit')).id)), [
    422,
    'place_unknown',
    'before',
  ])
})

test('finds the reason a rule needs protected, whatever it is called', async (world) => {
  const reason = await entryNamed(world, 'aus alter Liste übernommen', 'closingReason')
  assert.is(reason.isNeeded, true)
  const other = await entryNamed(world, 'Sonstiges', 'closingReason')
  for (const state of ['retired', 'unconfirmed'])
    assert.equal(refusalOf(await edit(world, reason, { state })), [422, 'needed_by_rule', 'state'])
  for (const [from, into] of [
    [reason, other],
    [other, reason],
  ] as const) {
    const reply = await send(world, 'Karla', 'POST', `/catalogue-entries/${from.id}/merge`, {
      payload: { into: into.id },
      ifMatch: from.version,
    })
    assert.equal(refusalOf(reply), [422, 'needed_by_rule', 'into'])
  }
  const renamed = bodyOf<KeptEntry>(await edit(world, reason, { german: 'aus der Excel-Liste' }), 200)
  assert.equal([renamed.code, renamed.isNeeded], ['imported', true])
})

test('overwrites nobody: an edit names the state it is based on', async (world) => {
  const work = await entryNamed(world, 'Arbeit')
  const [first, second] = await Promise.all([
    edit(world, work, { german: 'Beruf' }),
    edit(world, work, { german: 'Job' }),
  ])
  assert.equal([first.statusCode, second.statusCode].sort(), [200, 412])
  const late = first.statusCode === 412 ? first : second
  assert.is(late.json().current.version, 2, 'with the state as it is now')
  for (const [method, path] of [
    ['PATCH', ''],
    ['POST', '/place'],
    ['POST', '/merge'],
    ['DELETE', '/merge'],
  ] as const) {
    const payload = { '': { german: 'X' }, '/place': { before: null }, '/merge': { into: work.id } }[path]
    const reply = await send(world, 'Karla', method, `/catalogue-entries/${work.id}${path}`, {
      ...(method !== 'DELETE' && { payload }),
    })
    assert.is(reply.statusCode, 428, `${method} ${path}`)
  }
})

test('is answered with a code, and nothing is written, for what cannot be', async (world) => {
  const work = await entryNamed(world, 'Arbeit')
  const channel = await entryNamed(world, 'Telefon', 'channel')
  const tooLong = 'x'.repeat(201)
  await writesNothing(world.db, async () => {
    for (const payload of [
      { german: '' },
      { german: '  ' },
      { german: tooLong },
      { german: null },
      { state: 'merged' },
      { code: 'x' },
    ])
      assert.is((await edit(world, work, payload)).statusCode, 400, JSON.stringify(payload))
    assert.is((await edit(world, { id: newId(), version: 1 }, { german: 'X' })).statusCode, 404)
    assert.equal(refusalOf(await edit(world, channel, { offeredFor: 'person' })), [
      422,
      'offered_for_topics_only',
      'offeredFor',
    ])
    assert.is((await edit(world, work, { german: 'Arbeit' })).statusCode, 200, 'what changes nothing')
  })
})

test('is the coordinator alone', async (world) => {
  const work = await entryNamed(world, 'Arbeit')
  for (const name of ['Anna', 'Adam', 'Paula'] as const) {
    const reply = await send(world, name, 'PATCH', `/catalogue-entries/${work.id}`, { payload: {}, ifMatch: 1 })
    assert.is(reply.statusCode, 403, name)
  }
})

test('is told under Heute how many words wait, and nobody else is', async (world) => {
  await learnWord(world, 'Bergbau')
  await learnWord(world, 'Fax', 'channel')
  const waiting = async (name: 'Anna' | 'Karla') =>
    (await read<{ wordsWaiting: number }>(world, '/today', name)).wordsWaiting
  assert.equal([await waiting('Karla'), await waiting('Anna')], [2, 0])
  bodyOf(await edit(world, await entryNamed(world, 'Bergbau'), { state: 'confirmed' }), 200)
  assert.is(await waiting('Karla'), 1)
})

test('keeps a reason to close a case by: the last one is not retired', async (world) => {
  const reasons = (await kept(world)).entries.filter((one) => one.catalogue === 'closingReason' && !one.isNeeded)
  const [last, ...others] = reasons
  for (const reason of others) bodyOf(await edit(world, reason, { state: 'retired' }), 200)
  assert.equal(refusalOf(await edit(world, last ?? { id: '', version: 0 }, { state: 'retired' })), [
    422,
    'last_reason',
    'state',
  ])
})

test('makes nothing unconfirmed that was decided, but by taking the decision back', async (world) => {
  const work = await entryNamed(world, 'Arbeit')
  const refused = [422, 'decided_already', 'state']
  assert.equal(refusalOf(await edit(world, work, { state: 'unconfirmed' })), refused)
  await learnWord(world, 'Bergbau')
  const confirmed = await edit(world, await entryNamed(world, 'Bergbau'), { state: 'confirmed' })
  const renamed = await edit(world, bodyOf<KeptEntry>(confirmed, 200), { german: 'Bergbau und Kunst' })
  assert.equal(refusalOf(await edit(world, bodyOf<KeptEntry>(renamed, 200), { state: 'unconfirmed' })), refused)
})

test.run()
