import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit } from '../../db/schema/index.ts'
import type { CaseFile, Entry, EntryHistory, EntryPage } from '../../src/cases/contract.ts'
import type { OutcomeCorrection } from '../../src/outcomes/contract.ts'
import { merge } from '../duplicates/merging.ts'
import {
  bodyOf,
  catalogueIds,
  closeCase,
  openCase,
  openCaseOf,
  read,
  recordNote,
  recordOrganisation,
  restrict,
  send,
} from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { outcome, recordOutcome } from '../support/outcomes.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('what came of a case')

const correct = (world: World, id: string, payload: OutcomeCorrection, ifMatch = 1, by: Name = 'Anna') =>
  send(world, by, 'PATCH', `/outcomes/${id}`, { payload, ifMatch })

const outcomesOf = async (world: World, caseId: string, by: Name = 'Anna') =>
  (await read<EntryPage>(world, `/cases/${caseId}/entries?kind=outcome`, by)).rows

const refusal = (reply: { statusCode: number; json: () => { code: string; field?: string } }) => {
  const { code, field } = reply.json()
  return [reply.statusCode, code, field]
}

test('stands on its timeline with day, evidence and employer, several on one case', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  const { id: organisationId } = await recordOrganisation(world, { name: 'Holzwerk Aue' })
  const job = await recordOutcome(world, id, {
    happenedOn: '2026-06-10',
    organisationId,
    evidence: ' Vertrag gesehen ',
  })
  await recordOutcome(world, id, { kind: 'course', happenedOn: '2026-06-02', evidence: 'Anmeldung zum Kurs B1' })
  assert.equal(
    [job.kind, job.note, job.outcome, job.mayChange],
    [
      'outcome',
      'Vertrag gesehen',
      { kind: 'job', ofPerson: true, organisation: { id: organisationId, name: 'Holzwerk Aue' } },
      true,
    ],
  )
  assert.equal(
    (await outcomesOf(world, id)).map((one) => [one.outcome?.kind, one.happenedOn]),
    [
      ['job', '2026-06-10'],
      ['course', '2026-06-02'],
    ],
  )
  assert.is((await read<CaseFile>(world, `/cases/${id}`)).counts.outcome, 2)
})

test('is no work on the case: its last day stays, and an earlier one does not begin it', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  await recordNote(world, id, { on: '2026-06-03' })
  await recordOutcome(world, id, { happenedOn: '2026-06-12' })
  await recordOutcome(world, id, { happenedOn: '2026-05-02' })
  const { lastEntryOn, beganOn } = await read<CaseFile>(world, `/cases/${id}`)
  assert.equal([lastEntryOn, beganOn], ['2026-06-03', '2026-06-01'])
})

test('can be said of a closed case, which stays closed, and keeps nobody from taking a reopening back', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  await closeCase(world, id, '2026-06-05')
  await recordOutcome(world, id, { happenedOn: '2026-06-10' })
  assert.is((await read<CaseFile>(world, `/cases/${id}`)).closedOn, '2026-06-05')
  const reopened = bodyOf<CaseFile>(await send(world, 'Anna', 'POST', `/cases/${id}/reopening`), 200)
  await recordOutcome(world, id, { happenedOn: '2026-06-11' })
  const again = await send(world, 'Anna', 'DELETE', `/cases/${id}/reopening`, { ifMatch: reopened.version })
  assert.is(bodyOf<CaseFile>(again, 200).closedOn, '2026-06-05')
})

test('is recorded once, however often it is sent; another one under its id is refused', async (world) => {
  const { id } = await openCase(world)
  const payload = outcome(world)
  const post = (more: object, by: Name = 'Anna') =>
    send(world, by, 'POST', `/cases/${id}/outcomes`, { payload: { ...payload, ...more } })
  const first = bodyOf<Entry>(await post({}), 201)
  await writesNothing(world.db, async () => {
    assert.equal(bodyOf<Entry>(await post({}), 201), first)
    assert.equal(refusal(await post({ evidence: 'anderes' })), [409, 'id_taken', 'id'])
    assert.equal(refusal(await post({}, 'Karla')), [409, 'id_taken', 'id'])
  })
})

test('must have a day that was, a kind that fits, and evidence', async (world) => {
  const { id } = await openCase(world)
  const { id: organisationId } = await recordOrganisation(world)
  const ofFirm = await openCaseOf(world, { organisationId })
  const refused: [string, object, unknown[]][] = [
    [id, { happenedOn: '2026-06-18' }, [422, 'day_in_future', 'happenedOn']],
    [id, { organisationId: newId() }, [422, 'organisation_unknown', 'organisationId']],
    [id, { organisationId: id }, [422, 'organisation_unknown', 'organisationId']],
    [ofFirm.id, { kind: 'moved' }, [422, 'outcome_does_not_fit', 'kind']],
    [ofFirm.id, { kind: 'stayed' }, [422, 'outcome_does_not_fit', 'kind']],
    [ofFirm.id, { kind: 'recognition' }, [422, 'outcome_does_not_fit', 'kind']],
  ]
  await writesNothing(world.db, async () => {
    for (const [caseId, more, expected] of refused) {
      const payload = { ...outcome(world), ...more }
      assert.equal(refusal(await send(world, 'Anna', 'POST', `/cases/${caseId}/outcomes`, { payload })), expected)
    }
    for (const more of [{ evidence: ' ' }, { evidence: 'x'.repeat(501) }, { kind: 'happy' }, { happenedOn: null }]) {
      const payload = { ...outcome(world), ...more }
      assert.is((await send(world, 'Anna', 'POST', `/cases/${id}/outcomes`, { payload })).statusCode, 400)
    }
  })
  await recordOutcome(world, ofFirm.id, { kind: 'job', evidence: 'Elektriker eingestellt' })
})

test('is corrected by its author, the lead or the coordinator, with history, and not over somebody else’s edit', async (world) => {
  const { id } = await openCase(world)
  const first = await recordOutcome(world, id, { happenedOn: '2026-06-10' })
  assert.equal(refusal(await correct(world, first.id, { evidence: 'x' }, 1, 'Bela')), [403, 'not_allowed', undefined])
  const corrected = bodyOf<Entry>(await correct(world, first.id, { happenedOn: '2026-06-09' }), 200)
  assert.equal([corrected.happenedOn, corrected.note, corrected.version], ['2026-06-09', 'Arbeitsvertrag vorgelegt', 2])
  assert.is((await correct(world, first.id, { evidence: 'später' }, 1, 'Karla')).statusCode, 412)
  assert.is((await correct(world, first.id, { happenedOn: '2026-06-09' }, 1)).statusCode, 200, 'said already')
  const bare = await send(world, 'Anna', 'PATCH', `/outcomes/${first.id}`, { payload: { evidence: 'ohne Fassung' } })
  assert.is(bare.statusCode, 428)
  const { versions } = await read<EntryHistory>(world, `/entries/${first.id}/history`)
  assert.equal(
    versions.map(({ changed, state }) => [changed, state.happenedOn]),
    [
      [['happenedOn'], '2026-06-09'],
      [[], '2026-06-10'],
    ],
  )
  const note = await recordNote(world, id)
  assert.is((await correct(world, note.id, { evidence: 'ist eine Notiz' })).statusCode, 404)
})

test('is taken back and brought back as every entry is, also where the case is closed meanwhile', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  const first = await recordOutcome(world, id, { happenedOn: '2026-06-15' })
  await closeCase(world, id, '2026-06-05')
  await send(world, 'Anna', 'POST', `/entries/${first.id}/removal`, { ifMatch: 1 })
  assert.equal(await outcomesOf(world, id), [])
  bodyOf<Entry>(await send(world, 'Anna', 'DELETE', `/entries/${first.id}/removal`), 200)
  assert.is((await outcomesOf(world, id)).length, 1)
})

test('keeps the name of an employer from whoever may not know of them, and leaves it where it is when they correct', async (world) => {
  const { id } = await openCase(world)
  const { id: organisationId } = await recordOrganisation(world, { name: 'Geheim GmbH' }, 'Karla')
  const hidden = await openCaseOf(world, { organisationId }, world.clock.today, 'Karla')
  const said = await recordOutcome(world, id, { organisationId }, 'Karla')
  assert.is(said.outcome?.organisation?.name, 'Geheim GmbH')
  await restrict(world, hidden, [], 'Karla')

  const seen = await send(world, 'Anna', 'GET', `/cases/${id}/entries`)
  assert.not.match(seen.body, /Geheim|organisation":\{/)
  const corrected = bodyOf<Entry>(await correct(world, said.id, { evidence: 'Anruf' }), 200)
  assert.is(corrected.outcome?.organisation, null)
  assert.is((await read<Entry>(world, `/entries/${said.id}`, 'Karla')).outcome?.organisation?.name, 'Geheim GmbH')
  const another = outcome(world, { organisationId })
  const refused = await send(world, 'Anna', 'POST', `/cases/${id}/outcomes`, { payload: another })
  assert.equal(refusal(refused), [422, 'organisation_unknown', 'organisationId'])
})

test('with an employer who was merged meanwhile names the one that is left', async (world) => {
  const { id } = await openCase(world)
  const [one, twin] = [
    await recordOrganisation(world, { name: 'Holzwerk Aue' }),
    await recordOrganisation(world, { name: 'Holzwerk Aue GmbH' }),
  ]
  const before = await recordOutcome(world, id, { organisationId: twin.id })
  await merge(world, one.id, twin.id)
  const after = await recordOutcome(world, id, { organisationId: twin.id })
  for (const said of [before, after]) {
    assert.is((await read<Entry>(world, `/entries/${said.id}`)).outcome?.organisation?.id, one.id)
  }
})

test('of a restricted case is nobody else’s to read, to record, or to repeat', async (world) => {
  const caseFile = await openCase(world)
  const payload = outcome(world)
  bodyOf(await send(world, 'Bela', 'POST', `/cases/${caseFile.id}/outcomes`, { payload }), 201)
  await restrict(world, caseFile)
  await writesNothing(world.db, async () => {
    assert.is((await send(world, 'Bela', 'POST', `/cases/${caseFile.id}/outcomes`, { payload })).statusCode, 404)
    assert.is((await correct(world, payload.id, { evidence: 'x' }, 1, 'Bela')).statusCode, 404)
  })
})

test('is said with the closing in one act: all of it, or nothing', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  const { goal_reached: reasonId } = await catalogueIds(world, 'closingReasons')
  const outcomes = [outcome(world), outcome(world, { kind: 'recognition', evidence: 'Bescheid' })]
  const close = (more: object) =>
    send(world, 'Anna', 'POST', `/cases/${id}/closing`, { payload: { closedOn: '2026-06-16', reasonId, ...more } })
  await writesNothing(world.db, async () => {
    const [first, second] = outcomes
    const wrong = await close({ outcomes: [first, { ...second, happenedOn: '2026-07-01' }] })
    assert.equal(refusal(wrong), [422, 'day_in_future', 'happenedOn'])
  })
  const closed = bodyOf<CaseFile>(await close({ outcomes }), 200)
  assert.equal([closed.closedOn, closed.counts.outcome], ['2026-06-16', 2])
  await writesNothing(world.db, async () => {
    assert.equal(bodyOf<CaseFile>(await close({ outcomes }), 200), closed)
    const another = [{ ...outcomes[0], evidence: 'anders' }]
    assert.equal(refusal(await close({ outcomes: another })), [409, 'id_taken', 'id'])
  })
  const rows = await world.db.select().from(audit).where(eq(audit.action, 'outcome.recorded'))
  assert.equal(rows.map(({ subjectId }) => subjectId).sort(), outcomes.map((one) => one.id).sort())
})

test('two at once record both', async (world) => {
  const { id } = await openCase(world)
  await Promise.all([recordOutcome(world, id, { kind: 'job' }), recordOutcome(world, id, { kind: 'course' }, 'Bela')])
  assert.is((await outcomesOf(world, id)).length, 2)
})

test.run()
