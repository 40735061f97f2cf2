import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { writerOf } from '../../db/open.ts'
import type { Reminders, WaitingSheets } from '../../src/check-list/contract.ts'
import { bodyOf, read, recordOrganisation, send } from '../support/cases.ts'
import { answer, finish, inviteToCheck, secretIn, silentFor } from '../support/checks.ts'
import { linkIn, mailsOf } from '../support/mail.ts'
import { statementsDuring } from '../support/statements.ts'
import { settings } from '../support/template.ts'
import { inWorld, newWorld, type World } from '../support/world.ts'

const test = inWorld('reminding all who wait')

const silent = async (world: World, name: string, days = 8, email: string | null = `${name}@firma.example`) => {
  const { id: organisationId } = await recordOrganisation(world, { name })
  const respondents = [{ id: newId(), respondent: 'Leitung', email }]
  const invited = await inviteToCheck(world, { organisationId, respondents })
  await silentFor(world, invited.sheetId, days)
  return invited
}

const waiting = async (world: World) => (await read<WaitingSheets>(world, '/checks/waiting')).rows
const ask = (world: World, sheetIds: string[], { id = newId(), by = 'Anna' as 'Anna' | 'Bela' } = {}) =>
  send(world, by, 'POST', '/check-reminders', { payload: { id, sheetIds } })
const remindersOf = async (world: World) =>
  (await mailsOf(world)).filter(({ template }) => template === 'check-reminder')

test('lists who waits, longest first, with or without an address, and nobody else', async (world) => {
  const long = await silent(world, 'Uhlmann', 20)
  const short = await silent(world, 'Kaden', 7, null)
  await silent(world, 'Neu', 6)
  await finish(world, (await silent(world, 'Fertig')).secret)
  const rows = await waiting(world)
  assert.equal(
    rows.map(({ sheetId, email, hasLink }) => [sheetId, email, hasLink]),
    [
      [long.sheetId, 'Uhlmann@firma.example', true],
      [short.sheetId, null, true],
    ],
  )
})

test('sends one reminder to each, with the link they have; then nobody waits any more', async (world) => {
  const [one, other] = [await silent(world, 'Uhlmann'), await silent(world, 'Kaden')]
  assert.equal(bodyOf<Reminders>(await ask(world, [one.sheetId, other.sheetId]), 201), { reminded: 2 })
  const mails = await remindersOf(world)
  assert.equal(mails.map((mail) => secretIn(linkIn(mail))).sort(), [one.secret, other.secret].sort())
  assert.equal(await waiting(world), [])
})

test('is safe to repeat after a dropped answer, and reminds nobody twice', async (world) => {
  const { sheetId } = await silent(world, 'Uhlmann')
  const id = newId()
  const first = await ask(world, [sheetId], { id })
  assert.equal((await ask(world, [sheetId], { id })).json(), first.json())
  assert.is((await remindersOf(world)).length, 1)
  assert.equal((await ask(world, [sheetId])).json().code, 'reminders_changed')
  assert.is((await remindersOf(world)).length, 1)
})

test('asks no more of the database for each than its mail, its day and who did it', async (world) => {
  const ids: string[] = []
  for (const name of ['Uhlmann', 'Kaden', 'Erler', 'Lorenz', 'Weiß']) ids.push((await silent(world, name)).sheetId)
  const { tx } = writerOf(world.db)
  const asked = async (sheetIds: string[]) =>
    (await statementsDuring(tx, async () => assert.is((await ask(world, sheetIds)).statusCode, 201))).length
  const [one, four] = [await asked(ids.slice(0, 1)), await asked(ids.slice(1))]
  // The centre's name, the mail and its audit row, the day of the reminder and its audit row.
  assert.is((four - one) / 3, 5)
})

test('lists who waits by as many questions, however many they are', async (world) => {
  await silent(world, 'Uhlmann')
  const asked = async () => (await statementsDuring(world.db, () => waiting(world))).length
  const one = await asked()
  for (const name of ['Kaden', 'Erler']) await silent(world, name)
  assert.is(await asked(), one)
})

test('of two colleagues at once one reminds, and the other hears that the list is another', async (world) => {
  const ids = [(await silent(world, 'Uhlmann')).sheetId, (await silent(world, 'Kaden')).sheetId]
  const replies = await Promise.all([ask(world, ids), ask(world, ids, { by: 'Bela' })])
  assert.equal(replies.map(({ statusCode }) => statusCode).sort(), [201, 422])
  assert.is((await remindersOf(world)).length, 2)
})

test('reminds nobody where one answered meanwhile, has no address, is there twice or unknown', async (world) => {
  const good = await silent(world, 'Uhlmann')
  const answered = await silent(world, 'Kaden')
  await answer(world, answered.secret, 'U1.1', '2')
  const without = await silent(world, 'Ohne', 8, null)
  for (const [sheetIds, status, code] of [
    [[good.sheetId, answered.sheetId], 422, 'reminders_changed'],
    [[good.sheetId, without.sheetId], 422, 'email_missing'],
    [[good.sheetId, good.sheetId], 422, 'respondent_twice'],
    [[good.sheetId, newId()], 422, 'reminders_changed'],
    [[], 400, 'invalid_input'],
    [Array.from({ length: 201 }, () => newId()), 400, 'invalid_input'],
  ] as const) {
    const reply = await ask(world, [...sheetIds])
    assert.equal([reply.statusCode, reply.json().code], [status, code])
  }
  assert.equal(await remindersOf(world), [])
  assert.ok(
    (await waiting(world)).some(({ sheetId }) => sheetId === good.sheetId),
    'it can still be reminded',
  )
})

test('without a mail server says so, and marks nobody as reminded', async () => {
  const world = await newWorld(settings.origin, undefined, undefined, null)
  try {
    const { sheetId } = await silent(world, 'Uhlmann')
    const reply = await ask(world, [sheetId])
    assert.equal([reply.statusCode, reply.json().code], [422, 'mail_not_set'])
    assert.is((await waiting(world)).length, 1)
  } finally {
    await world.dispose()
  }
})

test.run()
