import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { caseFiles, caseReaders, drafts as draftsTable } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { Draft, Drafts, DraftToKeep } from '../../src/drafts/contract.ts'
import { clearOldDrafts, countUnreadable } from '../../src/drafts/drafts.ts'
import { seal } from '../../src/sealed.ts'
import { merge } from '../duplicates/merging.ts'
import { inAppWith } from '../support/app-with.ts'
import { bodyOf, openCase, read, recordNote, recordPerson, send } from '../support/cases.ts'
import { keys, type Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('drafts')

type Given = Partial<Omit<DraftToKeep, 'content'> & { content: object }>

const draft = ({ content = { talk: { note: 'Zusage bis Freitag' } }, ...given }: Given = {}): DraftToKeep => ({
  place: 'quick-log',
  basedOn: null,
  after: null,
  ...given,
  content: JSON.stringify(content),
})

const put = (world: World, given: Given = {}, { by = 'Anna' as Name, id = newId() } = {}) =>
  world.app.inject({ method: 'PUT', url: `/api/drafts/${id}`, headers: world.as(by), payload: draft(given) })

const keep = async (world: World, given: Given = {}, by: Name = 'Anna'): Promise<Draft> =>
  bodyOf(await put(world, given, { by }), 200)

const draftsOf = async (world: World, by: Name = 'Anna', place = '') =>
  (await read<Drafts>(world, `/drafts${place && `?place=${place}`}`, by)).drafts

const notesIn = (drafts: Draft[]) => drafts.map(({ content }) => JSON.parse(content).note)

test('come back to whoever wrote them, latest first, and to nobody else', async (world) => {
  const { id, number } = await openCase(world)
  await keep(world)
  world.clock.advance({ seconds: 5 })
  const onCase = await keep(world, { place: `case:${id}`, content: { note: 'Auf dem Fall' } })
  assert.equal([onCase.about?.caseId, onCase.about?.number, onCase.about?.client.name], [id, number, 'Jana Weißbach'])
  assert.equal(
    (await draftsOf(world)).map(({ place }) => place),
    [`case:${id}`, 'quick-log'],
  )
  assert.equal(
    (await draftsOf(world, 'Anna', `case:${id}`)).map(({ content }) => JSON.parse(content)),
    [{ note: 'Auf dem Fall' }],
  )
  for (const other of ['Bela', 'Karla'] as const) assert.equal(await draftsOf(world, other), [])
})

test('replace what stood there, and sent again under the same key change nothing', async (world) => {
  const first = await keep(world)
  const again = { content: { note: 'Mehr' }, after: first.id }
  const id = newId()
  bodyOf(await put(world, again, { id }), 200)
  bodyOf(await put(world, again, { id }), 200)
  assert.equal(
    (await draftsOf(world)).map((one) => [one.id, JSON.parse(one.content)]),
    [[id, { note: 'Mehr' }]],
  )
})

test('of two devices at once are not lost: the second is told what the first kept', async (world) => {
  const first = await keep(world)
  const replies = await Promise.all([
    put(world, { content: { note: 'Tisch' }, after: first.id }),
    put(world, { content: { note: 'Telefon' }, after: first.id }),
  ])
  const [won, lost] = replies.sort((one, other) => one.statusCode - other.statusCode)
  assert.equal([won?.statusCode, lost?.statusCode, lost?.json().code], [200, 412, 'draft_changed_meanwhile'])
  assert.equal(lost?.json().current, won?.json())
})

test('go when they are dropped, however often, but not what another device wrote on since', async (world) => {
  const first = await keep(world)
  const second = await keep(world, { content: { note: 'Mehr' }, after: first.id })
  const drop = (id: string, by: Name = 'Anna') => send(world, by, 'DELETE', `/drafts/${id}`)
  assert.is((await drop(first.id)).statusCode, 204)
  assert.is((await drop(second.id, 'Bela')).statusCode, 204)
  assert.is((await draftsOf(world)).length, 1)
  for (const _ of [1, 2]) assert.is((await drop(second.id)).statusCode, 204)
  assert.equal(await draftsOf(world), [])
})

test('hold no word in the database, its write-ahead log, or the server’s log', async (world) => {
  const { id } = await openCase(world)
  await keep(world, { place: `case:${id}`, content: { note: 'Geheimratsecken und Zusage' } })
  const files = readdirSync(world.folder).filter((name) => name.startsWith('lotse.db'))
  assert.ok(files.includes('lotse.db-wal'), 'what was just written stands in the log')
  for (const file of files) {
    const bytes = readFileSync(join(world.folder, file))
    assert.not.ok(bytes.includes('Geheimratsecken'), file)
    assert.not.ok(bytes.includes(Buffer.from('Geheimratsecken', 'utf16le')), file)
  }
})

test('do not appear in the server’s log, also where they are refused', async () => {
  let logged = ''
  const stream = new Writable({
    write: (line, _, written) => {
      logged += line
      written()
    },
  })
  await inAppWith({ logger: { level: 'info', stream } }, async ({ app, as }) => {
    for (const payload of [draft({ content: { note: 'Geheimratsecken' } }), { place: 'Geheimratsecken' }]) {
      await app.inject({ method: 'PUT', url: `/api/drafts/${newId()}`, headers: as('Anna'), payload })
    }
  })
  assert.match(logged, /drafts/)
  assert.not.match(logged, /Geheimratsecken/)
})

test('do not open in another’s row, or at another place', async (world) => {
  await keep(world)
  await keep(world, { content: { note: 'Belas' } }, 'Bela')
  const rows = await world.db.select().from(draftsTable)
  await transaction(world.db, async (tx) => {
    for (const { userId, content } of rows) {
      const other = userId === world.staff.Anna.id ? world.staff.Bela.id : world.staff.Anna.id
      await tx.update(draftsTable).set({ content }).where(eq(draftsTable.userId, other))
    }
  })
  assert.equal(await draftsOf(world), [])
  assert.equal(await draftsOf(world, 'Bela'), [])
})

test('about what one may no longer know of do not come back, nor in a refusal', async (world) => {
  const caseFile = await openCase(world, { by: 'Bela' })
  const note = await recordNote(world, caseFile.id, { by: 'Bela' })
  const client = { id: caseFile.client.id, kind: 'person', name: 'Jana Weißbach' }
  const places = [`case:${caseFile.id}`, `entry:${note.id}`, `person:${client.id}`]
  for (const place of places) await keep(world, { place })
  await keep(world, { content: { client, note: 'Mit Jana Weißbach' } })
  assert.is((await draftsOf(world)).length, 4)

  await transaction(world.db, async (tx) => {
    await tx.update(caseFiles).set({ restrictedAt: world.clock.now() }).where(eq(caseFiles.id, caseFile.id))
  })
  assert.equal(await draftsOf(world), [])
  for (const place of places) {
    const reply = await put(world, { place })
    assert.is(reply.statusCode, 404)
    assert.not.match(reply.body, /Weißbach/)
  }
  assert.not.match((await put(world, {})).body, /Weißbach/)

  await transaction(world.db, async (tx) => {
    await tx
      .insert(caseReaders)
      .values({ caseId: caseFile.id, userId: world.staff.Anna.id, addedAt: world.clock.now() } as never)
  })
  const found = (await draftsOf(world)).map(({ place }) => place)
  const all = [...places, 'quick-log', 'quick-log']
  assert.equal(found.sort(), all.sort(), 'whoever may know of it again finds them again, also what was begun meanwhile')
})

test('never give back a case of the client they are about, also where an older one holds it', async (world) => {
  const { client, id, number } = await openCase(world)
  const known = { id: client.id, kind: 'person', name: client.name, nativeName: null }
  const content = { client: { ...known, openCase: { id, name: number } }, talk: { note: 'Zusage' } }
  const kept = await keep(world, { content })
  assert.equal(JSON.parse(kept.content), { client: known, talk: { note: 'Zusage' } })
  await transaction(world.db, async (tx) => {
    const context = `draft\n${world.staff.Anna.id}\nquick-log`
    await tx.update(draftsTable).set({ content: seal(keys.drafts, JSON.stringify(content), context) })
  })
  const [found] = await draftsOf(world)
  assert.equal(JSON.parse(found?.content ?? ''), { client: known, talk: { note: 'Zusage' } })
  assert.not.match((await put(world)).body, /openCase/)
})

test('name nobody hidden since who was there too, wherever they are kept', async (world) => {
  const { client, id } = await openCase(world, { by: 'Bela' })
  const there = [{ id: newId(), newCaseId: newId(), client: { id: client.id, name: client.name } }]
  const place = `case:${(await openCase(world)).id}`
  await keep(world, { content: { client: null, alsoThere: there } })
  await keep(world, { place, content: { kind: 'talk', also: there } })
  assert.is((await draftsOf(world)).length, 2)
  await transaction(world.db, async (tx) => {
    await tx.update(caseFiles).set({ restrictedAt: world.clock.now() }).where(eq(caseFiles.id, id))
  })
  assert.equal(await draftsOf(world), [])
})

test('about a record that was merged name the survivor, and nobody where that one is hidden', async (world) => {
  const { client, id } = await openCase(world, { by: 'Bela' })
  const loser = await recordPerson(world, { givenName: 'Johanna' })
  const place = `person:${loser.id}`
  await keep(world, { place })
  await merge(world, client.id, loser.id)
  const names = async () => (await draftsOf(world)).map((one) => [one.place, one.about?.client.name])
  assert.equal(await names(), [[place, 'Jana Weißbach']])
  await transaction(world.db, async (tx) => {
    await tx.update(caseFiles).set({ restrictedAt: world.clock.now() }).where(eq(caseFiles.id, id))
  })
  assert.equal(await names(), [])
  assert.is((await put(world, { place })).statusCode, 404)
})

test('are refused where they do not fit', async (world) => {
  const { id } = await recordPerson(world)
  const refused: [object, number][] = [
    [{ place: 'quick-log:1' }, 400],
    [{ place: 'quick' }, 400],
    [{ place: `case:${id.toUpperCase()}` }, 400],
    [{ place: `case:${newId()}` }, 404],
    [{ place: `organisation:${newId()}` }, 404],
    [{ content: null }, 400],
    [{ content: {} }, 400],
    [{ content: 'null' }, 422],
    [{ content: '[1]' }, 422],
    [{ content: '{"note"' }, 422],
    [{ content: `{"note": "${'x'.repeat(256 * 1024)}"}` }, 400],
    [{ basedOn: 0 }, 400],
    [{ after: 'x' }, 400],
  ]
  for (const [given, status] of refused) {
    const payload = { ...draft(), ...given }
    const headers = world.as('Anna')
    const reply = await world.app.inject({ method: 'PUT', url: `/api/drafts/${newId()}`, headers, payload })
    assert.is(reply.statusCode, status, JSON.stringify(given).slice(0, 80))
  }
  assert.is((await put(world, {}, { id: 'x' })).statusCode, 400)
  assert.equal(await draftsOf(world), [])
  const belas = await keep(world, {}, 'Bela')
  assert.is((await put(world, {}, { id: belas.id })).json().code, 'id_taken')
})

test('may be nested as deep as they like', async (world) => {
  const depth = 40_000
  const content = `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`
  const payload = { ...draft(), content }
  const headers = world.as('Anna')
  const reply = await world.app.inject({ method: 'PUT', url: `/api/drafts/${newId()}`, headers, payload })
  assert.is(bodyOf<Draft>(reply, 200).content, content)
  assert.is((await draftsOf(world))[0]?.content, content)
})

test('keep odd text exactly', async (world) => {
  const content = { note: 'ليلى\u0000\ud800 “🏔️”\r\n', list: [null, 1.5, { __a: true }] }
  await keep(world, { content })
  assert.equal(JSON.parse((await draftsOf(world))[0]?.content ?? ''), content)
})

test('that nobody went on with for 30 days are deleted', async (world) => {
  await keep(world)
  world.clock.advance({ days: 29 })
  assert.is(await clearOldDrafts(world.db, world.clock.now()), 0)
  world.clock.advance({ days: 2 })
  assert.is(await clearOldDrafts(world.db, world.clock.now()), 1)
})

test('that the key does not open are counted, hidden, put aside, and never in the way', async (world) => {
  await keep(world)
  assert.is(await countUnreadable(world.db, keys.drafts), 0)
  assert.is(await countUnreadable(world.db, Buffer.alloc(32, 9)), 1)
  await transaction(world.db, async (tx) => {
    await tx.update(draftsTable).set({ content: Buffer.from('of an older key') })
  })
  assert.equal(await draftsOf(world), [])
  const next = await keep(world, { content: { note: 'Neu' } })
  await keep(world, { content: { note: 'Mehr' }, after: next.id })
  const { drafts, unreadable } = await read<Drafts>(world, '/drafts')
  assert.equal([notesIn(drafts), unreadable], [['Mehr'], 1])
  world.clock.advance({ days: 31 })
  assert.is(await clearOldDrafts(world.db, world.clock.now()), 2)
})

test('that are hidden by now wait aside while their author begins others, and come back to their place', async (world) => {
  const caseFile = await openCase(world, { by: 'Bela' })
  const client = { id: caseFile.client.id, kind: 'person', name: 'Jana Weißbach' }
  const hidden = await keep(world, { content: { client, note: 'Mit Jana' } })
  const restrict = (restrictedAt: Date | null) =>
    transaction(world.db, async (tx) => {
      await tx.update(caseFiles).set({ restrictedAt }).where(eq(caseFiles.id, caseFile.id))
    })
  await restrict(world.clock.now())
  world.clock.advance({ seconds: 5 })
  const other = { content: { note: 'Ganz anderes' } }
  const id = newId()
  for (const _ of [1, 2]) assert.not.match((await put(world, other, { id })).body, /Weißbach/)
  assert.equal(notesIn(await draftsOf(world)), ['Ganz anderes'])

  await restrict(null)
  const found = await draftsOf(world, 'Anna', 'quick-log')
  assert.equal(notesIn(found), ['Ganz anderes', 'Mit Jana'])
  assert.equal([...new Set(found.map(({ place }) => place))], ['quick-log'])
  assert.is((await put(world, { content: { note: 'Noch eins' } })).json().current.id, id, 'what stands there is told')
  assert.is((await put(world, { after: hidden.id })).json().current.id, id, 'also to whoever goes on from the other')

  assert.is((await send(world, 'Anna', 'DELETE', `/drafts/${id}`)).statusCode, 204)
  await keep(world, { content: { client, note: 'Mit Jana, mehr' }, after: hidden.id })
  assert.equal(notesIn(await draftsOf(world, 'Anna', 'quick-log')), ['Mit Jana, mehr'])
  const places = await world.db.select({ place: draftsTable.place }).from(draftsTable)
  assert.equal(places, [{ place: 'quick-log' }])
})

test.run()
