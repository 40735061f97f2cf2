import { eq } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import { checkAnswers } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { recordOrganisation } from '../support/cases.ts'
import { answer, answerAll, byLink, finish, inviteToCheck, note, openSheet } from '../support/checks.ts'
import { inWorld } from '../support/world.ts'

const test = inWorld('filling in an answer sheet')

test('keeps each answer at once, and the last one given counts', async (world) => {
  const { secret } = await inviteToCheck(world)
  await answer(world, secret, 'U1.1', '1')
  const { answers } = await answer(world, secret, 'U1.1', 'unknown')
  assert.equal(answers, { 'U1.1': 'unknown' })
  await answer(world, secret, 'U1.1', 'unknown')
  assert.equal((await openSheet(world, secret)).answers, { 'U1.1': 'unknown' })
})

test('from two devices at once loses nothing, and each is told of the other’s answers', async (world) => {
  const { secret } = await inviteToCheck(world)
  const given = (statement: string, one: string) =>
    byLink(world, secret, `/answers/${statement}`, { payload: { answer: one } })
  await Promise.all([given('U1.1', '0'), given('U1.2', '1'), given('U2.1', '2'), given('U8.1', 'not_applicable')])
  const { answers } = await answer(world, secret, 'U1.3', '3')
  assert.equal(answers, { 'U1.1': '0', 'U1.2': '1', 'U1.3': '3', 'U2.1': '2', 'U8.1': 'not_applicable' })
})

test('refuses answers that there are not, to statements that there are not', async (world) => {
  const { secret } = await inviteToCheck(world)
  const asked = async (statement: string, payload: object) => {
    const reply = await byLink(world, secret, `/answers/${encodeURIComponent(statement)}`, { payload })
    return `${reply.statusCode} ${reply.json().code}`
  }
  assert.is(await asked('U9.9', { answer: '1' }), '422 statement_unknown')
  assert.is(await asked('K1.1', { answer: '1' }), '422 statement_unknown')
  for (const wrong of ['4', '-1', 1, null, '', 'yes', ['1'], { level: 1 }]) {
    assert.is(await asked('U1.1', { answer: wrong }), '400 invalid_input', JSON.stringify(wrong))
  }
  assert.is(await asked('U1.1', {}), '400 invalid_input')
  assert.is(await asked('U1.1', { answer: '1', sheetId: 'x' }), '400 invalid_input')
  assert.is(await asked("U1.1' or 1=1", { answer: '1' }), '400 invalid_input')
  assert.equal((await openSheet(world, secret)).answers, {})
})

test('keeps a note per field, and of two devices that write at once both texts', async (world) => {
  const { secret } = await inviteToCheck(world)
  const first = await note(world, secret, 'U1', { note: 'Wir suchen Dreher.', base: '', basedOn: 0 })
  assert.equal(first, { note: 'Wir suchen Dreher.', version: 1 })
  const onPhone = { note: 'Wir suchen Dreher. Ab Herbst.', base: first.note, basedOn: 1 }
  const onDesk = { note: 'Wir suchen Dreher und Fräser.', base: first.note, basedOn: 1 }
  await note(world, secret, 'U1', onPhone)
  const both = await note(world, secret, 'U1', onDesk)
  assert.match(both.note, /Ab Herbst\./)
  assert.match(both.note, /und Fräser\./)
  assert.is(both.version, 3)
  assert.equal(await note(world, secret, 'U1', onDesk), both, 'sent again after a dropped answer, nothing is doubled')
})

test('refuses notes that are far too long, to fields that there are not, and what is no text', async (world) => {
  const { secret } = await inviteToCheck(world)
  const asked = async (field: string, written: unknown) =>
    (await byLink(world, secret, `/notes/${field}`, { payload: { note: written, base: '', basedOn: 0 } })).statusCode
  assert.is(await asked('U1', 'x'.repeat(20_000)), 200)
  assert.is(await asked('U2', 'x'.repeat(20_001)), 400)
  assert.is(await asked('U2', 'x'.repeat(10_000_000)), 413)
  assert.is(await asked('U9', 'Hallo'), 422)
  assert.is(await asked('K1', 'Hallo'), 422)
  for (const wrong of [null, 7, ['Hallo']]) assert.is(await asked('U2', wrong), 400)
  assert.is(await asked('U2', 'vor\u0000nach'), 200)
  assert.is((await openSheet(world, secret)).notes.U2?.note, 'vornach')
})

test('goes on with a note that two devices made long together', async (world) => {
  const { secret } = await inviteToCheck(world)
  const written = (letter: string) => ({ note: letter.repeat(9_000), base: '', basedOn: 0 })
  await note(world, secret, 'U1', written('a'))
  const both = await note(world, secret, 'U1', written('b'))
  const more = await note(world, secret, 'U1', { note: `${both.note} Und noch etwas.`, base: both.note, basedOn: 2 })
  assert.match(more.note, /b Und noch etwas\.$/)
  const shorter = { note: 'Kurz.', base: more.note, basedOn: 3 }
  assert.is((await note(world, secret, 'U1', shorter)).note, 'Kurz.')
})

test('stops where two notes together would be without end, and keeps what is there', async (world) => {
  const { secret } = await inviteToCheck(world)
  const written = (letter: string, base = '') => ({ note: letter.repeat(9_000), base, basedOn: 0 })
  for (const letter of ['a', 'b']) await note(world, secret, 'U1', written(letter))
  const reply = await byLink(world, secret, '/notes/U1', { payload: written('c') })
  assert.equal([reply.statusCode, reply.json().code], [422, 'check_note_too_long'])
  assert.match((await openSheet(world, secret)).notes.U1?.note ?? '', /^a+\s+b+$/)
})

test('changes nothing once it is finished: not an answer, not a note, not the language', async (world) => {
  const { secret } = await inviteToCheck(world)
  await answerAll(world, secret, '2')
  const result = await finish(world, secret)
  for (const [path, payload] of [
    ['/answers/U1.1', { answer: '3' }],
    ['/notes/U1', { note: 'Noch etwas', base: '', basedOn: 0 }],
    ['/language', { language: 'en' }],
  ] as const) {
    const reply = await byLink(world, secret, path, { payload })
    assert.equal([reply.statusCode, reply.json().code], [409, 'check_finished'], path)
  }
  assert.equal(await finish(world, secret), result)
})

test('speaks the language one chose, on every device', async (world) => {
  const { secret } = await inviteToCheck(world)
  await byLink(world, secret, '/language', { payload: { language: 'en' } })
  assert.is((await openSheet(world, secret)).language, 'en')
  assert.is((await finish(world, secret)).language, 'en')
})

test('goes on after the records of the firm were merged or renamed', async (world) => {
  const { id: organisationId } = await recordOrganisation(world, { name: 'Alt GmbH' })
  const { secret } = await inviteToCheck(world, { organisationId })
  await world.app.inject({
    method: 'PATCH',
    url: `/api/organisations/${organisationId}`,
    headers: { ...world.as('Anna'), 'if-match': '"1"' },
    payload: { name: 'Neu GmbH' },
  })
  assert.is((await openSheet(world, secret)).organisation, 'Neu GmbH')
})

test('stays readable where an answer was kept for a statement of no questionnaire', async (world) => {
  const { secret, sheetId } = await inviteToCheck(world)
  await transaction(world.db, async (tx) => {
    await tx.insert(checkAnswers).values({ sheetId, statement: 'U1.9', answer: '1', answeredAt: world.clock.now() })
  })
  assert.is((await finish(world, secret)).profile.length, 8)
  assert.is((await world.db.select().from(checkAnswers).where(eq(checkAnswers.sheetId, sheetId))).length, 1)
})

test.run()
