import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, catalogueEntries, counsellors, entries } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { addDays } from '../../src/calendar/rules.ts'
import type { CaseFile, Entry } from '../../src/cases/contract.ts'
import { bodyOf, catalogueIds, openCase, read, recordTalk, send, talk } from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('recording a consultation')

const post = (world: World, caseId: string, payload: object, by: Name = 'Anna') =>
  send(world, by, 'POST', `/cases/${caseId}/consultations`, { payload })

test('puts it on the timeline under the day it was held, whoever recorded it', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  const reply = await post(world, id, talk(world, { heldOn: '2026-06-10', note: ' Erstgespräch ', minutes: 0 }), 'Bela')
  const entry = bodyOf<Entry>(reply, 201)
  assert.is(reply.headers.etag, '"1"')
  assert.equal(
    [entry.caseId, entry.kind, entry.happenedOn, entry.recordedBy, entry.note, entry.talk?.minutes, entry.talk?.heldBy],
    [id, 'consultation', '2026-06-10', 'Bela', 'Erstgespräch', 0, null],
  )
  assert.is((await read<CaseFile>(world, `/cases/${id}`)).lastEntryOn, '2026-06-10')
  assert.equal(await read(world, `/entries/${entry.id}`, 'Bela'), entry)
})

test('tells a short contact from a consultation', async (world) => {
  const { id } = await openCase(world)
  const entry = await recordTalk(world, id, { form: 'short_contact' })
  assert.equal([entry.kind, entry.talk?.form], ['short_contact', 'short_contact'])
  assert.is((await read<CaseFile>(world, `/cases/${id}`)).counts.consultation, 0)
})

test('moves the last entry of the case forward only', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  const lastEntry = async () => (await read<CaseFile>(world, `/cases/${id}`)).lastEntryOn
  for (const [heldOn, last] of [
    ['2026-05-20', '2026-05-20'],
    ['2026-06-10', '2026-06-10'],
    ['2026-06-05', '2026-06-10'],
  ] as const) {
    await recordTalk(world, id, { heldOn })
    assert.is(await lastEntry(), last, `after ${heldOn}`)
  }
})

test('may be for today, until midnight in Berlin and not a moment longer', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  world.clock.set('2026-06-30T21:59:59Z')
  const headers = await world.signInAs('Anna')
  const record = async (heldOn: string) => {
    const payload = talk(world, { heldOn })
    const reply = await world.app.inject({ method: 'POST', url: `/api/cases/${id}/consultations`, headers, payload })
    return reply.statusCode === 201 ? 'recorded' : reply.json().code
  }
  assert.is(await record('2026-06-30'), 'recorded')
  assert.is(await record('2026-07-01'), 'day_in_future')
  world.clock.advance({ seconds: 1 })
  assert.is(await record('2026-07-01'), 'recorded')
})

test('takes topics that are not offered for this kind of client: the offer is advice', async (world) => {
  const { recruiting = '' } = await catalogueIds(world, 'topics')
  const { id } = await openCase(world)
  assert.is((await recordTalk(world, id, { topicIds: [recruiting] })).talk?.topics.length, 1)
})

test('may name a colleague who has left, or a name from an old list, as the one who held it', async (world) => {
  const { id } = await openCase(world)
  for (const state of ['retired', 'unconfirmed'] as const) {
    const heldById = newId()
    await transaction(world.db, async (tx) => {
      await tx.insert(counsellors).values({ id: heldById, name: `Birgit, ${state}`, state })
    })
    assert.is((await recordTalk(world, id, { heldById })).talk?.heldBy?.name, `Birgit, ${state}`)
  }
})

test('is repeated safely: the same again is one entry, as it is by now', async (world) => {
  const { id } = await openCase(world)
  const { work = '' } = await catalogueIds(world, 'topics')
  const payload = talk(world, { topicIds: [work], note: 'Geheimnis' })
  const replies = await Promise.all([post(world, id, payload), post(world, id, payload), post(world, id, payload)])
  assert.equal(
    replies.map(({ statusCode }) => statusCode),
    [201, 201, 201],
  )
  const { id: entryId, ...correction } = { ...payload, minutes: 20 }
  await send(world, 'Anna', 'PATCH', `/consultations/${entryId}`, { payload: correction, ifMatch: 1 })
  await writesNothing(world.db, async () => {
    const again = bodyOf<Entry>(await post(world, id, payload), 201)
    assert.equal([again.talk?.minutes, again.version], [20, 2])
  })
  assert.is((await world.db.select().from(entries).where(eq(entries.kind, 'consultation'))).length, 1)
  assert.is((await world.db.select().from(audit).where(eq(audit.action, 'consultation.recorded'))).length, 1)
})

test('takes no id that somebody used, that another case used, or that is anything else', async (world) => {
  const { id } = await openCase(world)
  const other = await openCase(world)
  const payload = talk(world, { note: 'Geheimnis' })
  await post(world, id, payload)
  await writesNothing(world.db, async () => {
    for (const reply of [
      await post(world, id, payload, 'Bela'),
      await post(world, other.id, payload),
      await post(world, id, { ...payload, minutes: 1 }),
      await post(world, id, { ...payload, id: other.id }),
      await send(world, 'Anna', 'POST', `/cases/${id}/notes`, {
        payload: { id: payload.id, happenedOn: payload.heldOn, note: 'x' },
      }),
    ]) {
      assert.equal([reply.statusCode, reply.json().code, reply.json().current], [409, 'id_taken', undefined])
      assert.not.match(reply.body, /Geheimnis/)
    }
  })
})

test('refuses what cannot be, and writes nothing', async (world) => {
  const { id } = await openCase(world)
  const topics = await catalogueIds(world, 'topics')
  const channels = await catalogueIds(world, 'channels')
  const { work = '', leisure = '' } = topics
  const { phone = '', letter = '' } = channels
  await transaction(world.db, async (tx) => {
    for (const retired of [leisure, letter]) {
      await tx.update(catalogueEntries).set({ state: 'retired' }).where(eq(catalogueEntries.id, retired))
    }
  })
  const refused: [object, number, string, string?][] = [
    [{ heldOn: addDays(world.clock.today, 1) }, 422, 'day_in_future', 'heldOn'],
    [{ heldOn: '1989-12-31' }, 422, 'day_too_early', 'heldOn'],
    [{ heldOn: '2026-02-30' }, 400, 'invalid_input'],
    [{ heldOn: '3.3.2026' }, 400, 'invalid_input'],
    [{ heldOn: '2026-06-10T10:00:00Z' }, 400, 'invalid_input'],
    [{ topicIds: [newId()] }, 422, 'topic_unknown', 'topicIds'],
    [{ topicIds: [work, phone] }, 422, 'topic_unknown', 'topicIds'],
    [{ topicIds: [work, leisure] }, 422, 'topic_retired', 'topicIds'],
    [{ topicIds: [work, work] }, 400, 'invalid_input'],
    [{ topicIds: Array.from({ length: 31 }, () => newId()) }, 400, 'invalid_input'],
    [{ channelId: newId() }, 422, 'channel_unknown', 'channelId'],
    [{ channelId: work }, 422, 'channel_unknown', 'channelId'],
    [{ channelId: letter }, 422, 'channel_retired', 'channelId'],
    [{ heldById: newId() }, 422, 'counsellor_unknown', 'heldById'],
    [{ heldById: world.staff.Anna.id }, 422, 'counsellor_unknown', 'heldById'],
    [{ minutes: -1 }, 400, 'invalid_input'],
    [{ minutes: 100_001 }, 400, 'invalid_input'],
    [{ minutes: 1.5 }, 400, 'invalid_input'],
    [{ accompanied: -1 }, 400, 'invalid_input'],
    [{ accompanied: 101 }, 400, 'invalid_input'],
    [{ language: 'Deutsch' }, 400, 'invalid_input'],
    [{ form: 'note' }, 400, 'invalid_input'],
    [{ note: 'x'.repeat(100_001) }, 400, 'invalid_input'],
    [{ recordedBy: world.staff.Bela.id }, 400, 'invalid_input'],
    [{ talkId: newId() }, 400, 'invalid_input'],
  ]
  await writesNothing(world.db, async () => {
    for (const [wrong, status, code, field] of refused) {
      const reply = await post(world, id, { ...talk(world), ...wrong })
      assert.equal(
        [reply.statusCode, reply.json().code, reply.json().field],
        [status, code, field],
        JSON.stringify(wrong),
      )
    }
    assert.is((await post(world, newId(), talk(world))).statusCode, 404)
  })
})

test('shows nothing of the record that was not meant to be shown', async (world) => {
  const { id } = await openCase(world)
  const entry = await recordTalk(world, id)
  const shown = JSON.stringify(entry)
  for (const field of ['authorId', 'leadUserId', 'removedAt', 'removedBy', 'talkId']) {
    assert.not.match(shown, new RegExp(`"${field}"`), field)
  }
  assert.not.match(shown, new RegExp(world.staff.Anna.id), 'a name, not a key to it')
})

test.run()
