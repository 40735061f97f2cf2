import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { caseFiles, caseReaders, merges, organisations, residences } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { CasePage } from '../../src/cases/contract.ts'
import type { Duplicates, SideBySide, SimilarClients } from '../../src/duplicates/contract.ts'
import { factsOfClients } from '../../src/duplicates/counted-queries.ts'
import { participations } from '../../src/events/queries.ts'
import type { Organisation } from '../../src/organisations/contract.ts'
import type { Person } from '../../src/people/contract.ts'
import type { ClientSuggestions } from '../../src/search/contract.ts'
import { hold } from '../reports/by-database.ts'
import {
  bodyOf,
  openCaseOf,
  person,
  quickLog,
  read,
  recordOrganisation,
  recordPerson,
  recordTalk,
  search,
  send,
} from '../support/cases.ts'
import { found, historyOf, patchPerson } from '../support/clients.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'
import { merge, mergeOf, sendMerge, sideBySide } from './merging.ts'

const test = inWorld('duplicates of restricted cases')

const layla = { givenName: 'Layla', familyName: 'Hussein', birthYear: 1990, targetGroup: 'abroad' } as const

/** Led by Anna and restricted to her and the readers; as the lead or the coordinator restricts it. */
const restrict = ({ db, clock, staff }: World, caseId: string, readers: Name[] = []) =>
  transaction(db, async (tx) => {
    await tx.update(caseFiles).set({ restrictedAt: clock.now() }).where(eq(caseFiles.id, caseId))
    for (const name of readers) await tx.insert(caseReaders).values({ caseId, userId: staff[name].id })
  })

const hiddenLayla = async (world: World) => {
  const hidden = await recordPerson(world, { ...layla, email: 'geheim@example.org', phone: '03733 9999', place: 'Ulm' })
  const { id: caseId } = await openCaseOf(world, { personId: hidden.id })
  await recordTalk(world, caseId)
  await restrict(world, caseId)
  return { hidden, caseId }
}

const openLayla = async (world: World) => {
  const open = await recordPerson(world, layla, 'Bela')
  await openCaseOf(world, { personId: open.id }, world.clock.today, 'Bela')
  return open
}

const similar = async (world: World, name: Name) =>
  bodyOf<SimilarClients>(
    await send(world, name, 'POST', '/clients/similar', { payload: { givenName: 'Layla', name: 'Husein' } }),
    200,
  ).clients.map(({ id }) => id)

test('show nothing to whoever records a likely twin: the pair goes to the coordinator', async (world) => {
  const before = await send(world, 'Bela', 'POST', '/people', { payload: person({ ...layla, familyName: 'Niemand' }) })
  const { hidden } = await hiddenLayla(world)
  assert.equal(await similar(world, 'Bela'), [])
  assert.equal(await similar(world, 'Anna'), [hidden.id])
  const twin = await send(world, 'Bela', 'POST', '/people', { payload: person(layla) })
  assert.is(twin.statusCode, before.statusCode)
  assert.equal(Object.keys(twin.json()), Object.keys(before.json()))
  assert.equal(await similar(world, 'Bela'), [twin.json().id])
  const { pairs } = await read<Duplicates>(world, '/duplicates', 'Karla')
  assert.equal(
    pairs.map(({ survivor, merged }) => [survivor.id, merged.id].sort()),
    [[hidden.id, twin.json().id].sort()],
  )
})

test('merged into an open one keep their facts to themselves, and their case restricted', async (world) => {
  const { hidden, caseId } = await hiddenLayla(world)
  const open = await openLayla(world)
  const { consequence } = await sideBySide(world, open.id, hidden.id)
  assert.equal([consequence.keepsApart, consequence.filled, consequence.residences], [true, [], 0])
  await merge(world, open.id, hidden.id)

  const asBelaSees = await read<Person>(world, `/people/${open.id}`, 'Bela')
  assert.equal([asBelaSees.email, asBelaSees.phone, asBelaSees.residences], [null, null, []])
  assert.equal([asBelaSees.version, asBelaSees.cases.length], [1, 1], 'the survivor is as it was')
  assert.equal(
    (await historyOf(world, open.id)).rows.map(({ action }) => action),
    ['recorded'],
  )
  const byOldId = await read<Person>(world, `/people/${hidden.id}`, 'Anna')
  assert.equal([byOldId.id, byOldId.email], [open.id, null], 'the old record is read by nobody')
  assert.is((await send(world, 'Bela', 'GET', `/cases/${caseId}`)).statusCode, 404)
  assert.is((await send(world, 'Anna', 'GET', `/cases/${caseId}`)).statusCode, 200)
  const left = await world.db.select().from(residences).where(eq(residences.personId, hidden.id))
  assert.is(left.length, 1, 'an undo finds them where they were')
  const [row] = await world.db.select().from(merges)
  assert.equal([row?.moved.keptApart, row?.moved.filled], [true, {}])
})

test('are as unknown as before to whoever did not know of them, and lead on whoever did', async (world) => {
  const { hidden } = await hiddenLayla(world)
  const open = await openLayla(world)
  await merge(world, open.id, hidden.id)
  const named = async (name: Name, personId: string) => [
    (await send(world, name, 'GET', `/people/${personId}`)).statusCode,
    (await send(world, name, 'GET', `/people/${personId}/history`)).statusCode,
    (await patchPerson(world, personId, { phone: '1' }, 1, name)).statusCode,
    (await send(world, name, 'POST', '/cases', { payload: { id: newId(), personId, openedOn: world.clock.today } }))
      .statusCode,
    (await send(world, name, 'POST', '/consultations', { payload: quickLog(world, { personId }) })).statusCode,
  ]
  assert.equal(await named('Bela', hidden.id), await named('Bela', newId()))
  assert.equal(await named('Bela', hidden.id), [404, 404, 404, 422, 422])
  for (const name of ['Anna', 'Karla'] as const) assert.equal(await named(name, hidden.id), [200, 200, 412, 201, 201])
})

test('are found by none of their names, also where they had gone together before, and through no edit', async (world) => {
  const { hidden } = await hiddenLayla(world)
  const alias = await recordPerson(world, { ...layla, familyName: 'Chatib', nativeName: 'ليلى الخطيب' })
  await restrict(world, (await openCaseOf(world, { personId: alias.id })).id)
  const open = await openLayla(world)
  await merge(world, hidden.id, alias.id)
  assert.equal(await found(world, 'chatib'), ['Layla Hussein'])
  await merge(world, open.id, hidden.id)
  const { version } = await read<Person>(world, `/people/${open.id}`, 'Bela')
  bodyOf(await patchPerson(world, open.id, { familyName: 'Husseini' }, version, 'Bela'), 200)
  assert.equal(await found(world, 'husseini', 'Bela'), ['Layla Husseini'])
  for (const word of ['chatib', 'الخطيب']) {
    for (const name of ['Bela', 'Anna', 'Karla'] as const) assert.equal(await found(world, word, name), [], word)
  }
  assert.is((await send(world, 'Bela', 'GET', `/people/${alias.id}`)).statusCode, 404)
  assert.is((await read<Person>(world, `/people/${alias.id}`)).id, open.id)
})

test('came to events that nobody reads of who only knows the survivor', async (world) => {
  const hidden = await recordOrganisation(world, { name: 'Drehwerk', email: 'a@example.org', sector: 'Geheimbau' })
  await restrict(world, (await openCaseOf(world, { organisationId: hidden.id })).id)
  const open = await recordOrganisation(world, { name: 'Drehwerk', email: 'a@example.org' }, 'Bela')
  await openCaseOf(world, { organisationId: open.id }, world.clock.today, 'Bela')
  await hold(world, '2025-03-03', 'Vertrauliche Runde', [hidden.id])
  await merge(world, open.id, hidden.id)
  const seen = await read<Organisation>(world, `/organisations/${open.id}`, 'Bela')
  assert.equal([seen.events, seen.sector], [[], null])
})

test('came to events as what the survivor is by now, in this count as in the report', async (world) => {
  const hidden = await recordOrganisation(world, { name: 'Drehwerk', email: 'a@example.org' })
  await restrict(world, (await openCaseOf(world, { organisationId: hidden.id })).id)
  const open = await recordOrganisation(world, { name: 'Drehwerk', email: 'a@example.org' }, 'Bela')
  await openCaseOf(world, { organisationId: open.id }, world.clock.today, 'Bela')
  await hold(world, '2025-03-03', 'Vertrauliche Runde', [hidden.id])
  await merge(world, open.id, hidden.id)
  await transaction(world.db, async (tx) => {
    await tx.update(organisations).set({ kind: 'municipality' }).where(eq(organisations.id, open.id))
  })
  const { participations: counted } = await factsOfClients(world.db, [open.id], world.clock.today)
  assert.equal(counted, [{ organisationId: open.id, kind: 'municipality', heldOn: '2025-03-03' }])
  const reported = await participations(world.db)
  assert.equal(
    reported.map(({ eventTitle: _, ...one }) => one),
    counted,
  )
})

test('are not found by the names of a record that was kept apart', async (world) => {
  const hidden = await recordPerson(world, { ...layla, nativeName: 'ليلى الخطيب' })
  const { id: caseId } = await openCaseOf(world, { personId: hidden.id })
  await restrict(world, caseId)
  const open = await openLayla(world)
  await merge(world, open.id, hidden.id)
  for (const name of ['Bela', 'Karla'] as const) {
    const { clients } = await search<ClientSuggestions>(world, '/clients/search', { search: 'الخطيب' }, name)
    assert.equal(clients, [], name)
  }
})

test('cannot take an open one in: those who knew it would come to know of them', async (world) => {
  const { hidden } = await hiddenLayla(world)
  const open = await openLayla(world)
  const { consequence } = await sideBySide(world, hidden.id, open.id)
  assert.is(consequence.refusal, 'merge_would_reveal')
  const reply = await sendMerge(world, await mergeOf(world, hidden.id, open.id))
  assert.equal([reply.statusCode, reply.json().code], [422, 'merge_would_reveal'])
  const [pair] = (await read<Duplicates>(world, '/duplicates', 'Karla')).pairs
  assert.is(pair?.survivor.id, open.id, 'the list proposes the direction that is possible')
})

test('of the same readers merge as any others do', async (world) => {
  const { hidden } = await hiddenLayla(world)
  const other = await recordPerson(world, { ...layla, gender: 'female' })
  const { id } = await openCaseOf(world, { personId: other.id })
  await restrict(world, id)
  const { consequence } = await sideBySide(world, hidden.id, other.id)
  assert.equal([consequence.refusal, consequence.keepsApart, consequence.filled], [null, false, ['gender']])
  await merge(world, hidden.id, other.id)
  assert.equal((await search<CasePage>(world, '/cases/search', { search: 'hussein' }, 'Anna')).rows.length, 2)
})

test('of different readers merge in no direction until the coordinator has opened one to the other', async (world) => {
  const { hidden, caseId } = await hiddenLayla(world)
  const ofBela = await recordPerson(world, layla, 'Bela')
  const { id } = await openCaseOf(world, { personId: ofBela.id }, world.clock.today, 'Bela')
  await restrict(world, id)
  for (const pair of [
    [hidden.id, ofBela.id],
    [ofBela.id, hidden.id],
  ] as const) {
    assert.is((await sideBySide(world, ...pair)).consequence.refusal, 'merge_would_reveal')
  }
  await transaction(world.db, async (tx) => {
    await tx.insert(caseReaders).values({ caseId, userId: world.staff.Bela.id })
  })
  assert.is((await sideBySide(world, hidden.id, ofBela.id)).consequence.refusal, null)
})

test('say who will see less, where a record without a case goes into theirs', async (world) => {
  const { hidden } = await hiddenLayla(world)
  const without = await recordPerson(world, { ...layla, nativeName: 'ليلى' }, 'Bela')
  const { consequence } = await sideBySide(world, without.id, hidden.id)
  assert.equal([consequence.refusal, consequence.keepsApart, consequence.hides], [null, false, true])
})

test('are for the coordinator alone, of whom nobody else learns through this', async (world) => {
  const { hidden } = await hiddenLayla(world)
  const open = await openLayla(world)
  for (const name of ['Anna', 'Bela', 'Adam', 'Paula'] as const) {
    for (const path of ['/duplicates', `/duplicates/${open.id}/${hidden.id}`]) {
      const reply = await send(world, name, 'GET', path)
      assert.is(reply.statusCode, 403, `${name} ${path}`)
      assert.not.match(reply.body, /Hussein|geheim/)
    }
  }
  const unknown = await send(world, 'Karla', 'GET', `/duplicates/${open.id}/${newId()}`)
  assert.is(unknown.statusCode, 404)
  const known = bodyOf<SideBySide>(await send(world, 'Karla', 'GET', `/duplicates/${open.id}/${hidden.id}`), 200)
  assert.equal(
    known.merged.cases.map(({ restricted }) => restricted),
    [true],
  )
})

test.run()
