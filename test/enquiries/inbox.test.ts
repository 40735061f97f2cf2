import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { CaseFile, EntryPage } from '../../src/cases/contract.ts'
import type { Enquiry, EnquiryCounts, EnquiryPage } from '../../src/enquiries/contract.ts'
import { raiseEnquiry } from '../../src/enquiries/raise.ts'
import type { Organisation } from '../../src/organisations/contract.ts'
import { commandLine } from '../../src/stamp.ts'
import type { Today } from '../../src/today/contract.ts'
import type { User } from '../../src/users/contract.ts'
import {
  bodyOf,
  enquiry,
  openCaseOf,
  organisation,
  person,
  read,
  recordEnquiry,
  recordOrganisation,
  restrict,
  send,
} from '../support/cases.ts'
import { byLink, finish, inviteToCheck } from '../support/checks.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('enquiries')

const inbox = async (world: World, name: Name = 'Anna', state = 'open') =>
  (await read<EnquiryPage>(world, `/enquiries?state=${state}`, name)).rows.map(({ what }) => what)

const counts = (world: World, name: Name = 'Anna') => read<EnquiryCounts>(world, '/enquiries/counts', name)

const none = { open: 0, mine: 0, unassigned: 0, long: 0, returning: 0, moving: 0, recruiting: 0, other: 0 }

const act = (world: World, id: string, what: string, payload?: object, ifMatch = 1, by: Name = 'Anna') =>
  send(world, by, 'POST', `/enquiries/${id}/${what}`, { ...(payload && { payload }), ifMatch })

const assign = (world: World, { id, version }: Enquiry, to: Name | null, by: Name = 'Anna') =>
  send(world, by, 'PATCH', `/enquiries/${id}`, {
    payload: { assignedToId: to && world.staff[to].counsellorId },
    ifMatch: version,
  })

test('stand in one inbox, whoever waits longest first, and on the day of those they are for', async (world) => {
  await recordEnquiry(world, { what: 'Die erste' })
  world.clock.advance({ minutes: 5 })
  const second = await recordEnquiry(world, { what: 'Die zweite' }, 'Bela')
  assert.equal(await inbox(world), ['Die erste', 'Die zweite'])
  assert.equal(await counts(world), { ...none, open: 2, unassigned: 2 })
  bodyOf(await assign(world, second, 'Bela'), 200)
  assert.equal(await counts(world, 'Bela'), { ...none, open: 2, mine: 1, unassigned: 1 })
  const today = async (name: Name) => (await read<Today>(world, '/today', name)).enquiries.rows.map(({ what }) => what)
  assert.equal(await today('Anna'), ['Die erste'])
  assert.equal(await today('Bela'), ['Die erste', 'Die zweite'])
})

test('are answered, with how, and can be taken back', async (world) => {
  const { id } = await recordEnquiry(world, { what: 'Wie geht das?' })
  const answered = bodyOf<Enquiry>(await act(world, id, 'answer', { answer: ' Merkblatt geschickt. ' }), 200)
  assert.equal([answered.state, answered.answer], ['answered', 'Merkblatt geschickt.'])
  assert.equal([await inbox(world), await inbox(world, 'Anna', 'settled')], [[], ['Wie geht das?']])
  bodyOf(await act(world, id, 'answer', { answer: 'Merkblatt geschickt.' }), 200)
  assert.is((await act(world, id, 'closing', { reason: 'other' }, 2)).json().code, 'enquiry_settled')
  const open = bodyOf<Enquiry>(await act(world, id, 'reopening'), 200)
  assert.equal([open.state, open.answer, open.settledAt], ['open', null, null])
  const rows = await world.db.select({ action: audit.action }).from(audit).where(eq(audit.subjectId, id))
  assert.equal(
    rows.map(({ action }) => action),
    ['enquiry.recorded', 'enquiry.answered', 'enquiry.reopened'],
  )
})

test('are closed only with a reason, on the state one saw', async (world) => {
  const { id } = await recordEnquiry(world)
  assert.is((await act(world, id, 'closing', { note: 'Werbung' })).statusCode, 400)
  assert.is(
    (await send(world, 'Anna', 'POST', `/enquiries/${id}/closing`, { payload: { reason: 'spam' } })).statusCode,
    428,
  )
  bodyOf(await send(world, 'Bela', 'PATCH', `/enquiries/${id}`, { payload: { phone: '1' }, ifMatch: 1 }), 200)
  assert.is((await act(world, id, 'closing', { reason: 'spam' })).statusCode, 412)
  bodyOf(await act(world, id, 'closing', { reason: 'spam' }, 2), 200)
})

test('become a case of a new company, opened, with what was asked as its first note', async (world) => {
  const { id } = await recordEnquiry(world, { what: 'Zwei Auszubildende' })
  const newOrganisation = organisation({ name: 'Bäckerei Uhlmann OHG', phone: '03725 1' })
  const newCaseId = newId()
  const turned = bodyOf<Enquiry>(await act(world, id, 'case', { newCaseId, newOrganisation }), 200)
  assert.equal(
    [turned.state, turned.case?.id, turned.client?.name],
    ['turned_into_case', newCaseId, 'Bäckerei Uhlmann OHG'],
  )
  const caseFile = await read<CaseFile>(world, `/cases/${newCaseId}`)
  assert.equal([caseFile.lead.name, caseFile.counts.note, caseFile.counts.consultation], ['Anna', 1, 0])
  const { rows } = await read<EntryPage>(world, `/cases/${newCaseId}/entries?kind=note`)
  assert.is(
    rows[0]?.note,
    'Anfrage vom 17.6.2026: Zwei Auszubildende\nFrau Uhlmann, Bäckerei Uhlmann OHG, uhlmann@example.org, 03725 1',
  )
  assert.is((await act(world, id, 'reopening')).json().code, 'enquiry_is_a_case')
})

test('become a case once, however often that is asked for; a colleague who named somebody else at the same time is told', async (world) => {
  const { id } = await recordEnquiry(world)
  const mine = { newCaseId: newId(), newPerson: person() }
  const ask = (by: Name, wanted = { newCaseId: newId(), newPerson: person() }) => act(world, id, 'case', wanted, 1, by)
  const replies = await Promise.all([ask('Anna', mine), ask('Bela'), ask('Anna', mine)])
  assert.equal(
    replies.map(({ statusCode }) => statusCode),
    [200, 412, 200],
  )
  assert.is(replies[1]?.json().current.client.id, mine.newPerson.id)
  const corrected = { ...mine, newPerson: { ...mine.newPerson, familyName: 'Weissbach' } }
  assert.is((await ask('Anna', corrected)).statusCode, 409, 'what was corrected meanwhile is not lost unseen')
  const { rows } = await read<{ rows: unknown[] }>(world, '/cases')
  assert.is(rows.length, 1)
})

test('go to the open case of somebody known, instead of opening a second', async (world) => {
  const { id: organisationId } = await recordOrganisation(world)
  const { id: caseId } = await openCaseOf(world, { organisationId }, world.clock.today, 'Bela')
  const { id } = await recordEnquiry(world)
  const turned = bodyOf<Enquiry>(await act(world, id, 'case', { newCaseId: newId(), organisationId }), 200)
  assert.is(turned.case?.id, caseId)
  assert.is((await read<Organisation>(world, `/organisations/${organisationId}`)).cases.length, 1)
})

test('become nothing at all where one part of it is refused', async (world) => {
  const { id } = await recordEnquiry(world)
  const newOrganisation = organisation({ municipalityKey: '00000000' })
  assert.is((await act(world, id, 'case', { newCaseId: newId(), newOrganisation })).statusCode, 422)
  assert.is((await send(world, 'Anna', 'GET', `/organisations/${newOrganisation.id}`)).statusCode, 404)
  assert.is((await read<Enquiry>(world, `/enquiries/${id}`)).state, 'open')
  for (const who of [{}, { personId: newId() }, { newPerson: person(), newOrganisation: organisation() }]) {
    assert.is((await act(world, id, 'case', { newCaseId: newId(), ...who })).statusCode, 422)
  }
})

test('are hidden from whoever may not know of the case they became', async (world) => {
  const { id } = await recordEnquiry(world, { what: 'Vertraulich' })
  const newCaseId = newId()
  bodyOf(await act(world, id, 'case', { newCaseId, newPerson: person() }), 200)
  assert.equal(await inbox(world, 'Bela', 'settled'), ['Vertraulich'])
  await restrict(world, await read<CaseFile>(world, `/cases/${newCaseId}`))
  assert.equal(await inbox(world, 'Bela', 'settled'), [])
  assert.is((await send(world, 'Bela', 'GET', `/enquiries/${id}`)).statusCode, 404)
  assert.equal(await inbox(world, 'Anna', 'settled'), ['Vertraulich'])
})

test('raised about somebody hidden are seen only by those who may know of them, and given to nobody else', async (world) => {
  const { id: organisationId } = await recordOrganisation(world)
  await restrict(world, await openCaseOf(world, { organisationId }))
  const wanted = { source: 'check' as const, what: 'Beratung bitte', organisationName: 'Drehwerk', contactName: null }
  const stamp = world.app.stampFor(commandLine)
  const id = await transaction(world.db, (tx) =>
    raiseEnquiry(tx, { ...wanted, email: null, phone: null, organisationId }, stamp),
  )
  assert.equal([await inbox(world), await inbox(world, 'Bela')], [['Beratung bitte'], []])
  assert.equal(await counts(world, 'Bela'), none)
  const raised = await read<Enquiry>(world, `/enquiries/${id}`)
  assert.equal([raised.source, raised.client?.id], ['check', organisationId])
  assert.is((await assign(world, raised, 'Bela')).json().code, 'assignee_knows_not')
  bodyOf(await assign(world, raised, 'Karla'), 200)
})

test('of whoever leaves are nobody’s again', async (world) => {
  const asked = await recordEnquiry(world, { assignedToId: world.staff.Bela.counsellorId ?? null })
  assert.is(asked.assignedTo?.name, 'Bela')
  const { id, version } = await read<User>(world, `/users/${world.staff.Bela.id}`, 'Adam')
  const gone = { payload: { successorId: null }, ifMatch: version }
  bodyOf(await send(world, 'Adam', 'POST', `/users/${id}/deactivation`, gone), 200)
  assert.equal(await counts(world), { ...none, open: 1, unassigned: 1 })
  assert.is((await assign(world, asked, 'Anna')).statusCode, 412, 'it changed since Anna saw it')
  assert.is(
    (await assign(world, await read<Enquiry>(world, `/enquiries/${asked.id}`), 'Bela')).json().code,
    'assignee_unfit',
  )
})

test('of whoever ceases to counsel are nobody’s again', async (world) => {
  await recordEnquiry(world, { assignedToId: world.staff.Bela.counsellorId ?? null })
  const { id, version } = await read<User>(world, `/users/${world.staff.Bela.id}`, 'Adam')
  const payload = { roles: ['auditor'] }
  bodyOf(await send(world, 'Adam', 'PATCH', `/users/${id}`, { payload, ifMatch: version }), 200)
  assert.equal(await counts(world), { ...none, open: 1, unassigned: 1 })
})

test('turn their pages without leaving one out or showing one twice', async (world) => {
  for (let number = 0; number < 7; number += 1) await recordEnquiry(world, { what: `Nr. ${number}` })
  const seen: string[] = []
  for (let next: string | null = ''; next !== null; ) {
    const page: EnquiryPage = await read(world, `/enquiries?limit=3${next && `&cursor=${next}`}`)
    seen.push(...page.rows.map(({ what }) => what))
    next = page.next
  }
  assert.equal(
    seen.sort(),
    [0, 1, 2, 3, 4, 5, 6].map((number) => `Nr. ${number}`),
  )
})

test('may be sent twice, and are written down once', async (world) => {
  const payload = enquiry()
  for (const _ of [1, 2]) bodyOf(await send(world, 'Anna', 'POST', '/enquiries', { payload }), 201)
  assert.is((await inbox(world)).length, 1)
})

for (const [what, payload] of Object.entries({
  'no words': { what: ' ' },
  'ten thousand words and more': { what: 'x'.repeat(10_001) },
  'a state of one’s own': { state: 'answered' },
  'a colleague that is none': { assignedToId: newId() },
})) {
  test(`are refused with ${what}`, async (world) => {
    const reply = await send(world, 'Anna', 'POST', '/enquiries', { payload: { ...enquiry(), ...payload } })
    assert.ok([400, 422].includes(reply.statusCode), `${reply.statusCode}`)
    assert.equal(await inbox(world), [])
  })
}

test('about the check of a restricted case are hidden with it, where the firm has another case', async (world) => {
  const firm = await recordOrganisation(world, { name: 'Zwei Fälle GmbH' })
  await openCaseOf(world, { organisationId: firm.id })
  const opened = await openCaseOf(world, { organisationId: firm.id }, world.clock.today, 'Bela')
  const { id: caseId } = await restrict(world, opened, [], 'Bela')
  const { secret } = await inviteToCheck(world, { organisationId: firm.id, caseId, by: 'Bela' })
  await finish(world, secret)
  const payload = { id: newId(), wish: 'Vertraulich', contactName: 'Frau Lange', email: null, phone: null }
  bodyOf(await byLink(world, secret, '/talk', { method: 'POST', payload }), 201)
  assert.equal([await inbox(world), (await inbox(world, 'Bela')).length], [[], 1])
  assert.equal([(await counts(world)).open, (await counts(world, 'Bela')).open], [0, 1])
  assert.equal((await read<Today>(world, '/today')).enquiries.rows, [])
  assert.is((await send(world, 'Anna', 'GET', `/enquiries/${payload.id}`)).statusCode, 404)
})

test.run()
