import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { enquiryForms } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { Enquiry, EnquiryPage } from '../../src/enquiries/contract.ts'
import type { OpenForm } from '../../src/enquiry-forms/contract.ts'
import { forgetForms } from '../../src/enquiry-forms/forms.ts'
import type { MailCondition } from '../../src/mail/contract.ts'
import { bodyOf, read, recordEnquiry } from '../support/cases.ts'
import { secretIn } from '../support/checks.ts'
import { confirmForm, enquiryByForm, form, formLinkIn, formSecret, sendForm } from '../support/enquiry-forms.ts'
import { mailsOf, postmanAt, queue } from '../support/mail.ts'
import { serverAt } from '../support/mail-server.ts'
import { settings } from '../support/template.ts'
import { inWorld, newWorld, type World } from '../support/world.ts'

const test = inWorld('the form for enquiries')

/** Signed in anew: a session does not last as long as some of these wait. */
const inbox = async (world: World): Promise<Enquiry[]> => {
  const headers = await world.signInAs('Anna')
  return (await read<EnquiryPage>({ ...world, as: () => headers }, '/enquiries')).rows
}

const openForm = async ({ app }: World) => bodyOf<OpenForm>(await app.inject({ url: '/api/enquiry-forms' }), 200)

test('becomes an enquiry once the button behind the mail’s link is pressed, and one only, however often', async (world) => {
  bodyOf(await sendForm(world, form({ email: 'Henning@example.org' })), 202)
  assert.equal(await inbox(world), [])
  const sentAt = world.clock.now().toISOString()
  world.clock.advance({ hours: 3 })
  const address = await formLinkIn(world)
  assert.match(address, /^http:\/\/127\.0\.0\.1:3000\/anfrage\/bestaetigen#[\w-]{43}$/)
  const secret = secretIn(address)
  for (const reply of await Promise.all([confirmForm(world, secret), confirmForm(world, secret)])) bodyOf(reply, 200)
  const [asked, ...more] = await inbox(world)
  assert.equal(more, [])
  const { source, concern, what, contactName, email, phone, language, consent, assignedTo, receivedAt } = asked ?? {}
  assert.equal(
    { source, concern, contactName, email, phone, language, assignedTo },
    {
      source: 'form',
      concern: 'returning',
      contactName: 'Henning Çelik',
      email: 'henning@example.org',
      phone: '+46 31 123456',
      language: 'de',
      assignedTo: null,
    },
  )
  assert.match(what ?? '', /Olbernhau/)
  assert.equal(consent, { version: '2026-11', givenAt: sentAt })
  assert.is(receivedAt, world.clock.now().toISOString(), 'it waits for us from then on')
})

test('is not confirmed by a scanner that opens the link: the page is asked for, and nothing else', async (world) => {
  await formSecret(world)
  for (const method of ['GET', 'HEAD'] as const) await world.app.inject({ method, url: '/anfrage/bestaetigen' })
  const reply = await world.app.inject({ url: '/api/enquiry-forms/confirmation' })
  assert.is(reply.statusCode, 404)
  assert.equal(await inbox(world), [])
})

test('says the same to everybody, and sends no more than three mails to one address', async (world) => {
  const replies = new Set<string>()
  for (let again = 0; again < 6; again++) {
    const reply = await sendForm(world, form({ email: again % 2 ? 'h@example.org' : 'H@EXAMPLE.ORG' }))
    replies.add(`${reply.statusCode} ${reply.body}`)
  }
  const machine = await sendForm(world, { ...form(), homepage: 'https://spam.example' }, '192.0.2.7')
  replies.add(`${machine.statusCode} ${machine.body}`)
  assert.equal([...replies], ['202 {"received":true}'])
  assert.is((await mailsOf(world)).length, 3)
})

test('tells in its mail nothing that was typed: anybody could have it sent to anybody', async (world) => {
  await sendForm(world, form({ language: 'en' }))
  const [mail] = await mailsOf(world)
  assert.not.match(`${mail?.subject}${mail?.text}${mail?.html}`, /Olbernhau|Henning/)
  assert.match(mail?.text ?? '', /Confirm the enquiry/)
})

test('is safe to repeat after a dropped answer', async (world) => {
  const payload = form()
  const replies = await Promise.all([1, 2, 3].map(() => sendForm(world, payload)))
  for (const reply of replies) bodyOf(reply, 202)
  assert.equal([(await mailsOf(world)).length, (await world.db.select().from(enquiryForms)).length], [1, 1])
})

test('asks a machine that sends all the time to wait, whatever address of its network it takes; counsellors wait for nobody', async (world) => {
  const from = (host: number) => `2001:db8:7:1::${host.toString(16)}`
  const statuses: number[] = []
  for (let again = 1; again <= 12; again++) statuses.push((await sendForm(world, form(), from(again))).statusCode)
  assert.equal(statuses, [...Array(10).fill(202), 429, 429])
  assert.is((await sendForm(world, form(), '2001:db8:7:2::1')).statusCode, 202)
  const flood = Array.from({ length: 60 }, () => sendForm(world, form(), from(1)))
  const written = await recordEnquiry(world, { what: 'Am Telefon, mitten in der Flut' })
  assert.equal(new Set((await Promise.all(flood)).map(({ statusCode }) => statusCode)), new Set([429]))
  assert.is(written.state, 'open')
  world.clock.advance({ minutes: 61 })
  assert.is((await sendForm(world, form(), from(1))).statusCode, 202)
})

test('lets no machine keep more than twenty waiting, however slowly it sends; another still gets through', async (world) => {
  const statuses: number[] = []
  for (let sent = 0; sent < 21; sent++) {
    if (sent % 10 === 0) world.clock.advance({ minutes: 61 })
    statuses.push((await sendForm(world)).statusCode)
  }
  assert.equal(statuses, [...Array(20).fill(202), 429])
  bodyOf(await sendForm(world, form(), '192.0.2.6'), 202)
})

test('cannot be closed by ten networks: they wait, and whoever sends from elsewhere does not', async (world) => {
  const flood = async () => {
    const statuses = Array.from({ length: 100 }, (_, sent) =>
      sendForm(world, form(), `198.51.${sent % 10}.${sent % 7}`),
    )
    return new Set((await Promise.all(statuses)).map(({ statusCode }) => statusCode))
  }
  assert.equal(await flood(), new Set([202]))
  world.clock.advance({ minutes: 61 })
  assert.equal(await flood(), new Set([429]))
  assert.is((await openForm(world)).isOpen, true)
  const henning = form()
  bodyOf(await sendForm(world, henning, '192.0.2.5'), 202)
  assert.is((await sendForm(world, form(), '192.0.2.6')).statusCode, 429, 'one waits from there')
  const secret = secretIn(await formLinkIn(world, henning.email))
  const received: string[] = []
  const postman = postmanAt(world, serverAt(1), async ({ to }) => {
    received.push(...to)
    return null
  })
  await queue(world)
  await postman.sendDue()
  await postman.stop()
  assert.equal(
    [received[0], received.length],
    ['jana@firma.example', 102],
    'a counsellor’s mail waits for none of them',
  )
  bodyOf(await confirmForm(world, secret), 200)
  bodyOf(await sendForm(world, form(), '192.0.2.6'), 202)
})

test('takes no more than five hundred in six hours that wait, and says so where somebody sees it; the check stays open', async (world) => {
  const full = async () => {
    const headers = await world.signInAs('Karla')
    const reply = await world.app.inject({ url: '/api/mail-server/condition', headers })
    const { enquiringFull, registeringFull } = bodyOf<MailCondition>(reply, 200)
    return [(await openForm(world)).isOpen, enquiringFull, registeringFull]
  }
  const secret = await formSecret(world)
  const [one] = await world.db.select().from(enquiryForms)
  assert.ok(one)
  const fill = (many: number) => {
    const endsAt = new Date(world.clock.now().getTime() + 48 * 3_600_000)
    const waiting = Array.from({ length: many }, () => ({ ...one, id: newId(), secretHash: newId(), endsAt }))
    return transaction(world.db, (tx) => tx.insert(enquiryForms).values(waiting))
  }
  await fill(499)
  assert.equal(await full(), [false, true, false])
  const reply = await sendForm(world, form(), '192.0.2.77')
  assert.equal([reply.statusCode, reply.json().code], [409, 'form_closed'])
  bodyOf(await confirmForm(world, secret), 200)
  assert.equal(await full(), [true, false, false], 'what is confirmed counts no more')
  await fill(1)
  assert.equal(await full(), [false, true, false])
  world.clock.advance({ hours: 6 })
  assert.equal(await full(), [true, false, false], 'a flood closes it no longer than it lasts, and six hours')
})

test('forgets what nobody confirmed within two days, mail and all; what was confirmed it holds no copy of', async (world) => {
  const late = await formSecret(world, { email: 'doch-nicht@example.org' })
  await enquiryByForm(world)
  world.clock.advance({ hours: 48 })
  const reply = await confirmForm(world, late)
  assert.equal([reply.statusCode, reply.json().code], [404, 'enquiry_link_closed'])
  await forgetForms(world.db, world.clock.now())
  const kept = await world.db.select().from(enquiryForms)
  assert.equal(
    kept.map(({ what, contactName, email, phone }) => [what, contactName, email, phone]),
    [['', '', '', null]],
  )
  assert.equal(
    (await mailsOf(world)).map(({ recipient }) => recipient.startsWith('henning-')),
    [true],
  )
  world.clock.advance({ hours: 24 * 31 })
  await forgetForms(world.db, world.clock.now())
  assert.equal([(await world.db.select().from(enquiryForms)).length, (await inbox(world)).length], [0, 1])
})

test('cannot be confirmed by guessing', async (world) => {
  const statuses = new Set<number>()
  for (let guess = 0; guess < 60; guess++)
    statuses.add((await confirmForm(world, `guess-${guess}`, '203.0.113.4')).statusCode)
  assert.equal([...statuses].sort(), [404, 429])
})

test('refuses what is no address, no name, no words, no consent', async (world) => {
  const { consentVersion: _, ...unasked } = form()
  const wrong = [
    { email: 'henning' },
    { email: 'h@example.org, other@example.org' },
    { email: 'h@example.org\r\nBcc: all@example.org' },
    { contactName: '  ' },
    { what: ' \n ' },
    { what: 'x'.repeat(4001) },
    { concern: 'something' },
    { language: 'fr' },
    { consentVersion: '2019-01' },
    { phone: 'x'.repeat(201) },
    { receivedAt: '2020-01-01T00:00:00Z' },
  ].map((change) => ({ ...form(), ...change }))
  for (const [index, payload] of [...wrong, unasked].entries()) {
    const reply = await sendForm(world, payload, `192.0.2.${index + 9}`)
    assert.match(`${reply.statusCode}`, /^4(00|22)$/, JSON.stringify(payload))
  }
  assert.equal([await mailsOf(world), await world.db.select().from(enquiryForms)], [[], []])
})

test('is closed without a mail server, and says how to reach the centre and how long it keeps what it is told', async () => {
  const world = await newWorld(settings.origin, undefined, undefined, null)
  try {
    const { isOpen, centre, keptForMonths } = await openForm(world)
    assert.equal([isOpen, centre, keptForMonths], [false, 'Welcome Center Erzgebirge', 6])
    const reply = await sendForm(world)
    assert.equal([reply.statusCode, reply.json().code], [409, 'form_closed'])
  } finally {
    await world.dispose()
  }
})

test.run()
