import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, checkResults, enquiries, followUps } from '../../db/schema/index.ts'
import { addDays } from '../../src/calendar/rules.ts'
import type { EntryPage } from '../../src/cases/contract.ts'
import type { Result } from '../../src/checks/contract.ts'
import {
  bodyOf,
  closeCase,
  ledByFormer,
  openCaseOf,
  read,
  recordOrganisation,
  restrict,
  send,
} from '../support/cases.ts'
import { agree, answerAll, byLink, finish, inviteToCheck, note } from '../support/checks.ts'
import { mailsOf } from '../support/mail.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('finishing an answer sheet')

const firmWithCase = async (world: World) => {
  const organisation = await recordOrganisation(world, { name: 'Möbel Öhmichen GmbH' })
  const caseFile = await openCaseOf(world, { organisationId: organisation.id }, world.clock.today, 'Bela')
  return { organisation, caseFile }
}

test('stores what it came to, once, with its hash, and shows the same ever after', async (world) => {
  const { secret, sheetId } = await inviteToCheck(world)
  await answerAll(world, secret, (_, index) => (['0', '1', '2', '3'] as const)[index % 4] ?? '0')
  await note(world, secret, 'U1', { note: 'Es eilt.', base: '', basedOn: 0 })
  const result = await finish(world, secret)
  assert.is(result.urgent.length, 3)
  assert.equal(result.notes, { U1: 'Es eilt.' })
  assert.is(result.finishedOn, world.clock.today)
  assert.ok(Object.keys(result.partners).length > 0)

  world.clock.advance({ days: 3 })
  assert.equal(bodyOf<Result>(await byLink(world, secret, '/result'), 200), result)
  const [row] = await world.db.select().from(checkResults)
  assert.is(row?.sheetId, sheetId)
  assert.is(
    row?.resultHash,
    createHash('sha256')
      .update(row?.result ?? '')
      .digest('hex'),
  )
})

test('needs nothing answered: what is open is an open question', async (world) => {
  const { secret } = await inviteToCheck(world)
  const result = await finish(world, secret)
  assert.equal([result.urgent, result.strengths], [[], []])
  assert.ok(result.profile.every(({ score, unanswered }) => score === null && unanswered > 0))
})

test('of two devices at once makes one result, one entry, one follow-up', async (world) => {
  const { organisation, caseFile } = await firmWithCase(world)
  const { secret } = await inviteToCheck(world, { organisationId: organisation.id, caseId: caseFile.id })
  const [one, other] = await Promise.all([finish(world, secret), finish(world, secret)])
  assert.equal(one, other)
  assert.is((await world.db.select().from(followUps)).length, 1)
  const { rows } = await read<EntryPage>(world, `/cases/${caseFile.id}/entries?kind=check`)
  assert.is(rows.length, 1)
})

test('stands on the timeline of its case, and the lead is to talk about it within a week', async (world) => {
  const { organisation, caseFile } = await firmWithCase(world)
  const { secret, invitation } = await inviteToCheck(world, { organisationId: organisation.id, caseId: caseFile.id })
  await finish(world, secret)
  const { rows } = await read<EntryPage>(world, `/cases/${caseFile.id}/entries`)
  const [entry] = rows.filter(({ kind }) => kind === 'check')
  assert.equal([entry?.happenedOn, entry?.recordedBy, entry?.check?.id], [world.clock.today, null, invitation.check.id])
  const [followUp] = await world.db.select().from(followUps)
  assert.is(followUp?.ownerId, world.staff.Bela.counsellorId)
  assert.is(followUp?.caseId, caseFile.id)
  assert.is(followUp?.dueOn, addDays(world.clock.today, 7))
  assert.match(followUp?.what ?? '', /Möbel Öhmichen GmbH/)
  const actions = (await world.db.select().from(audit)).map(({ action }) => action)
  for (const action of ['check_sheet.finished', 'check.recorded', 'follow_up.recorded'])
    assert.ok(actions.includes(action))
})

test('finds the firm’s open case where it was invited without one, also a restricted one', async (world) => {
  const { organisation, caseFile } = await firmWithCase(world)
  await restrict(world, caseFile, [], 'Bela')
  const { invitation: _, secret } = await inviteToCheck(world, { organisationId: organisation.id, by: 'Bela' })
  await finish(world, secret)
  const { rows } = await read<EntryPage>(world, `/cases/${caseFile.id}/entries?kind=check`, 'Bela')
  assert.is(rows.length, 1)
  assert.is((await send(world, 'Anna', 'GET', `/cases/${caseFile.id}/entries`)).statusCode, 404)
})

test('of a restricted case that was closed stays off the firm’s other cases, and is its lead’s to talk about', async (world) => {
  const { organisation, caseFile } = await firmWithCase(world)
  await openCaseOf(world, { organisationId: organisation.id })
  const hidden = await restrict(world, await closeCase(world, caseFile.id, world.clock.today, 'Bela'), [], 'Bela')
  const wanted = { organisationId: organisation.id, caseId: hidden.id, by: 'Karla' as const }
  const { secret, sheetId, invitation } = await inviteToCheck(world, wanted)
  await answerAll(world, secret, '0')
  await finish(world, secret)
  const [talk] = await world.db.select().from(followUps)
  assert.equal([talk?.caseId, talk?.ownerId], [null, world.staff.Bela.counsellorId])
  const [result] = await world.db.select().from(checkResults)
  assert.is(result?.entryId, null)
  assert.is((await send(world, 'Anna', 'GET', `/follow-ups/${talk?.id}`)).statusCode, 404)
  assert.not.match((await send(world, 'Anna', 'GET', '/today')).body, new RegExp(invitation.check.id))
  const { followUp } = await agree(world, sheetId, {}, 'Karla')
  assert.equal([followUp.case, followUp.owner.name], [null, 'Bela'], 'a measure does the same')
})

test('without an open case passes by whoever invited, where they may not know of the firm any more', async (world) => {
  const { organisation, caseFile } = await firmWithCase(world)
  const { secret } = await inviteToCheck(world, { organisationId: organisation.id })
  await restrict(world, await closeCase(world, caseFile.id, world.clock.today, 'Bela'), [], 'Bela')
  await finish(world, secret)
  const [talk] = await world.db.select().from(followUps)
  assert.equal([talk?.caseId, talk?.ownerId], [null, world.staff.Karla.counsellorId])
  assert.not.match((await send(world, 'Anna', 'GET', '/today')).body, /Öhmichen/)
  const toAnna = { payload: { ownerId: world.staff.Anna.counsellorId }, ifMatch: 1 }
  const reply = await send(world, 'Karla', 'PATCH', `/follow-ups/${talk?.id}`, toAnna)
  assert.equal([reply.statusCode, reply.json().code], [422, 'owner_knows_not'])
})

test('on a case whose lead never had an account is the inviter’s to talk about', async (world) => {
  const { organisation, caseFile } = await firmWithCase(world)
  await ledByFormer(world, caseFile.id)
  const { secret } = await inviteToCheck(world, { organisationId: organisation.id })
  await finish(world, secret)
  const [talk] = await world.db.select().from(followUps)
  assert.equal([talk?.caseId, talk?.ownerId], [caseFile.id, world.staff.Anna.counsellorId])
})

test('without an open case goes to whoever invited', async (world) => {
  const { organisation, caseFile } = await firmWithCase(world)
  const { secret } = await inviteToCheck(world, { organisationId: organisation.id, caseId: caseFile.id })
  await closeCase(world, caseFile.id)
  await finish(world, secret)
  const [followUp] = await world.db.select().from(followUps)
  assert.equal([followUp?.ownerId, followUp?.caseId], [world.staff.Anna.counsellorId, null])
})

test('compares with the last time, and with the region from five others on', async (world) => {
  const { id: organisationId } = await recordOrganisation(world, { name: 'Wieder GmbH' })
  const before = await inviteToCheck(world, { organisationId })
  await answerAll(world, before.secret, '1')
  const first = await finish(world, before.secret)
  assert.equal([first.previous, first.benchmark], [null, null])

  for (let others = 1; others <= 5; others++) {
    const { secret } = await inviteToCheck(world)
    await answerAll(world, secret, '2')
    const { benchmark } = await finish(world, secret)
    assert.is(benchmark?.organisations ?? 0, others === 5 ? 5 : 0)
    world.clock.advance({ minutes: 1 })
  }
  const again = await inviteToCheck(world, { organisationId })
  await answerAll(world, again.secret, '3')
  const second = await finish(world, again.secret)
  assert.is(second.previous?.finishedOn, first.finishedOn)
  assert.is(second.previous?.profile[0]?.score, 33)
  assert.equal([second.benchmark?.organisations, second.benchmark?.fields[0]?.median], [5, 67])
})

test('tells the respondent where the result is, and takes back what would come too late', async (world) => {
  const respondents = [{ id: newId(), respondent: 'Jana Weißbach', email: 'jana@firma.example' }]
  const { secret } = await inviteToCheck(world, { respondents })
  await finish(world, secret)
  const mails = await mailsOf(world)
  assert.equal(
    mails.map(({ template, state, recipient }) => [template, state, recipient]),
    [
      ['check-invitation', 'cancelled', 'jana@firma.example'],
      ['check-finished', 'queued', 'jana@firma.example'],
    ],
  )
  assert.match(mails[1]?.text ?? '', new RegExp(`/check#${secret}`))
})

test('makes an enquiry of the wish to talk, once, and only of a finished one', async (world) => {
  const { secret, sheetId } = await inviteToCheck(world)
  const payload = { id: newId(), contactName: 'Jana Weißbach', phone: '03733 1', email: null, wish: 'Gern vormittags.' }
  const ask = (wanted: object) => byLink(world, secret, '/talk', { method: 'POST', payload: wanted })
  assert.equal([(await ask(payload)).statusCode, (await ask(payload)).json().code], [409, 'check_not_finished'])
  await finish(world, secret)
  for (const _ of [1, 2]) assert.is((await ask(payload)).statusCode, 201)
  const rows = await world.db.select().from(enquiries)
  assert.is(rows.length, 1)
  assert.equal(
    [rows[0]?.id, rows[0]?.source, rows[0]?.sheetId, rows[0]?.contactName],
    [payload.id, 'check', sheetId, 'Jana Weißbach'],
  )
  assert.match(rows[0]?.what ?? '', /Gern vormittags\./)

  for (let more = 2; more <= 5; more++) assert.is((await ask({ ...payload, id: newId() })).statusCode, 201)
  assert.is((await ask({ ...payload, id: newId() })).json().code, 'enquiries_enough')
})

test('gives a report to print, and none before', async (world) => {
  const { secret, sheetId } = await inviteToCheck(world)
  assert.is((await byLink(world, secret, '/report.pdf')).json().code, 'check_not_finished')
  assert.is((await send(world, 'Anna', 'GET', `/check-sheets/${sheetId}/report.pdf`)).statusCode, 404)
  await answerAll(world, secret, '1')
  await finish(world, secret)
  const reply = await byLink(world, secret, '/report.pdf')
  assert.equal([reply.statusCode, reply.headers['content-type']], [200, 'application/pdf'])
  assert.is(reply.headers['content-disposition'], `attachment; filename="willkommens-check-${world.clock.today}.pdf"`)
  assert.is(reply.rawPayload.subarray(0, 5).toString(), '%PDF-')
  const inside = await send(world, 'Anna', 'GET', `/check-sheets/${sheetId}/report.pdf`)
  assert.ok(inside.rawPayload.equals(reply.rawPayload), 'the same bytes inside')
})

test.run()
