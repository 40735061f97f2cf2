import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, catalogueEntries, entries } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { CaseFile, Entry } from '../../src/cases/contract.ts'
import type { ConsultationCorrection } from '../../src/consultations/contract.ts'
import { bodyOf, catalogueIds, closeCase, openCase, read, recordNote, recordTalk, send } from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('correcting a consultation')

/** All of a talk as it is, with what is changed. */
const changed = (entry: Entry, given: Partial<ConsultationCorrection>): ConsultationCorrection => ({
  form: entry.talk?.form ?? 'consultation',
  heldOn: entry.happenedOn,
  heldById: entry.talk?.heldBy?.id ?? null,
  minutes: entry.talk?.minutes ?? null,
  channelId: entry.talk?.channel?.id ?? null,
  topicIds: entry.talk?.topics.map(({ id }) => id) ?? [],
  language: entry.talk?.language ?? null,
  accompanied: entry.talk?.accompanied ?? 0,
  note: entry.note,
  ...given,
})

const patch = (world: World, id: string, payload: object, ifMatch = 1, by: Name = 'Anna') =>
  send(world, by, 'PATCH', `/consultations/${id}`, { payload, ifMatch })

test('changes any of it, and the audit keeps what it was', async (world) => {
  const { work = '', housing = '', family = '' } = await catalogueIds(world, 'topics')
  const { phone = '' } = await catalogueIds(world, 'channels')
  const { id } = await openCase(world, { on: '2026-06-01' })
  const entry = await recordTalk(world, id, {
    topicIds: [work, housing],
    heldOn: '2026-06-10',
    minutes: 30,
    note: 'vorher',
  })
  const correction: ConsultationCorrection = {
    form: 'consultation',
    heldOn: '2026-06-03',
    heldById: world.staff.Bela.counsellorId,
    minutes: 45,
    channelId: phone,
    topicIds: [family, work],
    language: 'ar',
    accompanied: 3,
    note: 'nachher',
  }
  const reply = await patch(world, entry.id, correction)
  const corrected = bodyOf<Entry>(reply, 200)
  assert.equal(changed(corrected, {}), correction)
  assert.equal([corrected.version, reply.headers.etag, corrected.recordedBy], [2, '"2"', 'Anna'])
  assert.is(corrected.recordedAt, entry.recordedAt, 'it was recorded when it was recorded')
  assert.is((await read<CaseFile>(world, `/cases/${id}`)).lastEntryOn, '2026-06-03')
  const [row] = await world.db.select().from(audit).where(eq(audit.action, 'consultation.corrected'))
  assert.equal(row?.changes, {
    heldOn: { from: '2026-06-10', to: '2026-06-03' },
    heldById: { from: null, to: world.staff.Bela.counsellorId },
    minutes: { from: 30, to: 45 },
    channelId: { from: null, to: phone },
    topicIds: { from: [work, housing], to: [family, work] },
    language: { from: null, to: 'ar' },
    accompanied: { from: 0, to: 3 },
    note: { from: 'vorher', to: 'nachher' },
  })
})

test('can make a short contact of it: it no longer counts, and its kind follows', async (world) => {
  const { id } = await openCase(world)
  const entry = await recordTalk(world, id)
  const short = bodyOf<Entry>(await patch(world, entry.id, changed(entry, { form: 'short_contact' })), 200)
  assert.equal([short.kind, short.talk?.form], ['short_contact', 'short_contact'])
  const { counts } = await read<CaseFile>(world, `/cases/${id}`)
  assert.equal([counts.consultation, counts.short_contact], [0, 1])
  const back = bodyOf<Entry>(await patch(world, entry.id, changed(short, { form: 'consultation' }), 2), 200)
  assert.is(back.kind, 'consultation')
})

test('empties what turns out not to be known', async (world) => {
  const { work = '' } = await catalogueIds(world, 'topics')
  const { id } = await openCase(world)
  const entry = await recordTalk(world, id, { topicIds: [work], minutes: 5, note: 'x' })
  const emptied = bodyOf<Entry>(
    await patch(world, entry.id, changed(entry, { topicIds: [], minutes: null, note: ' ' })),
    200,
  )
  assert.equal([emptied.talk?.topics, emptied.talk?.minutes, emptied.note], [[], null, null])
})

test('to what it says already changes nothing', async (world) => {
  const { id } = await openCase(world)
  const entry = await recordTalk(world, id, { minutes: 30, note: 'gleich' })
  await writesNothing(world.db, async () => {
    assert.equal(bodyOf<Entry>(await patch(world, entry.id, changed(entry, { note: 'gleich ' })), 200), entry)
  })
})

test('is for its author, the case’s lead and the coordinator; another counsellor is refused', async (world) => {
  const { id } = await openCase(world, { by: 'Anna' })
  let entry = await recordTalk(world, id, {}, 'Bela')
  for (const [by, minutes] of [
    ['Bela', 1],
    ['Anna', 2],
    ['Karla', 3],
  ] as const) {
    entry = bodyOf<Entry>(await patch(world, entry.id, changed(entry, { minutes }), entry.version, by), 200)
  }
  const karlas = await recordTalk(world, id, {}, 'Karla')
  await writesNothing(world.db, async () => {
    const reply = await patch(world, karlas.id, changed(karlas, { minutes: 1 }), 1, 'Bela')
    assert.equal([reply.statusCode, reply.json().code], [403, 'not_allowed'])
  })
})

test('by two at one moment lets one of them win, and shows the other what is now', async (world) => {
  const { id } = await openCase(world)
  const entry = await recordTalk(world, id)
  const replies = await Promise.all([
    patch(world, entry.id, changed(entry, { minutes: 10 })),
    patch(world, entry.id, changed(entry, { minutes: 20 }), 1, 'Karla'),
  ])
  const [won, lost] = replies.sort((one, other) => one.statusCode - other.statusCode)
  assert.equal([won?.statusCode, lost?.statusCode], [200, 412])
  assert.equal({ ...lost?.json().current, mayChange: true }, won?.json())
  assert.is((await world.db.select().from(audit).where(eq(audit.action, 'consultation.corrected'))).length, 1)
})

test('keeps topics and channel it has, even retired ones, and takes no others that are', async (world) => {
  const { leisure = '', family = '', work = '' } = await catalogueIds(world, 'topics')
  const { letter = '', video = '' } = await catalogueIds(world, 'channels')
  const { id } = await openCase(world)
  const entry = await recordTalk(world, id, { topicIds: [leisure], channelId: letter })
  await transaction(world.db, async (tx) => {
    for (const retired of [leisure, family, letter, video]) {
      await tx.update(catalogueEntries).set({ state: 'retired' }).where(eq(catalogueEntries.id, retired))
    }
  })
  const kept = bodyOf<Entry>(await patch(world, entry.id, changed(entry, { topicIds: [leisure, work] })), 200)
  assert.equal(
    kept.talk?.topics.map(({ german }) => german),
    ['Freizeit', 'Arbeit'],
  )
  await writesNothing(world.db, async () => {
    const topic = await patch(world, entry.id, changed(kept, { topicIds: [leisure, family] }), 2)
    assert.equal([topic.statusCode, topic.json().code], [422, 'topic_retired'])
    const channel = await patch(world, entry.id, changed(kept, { channelId: video }), 2)
    assert.equal([channel.statusCode, channel.json().code], [422, 'channel_retired'])
  })
  const without = bodyOf<Entry>(await patch(world, entry.id, changed(kept, { topicIds: [work] }), 2), 200)
  const again = await patch(world, entry.id, changed(without, { topicIds: [leisure] }), 3)
  assert.is(again.json().code, 'topic_retired', 'once given up, it is gone')
})

test('is possible in a closed case, so that old lists can be completed, but not past its last day', async (world) => {
  const { work = '' } = await catalogueIds(world, 'topics')
  const { id } = await openCase(world, { on: '2026-06-01' })
  const entry = await recordTalk(world, id, { heldOn: '2026-06-05' })
  await closeCase(world, id, '2026-06-05')
  assert.is((await patch(world, entry.id, changed(entry, { topicIds: [work] }))).statusCode, 200)
  const late = await patch(world, entry.id, changed(entry, { heldOn: '2026-06-06' }), 2)
  assert.equal([late.statusCode, late.json().code], [422, 'day_after_closing'])
})

test('lets an old day stand that nobody would type today', async (world) => {
  const { id } = await openCase(world)
  const { id: entryId } = await recordTalk(world, id)
  await transaction(world.db, async (tx) => {
    await tx.update(entries).set({ happenedOn: '1985-03-01' }).where(eq(entries.id, entryId))
  })
  const entry = await read<Entry>(world, `/entries/${entryId}`)
  assert.is((await patch(world, entryId, changed(entry, { minutes: 5 }))).statusCode, 200)
  assert.is((await patch(world, entryId, changed(entry, { heldOn: '1985-03-02' }), 2)).json().code, 'day_too_early')
})

test('is refused where it cannot be, and writes nothing', async (world) => {
  const { id } = await openCase(world)
  const entry = await recordTalk(world, id)
  const note = await recordNote(world, id)
  const { minutes: _, ...incomplete } = changed(entry, {})
  const refused: [string, object, number, string, string?][] = [
    [entry.id, changed(entry, { heldOn: '9999-12-31' }), 422, 'day_in_future', 'heldOn'],
    [entry.id, changed(entry, { topicIds: [newId()] }), 422, 'topic_unknown', 'topicIds'],
    [entry.id, changed(entry, { heldById: newId() }), 422, 'counsellor_unknown', 'heldById'],
    [entry.id, changed(entry, { channelId: newId() }), 422, 'channel_unknown', 'channelId'],
    [entry.id, { ...changed(entry, {}), id: entry.id }, 400, 'invalid_input'],
    [entry.id, incomplete, 400, 'invalid_input'],
    [note.id, changed(entry, {}), 404, 'not_found'],
    [newId(), changed(entry, {}), 404, 'not_found'],
  ]
  await writesNothing(world.db, async () => {
    for (const [target, payload, status, code, field] of refused) {
      const reply = await patch(world, target, payload)
      assert.equal(
        [reply.statusCode, reply.json().code, reply.json().field],
        [status, code, field],
        JSON.stringify(payload),
      )
    }
    const blind = await send(world, 'Anna', 'PATCH', `/consultations/${entry.id}`, { payload: changed(entry, {}) })
    assert.is(blind.statusCode, 428)
  })
})

test.run()
