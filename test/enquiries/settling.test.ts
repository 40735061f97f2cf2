import { eq } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import { audit, mails } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type {
  Enquiry,
  EnquiryCounts,
  EnquiryFigures,
  EnquiryPage,
  SettledCounts,
} from '../../src/enquiries/contract.ts'
import { eraseSettledEnquiries } from '../../src/enquiries/erasing.ts'
import type { EnquiryGroup } from '../../src/enquiries/terms.ts'
import { commandLine } from '../../src/stamp.ts'
import { bodyOf, read, recordEnquiry, recordPartner, send } from '../support/cases.ts'
import { mailsOf } from '../support/mail.ts'
import { type Name, settings } from '../support/template.ts'
import { inWorld, newWorld, type World } from '../support/world.ts'

const test = inWorld('what becomes of enquiries')

const act = (world: World, { id, version }: Enquiry, what: string, payload?: object, by: Name = 'Anna') =>
  send(world, by, 'POST', `/enquiries/${id}/${what}`, { ...(payload && { payload }), ifMatch: version })

const answer = async (world: World, asked: Enquiry, payload: object) =>
  bodyOf<Enquiry>(await act(world, asked, 'answer', payload), 200)

/** A session does not last so long. */
const laterIn = async (world: World, moment: string): Promise<World> => {
  world.clock.set(moment)
  const headers = new Map<Name, Awaited<ReturnType<World['signInAs']>>>()
  for (const name of ['Anna', 'Karla', 'Adam'] as const) headers.set(name, await world.signInAs(name))
  return { ...world, as: (name) => headers.get(name) ?? world.as(name) }
}

const reopen = async (world: World, { id }: Enquiry) =>
  bodyOf<Enquiry>(await send(world, 'Anna', 'POST', `/enquiries/${id}/reopening`), 200)

test('is answered by mail in the words that are noted, once, and signed by whoever wrote', async (world) => {
  const contacts = [{ id: crypto.randomUUID(), name: 'Empfang', phone: '03733 555 0100', email: null, address: null }]
  await recordPartner(world, { institution: 'Welcome Center Erzgebirge', website: null, contacts })
  const asked = await recordEnquiry(world, { source: 'email', concern: 'recruiting' })
  const words = { answer: 'Ja, das geht.\n\nRufen Sie uns an.', mailIn: 'de' as const }
  for (const _ of [1, 2]) assert.is((await answer(world, asked, words)).mail?.state, 'queued')
  const [mail, ...more] = await mailsOf(world)
  assert.equal([mail?.recipient, mail?.template, more], ['uhlmann@example.org', 'enquiry-answer', []])
  const other = await recordEnquiry(world)
  const answers = await Promise.all([
    act(world, other, 'answer', { answer: 'Ja.' }),
    act(world, other, 'answer', { answer: 'Ja.', mailIn: 'de' }, 'Bela'),
    act(world, other, 'closing', { reason: 'twice' }, 'Karla'),
    act(world, other, 'answer', { answer: 'Ja.' }),
  ])
  assert.equal(
    answers.map(({ statusCode }) => statusCode),
    [200, 412, 412, 200],
    'nobody is told that a mail went where none did',
  )
  assert.match(mail?.text ?? '', /Ja, das geht\.\n\nRufen Sie uns an\.\n\nMit freundlichen Grüßen\nAnna\n/)
})

test('is found by what became of it, with how many there are of each, as far as one may know', async (world) => {
  const settled = async (outcome: string, by: Name = 'Anna') =>
    (await read<EnquiryPage>(world, `/enquiries?state=settled&outcome=${outcome}`, by)).rows.map(({ what }) => what)
  await answer(world, await recordEnquiry(world, { what: 'Beantwortet' }), { answer: 'Ja.' })
  const closeFor = async (reason: string) => {
    const asked = await recordEnquiry(world, { what: reason })
    bodyOf(await act(world, asked, 'closing', { reason }), 200)
  }
  for (const reason of ['forwarded', 'twice', 'forwarded']) await closeFor(reason)
  await recordEnquiry(world, { what: 'Noch offen' })
  assert.equal(await settled('answered'), ['Beantwortet'])
  assert.equal(await settled('forwarded'), ['forwarded', 'forwarded'])
  assert.equal(await settled('spam'), [])
  assert.is((await settled('all')).length, 4)
  const counts = await read<SettledCounts>(world, '/enquiries/settled-counts', 'Bela')
  const { all, answered, turned_into_case, forwarded, twice, spam } = counts
  assert.equal([all, answered, turned_into_case, forwarded, twice, spam], [4, 1, 0, 2, 1, 0])
  assert.is((await send(world, 'Anna', 'GET', '/enquiries?state=settled&outcome=gone')).statusCode, 400)
})

test('takes a mail back with the answer, unless it is on its way: then the enquiry says so', async (world) => {
  const asked = await recordEnquiry(world)
  const answered = await answer(world, asked, { answer: 'Gern.', mailIn: 'en' })
  assert.equal((await reopen(world, answered)).mail?.state, 'cancelled')
  assert.is((await mailsOf(world))[0]?.text, null, 'nobody can send it any more')
  const again = await answer(world, { ...asked, version: 3 }, { answer: 'Doch gern.', mailIn: 'de' })
  await transaction(world.db, (tx) =>
    tx.update(mails).set({ state: 'sent', sentAt: world.clock.now() }).where(eq(mails.state, 'queued')),
  )
  assert.equal((await reopen(world, again)).mail?.state, 'sent')
})

test('is not answered by mail without an address, a right one, or a mail server; nothing is settled then', async (world) => {
  for (const [email, code] of [
    [null, 'enquiry_without_email'],
    ['uhlmann at example', 'email_invalid'],
  ] as const) {
    const asked = await recordEnquiry(world, { email })
    const reply = await act(world, asked, 'answer', { answer: 'Gern.', mailIn: 'de' })
    assert.equal([reply.statusCode, reply.json().code], [422, code])
    assert.is((await read<Enquiry>(world, `/enquiries/${asked.id}`)).state, 'open')
  }
  const mailless = await newWorld(settings.origin, undefined, undefined, null)
  try {
    const asked = await recordEnquiry(mailless)
    const reply = await act(mailless, asked, 'answer', { answer: 'Gern.', mailIn: 'de' })
    assert.is(reply.json().code, 'mail_not_set')
  } finally {
    await mailless.dispose()
  }
})

test('is closed with a reason of the list; what else there is to say may wait', async (world) => {
  const asked = await recordEnquiry(world)
  const refused = await act(world, asked, 'closing', { reason: 'because' })
  assert.is(refused.statusCode, 400)
  const closed = bodyOf<Enquiry>(
    await act(world, asked, 'closing', { reason: 'forwarded', note: ' An die IHK. ' }),
    200,
  )
  assert.equal([closed.state, closed.closing, closed.answer], ['closed', 'forwarded', 'An die IHK.'])
  const open = await reopen(world, closed)
  assert.equal([open.state, open.closing, open.answer], ['open', null, null])
  assert.is(bodyOf<Enquiry>(await act(world, open, 'closing', { reason: 'spam' }), 200).answer, null)
})

test('groups what is open, and counts as many as it lists', async (begun) => {
  let world = await laterIn(begun, '2026-06-12T08:00:00Z')
  const anna = world.staff.Anna.counsellorId ?? null
  await recordEnquiry(world, { concern: 'returning', what: 'Am Freitag' })
  world = await laterIn(begun, '2026-06-15T08:00:00Z')
  await recordEnquiry(world, { concern: 'moving', what: 'Am Montag', assignedToId: anna })
  await recordEnquiry(world, { what: 'Ohne Anliegen' })
  world = await laterIn(begun, '2026-06-18T08:00:00Z')
  const named = (group: EnquiryGroup) =>
    read<EnquiryPage>(world, `/enquiries?group=${group}`).then(({ rows }) => rows.map(({ what }) => what))
  const counts = (await read<EnquiryCounts>(world, '/enquiries/counts')) as Record<string, number>
  for (const [group, list] of Object.entries({
    all: ['Am Freitag', 'Am Montag', 'Ohne Anliegen'],
    mine: ['Am Montag'],
    unassigned: ['Am Freitag', 'Ohne Anliegen'],
    long: ['Am Freitag'],
    returning: ['Am Freitag'],
    moving: ['Am Montag'],
    recruiting: [],
    other: [],
  })) {
    assert.equal(await named(group as EnquiryGroup), list, group)
    assert.is(counts[group === 'all' ? 'open' : group], list.length, group)
  }
})

test('says nothing of people after the time that is set, and leaves what counts', async (begun) => {
  let world = await laterIn(begun, '2026-06-12T08:00:00Z')
  const edited = bodyOf<Enquiry>(
    await send(world, 'Anna', 'PATCH', `/enquiries/${(await recordEnquiry(world)).id}`, {
      payload: { phone: '03725 999', contactName: 'Frau Geheim' },
      ifMatch: 1,
    }),
    200,
  )
  const answered = await answer(world, edited, { answer: 'Frau Geheim angerufen.', mailIn: 'de' })
  const open = await recordEnquiry(world, { what: 'Noch offen' })
  bodyOf(await send(world, 'Adam', 'PATCH', '/centre', { payload: { enquiriesKeptForMonths: 2 }, ifMatch: 1 }), 200)
  const eraseOn = async (moment: string) => {
    world = await laterIn(begun, moment)
    await eraseSettledEnquiries(world.db, world.app.stampFor(commandLine))
    return read<Enquiry>(world, `/enquiries/${answered.id}`)
  }
  assert.is((await eraseOn('2026-08-11T21:59:00Z')).answer, 'Frau Geheim angerufen.')
  const erased = await eraseOn('2026-08-11T22:01:00Z')
  const { what, organisationName, contactName, email, phone, answer: said, mail, state, source } = erased
  assert.equal(
    [what, organisationName, contactName, email, phone, said, mail],
    ['', null, null, null, null, null, null],
  )
  assert.equal([state, source, erased.erasedAt], ['answered', 'by_hand', world.clock.now().toISOString()])
  assert.equal(await mailsOf(world), [])
  const trail = JSON.stringify(await world.db.select().from(audit).where(eq(audit.subjectId, answered.id)))
  assert.match(trail, /enquiry\.edited.*enquiry\.erased/)
  assert.not.match(trail, /Geheim|Uhlmann|03725/)
  assert.is((await read<Enquiry>(world, `/enquiries/${open.id}`)).what, 'Noch offen')
  const refused = await send(world, 'Anna', 'POST', `/enquiries/${answered.id}/reopening`)
  assert.is(refused.json().code, 'enquiry_erased')
})

test('is erased at once by the coordinator where somebody wants that, but only what is settled', async (world) => {
  const asked = await recordEnquiry(world)
  assert.is((await act(world, asked, 'erasure', undefined, 'Karla')).json().code, 'enquiry_open')
  const closed = bodyOf<Enquiry>(await act(world, asked, 'closing', { reason: 'withdrawn' }), 200)
  assert.is((await act(world, closed, 'erasure', undefined, 'Anna')).statusCode, 403)
  assert.is((await act(world, asked, 'erasure', undefined, 'Karla')).statusCode, 412)
  for (const _ of [1, 2]) {
    const erased = bodyOf<Enquiry>(await act(world, closed, 'erasure', undefined, 'Karla'), 200)
    assert.equal([erased.what, erased.closing], ['', 'withdrawn'])
  }
})

test('tells the coordinator how long enquiries wait, and how long they waited', async (begun) => {
  let world = await laterIn(begun, '2026-06-12T08:00:00Z')
  await recordEnquiry(world, { what: 'wartet am längsten' })
  const slow = await recordEnquiry(world, { source: 'phone' })
  world = await laterIn(begun, '2026-06-19T08:00:00Z')
  const quick = await recordEnquiry(world, { source: 'phone' })
  bodyOf(await act(world, slow, 'closing', { reason: 'no_answer' }), 200)
  await answer(world, quick, { answer: 'Gleich.' })
  await recordEnquiry(world, { assignedToId: world.staff.Bela.counsellorId ?? null })
  const figures = await read<EnquiryFigures>(world, '/enquiries/figures', 'Karla')
  assert.equal(figures, {
    waiting: { today: 1, upToLong: 0, longer: 1, longestDays: 5, unassigned: 1 },
    settled: { answered: 1, turnedIntoCase: 0, closed: 1, medianDays: 0, withinLong: 1 },
    sources: [
      { source: 'by_hand', enquiries: 2 },
      { source: 'phone', enquiries: 2 },
    ],
  })
})

test.run()
