import { eq } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import { caseFiles, consultations } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { KeptCounsellor } from '../../src/catalogues/contract.ts'
import { bodyOf, openCase, read, recordTalk, send, talk } from '../support/cases.ts'
import { inWorld, type World } from '../support/world.ts'
import { counsellorNamed, editName, learnName, mapName, unmapName } from './kept.ts'

const test = inWorld('a name of an old list')

/** A case that the old list gave to B. Alt, with a talk held by B. Alt and recorded by nobody with an account. */
const caseOfOldName = async (world: World, name = 'B. Alt') => {
  const counsellorId = await learnName(world, name)
  const caseFile = await openCase(world, { on: '2026-05-01', by: 'Karla' })
  const entry = await recordTalk(world, caseFile.id, { heldOn: '2026-05-02', note: 'von früher' }, 'Karla')
  await transaction(world.db, async (tx) => {
    await tx.update(caseFiles).set({ leadId: counsellorId }).where(eq(caseFiles.id, caseFile.id))
    await tx.update(consultations).set({ heldById: counsellorId }).where(eq(consultations.entryId, entry.id))
  })
  return { caseFile, entry, counsellorId }
}

const bela = (world: World) => world.staff.Bela.counsellorId ?? ''

const mapToBela = async (world: World, name = 'B. Alt') =>
  bodyOf<KeptCounsellor>(await mapName(world, await counsellorNamed(world, name), bela(world)), 200)

type Rows = { rows: { id: string }[] }
type TodayOf = { openCases: { rows: { id: string }[] }; missing: { rows: { caseId: string }[] } }

test('shows what it holds and leads', async (world) => {
  await caseOfOldName(world)
  const { talks, cases, openCases, hasAccount, state } = await counsellorNamed(world, 'B. Alt')
  assert.equal(
    { talks, cases, openCases, hasAccount, state },
    {
      talks: 1,
      cases: 1,
      openCases: 1,
      hasAccount: false,
      state: 'unconfirmed',
    },
  )
})

test('mapped to a colleague hands everything on: Heute, the list by lead, the timeline, the right to correct', async (world) => {
  const { caseFile, entry } = await caseOfOldName(world)
  const { id: _, ...correction } = talk(world, { heldOn: '2026-05-02', note: 'berichtigt' })
  const path = `/consultations/${entry.id}`
  assert.is((await send(world, 'Bela', 'PATCH', path, { payload: correction, ifMatch: 1 })).statusCode, 403, 'not yet')
  assert.equal((await read<Rows>(world, '/cases?lead=me', 'Bela')).rows, [])

  const mapped = await mapToBela(world)
  assert.equal([mapped.state, mapped.mergedInto, mapped.talks, mapped.cases], ['retired', bela(world), 0, 0])
  const today = await read<TodayOf>(world, '/today', 'Bela')
  assert.equal([today.openCases.rows[0]?.id, today.missing.rows[0]?.caseId], [caseFile.id, caseFile.id])
  for (const lead of ['me', bela(world)]) {
    assert.is((await read<Rows>(world, `/cases?lead=${lead}`, 'Bela')).rows[0]?.id, caseFile.id)
  }
  const shown = await read<{ talk: { heldBy: { name: string } }; mayChange: boolean; version: number }>(
    world,
    `/entries/${entry.id}`,
    'Bela',
  )
  assert.equal([shown.talk.heldBy.name, shown.mayChange, shown.version], ['Bela', true, 2])
  assert.is((await send(world, 'Bela', 'PATCH', path, { payload: correction, ifMatch: 1 })).statusCode, 412)
  assert.is((await send(world, 'Bela', 'PATCH', path, { payload: correction, ifMatch: 2 })).statusCode, 200)
  assert.is((await send(world, 'Anna', 'PATCH', path, { payload: correction, ifMatch: 3 })).statusCode, 403)
})

test('taken back gives back what was handed on, and nothing that was decided or added since', async (world) => {
  const { caseFile, entry } = await caseOfOldName(world)
  const second = await openCase(world, { by: 'Bela', familyName: 'Eigene' })
  const mapped = await mapToBela(world)
  const later = await recordTalk(world, caseFile.id, { heldById: bela(world) }, 'Bela')
  const back = bodyOf<KeptCounsellor>(await unmapName(world, mapped), 200)
  assert.equal([back.state, back.mergedInto, back.talks, back.cases], ['unconfirmed', null, 1, 1])
  const leadOf = async (id: string) => (await read<{ lead: { name: string } }>(world, `/cases/${id}`)).lead.name
  const heldBy = async (id: string) =>
    (await read<{ talk: { heldBy: { name: string } } }>(world, `/entries/${id}`)).talk.heldBy.name
  assert.equal([await leadOf(caseFile.id), await leadOf(second.id)], ['B. Alt', 'Bela'])
  assert.equal([await heldBy(entry.id), await heldBy(later.id)], ['B. Alt', 'Bela'])
})

test('taken back leaves a case where the coordinator has handed it meanwhile', async (world) => {
  const { caseFile } = await caseOfOldName(world)
  const mapped = await mapToBela(world)
  const { version } = await read<{ version: number }>(world, `/cases/${caseFile.id}`)
  const payload = { leadId: world.staff.Anna.counsellorId }
  bodyOf(await send(world, 'Karla', 'PATCH', `/cases/${caseFile.id}`, { payload, ifMatch: version }), 200)
  bodyOf(await unmapName(world, mapped), 200)
  assert.is((await read<{ lead: { name: string } }>(world, `/cases/${caseFile.id}`)).lead.name, 'Anna')
})

test('in two spellings comes to one colleague, and each comes back to where it was', async (world) => {
  const first = await caseOfOldName(world, 'B. Alt')
  const second = await caseOfOldName(world, 'Frau Alt')
  const one = await counsellorNamed(world, 'B. Alt')
  bodyOf(await mapName(world, one, second.counsellorId), 200)
  assert.is((await counsellorNamed(world, 'Frau Alt')).cases, 2)
  const mapped = await mapToBela(world, 'Frau Alt')
  assert.equal((await counsellorNamed(world, 'B. Alt')).mergedInto, bela(world))
  assert.is((await counsellorNamed(world, 'Bela')).cases, 2)

  bodyOf(await unmapName(world, await counsellorNamed(world, 'B. Alt')), 200)
  bodyOf(await unmapName(world, mapped), 200)
  const leads = await world.db.select({ id: caseFiles.id, leadId: caseFiles.leadId }).from(caseFiles)
  const leadOf = (id: string) => leads.find((row) => row.id === id)?.leadId
  assert.equal([leadOf(first.caseFile.id), leadOf(second.caseFile.id)], [first.counsellorId, second.counsellorId])
})

test('of a former colleague is kept as one: confirmed or retired, without an account', async (world) => {
  await caseOfOldName(world)
  const confirmed = bodyOf<KeptCounsellor>(
    await editName(world, await counsellorNamed(world, 'B. Alt'), { state: 'confirmed', name: 'Beate Alt' }),
    200,
  )
  assert.equal(
    [confirmed.name, confirmed.state, confirmed.hasAccount, confirmed.cases],
    ['Beate Alt', 'confirmed', false, 1],
  )
  const retired = bodyOf<KeptCounsellor>(await editName(world, confirmed, { state: 'retired' }), 200)
  assert.equal([retired.state, retired.mergedInto, retired.cases], ['retired', null, 1])
  const other = await learnName(world, 'Fr. Alt')
  const reply = await mapName(world, { id: other, version: 1 }, retired.id)
  assert.is(reply.json().code, 'merge_target_retired')
})

test('is not a colleague with an account, nor the one that stands for nobody', async (world) => {
  await learnName(world, 'ohne Angabe')
  const codes = [
    (await editName(world, await counsellorNamed(world, 'Anna'), { name: 'Anne' })).json().code,
    (await mapName(world, await counsellorNamed(world, 'Anna'), bela(world))).json().code,
    (await editName(world, await counsellorNamed(world, 'ohne Angabe'), { name: 'niemand' })).json().code,
  ]
  assert.equal(codes, ['counsellor_has_account', 'counsellor_has_account', 'needed_by_rule'])
})

test('mapped holds no new talk, whoever still has it on the screen', async (world) => {
  const { counsellorId, caseFile } = await caseOfOldName(world)
  await mapToBela(world)
  const payload = talk(world, { heldById: counsellorId })
  const reply = await send(world, 'Bela', 'POST', `/cases/${caseFile.id}/consultations`, { payload })
  assert.equal([reply.statusCode, reply.json().code], [422, 'counsellor_merged'])
})

test('is mapped once by two who do it at once, and by nobody but the coordinator', async (world) => {
  await caseOfOldName(world)
  const name = await counsellorNamed(world, 'B. Alt')
  const replies = await Promise.all([
    mapName(world, name, bela(world)),
    mapName(world, name, world.staff.Anna.counsellorId ?? ''),
  ])
  assert.equal(replies.map(({ statusCode }) => statusCode).sort(), [200, 412])
  const asAnna = await send(world, 'Anna', 'POST', `/counsellors/${name.id}/merge`, {
    payload: { into: bela(world) },
    ifMatch: 1,
  })
  assert.is(asAnna.statusCode, 403)
})

test.run()
