import { eq } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import { audit, caseFiles } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { CaseFile, EntryPage } from '../../src/cases/contract.ts'
import { bodyOf, catalogueIds, closeCase, openCase, quickLog, read, recordNote, send, talk } from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('undoing a reopening')

/** Closed on the tenth, reopened today. */
const caseReopened = async (world: World): Promise<CaseFile> => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  await closeCase(world, id, '2026-06-10')
  world.clock.advance({ minutes: 1 })
  return bodyOf(await send(world, 'Anna', 'POST', `/cases/${id}/reopening`), 200)
}

const undo = (world: World, { id, version }: Pick<CaseFile, 'id' | 'version'>, by: 'Anna' | 'Bela' = 'Anna') =>
  send(world, by, 'DELETE', `/cases/${id}/reopening`, { ifMatch: version })

const changesOf = async (world: World, id: string) =>
  (await read<EntryPage>(world, `/cases/${id}/entries?kind=status_change`)).rows.map(({ status }) => status?.change)

test('closes the case again since the same day and for the same reason, as if it had stayed closed', async (world) => {
  const reopened = await caseReopened(world)
  assert.equal(await changesOf(world, reopened.id), ['reopened', 'closed', 'opened'])
  const closed = bodyOf<CaseFile>(await undo(world, reopened), 200)
  assert.equal([closed.closedOn, closed.closingReason?.german, closed.version], ['2026-06-10', 'Ziel erreicht', 4])
  assert.equal(await changesOf(world, reopened.id), ['closed', 'opened'])
  const rows = await world.db.select().from(audit).where(eq(audit.subjectId, reopened.id))
  assert.is(rows.at(-1)?.action, 'case.reopening_undone')
  assert.equal(rows.at(-1)?.changes?.closedOn, { from: null, to: '2026-06-10' })
})

test('is repeated safely, also by two at once; a closed case stays as it is', async (world) => {
  const reopened = await caseReopened(world)
  const replies = await Promise.all([undo(world, reopened), undo(world, reopened, 'Bela')])
  assert.equal(
    replies.map((reply) => [reply.statusCode, reply.json().version]),
    [
      [200, 4],
      [200, 4],
    ],
  )
  await writesNothing(world.db, async () => {
    assert.is(bodyOf<CaseFile>(await undo(world, reopened), 200).version, 4)
  })
})

test('can be followed by a reopening, and that undone again', async (world) => {
  const reopened = await caseReopened(world)
  bodyOf(await undo(world, reopened), 200)
  const again = bodyOf<CaseFile>(await send(world, 'Bela', 'POST', `/cases/${reopened.id}/reopening`), 200)
  assert.is(bodyOf<CaseFile>(await undo(world, again), 200).closedOn, '2026-06-10')
  assert.equal(await changesOf(world, reopened.id), ['closed', 'opened'])
})

test('is refused once something was written in the reopened case, of whatever day', async (world) => {
  const reopened = await caseReopened(world)
  world.clock.advance({ minutes: 1 })
  const note = await recordNote(world, reopened.id, { on: '2026-06-05' })
  await writesNothing(world.db, async () => {
    const reply = await undo(world, reopened)
    assert.equal([reply.statusCode, reply.json().code], [422, 'entries_since_reopening'])
  })
  bodyOf(await send(world, 'Anna', 'POST', `/entries/${note.id}/removal`, { ifMatch: note.version }), 200)
  assert.is(bodyOf<CaseFile>(await undo(world, reopened), 200).closedOn, '2026-06-10')
})

test('is refused for a case that never was reopened, and where it was changed meanwhile or no state is named', async (world) => {
  const open = await openCase(world)
  const reopened = await caseReopened(world)
  const edit = { payload: { targetGroup: 'abroad' }, ifMatch: reopened.version }
  bodyOf(await send(world, 'Bela', 'PATCH', `/cases/${reopened.id}`, edit), 200)
  await writesNothing(world.db, async () => {
    const replies = [
      await undo(world, open),
      await undo(world, reopened),
      await send(world, 'Anna', 'DELETE', `/cases/${reopened.id}/reopening`),
    ]
    assert.equal(
      replies.map((reply) => [reply.statusCode, reply.json().code]),
      [
        [422, 'not_reopened'],
        [412, 'changed_meanwhile'],
        [428, 'version_missing'],
      ],
    )
  })
})

test('lets a closing by the import wait for the coordinator again', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  await closeCase(world, id, '2026-06-10')
  const { imported = '' } = await catalogueIds(world, 'closingReasons')
  await transaction(world.db, async (tx) => {
    const byImport = { closingReasonId: imported, closingConfirmed: false }
    await tx.update(caseFiles).set(byImport).where(eq(caseFiles.id, id))
    await tx.run(`update status_changes set reason_id = '${imported}' where change = 'closed'`)
  })
  world.clock.advance({ minutes: 1 })
  const reopened = bodyOf<CaseFile>(await send(world, 'Anna', 'POST', `/cases/${id}/reopening`), 200)
  bodyOf(await undo(world, reopened), 200)
  const [row] = await world.db.select().from(caseFiles).where(eq(caseFiles.id, id))
  assert.equal([row?.closedOn, row?.closingReasonId, row?.closingConfirmed], ['2026-06-10', imported, false])
})

test('by a talk from anywhere records it in the closed case that is named, and in no new one', async (world) => {
  const { id, client } = await openCase(world, { on: '2026-06-01' })
  await closeCase(world, id, '2026-06-10')
  const payload = quickLog(world, { personId: client.id, reopenedCaseId: id, consultation: talk(world) })
  const replies = await Promise.all([1, 2].map(() => send(world, 'Bela', 'POST', '/consultations', { payload })))
  assert.equal(
    replies.map((reply) => [reply.statusCode, reply.json().caseId]),
    [
      [201, id],
      [201, id],
    ],
  )
  const { closedOn, counts } = await read<CaseFile>(world, `/cases/${id}`)
  assert.equal([closedOn, counts.consultation, counts.status_change], [null, 1, 3])
})

test('by a talk is refused for a case of somebody else, and for one that is hidden', async (world) => {
  const ofJana = await openCase(world, { on: '2026-06-01' })
  const hidden = await openCase(world, { givenName: 'Omar', by: 'Bela' })
  bodyOf(
    await send(world, 'Bela', 'PUT', `/cases/${hidden.id}/restriction`, { payload: { readerIds: [] }, ifMatch: 1 }),
    200,
  )
  const other = await openCase(world, { givenName: 'Lea' })
  await writesNothing(world.db, async () => {
    for (const [reopenedCaseId, expected] of [
      [other.id, [422, 'case_of_somebody_else', 'reopenedCaseId']],
      [hidden.id, [404, 'not_found', undefined]],
    ] as const) {
      const payload = quickLog(world, { personId: ofJana.client.id, reopenedCaseId })
      const reply = await send(world, 'Anna', 'POST', '/consultations', { payload })
      assert.equal([reply.statusCode, reply.json().code, reply.json().field], [...expected])
    }
  })
})

test.run()
