import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { checkSheets, checks } from '../../db/schema/index.ts'
import { addDays } from '../../src/calendar/rules.ts'
import type { Check, CheckResults, Checks, SheetLink } from '../../src/invitations/contract.ts'
import { bodyOf, openCase, openCaseOf, read, recordOrganisation, restrict, send } from '../support/cases.ts'
import {
  answer,
  answerAll,
  askToInvite,
  byLink,
  finish,
  inviteToCheck,
  openSheet,
  secretIn,
} from '../support/checks.ts'
import { linkIn, mailsOf } from '../support/mail.ts'
import { inWorld } from '../support/world.ts'

const test = inWorld('inviting to a check')

const jana = (more = {}) => ({ id: newId(), respondent: 'Jana Weißbach', email: 'jana@firma.example', ...more })

test('gives each respondent a link and a sheet of their own, and mails those whose address is known', async (world) => {
  const respondents = [jana(), { id: newId(), respondent: 'Betriebsrat' }, { id: newId() }]
  const { invitation, secrets } = await inviteToCheck(world, { respondents })
  assert.is(new Set(secrets).size, 3)
  assert.equal(
    invitation.check.sheets.map(({ respondent, state, answered }) => [respondent, state, answered]),
    [
      ['Jana Weißbach', 'invited', 0],
      ['Betriebsrat', 'invited', 0],
      [null, 'invited', 0],
    ],
  )
  const mails = await mailsOf(world)
  assert.equal([mails.length, mails[0]?.recipient], [1, 'jana@firma.example'])
  assert.is(secretIn(linkIn(mails[0] ?? { text: null })), secrets[0])
})

test('is safe to repeat after a dropped answer: the same links, no second mail', async (world) => {
  const { payload, reply } = await askToInvite(world, { respondents: [jana()] })
  const again = await send(world, 'Anna', 'POST', '/checks', { payload })
  assert.equal(again.json(), reply.json())
  assert.equal([(await mailsOf(world)).length, (await world.db.select().from(checkSheets)).length], [1, 1])
  const other = await send(world, 'Anna', 'POST', '/checks', { payload: { ...payload, language: 'en' } })
  assert.equal([other.statusCode, other.json().code], [409, 'id_taken'])
})

test('refuses an address that is none, two respondents of one id, and a sheet that is taken', async (world) => {
  const twice = jana()
  const { invitation } = await inviteToCheck(world)
  for (const [respondents, status, code] of [
    [[jana({ email: 'jana@firma' })], 422, 'email_invalid'],
    [[twice, twice], 422, 'respondent_twice'],
    [[jana({ id: invitation.check.sheets[0]?.id })], 409, 'id_taken'],
    [[], 400, 'invalid_input'],
    [Array.from({ length: 21 }, () => ({ id: newId() })), 400, 'invalid_input'],
  ] as const) {
    const { reply } = await askToInvite(world, { respondents: [...respondents] })
    assert.equal([reply.statusCode, reply.json().code], [status, code])
  }
  assert.is((await world.db.select().from(checks)).length, 1, 'nothing is left of what was refused')
})

test('tells at what point each respondent is', async (world) => {
  const { id: organisationId } = await recordOrganisation(world)
  const respondents = [1, 2, 3, 4].map(() => ({ id: newId() }))
  const { secrets, invitation } = await inviteToCheck(world, { organisationId, respondents })
  await byLink(world, secrets[1] ?? '', '/opening', { method: 'POST' })
  await answer(world, secrets[2] ?? '', 'U1.1', '2')
  await finish(world, secrets[3] ?? '')
  const states = async () => {
    const { rows } = await read<Checks>(world, `/organisations/${organisationId}/checks`)
    return rows[0]?.sheets.map(({ state, answered, of }) => `${state} ${answered}/${of}`)
  }
  const of = invitation.check.sheets[0]?.of ?? 0
  assert.ok(of > 30)
  assert.equal(await states(), [`invited 0/${of}`, `opened 0/${of}`, `begun 1/${of}`, `finished 0/${of}`])
})

test('lets a link be copied again, revoked, brought back and replaced; what was answered stays', async (world) => {
  const { secret, sheetId } = await inviteToCheck(world)
  await answer(world, secret, 'U1.1', '2')
  const link = () => read<SheetLink>(world, `/check-sheets/${sheetId}/link`)
  assert.is(secretIn((await link()).address), secret)

  const revoked = bodyOf<Check>(await send(world, 'Bela', 'POST', `/check-sheets/${sheetId}/revocation`), 200)
  assert.is(revoked.sheets[0]?.state, 'revoked')
  assert.is((await byLink(world, secret)).statusCode, 404)
  bodyOf(await send(world, 'Bela', 'DELETE', `/check-sheets/${sheetId}/revocation`), 200)
  assert.is((await byLink(world, secret)).statusCode, 200)

  const renewed = await send(world, 'Anna', 'POST', `/check-sheets/${sheetId}/link`, { ifMatch: 1 })
  const { address } = bodyOf<SheetLink>(renewed, 201)
  assert.is((await byLink(world, secret)).statusCode, 404)
  assert.equal((await openSheet(world, secretIn(address))).answers, { 'U1.1': '2' })
  assert.is((await link()).address, address)
  const late = await send(world, 'Bela', 'POST', `/check-sheets/${sheetId}/link`, { ifMatch: 1 })
  assert.equal([late.statusCode, late.json().code], [412, 'changed_meanwhile'])
})

test('hands out no link that opens nothing: also of what was finished or revoked before it ended', async (world) => {
  const respondents = [{ id: newId() }, { id: newId() }, { id: newId() }]
  const { secrets, invitation } = await inviteToCheck(world, { respondents, endsOn: '2026-06-20' })
  const [finished, revoked, waiting] = invitation.check.sheets.map(({ id }) => id)
  await finish(world, secrets[0] ?? '')
  bodyOf(await send(world, 'Anna', 'POST', `/check-sheets/${revoked}/revocation`), 200)
  const asked = async (id = '', method: 'GET' | 'POST' = 'GET') => {
    const headers = { ...(await world.signInAs('Anna')), 'if-match': '"1"' }
    const reply = await world.app.inject({ method, url: `/api/check-sheets/${id}/link`, headers })
    return `${reply.statusCode} ${reply.json().code ?? ''}`
  }
  assert.is(await asked(finished), '200 ')
  world.clock.set('2026-06-20T22:01:00Z')
  for (const id of [finished, revoked, waiting]) {
    assert.is(await asked(id), '422 check_over')
    assert.is(await asked(id, 'POST'), '422 check_over')
  }
})

test('reminds with the same link, once a day, and only whom it can', async (world) => {
  const respondents = [jana(), { id: newId() }]
  const { secrets, invitation } = await inviteToCheck(world, { respondents })
  const [withMail, without] = invitation.check.sheets
  const remind = (id = '') => send(world, 'Anna', 'POST', `/check-sheets/${id}/reminder`)
  assert.is((await remind(withMail?.id)).statusCode, 200)
  assert.is((await remind(withMail?.id)).json().code, 'reminded_today')
  assert.is((await remind(without?.id)).json().code, 'email_missing')
  const reminder = (await mailsOf(world)).find(({ template }) => template === 'check-reminder')
  assert.is(secretIn(linkIn(reminder ?? { text: null })), secrets[0])
  await finish(world, secrets[0] ?? '')
  assert.is((await remind(withMail?.id)).json().code, 'check_not_waiting')
})

test('shows the sheets of one check side by side and where they differ, and averages nothing', async (world) => {
  const { secrets, invitation } = await inviteToCheck(world, { respondents: [jana(), { id: newId() }] })
  await answerAll(world, secrets[0] ?? '', '3')
  await answerAll(world, secrets[1] ?? '', (statement) => (statement === 'U2.1' ? '0' : '3'))
  for (const secret of secrets) await finish(world, secret)
  const { results, disagreements } = await read<CheckResults>(world, `/checks/${invitation.check.id}`)
  assert.equal(
    results.map(({ result }) => result.profile[1]?.score),
    [100, results[1]?.result.profile[1]?.score],
  )
  assert.equal(disagreements, [{ statement: 'U2.1', answers: ['3', '0'], levelsApart: 3 }])
})

test('belongs to a case of that organisation, and of nobody else', async (world) => {
  const { id: organisationId } = await recordOrganisation(world)
  const { id: ofAPerson } = await openCase(world)
  const { reply } = await askToInvite(world, { organisationId, caseId: ofAPerson })
  assert.equal([reply.statusCode, reply.json().code], [422, 'case_of_other_client'])
  const { id: ownCase } = await openCaseOf(world, { organisationId })
  assert.is((await inviteToCheck(world, { organisationId, caseId: ownCase })).invitation.check.caseId, ownCase)
})

test('of a restricted case stays between those who know of it', async (world) => {
  const { id: organisationId } = await recordOrganisation(world)
  const open = await openCaseOf(world, { organisationId })
  const hidden = await restrict(world, await openCaseOf(world, { organisationId }))
  const { invitation, sheetId } = await inviteToCheck(world, { organisationId, caseId: hidden.id })
  const visible = await inviteToCheck(world, { organisationId, caseId: open.id })
  for (const path of [`/checks/${invitation.check.id}`, `/check-sheets/${sheetId}/link`]) {
    assert.is((await send(world, 'Bela', 'GET', path)).statusCode, 404, path)
    assert.is((await send(world, 'Karla', 'GET', path)).statusCode, 200, path)
  }
  assert.is((await send(world, 'Bela', 'POST', `/check-sheets/${sheetId}/revocation`)).statusCode, 404)
  const seenBy = async (name: 'Bela' | 'Karla') =>
    (await read<Checks>(world, `/organisations/${organisationId}/checks`, name)).rows.map(({ id }) => id)
  assert.equal(await seenBy('Bela'), [visible.invitation.check.id])
  assert.is((await seenBy('Karla')).length, 2)
})

test('lasts from today to a year ahead', async (world) => {
  for (const [endsOn, status] of [
    [world.clock.today, 201],
    [addDays(world.clock.today, 365), 201],
    [addDays(world.clock.today, 366), 422],
    [addDays(world.clock.today, -1), 422],
  ] as const) {
    assert.is((await askToInvite(world, { endsOn })).reply.statusCode, status, endsOn)
  }
})

test.run()
