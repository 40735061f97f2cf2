import { eq, inArray } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, referralHandovers, referrals } from '../../db/schema/index.ts'
import type { EntryPage } from '../../src/cases/contract.ts'
import type { FollowUps } from '../../src/follow-ups/contract.ts'
import type { PartnerReferrals, Referral } from '../../src/referrals/contract.ts'
import {
  bodyOf,
  closeCase,
  openCase,
  openCaseOf,
  read,
  recordOrganisation,
  recordPartner,
  recordTalk,
  restrict,
  send,
} from '../support/cases.ts'
import { patchPerson } from '../support/clients.ts'
import { mailsOf, postmanAt } from '../support/mail.ts'
import { startMailServer } from '../support/mail-server.ts'
import { readPdf } from '../support/pdf.ts'
import {
  byMail,
  consent,
  consentFor,
  handedOver,
  handOver,
  handover,
  propose,
  readReferral,
  referral,
  referralsOf,
  replied,
  reply,
  withdraw,
} from '../support/referrals.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('referring a client')

const codeOf = (answer: { statusCode: number; json: <T>() => T }): [number, string] => [
  answer.statusCode,
  answer.json<{ code: string }>().code,
]

const sheet = (world: World, id: string, by: Name = 'Anna') => send(world, by, 'GET', `/referrals/${id}/sheet.pdf`)

const textOf = async (pdf: Uint8Array): Promise<string> =>
  (await readPdf(pdf)).pages.flatMap(({ strokes }) => strokes.map(({ text }) => text)).join(' ')

const followUpsOf = async (world: World, caseId: string) =>
  (await read<FollowUps>(world, `/cases/${caseId}/follow-ups`)).rows

const refused = async (world: World, id: string, path: string, payload: object) =>
  codeOf(await send(world, 'Anna', 'POST', `/referrals/${id}/${path}`, { payload }))

test('goes from the proposal to its result, each step an entry of the case', async (world) => {
  const caseFile = await openCase(world)
  const partner = await recordPartner(world)
  const proposed = await propose(world, caseFile.id, { partnerId: partner.id })
  assert.equal([proposed.standing, proposed.owner.name, proposed.remindAfterDays], ['proposed', 'Anna', 14])
  const agreed = await consent(world, proposed.id, 'uk')
  assert.equal([agreed.standing, agreed.consent?.language, agreed.consent?.version], ['consented', 'uk', 1])
  assert.match(agreed.consent?.text ?? '', /Sprachschule Beispiel/)
  const gone = await handOver(world, proposed.id)
  assert.equal(gone.handovers, [
    {
      id: gone.steps.at(-1)?.id,
      handedOverOn: world.clock.today,
      way: 'print',
      recipient: 'Frau Seidel',
      email: null,
      facts: ['name', 'contact'],
      hasMessage: false,
      mail: null,
    },
  ])
  await reply(world, proposed.id, 'accepted')
  const back = await reply(world, proposed.id, 'came_back', 'Kurs ab 1. Juli')
  assert.equal([back.standing, back.reminder, back.acts], ['came_back', null, ['withdraw']])
  const { rows } = await read<EntryPage>(world, `/cases/${caseFile.id}/entries?kind=referral`)
  assert.equal(
    rows.map((entry) => [entry.referral?.step, entry.referral?.partner, entry.note, entry.mayChange]),
    [
      ['came_back', 'Sprachschule Beispiel', 'Kurs ab 1. Juli', false],
      ['accepted', 'Sprachschule Beispiel', null, false],
      ['handed_over', 'Sprachschule Beispiel', null, false],
      ['consented', 'Sprachschule Beispiel', null, false],
      ['proposed', 'Sprachschule Beispiel', null, false],
    ],
  )
})

test('before the consent no sheet is made, printed or mailed', async (world) => {
  const { id } = await propose(world, (await openCase(world)).id)
  assert.equal(codeOf(await sheet(world, id)), [422, 'referral_consent_needed'])
  for (const given of [{}, byMail, { way: 'phone' as const }]) {
    assert.equal(await refused(world, id, 'handover', handover(world, given)), [422, 'referral_consent_needed'])
  }
  assert.equal(await mailsOf(world), [])
  assert.equal(await world.db.select().from(referralHandovers), [])
  assert.is((await readReferral(world, id)).standing, 'proposed')
})

test('the sheet holds what was agreed, and nothing else of the client', async (world) => {
  const caseFile = await openCase(world)
  const told = { email: 'jana@zuhause.example', phone: '0151 2345', nationalities: ['PL'], languages: ['uk'] }
  await patchPerson(world, caseFile.client.id, told, 1)
  await recordTalk(world, caseFile.id)
  const { id } = await propose(world, caseFile.id, {
    facts: ['languages', 'name'],
    message: 'Sucht einen Abendkurs.',
  })
  await consent(world, id)
  const reply = await sheet(world, id)
  assert.equal([reply.statusCode, reply.headers['content-type']], [200, 'application/pdf'])
  assert.match(String(reply.headers['content-disposition']), /"verweis\.pdf"/)
  const text = await textOf(reply.rawPayload)
  for (const word of ['Jana', 'Weißbach', 'Ukrainisch', 'Abendkurs', 'Anna', 'Sprachschule']) assert.match(text, word)
  for (const word of [/zuhause/, /0151/, /Polen/, /Arbeit/]) assert.not.match(text, word)
  const { title, lang } = await readPdf(reply.rawPayload)
  assert.equal([/^Verweis WCE-/.test(title), lang], [true, 'de'], 'and its title nobody’s name')
  assert.ok((await sheet(world, id)).rawPayload.equals(reply.rawPayload), 'the same facts are the same bytes')
})

test('the form to sign says in the client’s language what is asked, and nothing of what it would pass on', async (world) => {
  const caseFile = await openCase(world)
  await patchPerson(world, caseFile.client.id, { email: 'jana@zuhause.example' }, 1)
  const { id } = await propose(world, caseFile.id)
  for (const [language, words] of [
    ['de', /Einwilligung in die Weitergabe/],
    ['ar', /./],
  ] as const) {
    const form = await send(world, 'Anna', 'GET', `/referrals/${id}/consent-form.pdf?language=${language}`)
    assert.is(form.statusCode, 200)
    const [text, { lang }] = [await textOf(form.rawPayload), await readPdf(form.rawPayload)]
    assert.is(lang, language)
    assert.match(text, words)
    assert.match(text, /Sprachschule Beispiel/)
    assert.not.match(text, /zuhause/)
  }
})

test('another selection after the consent needs a new one; the old one again does not', async (world) => {
  const { id } = await propose(world, (await openCase(world)).id)
  const agreed = await consent(world, id)
  const edit = async (payload: object) =>
    bodyOf<Referral>(
      await send(world, 'Anna', 'PATCH', `/referrals/${id}`, {
        payload,
        ifMatch: (await readReferral(world, id)).version,
      }),
      200,
    )
  for (const changed of [{ facts: ['name', 'contact', 'nationality'] }, { message: 'Bitte bald' }]) {
    const other = await edit(changed)
    assert.equal([other.standing, other.consent?.covers], ['proposed', false])
    assert.equal(codeOf(await sheet(world, id)), [422, 'referral_consent_needed'])
    assert.equal(await refused(world, id, 'handover', handover(world)), [422, 'referral_consent_needed'])
    const same = await edit({ facts: ['contact', 'name'], message: null })
    assert.equal([same.standing, same.consent?.id], ['consented', agreed.consent?.id])
  }
  await edit({ facts: ['name'] })
  const stale = { ...(await consentFor(world, id)), text: agreed.consent?.text ?? '' }
  assert.equal(await refused(world, id, 'consent', stale), [422, 'consent_text_changed'])
  assert.is((await consent(world, id, 'ar')).standing, 'consented')
  const changes = await world.db.select().from(audit).where(eq(audit.action, 'referral.edited'))
  assert.not.match(JSON.stringify(changes), /Bitte bald/)
})

test('goes by mail with the sheet attached, once, and says nothing of the client outside of it', async (world) => {
  const smtp = await startMailServer()
  const caseFile = await openCase(world)
  const { id } = await propose(world, caseFile.id)
  await consent(world, id)
  const payload = handover(world, byMail)
  for (const _ of [1, 2]) bodyOf(await send(world, 'Anna', 'POST', `/referrals/${id}/handover`, { payload }), 201)
  const other = { ...payload, email: 'andere@example.org' }
  assert.equal(await refused(world, id, 'handover', other), [409, 'id_taken'])
  const postman = postmanAt(world, smtp.server)
  await postman.sendDue()
  await postman.stop()
  await smtp.close()
  assert.equal([smtp.received.length, smtp.received[0]?.to], [1, ['kurs@example.org']])
  const raw = smtp.received[0]?.raw ?? ''
  assert.not.match(raw, /Weißbach|Wei=C3=9Fbach|Jana/)
  const [, encoded = ''] = /filename=verweis\.pdf[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(raw) ?? []
  assert.match(await textOf(Buffer.from(encoded, 'base64')), /Weißbach/)
  const sent = await readReferral(world, id)
  assert.equal(
    [sent.handovers[0]?.mail?.state, sent.undoable],
    ['sent', null],
    'what has left cannot be taken back, and that is said',
  )
  assert.equal(codeOf(await send(world, 'Anna', 'DELETE', `/referral-steps/${payload.id}`)), [
    422,
    'referral_step_stays',
  ])
})

test('a consent withdrawn stops the mail that waits and closes the sheet; what has left stays told', async (world) => {
  const caseFile = await openCase(world)
  const { id } = await handedOver(world, caseFile.id, byMail)
  assert.is((await followUpsOf(world, caseFile.id)).length, 1)
  const step = newId()
  for (const _ of [1, 2]) bodyOf(await withdraw(world, id, step), 201)
  const [mail] = await mailsOf(world)
  assert.equal([mail?.state, mail?.text, mail?.content], ['cancelled', null, null])
  const now = await readReferral(world, id)
  assert.equal([now.standing, now.consent?.withdrawnOn, now.reminder], ['withdrawn', world.clock.today, null])
  assert.equal([now.handovers[0]?.recipient, now.handovers[0]?.mail?.state], ['Frau Seidel', 'cancelled'])
  assert.equal(codeOf(await sheet(world, id)), [422, 'referral_consent_needed'])
  assert.equal(await refused(world, id, 'handover', handover(world)), [422, 'referral_consent_needed'])
  assert.equal(
    (await world.db.select({ sheet: referralHandovers.sheet }).from(referralHandovers)).map(({ sheet }) => sheet),
    [null],
  )
  assert.equal(await followUpsOf(world, caseFile.id), [])
  assert.equal(codeOf(await send(world, 'Anna', 'DELETE', `/referral-steps/${step}`)), [422, 'referral_step_stays'])
  assert.is((await consent(world, id)).standing, 'consented', 'somebody may think again')
})

test('a consent can be withdrawn on a closed case; nothing else is done there', async (world) => {
  const caseFile = await openCase(world)
  const { id } = await propose(world, caseFile.id)
  await consent(world, id)
  await closeCase(world, caseFile.id)
  assert.equal(await refused(world, id, 'handover', handover(world)), [422, 'case_closed'])
  assert.equal(await refused(world, id, 'dropping', { id: newId() }), [422, 'case_closed'])
  assert.is(bodyOf<Referral>(await withdraw(world, id), 201).standing, 'withdrawn')
})

test('reminds its owner on a working day by a follow-up of the case, and stops once it is over', async (world) => {
  const caseFile = await openCase(world)
  const bela = world.staff.Bela.counsellorId
  const { id } = await propose(world, caseFile.id, { remindAfterDays: 10, ...(bela && { ownerId: bela }) })
  await consent(world, id)
  const gone = await handOver(world, id)
  const [todo, ...more] = await followUpsOf(world, caseFile.id)
  assert.equal(more, [])
  assert.equal([todo?.owner.name, todo?.dueOn], ['Bela', '2026-06-29'], 'ten days on is a Saturday')
  assert.match(todo?.what ?? '', /Sprachschule Beispiel/)
  await handOver(world, id, { way: 'phone', again: true })
  assert.is((await followUpsOf(world, caseFile.id)).length, 1, 'once, however often it was tried')
  await reply(world, id, 'accepted')
  assert.is((await followUpsOf(world, caseFile.id)).length, 1, 'the result is still to come')
  const back = await reply(world, id, 'came_back', 'Hat begonnen')
  assert.equal(await followUpsOf(world, caseFile.id), [])
  bodyOf(await send(world, 'Anna', 'DELETE', `/referral-steps/${back.undoable}`), 200)
  assert.equal(
    (await followUpsOf(world, caseFile.id)).map((one) => one.id),
    [todo?.id],
    'taken back, it is to be asked again',
  )
  assert.is(gone.reminder?.id, todo?.id)
})

test('each step but a withdrawal is taken back where nothing has left, the last one first', async (world) => {
  const caseFile = await openCase(world)
  const { id, steps } = await handedOver(world, caseFile.id, byMail)
  const [proposed = '', agreed = '', gone = ''] = steps.map((step) => step.id)
  const undo = (stepId: string) => send(world, 'Anna', 'DELETE', `/referral-steps/${stepId}`)
  assert.equal(codeOf(await undo(agreed)), [422, 'referral_step_stays'])
  for (const _ of [1, 2]) assert.is(bodyOf<Referral>(await undo(gone), 200).standing, 'consented')
  assert.is((await mailsOf(world))[0]?.state, 'cancelled')
  assert.is(bodyOf<Referral>(await undo(agreed), 200).standing, 'proposed')
  assert.equal(codeOf(await sheet(world, id)), [422, 'referral_consent_needed'])
  assert.is(bodyOf<Referral>(await undo(proposed), 200).standing, null)
  assert.equal(await referralsOf(world, caseFile.id), [])
  const { rows } = await read<EntryPage>(world, `/cases/${caseFile.id}/entries?kind=referral`)
  assert.equal(rows, [])
})

test('who may not know of the case learns nothing of its referrals', async (world) => {
  const caseFile = await openCase(world)
  const partner = await recordPartner(world)
  const { id } = await propose(world, caseFile.id, { partnerId: partner.id })
  const agreed = await consent(world, id)
  const of = (name: Name) => read<PartnerReferrals>(world, `/partners/${partner.id}/referrals`, name)
  const seen = await of('Bela')
  assert.equal([seen.count, seen.rows[0]?.case.client.name, seen.rows[0]?.standing], [1, 'Jana Weißbach', 'consented'])
  const repeated = { payload: { ...(await consentFor(world, id)) } }
  await restrict(world, caseFile)
  assert.equal(await of('Bela'), { count: 0, rows: [] })
  assert.is((await of('Karla')).count, 1)
  const paths = [
    ['GET', `/referrals/${id}`],
    ['GET', `/cases/${caseFile.id}/referrals`],
    ['GET', `/referrals/${id}/sheet.pdf`],
    ['GET', `/referrals/${id}/consent-text?language=de`],
    ['DELETE', `/referral-steps/${agreed.undoable}`],
  ] as const
  for (const [method, path] of paths) {
    assert.equal(codeOf(await send(world, 'Bela', method, path)), [404, 'not_found'], path)
  }
  const asked = [
    ['consent', repeated.payload],
    ['consent-withdrawal', { id: newId() }],
    ['handover', handover(world)],
    ['replies', replied(world, 'declined')],
    ['dropping', { id: newId() }],
  ] as const
  for (const [path, payload] of asked) {
    const answer = await send(world, 'Bela', 'POST', `/referrals/${id}/${path}`, { payload })
    assert.equal(codeOf(answer), [404, 'not_found'], path)
  }
  const unknown = await send(world, 'Bela', 'PATCH', `/referrals/${id}`, { payload: { facts: ['name'] }, ifMatch: 1 })
  assert.equal(codeOf(unknown), [404, 'not_found'])
})

test('two at once hand over once, propose once, and edit one after the other', async (world) => {
  const caseFile = await openCase(world)
  const wanted = await referral(world)
  const propose = () => send(world, 'Anna', 'POST', `/cases/${caseFile.id}/referrals`, { payload: wanted })
  const made = await Promise.all([propose(), propose()])
  assert.equal(
    made.map(({ statusCode }) => statusCode),
    [201, 201],
  )
  assert.is((await world.db.select().from(referrals)).length, 1)
  await consent(world, wanted.id)
  const edits = await Promise.all(
    [['name'], ['topics']].map((facts) =>
      send(world, 'Anna', 'PATCH', `/referrals/${wanted.id}`, { payload: { facts }, ifMatch: 2 }),
    ),
  )
  assert.ok(edits.every(({ statusCode }) => [200, 412].includes(statusCode)))
  assert.ok(edits.some(({ statusCode }) => statusCode === 412))
  assert.is(
    (await send(world, 'Anna', 'PATCH', `/referrals/${wanted.id}`, { payload: { facts: ['name'] } })).statusCode,
    428,
  )
  await consent(world, wanted.id)
  const payload = handover(world, byMail)
  const both = [
    withdraw(world, wanted.id),
    send(world, 'Anna', 'POST', `/referrals/${wanted.id}/handover`, { payload }),
  ]
  const [withdrawn, gone] = await Promise.all(both)
  assert.is(withdrawn?.statusCode, 201)
  // Whichever came first: nothing waits to go out.
  assert.ok([201, 422].includes(gone?.statusCode ?? 0), gone?.body)
  assert.ok((await mailsOf(world)).every(({ state, content }) => state === 'cancelled' && content === null))
})

test('refuses what cannot be', async (world) => {
  const caseFile = await openCase(world)
  const retired = await recordPartner(world)
  await send(world, 'Karla', 'POST', `/partners/${retired.id}/retirement`, { ifMatch: retired.version })
  const { id: organisationId } = await recordOrganisation(world)
  const company = await openCaseOf(world, { organisationId })
  const ask = async (caseId: string, given: object) =>
    codeOf(
      await send(world, 'Anna', 'POST', `/cases/${caseId}/referrals`, {
        payload: { ...(await referral(world)), ...given },
      }),
    )
  assert.equal(await ask(caseFile.id, { partnerId: newId() }), [422, 'partner_unknown'])
  assert.equal(await ask(caseFile.id, { partnerId: retired.id }), [422, 'partner_retired'])
  assert.equal(await ask(company.id, { facts: ['nationality'] }), [422, 'referral_fact_unfit'])
  assert.is((await ask(caseFile.id, { facts: [] }))[0], 400)
  assert.is((await ask(caseFile.id, { facts: ['religion'] }))[0], 400)

  const { id } = await propose(world, caseFile.id)
  const tomorrow = { givenOn: '2026-06-18' }
  assert.is((await refused(world, id, 'consent', await consentFor(world, id, 'de', tomorrow)))[0], 422)
  await consent(world, id)
  assert.equal(await refused(world, id, 'replies', replied(world, 'accepted')), [422, 'referral_stands_otherwise'])
  assert.equal(await refused(world, id, 'handover', handover(world, { way: 'mail' })), [422, 'email_invalid'])
  assert.equal(await refused(world, id, 'handover', handover(world, { email: 'kurs@example.org' })), [
    422,
    'handover_without_mail',
  ])
  assert.equal(await refused(world, id, 'handover', handover(world, { handedOverOn: '2026-06-01' })), [
    422,
    'referral_day_before',
  ])
  await handOver(world, id)
  assert.equal(await refused(world, id, 'replies', replied(world, 'came_back')), [422, 'referral_result_missing'])
  assert.equal(await refused(world, id, 'dropping', { id: newId() }), [422, 'referral_stands_otherwise'])
  const { version } = await readReferral(world, id)
  const late = await send(world, 'Anna', 'PATCH', `/referrals/${id}`, {
    payload: { facts: ['name'] },
    ifMatch: version,
  })
  assert.equal(codeOf(late), [422, 'referral_under_way'])
})

test('keeps in its row what its steps say', async (world) => {
  const caseFile = await openCase(world)
  const { id } = await handedOver(world, caseFile.id)
  await propose(world, caseFile.id)
  await reply(world, id, 'no_answer')
  const rows = await world.db
    .select()
    .from(referrals)
    .where(inArray(referrals.caseId, [caseFile.id]))
  for (const row of rows) assert.is(row.standing, (await readReferral(world, row.id)).standing)
  assert.equal(rows.map(({ standing }) => standing).sort(), ['no_answer', 'proposed'])
})

test.run()
