import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { checkRegistrations, checkSheets, checks, enquiries } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { updateSettings } from '../../src/centre/queries.ts'
import type { MailCondition } from '../../src/mail/contract.ts'
import type { OpenPage } from '../../src/open-pages/contract.ts'
import { forgetUnconfirmed } from '../../src/registrations/registrations.ts'
import { bodyOf, read, recordPartner } from '../support/cases.ts'
import { answerAll, finish, inviteToCheck, openSheet, secretIn } from '../support/checks.ts'
import { mailsOf } from '../support/mail.ts'
import {
  confirm,
  confirmationIn,
  register,
  registeredSecret,
  registration,
  selfRegistered,
} from '../support/registrations.ts'
import { settings } from '../support/template.ts'
import { inWorld, newWorld } from '../support/world.ts'

const test = inWorld('registering for a check on the open page')

test('sends a link that confirms, and then opens the sheet: as often as one comes back', async (world) => {
  bodyOf(await register(world, registration({ email: 'jana@firma.example' })), 202)
  assert.equal(await world.db.select().from(checks), [])
  const address = await confirmationIn(world)
  assert.match(address, /^http:\/\/127\.0\.0\.1:3000\/check\/bestaetigen#[\w-]{43}$/)
  const secret = secretIn(address)
  for (const _ of [1, 2]) bodyOf(await confirm(world, secret), 200)

  assert.is((await world.db.select().from(checkSheets)).length, 1)
  const { organisation, respondent } = await openSheet(world, secret)
  assert.equal([organisation, respondent], ['Drechslerei Göckeritz', 'Jana Weißbach'])
  const [enquiry] = await world.db.select().from(enquiries)
  assert.equal([enquiry?.source, enquiry?.organisationName], ['check_registration', 'Drechslerei Göckeritz'])
})

test('can be filled in and finished though nobody said yet who it is: the coordinator hears of it', async (world) => {
  bodyOf(await register(world), 202)
  const secret = secretIn(await confirmationIn(world))
  await confirm(world, secret)
  await answerAll(world, secret, '1')
  const result = await finish(world, secret)
  assert.equal([result.organisation, result.benchmark], ['Drechslerei Göckeritz', null])
})

test('says the same to everybody, and sends no more than three mails to one address', async (world) => {
  const email = 'jana@firma.example'
  const replies = new Set<string>()
  for (let again = 0; again < 6; again++) {
    const reply = await register(world, registration({ email: again % 2 ? email : email.toUpperCase() }))
    replies.add(`${reply.statusCode} ${reply.body}`)
  }
  assert.equal([...replies], ['202 {"received":true}'])
  assert.is((await mailsOf(world)).length, 3)
})

test('sends nothing to a machine that fills in what no person sees, and tells it nothing', async (world) => {
  const reply = await register(world, { ...registration(), homepage: 'https://spam.example' })
  assert.is(`${reply.statusCode} ${reply.body}`, '202 {"received":true}')
  assert.equal([await mailsOf(world), await world.db.select().from(checkRegistrations)], [[], []])
})

test('is safe to repeat after a dropped answer', async (world) => {
  const payload = registration()
  for (const _ of [1, 2, 3]) bodyOf(await register(world, payload), 202)
  assert.is((await mailsOf(world)).length, 1)
})

test('asks an address that asks all the time to wait', async (world) => {
  const statuses: number[] = []
  for (let again = 0; again < 12; again++) statuses.push((await register(world)).statusCode)
  assert.equal(statuses, [...Array(10).fill(202), 429, 429])
  assert.is((await register(world, registration(), '192.0.2.6')).statusCode, 202)
  world.clock.advance({ minutes: 61 })
  assert.is((await register(world)).statusCode, 202)
})

test('takes no more than five hundred that wait, and says so where somebody sees it', async (world) => {
  const full = async () => {
    const { isOpen } = bodyOf<OpenPage>(await world.app.inject({ url: '/api/check-registrations' }), 200)
    return [isOpen, (await read<MailCondition>(world, '/mail-server/condition', 'Karla')).registeringFull]
  }
  const secret = await registeredSecret(world)
  const [one] = await world.db.select().from(checkRegistrations)
  assert.ok(one)
  const waiting = Array.from({ length: 499 }, () => ({ ...one, id: newId(), secretHash: newId() }))
  await transaction(world.db, (tx) => tx.insert(checkRegistrations).values(waiting))
  assert.equal(await full(), [false, true])
  const reply = await register(world, registration(), '192.0.2.77')
  assert.equal([reply.statusCode, reply.json().code], [409, 'registration_closed'])
  bodyOf(await confirm(world, secret), 200)
  assert.equal(await full(), [true, false])
  bodyOf(await register(world, registration(), '192.0.2.77'), 202)
})

test('cannot be closed for all from one address: twenty wait from there, and no more until some are confirmed', async (world) => {
  const statuses: number[] = []
  let secret = ''
  for (let again = 0; again < 22; again++) {
    if (again % 10 === 0) world.clock.advance({ minutes: 61 })
    statuses.push((await register(world)).statusCode)
    secret ||= secretIn(await confirmationIn(world))
  }
  assert.equal(statuses, [...Array(20).fill(202), 429, 429])
  bodyOf(await confirm(world, secret), 200)
  assert.is((await register(world)).statusCode, 202)
  assert.is((await register(world)).statusCode, 429)
})

test('names how to reach the centre as its own entry in the directory does, whatever the centre is called', async (world) => {
  const contact = async () => bodyOf<OpenPage>(await world.app.inject({ url: '/api/check-registrations' }), 200).contact
  await transaction(world.db, (tx) => updateSettings(tx, { centreName: 'Welcome Center Vogtland' }))
  assert.is(await contact(), null, 'not that of another centre')
  const contacts = [
    { id: newId(), name: 'Empfang', phone: '03741 555 0100', email: 'hallo@vogtland.example', address: null },
  ]
  await recordPartner(world, { institution: 'Welcome Center Vogtland', website: 'https://vogtland.example', contacts })
  assert.equal(await contact(), {
    phone: '03741 555 0100',
    email: 'hallo@vogtland.example',
    website: 'https://vogtland.example',
  })
})

test('forgets who did not confirm within two days, and then the link opens nothing', async (world) => {
  bodyOf(await register(world), 202)
  const secret = secretIn(await confirmationIn(world))
  world.clock.advance({ hours: 48 })
  const reply = await confirm(world, secret)
  assert.equal([reply.statusCode, reply.json().code], [404, 'check_link_closed'])
  await forgetUnconfirmed(world.db, world.clock.now())
  assert.equal([await world.db.select().from(checkRegistrations), await mailsOf(world)], [[], []])
})

test('forgets who did not confirm, and nothing of whoever did or was invited', async (world) => {
  const jana = await selfRegistered(world)
  await inviteToCheck(world, { respondents: [{ id: newId(), email: 'emil@firma.example' }] })
  bodyOf(await register(world, registration({ email: 'doch-nicht@firma.example' })), 202)
  world.clock.advance({ hours: 49 })
  await forgetUnconfirmed(world.db, world.clock.now())
  assert.equal((await mailsOf(world)).map(({ template }) => template).sort(), [
    'check-invitation',
    'check-registration',
  ])
  assert.is((await openSheet(world, jana.secret)).respondent, 'Jana Weißbach')
})

test('keeps no second copy of who registered, once the sheet has it', async (world) => {
  await selfRegistered(world)
  const [row] = await world.db.select().from(checkRegistrations)
  assert.equal([row?.contactName, row?.email], ['', ''])
  const [sheet] = await world.db.select().from(checkSheets)
  assert.equal([sheet?.respondent, sheet?.email?.endsWith('@firma.example')], ['Jana Weißbach', true])
})

test('cannot be confirmed by guessing', async (world) => {
  const statuses = new Set<number>()
  for (let guess = 0; guess < 60; guess++)
    statuses.add((await confirm(world, `guess-${guess}`, '203.0.113.4')).statusCode)
  assert.equal([...statuses].sort(), [404, 429])
})

test('refuses what is no address, no name, no kind', async (world) => {
  for (const wrong of [
    { email: 'jana' },
    { email: 'jana@firma.example, other@firma.example' },
    { email: 'jana@firma.example\r\nBcc: all@firma.example' },
    { organisationName: '   ' },
    { contactName: '' },
    { kind: 'person' },
    { language: 'fr' },
    { organisationName: 'x'.repeat(501) },
  ]) {
    const reply = await register(
      world,
      { ...registration(), ...wrong },
      `192.0.2.${Math.floor(Math.random() * 200) + 9}`,
    )
    assert.match(`${reply.statusCode}`, /^4(00|22)$/, JSON.stringify(wrong))
  }
  assert.equal(await mailsOf(world), [])
})

test('is closed without a mail server, and the page says how to reach the centre instead', async () => {
  const world = await newWorld(settings.origin, undefined, undefined, null)
  try {
    const open = bodyOf<{ isOpen: boolean; centre: string }>(
      await world.app.inject({ url: '/api/check-registrations' }),
      200,
    )
    assert.equal([open.isOpen, open.centre], [false, 'Welcome Center Erzgebirge'])
    const reply = await register(world)
    assert.equal([reply.statusCode, reply.json().code], [409, 'registration_closed'])
  } finally {
    await world.dispose()
  }
})

test.run()
