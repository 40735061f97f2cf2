import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { followUps } from '../../db/schema/index.ts'
import { addDays } from '../../src/calendar/rules.ts'
import type { EntryPage } from '../../src/cases/contract.ts'
import type { FollowUp } from '../../src/follow-ups/contract.ts'
import type { Measures } from '../../src/measures/contract.ts'
import { planRepetition } from '../../src/measures/repetition.ts'
import { helpsMeasure } from '../../src/measures/rules.ts'
import type { Today } from '../../src/today/contract.ts'
import { bodyOf, closeCase, openCaseOf, read, recordOrganisation, restrict, send } from '../support/cases.ts'
import { agree, answer, finish, inviteToCheck, newMeasure } from '../support/checks.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('measures agreed on a check')

/** Answered: a low level, a middle one, the highest, one that nobody knows, one that does not apply. */
const answered = { 'U1.1': '0', 'U1.2': '2', 'U1.3': '3', 'U2.1': 'unknown', 'U2.2': 'not_applicable' } as const

const finishedCheck = async (world: World, { withCase = true, by = 'Anna' as Name } = {}) => {
  const firm = await recordOrganisation(world, { name: 'Möbel Öhmichen GmbH' })
  const caseFile = withCase
    ? await openCaseOf(world, { organisationId: firm.id }, world.clock.today, 'Bela')
    : undefined
  const { invitation, sheetId, secret } = await inviteToCheck(world, { organisationId: firm.id, by })
  for (const [statement, level] of Object.entries(answered)) await answer(world, secret, statement, level)
  await finish(world, secret)
  return { firm, caseFile, checkId: invitation.check.id, sheetId }
}

const attempt = (world: World, sheetId: string, given: object = {}, by: Name = 'Anna') =>
  send(world, by, 'POST', `/check-sheets/${sheetId}/measures`, { payload: { ...newMeasure(world), ...given } })

const measuresOf = (world: World, checkId: string, by: Name = 'Anna') =>
  read<Measures>(world, `/checks/${checkId}/measures`, by)

test('become something to do for the lead on the case, and stand on Heute until they are done', async (world) => {
  const { checkId, sheetId, caseFile } = await finishedCheck(world)
  const before = await measuresOf(world, checkId)
  assert.equal([before.rows, before.case?.id, before.owner?.name], [[], caseFile?.id, 'Bela'])

  const { followUp } = await agree(world, sheetId)
  assert.equal(
    [followUp.what, followUp.owner.name, followUp.dueOn, followUp.case?.id, followUp.checkId],
    ['Stellenanzeige auf Englisch', 'Bela', addDays(world.clock.today, 28), caseFile?.id, checkId],
  )
  const today = await read<Today>(world, '/today', 'Bela')
  assert.ok(today.followUps.rows.some(({ id }) => id === followUp.id))

  bodyOf(await send(world, 'Anna', 'POST', `/follow-ups/${followUp.id}/completion`), 200)
  const [done] = (await measuresOf(world, checkId)).rows
  assert.equal([done?.statement, done?.sheetId, done?.followUp.doneOn], ['U1.1', sheetId, world.clock.today])
  const { rows } = await read<EntryPage>(world, `/cases/${caseFile?.id}/entries?kind=follow_up`)
  assert.is(rows.length, 1)
})

test('go to whom they are given, and to nobody who cannot know of the case', async (world) => {
  const { sheetId, caseFile } = await finishedCheck(world, { by: 'Bela' })
  const given = { ownerId: world.staff.Karla.counsellorId ?? '' }
  assert.is((await agree(world, sheetId, given)).followUp.owner.name, 'Karla')
  if (caseFile) await restrict(world, caseFile, [], 'Bela')
  const reply = await attempt(world, sheetId, { statement: 'U1.2', ownerId: world.staff.Anna.counsellorId }, 'Bela')
  assert.equal([reply.statusCode, reply.json().code], [422, 'owner_knows_not'])
})

test('without an open case are free, of whoever agrees on them, and seen by all who see the check', async (world) => {
  const { checkId, sheetId } = await finishedCheck(world, { withCase: false })
  const { followUp } = await agree(world, sheetId)
  assert.equal([followUp.case, followUp.owner.name], [null, 'Anna'])
  const [seen] = (await measuresOf(world, checkId, 'Bela')).rows
  assert.is(seen?.followUp.id, followUp.id)
  bodyOf(await send(world, 'Bela', 'POST', `/follow-ups/${followUp.id}/completion`), 200)
})

test('go to the organisation’s other open case where the check’s own is closed', async (world) => {
  const { sheetId, caseFile, firm } = await finishedCheck(world)
  await closeCase(world, caseFile?.id ?? '', world.clock.today, 'Bela')
  const next = await openCaseOf(world, { organisationId: firm.id })
  assert.is((await agree(world, sheetId)).followUp.case?.id, next.id)
})

test('are asked for again without being made twice, and never twice while open', async (world) => {
  const { sheetId, checkId } = await finishedCheck(world)
  const wanted = newMeasure(world)
  const both = await Promise.all([attempt(world, sheetId, wanted), attempt(world, sheetId, wanted)])
  assert.equal(
    both.map(({ statusCode }) => statusCode),
    [201, 201],
  )
  assert.is((await measuresOf(world, checkId)).rows.length, 1)
  const again = async (reply: ReturnType<typeof send>) => [(await reply).statusCode, (await reply).json().code]
  assert.equal(await again(attempt(world, sheetId)), [409, 'measure_agreed_already'])

  bodyOf(await send(world, 'Bela', 'POST', `/follow-ups/${wanted.id}/completion`), 200)
  const second = await agree(world, sheetId)
  const reopen = send(world, 'Bela', 'DELETE', `/follow-ups/${wanted.id}/completion`)
  assert.equal(await again(reopen), [409, 'measure_agreed_already'])
  bodyOf(await send(world, 'Anna', 'POST', `/follow-ups/${second.followUp.id}/removal`, { ifMatch: 1 }), 200)
  await agree(world, sheetId)
  const restore = send(world, 'Anna', 'DELETE', `/follow-ups/${second.followUp.id}/removal`)
  assert.equal(await again(restore), [409, 'measure_agreed_already'])
})

test('of two who agree on the same at once are one', async (world) => {
  const { sheetId, checkId } = await finishedCheck(world)
  const replies = await Promise.all([attempt(world, sheetId), attempt(world, sheetId, {}, 'Karla')])
  assert.equal(replies.map(({ statusCode }) => statusCode).sort(), [201, 409])
  assert.is((await measuresOf(world, checkId)).rows.length, 1)
})

test('are of a finished sheet, and of a statement whose level is known and below the highest', async (world) => {
  const { sheetId, checkId } = await finishedCheck(world)
  const refused = async (given: object, of = sheetId) => {
    const reply = await attempt(world, of, { ...given, id: newId() })
    return [reply.statusCode, reply.json().code]
  }
  for (const statement of ['U1.3', 'U2.1', 'U2.2', 'U3.1', 'U9.9', 'K1.1'])
    assert.equal(await refused({ statement }), [422, 'measure_not_needed'], statement)
  const unfinished = await inviteToCheck(world)
  await answer(world, unfinished.secret, 'U1.1', '0')
  assert.equal(await refused({}, unfinished.sheetId), [409, 'check_not_finished'])
  assert.equal(await refused({ dueOn: addDays(world.clock.today, -1) }), [422, 'due_in_past'])
  assert.equal(await refused({ dueOn: '2026-02-30' }), [400, 'invalid_input'])
  assert.equal(await refused({ ownerId: newId() }), [422, 'counsellor_unknown'])
  assert.equal(await refused({ what: '' }), [400, 'invalid_input'])
  assert.equal(await refused({ statement: 'U1' }), [400, 'invalid_input'])
  assert.equal(await refused({}, newId()), [404, 'not_found'])
  assert.equal((await measuresOf(world, checkId)).rows, [])
})

test('help below the highest level alone', () => {
  assert.equal((['0', '1', '2', '3', 'unknown', 'not_applicable', undefined] as const).map(helpsMeasure), [
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})

test('of a restricted case stay between those who know of it', async (world) => {
  const firm = await recordOrganisation(world, { name: 'Zyxwerk' }, 'Bela')
  const opened = await openCaseOf(world, { organisationId: firm.id }, world.clock.today, 'Bela')
  const hidden = await restrict(world, opened, [], 'Bela')
  const wanted = { organisationId: firm.id, caseId: hidden.id, by: 'Bela' as Name }
  const { invitation, sheetId, secret } = await inviteToCheck(world, wanted)
  await answer(world, secret, 'U1.1', '0')
  await finish(world, secret)
  const { followUp } = await agree(world, sheetId, {}, 'Bela')
  const checkId = invitation.check.id
  for (const reply of [
    await send(world, 'Anna', 'GET', `/checks/${checkId}/measures`),
    await send(world, 'Anna', 'PUT', `/checks/${checkId}/repetition`),
    await attempt(world, sheetId),
    await send(world, 'Anna', 'GET', `/follow-ups/${followUp.id}`),
    await send(world, 'Anna', 'POST', `/follow-ups/${followUp.id}/completion`),
  ])
    assert.equal([reply.statusCode, reply.json().code], [404, 'not_found'])
  assert.is((await measuresOf(world, checkId, 'Karla')).rows.length, 1)
})

test('that are free stay with the check they came from, where that is hidden', async (world) => {
  const firm = await recordOrganisation(world, { name: 'Zyxwerk' }, 'Bela')
  const opened = await openCaseOf(world, { organisationId: firm.id }, world.clock.today, 'Bela')
  const hidden = await restrict(world, await closeCase(world, opened.id, world.clock.today, 'Bela'), [], 'Bela')
  const wanted = { organisationId: firm.id, caseId: hidden.id, by: 'Bela' as Name }
  const { sheetId, secret } = await inviteToCheck(world, wanted)
  await answer(world, secret, 'U1.1', '0')
  await finish(world, secret)
  const { followUp } = await agree(world, sheetId, {}, 'Bela')
  assert.is(followUp.case, null)
  assert.is((await send(world, 'Anna', 'GET', `/follow-ups/${followUp.id}`)).statusCode, 404)
  assert.is((await send(world, 'Karla', 'GET', `/follow-ups/${followUp.id}`)).statusCode, 200)
})

test('on a case one may not know of are not told by the check, whose organisation one knows', async (world) => {
  const firm = await recordOrganisation(world, { name: 'Zwei Fälle GmbH' })
  const open = await openCaseOf(world, { organisationId: firm.id }, addDays(world.clock.today, -9))
  await closeCase(world, open.id)
  const { invitation, sheetId, secret } = await inviteToCheck(world, { organisationId: firm.id })
  await answer(world, secret, 'U1.1', '0')
  await finish(world, secret)
  const hidden = await openCaseOf(world, { organisationId: firm.id }, world.clock.today, 'Bela')
  await restrict(world, hidden, [], 'Bela')
  await agree(world, sheetId, {}, 'Bela')
  assert.equal((await measuresOf(world, invitation.check.id)).rows, [])
  assert.is((await agree(world, sheetId)).followUp.case, null, 'nor by a refusal')
})

test('on a case that was restricted since are told by no repeated request', async (world) => {
  const { sheetId, caseFile } = await finishedCheck(world)
  const wanted = newMeasure(world)
  bodyOf(await attempt(world, sheetId, wanted), 201)
  if (caseFile) await restrict(world, caseFile, [], 'Bela')
  await openCaseOf(world, { organisationId: caseFile?.client.id ?? '' }, world.clock.today, 'Karla')
  const reply = await attempt(world, sheetId, wanted)
  assert.equal([reply.statusCode, reply.json().code], [404, 'not_found'])
})

test('a check is planned to be repeated in a year, once however often it is asked for', async (world) => {
  const { checkId, caseFile } = await finishedCheck(world)
  const plan = async (by: Name = 'Anna') =>
    bodyOf<FollowUp>(await send(world, by, 'PUT', `/checks/${checkId}/repetition`), 200)
  const planned = await plan()
  assert.equal(
    [planned.what, planned.dueOn, planned.owner.name, planned.case?.id],
    ['Willkommens-Check wiederholen: Möbel Öhmichen GmbH', addDays(world.clock.today, 365), 'Bela', caseFile?.id],
  )
  assert.equal(await plan('Karla'), { ...planned, mayChange: true })
  assert.is((await measuresOf(world, checkId)).repetition?.id, planned.id)
  const removal = { ifMatch: planned.version }
  bodyOf(await send(world, 'Anna', 'POST', `/follow-ups/${planned.id}/removal`, removal), 200)
  assert.is((await measuresOf(world, checkId)).repetition, null)
  world.clock.advance({ days: 10 })
  const anew = await planRepetition(world.db, checkId, world.stampOf('Anna'))
  assert.is(anew.dueOn, addDays(world.clock.today, 365))
  const rows = await world.db.select().from(followUps).where(eq(followUps.id, planned.id))
  assert.is(rows.length, 1)
})

test('a check is repeated in a year also where its case is closed by then, and what else was open rests', async (world) => {
  const { checkId, sheetId, caseFile } = await finishedCheck(world)
  const caseId = caseFile?.id ?? ''
  const planned = bodyOf<FollowUp>(await send(world, 'Bela', 'PUT', `/checks/${checkId}/repetition`), 200)
  assert.is(planned.outlivesCase, true)
  const { followUp: measure } = await agree(world, sheetId)
  assert.is(measure.outlivesCase, false)
  await closeCase(world, caseId)
  world.clock.advance({ days: 365 })
  const headers = await world.signInAs('Bela')
  const ask = (method: 'GET' | 'POST', url: string) => world.app.inject({ method, url: `/api${url}`, headers })
  const dueOf = async () => bodyOf<Today>(await ask('GET', '/today'), 200).followUps.rows.map(({ id }) => id)
  assert.equal(await dueOf(), [planned.id])
  const done = bodyOf<FollowUp>(await ask('POST', `/follow-ups/${planned.id}/completion`), 200)
  assert.is(done.doneOn, world.clock.today)
  assert.equal(await dueOf(), [])
})

test('the repetition of a check is planned apart where the one there is stands on a case one may not know of', async (world) => {
  const firm = await recordOrganisation(world, { name: 'Zwei Fälle GmbH' })
  await closeCase(world, (await openCaseOf(world, { organisationId: firm.id })).id)
  const { invitation, secret } = await inviteToCheck(world, { organisationId: firm.id })
  await finish(world, secret)
  const checkId = invitation.check.id
  const hidden = await openCaseOf(world, { organisationId: firm.id }, world.clock.today, 'Bela')
  await restrict(world, hidden, [], 'Bela')
  const plan = async (by: Name) => bodyOf<FollowUp>(await send(world, by, 'PUT', `/checks/${checkId}/repetition`), 200)
  const first = await plan('Bela')
  assert.is(first.case?.id, hidden.id)
  const own = await plan('Anna')
  assert.equal([own.case, own.owner.name, (await plan('Anna')).id], [null, 'Anna', own.id])
  assert.is((await measuresOf(world, checkId)).repetition?.id, own.id)
  bodyOf(await send(world, 'Anna', 'POST', `/follow-ups/${own.id}/removal`, { ifMatch: own.version }), 200)
  bodyOf(await send(world, 'Bela', 'POST', `/follow-ups/${first.id}/removal`, { ifMatch: first.version }), 200)
  assert.is((await plan('Anna')).id, own.id)
  const removed = await read<FollowUp>(world, `/follow-ups/${first.id}`, 'Bela')
  assert.equal([removed.removed, removed.case?.id], [true, hidden.id], 'nothing hidden was moved or restored')
})

test('a check that nobody finished is not planned to be repeated', async (world) => {
  const { invitation } = await inviteToCheck(world)
  const reply = await send(world, 'Anna', 'PUT', `/checks/${invitation.check.id}/repetition`)
  assert.equal([reply.statusCode, reply.json().code], [409, 'check_not_finished'])
})

test.run()
