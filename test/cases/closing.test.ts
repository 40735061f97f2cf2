import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, caseFiles, catalogueEntries } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { CaseFile, EntryPage } from '../../src/cases/contract.ts'
import {
  bodyOf,
  catalogueIds,
  closeCase,
  openCase,
  read,
  recordNote,
  recordTalk,
  send,
  talk,
} from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('closing a case')

const statusesOf = async (world: World, id: string) =>
  (await read<EntryPage>(world, `/cases/${id}/entries?kind=status_change`)).rows.map(({ happenedOn, status }) => [
    happenedOn,
    status?.change,
    status?.reason?.german ?? null,
  ])

const close = (world: World, id: string, payload: object) =>
  send(world, 'Anna', 'POST', `/cases/${id}/closing`, { payload })

const reopen = (world: World, id: string) => send(world, 'Anna', 'POST', `/cases/${id}/reopening`)

test('says when and why, on the case, its timeline and in the audit', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  const closed = await closeCase(world, id, '2026-06-16')
  assert.equal([closed.closedOn, closed.closingReason?.german, closed.version], ['2026-06-16', 'Ziel erreicht', 2])
  assert.equal(await statusesOf(world, id), [
    ['2026-06-16', 'closed', 'Ziel erreicht'],
    ['2026-06-01', 'opened', null],
  ])
  const rows = await world.db.select().from(audit).where(eq(audit.subjectId, id))
  assert.equal(rows.at(-1)?.changes?.closedOn, { from: null, to: '2026-06-16' })
})

test('does not move its last entry: that something was closed is nothing that happened with the client', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  await recordTalk(world, id, { heldOn: '2026-06-03' })
  assert.is((await closeCase(world, id)).lastEntryOn, '2026-06-03')
})

test('is repeated safely; another day or reason is refused, for it is closed already', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  const closed = await closeCase(world, id, '2026-06-16')
  const { moved_away: reasonId } = await catalogueIds(world, 'closingReasons')
  await writesNothing(world.db, async () => {
    assert.equal(await closeCase(world, id, '2026-06-16'), closed)
    for (const payload of [
      { closedOn: '2026-06-15', reasonId },
      { closedOn: '2026-06-16', reasonId },
    ]) {
      const reply = await close(world, id, payload)
      assert.equal([reply.statusCode, reply.json().code], [422, 'case_closed'])
    }
  })
})

test('is undone by reopening, which is repeated safely too', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  await closeCase(world, id, '2026-06-16')
  const reopened = bodyOf<CaseFile>(await reopen(world, id), 200)
  assert.equal([reopened.closedOn, reopened.closingReason, reopened.version], [null, null, 3])
  assert.equal((await statusesOf(world, id))[0], [world.clock.today, 'reopened', null])
  await recordTalk(world, id)
  await writesNothing(world.db, async () => {
    assert.is(bodyOf<CaseFile>(await reopen(world, id), 200).version, 3)
  })
})

test('by the import may be taken up: a reopened case is nobody’s to confirm', async (world) => {
  const { id } = await openCase(world)
  const { imported } = await catalogueIds(world, 'closingReasons')
  await transaction(world.db, async (tx) => {
    const closing = { closedOn: world.clock.today, closingReasonId: imported, closingConfirmed: false }
    await tx.update(caseFiles).set(closing).where(eq(caseFiles.id, id))
  })
  await reopen(world, id)
  const [row] = await world.db.select().from(caseFiles).where(eq(caseFiles.id, id))
  assert.equal([row?.closedOn, row?.closingConfirmed], [null, true])
})

test('is refused before its opening, before its last entry, tomorrow, and without a reason one can give', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  await recordNote(world, id, { on: '2026-06-10' })
  const reasons = await catalogueIds(world, 'closingReasons')
  const topics = await catalogueIds(world, 'topics')
  await transaction(world.db, async (tx) => {
    await tx
      .update(catalogueEntries)
      .set({ state: 'retired' })
      .where(eq(catalogueEntries.id, reasons.no_contact ?? ''))
  })
  const on = { closedOn: '2026-06-10', reasonId: reasons.goal_reached }
  const refused: [object, number, string, string?][] = [
    [{ ...on, closedOn: '2026-05-31' }, 422, 'closed_before_opening', 'closedOn'],
    [{ ...on, closedOn: '2026-06-09' }, 422, 'closed_before_last_entry', 'closedOn'],
    [{ ...on, closedOn: '9999-12-31' }, 422, 'day_in_future', 'closedOn'],
    [{ ...on, reasonId: newId() }, 422, 'reason_unknown', 'reasonId'],
    [{ ...on, reasonId: topics.work }, 422, 'reason_unknown', 'reasonId'],
    [{ ...on, reasonId: reasons.imported }, 422, 'reason_unknown', 'reasonId'],
    [{ ...on, reasonId: reasons.no_contact }, 422, 'reason_retired', 'reasonId'],
    [{ closedOn: '2026-06-10' }, 400, 'invalid_input'],
  ]
  await writesNothing(world.db, async () => {
    for (const [wrong, status, code, field] of refused) {
      const reply = await close(world, id, wrong)
      assert.equal(
        [reply.statusCode, reply.json().code, reply.json().field],
        [status, code, field],
        JSON.stringify(wrong),
      )
    }
    const nowhere = await close(world, newId(), on)
    assert.is(nowhere.statusCode, 404)
    assert.is((await reopen(world, newId())).statusCode, 404)
  })
  assert.is((await close(world, id, on)).statusCode, 200)
})

test('lets nothing new be recorded on it until it is open again', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  await closeCase(world, id)
  await writesNothing(world.db, async () => {
    const note = { id: newId(), happenedOn: '2026-06-02', note: 'Nachtrag' }
    for (const [path, payload] of [
      ['consultations', talk(world)],
      ['notes', note],
    ] as const) {
      const reply = await send(world, 'Anna', 'POST', `/cases/${id}/${path}`, { payload })
      assert.equal([reply.statusCode, reply.json().code], [422, 'case_closed'])
    }
  })
})

test.run()
