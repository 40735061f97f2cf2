import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, mails, packageLinks } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { addDays } from '../../src/calendar/rules.ts'
import type { Package } from '../../src/composing/contract.ts'
import { deleteDocument } from '../../src/documents/documents.ts'
import type { PackageLink } from '../../src/package-links/contract.ts'
import { bodyOf, openCase, send } from '../support/cases.ts'
import { secretIn } from '../support/checks.ts'
import { somePdf } from '../support/documents.ts'
import { actOn, linkIn, mailsIn, mailsOf, postmanAt } from '../support/mail.ts'
import { startMailServer } from '../support/mail-server.ts'
import { handOverBlank, linkTo, openPackage, readPackage } from '../support/packages.ts'
import { inWorld, newWorld, type World } from '../support/world.ts'

const test = inWorld('the link to a welcome package')

const revocation = (world: World, id: string, method: 'POST' | 'DELETE') =>
  send(world, 'Anna', method, `/packages/${id}/link/revocation`)

const closed = async (world: World, secret: string): Promise<void> => {
  for (const path of ['', '/booklet.pdf']) {
    const [reply, unknown] = [await openPackage(world, secret, path), await openPackage(world, 'unbekannt', path)]
    assert.equal([reply.statusCode, reply.body], [404, unknown.body])
    assert.is(reply.json<{ code: string }>().code, 'package_link_closed')
  }
}

test('opens the package as it was handed over, without an account, for thirty days', async (world) => {
  const pdf = somePdf(5000)
  const { id } = await handOverBlank(world, await openCase(world), { language: 'uk' }, 'Anna', pdf)
  const made = bodyOf<PackageLink>(await send(world, 'Anna', 'POST', `/packages/${id}/link`, { payload: {} }), 200)
  const endsOn = addDays(world.clock.today, 30)
  assert.equal({ ...made, address: '' }, { packageId: id, address: '', endsOn })
  assert.match(made.address, /^http:\/\/[^/]+\/paket#[\w-]{43}$/)
  const secret = secretIn(made.address)
  const told = bodyOf(await openPackage(world, secret), 200)
  const unsaid = { address: null, officeHours: null, logo: null }
  assert.equal(told, { centre: 'Welcome Center Erzgebirge', language: 'uk', endsOn, bytes: pdf.length, ...unsaid })
  const booklet = await openPackage(world, secret, '/booklet.pdf')
  assert.ok(booklet.rawPayload.equals(pdf))
  const opened = await world.db.select({ by: audit.by }).from(audit).where(eq(audit.action, 'document.opened'))
  assert.equal(opened, [{ by: 'package link' }])
  assert.equal([booklet.headers['content-type'], booklet.headers['cache-control']], ['application/pdf', 'no-store'])
  world.clock.set(`${endsOn}T20:00:00Z`)
  assert.is((await openPackage(world, secret)).statusCode, 200)
  world.clock.advance({ days: 1 })
  await closed(world, secret)
})

test('is kept as a hash alone, and can be copied again', async (world) => {
  const { id } = await handOverBlank(world, await openCase(world))
  const secret = await linkTo(world, id)
  const rows = await world.db.select().from(packageLinks)
  assert.not.match(JSON.stringify(rows), new RegExp(secret))
  const copied = bodyOf<PackageLink>(await send(world, 'Bela', 'GET', `/packages/${id}/link`), 200)
  assert.is(secretIn(copied.address), secret)
})

test('asked for again stays the same, and lasts until the day asked for last', async (world) => {
  const { id } = await handOverBlank(world, await openCase(world))
  const secret = await linkTo(world, id)
  const endsOn = addDays(world.clock.today, 5)
  assert.is(await linkTo(world, id, { endsOn }), secret)
  assert.equal((await readPackage(world, id)).link?.endsOn, endsOn)
  for (const [day, code] of [
    [addDays(world.clock.today, -1), 'day_over'],
    [addDays(world.clock.today, 366), 'day_too_far_ahead'],
  ] as const) {
    const reply = await send(world, 'Anna', 'POST', `/packages/${id}/link`, { payload: { endsOn: day } })
    assert.equal([reply.statusCode, reply.json<{ code: string }>().code], [422, code])
  }
})

test('revoked opens nothing; restored it does again; a new one leaves the old one closed for good', async (world) => {
  const { id } = await handOverBlank(world, await openCase(world))
  assert.is((await revocation(world, id, 'POST')).json<{ code: string }>().code, 'link_not_made')
  const secret = await linkTo(world, id)
  for (const _ of [1, 2]) {
    const revoked = bodyOf<Package>(await revocation(world, id, 'POST'), 200)
    assert.is(revoked.link?.state, 'revoked')
  }
  await closed(world, secret)
  assert.is((await send(world, 'Anna', 'GET', `/packages/${id}/link`)).json<{ code: string }>().code, 'link_not_kept')
  for (const _ of [1, 2]) assert.is(bodyOf<Package>(await revocation(world, id, 'DELETE'), 200).link?.state, 'open')
  assert.is((await openPackage(world, secret)).statusCode, 200)
  bodyOf(await revocation(world, id, 'POST'), 200)
  const next = await linkTo(world, id)
  assert.is.not(next, secret)
  await closed(world, secret)
  assert.is((await openPackage(world, next)).statusCode, 200)
  const rows = await world.db.select({ action: audit.action }).from(audit).where(eq(audit.subjectId, id))
  const links = rows.map(({ action }) => action).filter((action) => action.startsWith('package_link.'))
  assert.equal(links, [
    'package_link.made',
    'package_link.revoked',
    'package_link.restored',
    'package_link.revoked',
    'package_link.renewed',
  ])
})

test('asked for twice at once is one', async (world) => {
  const { id } = await handOverBlank(world, await openCase(world))
  const [one, other] = await Promise.all([linkTo(world, id), linkTo(world, id)])
  assert.is(one, other)
})

test('to a package that was deleted opens nothing, and none is made', async (world) => {
  const { id, documentId } = await handOverBlank(world, await openCase(world))
  const secret = await linkTo(world, id)
  await deleteDocument(world.db, world.app.documents, documentId, world.stampOf('Anna'))
  await closed(world, secret)
  const reply = await send(world, 'Anna', 'POST', `/packages/${id}/link`, { payload: {} })
  assert.equal([reply.statusCode, reply.json<{ code: string }>().code], [410, 'document_deleted'])
})

test('guessed at makes whoever guesses wait, and nobody else', async (world) => {
  const { id } = await handOverBlank(world, await openCase(world))
  const secret = await linkTo(world, id)
  const statuses: number[] = []
  for (let guess = 0; guess < 200 && !statuses.includes(429); guess += 1) {
    statuses.push((await openPackage(world, newId(), '', '203.0.113.9')).statusCode)
  }
  assert.ok(statuses.includes(429), 'sooner or later')
  assert.is((await openPackage(world, secret, '', '203.0.113.9')).statusCode, 429)
  assert.is((await openPackage(world, secret)).statusCode, 200)
})

test('goes by mail, in German or English, once while it waits; revoked, it does not go out', async (world) => {
  const caseFile = await openCase(world)
  const { id } = await handOverBlank(world, caseFile, { language: 'uk' })
  const mail = (payload: object) =>
    send(world, 'Anna', 'POST', `/packages/${id}/mail`, { payload: { id: newId(), ...payload } })
  const mailed = bodyOf<Package>(await mail({ email: 'jana@example.org' }), 200)
  assert.equal([mailed.mail?.template, mailed.mail?.state, mailed.link?.state], ['welcome-package', 'queued', 'open'])
  bodyOf(await mail({ email: 'jana@example.org' }), 200)
  bodyOf(await mail({ email: 'olena@example.org', language: 'de' }), 200)
  const [first, second, ...more] = await mailsOf(world)
  assert.equal([first?.language, second?.language, more.length], ['en', 'de', 0])
  assert.not.match(`${first?.subject}`, /Jana|Weißbach/)
  assert.match(`${second?.text}`, new RegExp(world.staff.Anna.name))
  const secret = secretIn(linkIn({ text: first?.text ?? null }))
  assert.is((await openPackage(world, secret)).statusCode, 200)
  bodyOf(await revocation(world, id, 'POST'), 200)
  assert.equal(
    (await mailsOf(world)).map(({ state, text }) => [state, text]),
    [
      ['cancelled', null],
      ['cancelled', null],
    ],
  )
  assert.is((await mail({ email: 'kein Postfach' })).statusCode, 400)
})

test('asked for again under its id is one mail, also after that was sent', async (world) => {
  const { id } = await handOverBlank(world, await openCase(world))
  const payload = { id: newId(), email: 'jana@example.org' }
  const mail = (more: object = {}) =>
    send(world, 'Anna', 'POST', `/packages/${id}/mail`, { payload: { ...payload, ...more } })
  bodyOf(await mail(), 200)
  await transaction(world.db, (tx) => tx.update(mails).set({ state: 'sent', content: null }))
  assert.is(bodyOf<Package>(await mail(), 200).mail?.state, 'sent')
  assert.is((await mailsOf(world)).length, 1)
  assert.is((await mail({ email: 'olena@example.org' })).statusCode, 409)
  bodyOf(await mail({ id: newId() }), 200)
  assert.is((await mailsOf(world)).length, 2, 'sent once more on purpose')
})

test('does not go out by mail once it has ended, was revoked or its package deleted; and not even when asked to', async (world) => {
  const mailed = async (address: string): Promise<Package> => {
    const { id } = await handOverBlank(world, await openCase(world))
    return bodyOf(
      await send(world, 'Anna', 'POST', `/packages/${id}/mail`, { payload: { id: newId(), email: address } }),
      200,
    )
  }
  const smtp = await startMailServer({})
  const postman = postmanAt(world, smtp.server)
  try {
    const { documentId } = await mailed('geloescht@example.org')
    await deleteDocument(world.db, world.app.documents, documentId, world.stampOf('Anna'))
    await postman.sendDue()
    await mailed('zu-spaet@example.org')
    world.clock.advance({ days: 31 })
    await postman.sendDue()
    const failed = await mailsIn(world, 'failed')
    assert.equal(
      failed.map(({ recipient, failure, mayRetry }) => [recipient, failure, mayRetry]),
      [
        ['zu-spaet@example.org', 'link_over', false],
        ['geloescht@example.org', 'link_over', false],
      ],
    )
    for (const { id } of failed) assert.is((await actOn(world, id, 'retry', 422)).code, 'mail_link_over')
    assert.equal(smtp.received, [])
  } finally {
    await postman.stop()
    await smtp.close()
  }
})

test('is not mailed where no mail server is set, and nothing is made for it', async (world) => {
  const without = await newWorld(undefined, undefined, undefined, null)
  try {
    const { id } = await handOverBlank(without, await openCase(without))
    const reply = await send(without, 'Anna', 'POST', `/packages/${id}/mail`, {
      payload: { id: newId(), email: 'jana@example.org' },
    })
    assert.equal([reply.statusCode, reply.json<{ code: string }>().code], [422, 'mail_not_set'])
    assert.is((await readPackage(without, id)).link, null)
  } finally {
    await without.dispose()
  }
  assert.equal(await mailsOf(world), [])
})

test.run()
