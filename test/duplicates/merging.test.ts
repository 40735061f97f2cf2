import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, merges } from '../../db/schema/index.ts'
import type { CaseFile, Entry } from '../../src/cases/contract.ts'
import type { Duplicates, Merge } from '../../src/duplicates/contract.ts'
import type { Organisation } from '../../src/organisations/contract.ts'
import type { Person } from '../../src/people/contract.ts'
import type { ClientSuggestions } from '../../src/search/contract.ts'
import { hold, move } from '../reports/by-database.ts'
import {
  bodyOf,
  openCaseOf,
  quickLog,
  read,
  recordOrganisation,
  recordPerson,
  recordTalk,
  search,
  send,
} from '../support/cases.ts'
import { inWorld, type World } from '../support/world.ts'
import { merge, mergeOf, sendMerge, sideBySide } from './merging.ts'

const test = inWorld('merging two records')

const jürgen = { givenName: 'Jürgen', familyName: 'Schönherr', birthYear: 1968 } as const

const twins = async (world: World) => {
  const one = await recordPerson(world, { ...jürgen, email: 'juergen@example.org', place: 'Aue' })
  const other = await recordPerson(world, {
    ...jürgen,
    familyName: 'Schoenherr-Weiß',
    givenName: 'Jurgen',
    email: 'anders@example.org',
    phone: '03733 1234',
    gender: 'male',
    nationalities: ['PL'],
    place: 'Zschopau',
  })
  return { one, other }
}

const codeOf = (reply: { body: string }) => (JSON.parse(reply.body) as { code: string }).code

test('keeps the survivor’s own, fills what it lacks, and is found by both names', async (world) => {
  const { one, other } = await twins(world)
  const { consequence } = await sideBySide(world, one.id, other.id)
  assert.equal(consequence.filled, ['gender', 'nationalities', 'phone'])
  assert.equal(consequence.kept, ['name', 'givenName', 'email'])
  assert.equal([consequence.residences, consequence.residencesLeft], [0, 1])
  const { filled } = await merge(world, one.id, other.id)
  assert.equal(filled, consequence.filled, 'as the look at both said')

  const survivor = await read<Person>(world, `/people/${one.id}`)
  assert.equal(
    [survivor.name, survivor.email, survivor.phone, survivor.gender, survivor.nationalities, survivor.version],
    ['Jürgen Schönherr', 'juergen@example.org', '03733 1234', 'male', ['PL'], 2],
  )
  assert.equal(survivor.residences.length, 1, 'of two homes without beginning, the survivor’s stands')
  for (const word of ['schönherr', 'schoenherr weiß', 'jurgen weiss']) {
    const { clients } = await search<ClientSuggestions>(world, '/clients/search', { search: word })
    assert.equal(
      clients.map(({ id }) => id),
      [one.id],
      word,
    )
  }
})

test('keeps what an undo needs, and tells both records’ history', async (world) => {
  const { one, other } = await twins(world)
  const { id: caseId } = await openCaseOf(world, { personId: other.id })
  const { id } = await merge(world, one.id, other.id)
  const [row] = await world.db.select().from(merges).where(eq(merges.id, id))
  assert.equal(row?.moved.rows['case_files.person_id'], [caseId])
  assert.equal(row?.moved.filled, { gender: 'male', phone: '03733 1234' })
  const dropped = row?.moved.dropped['residences.person_id'] as { municipalityKey: string | null; personId: string }[]
  assert.is(dropped[0]?.personId, other.id)
  const [told] = await world.db.select().from(audit).where(eq(audit.action, 'person.merged'))
  assert.equal(told?.changes, {
    gender: { from: null, to: 'male' },
    nationalities: { from: [], to: ['PL'] },
    phone: { from: null, to: '03733 1234' },
    tookIn: { from: null, to: other.id },
  })
  const actions = async (subjectId: string) =>
    (await world.db.select().from(audit).where(eq(audit.subjectId, subjectId))).map(({ action, by }) => [action, by])
  assert.equal(await actions(one.id), [
    ['person.recorded', 'Anna'],
    ['person.merged', 'Karla'],
  ])
  assert.equal(await actions(other.id), [
    ['person.recorded', 'Anna'],
    ['person.went_into', 'Karla'],
  ])
})

test('takes cases with their entries along, and their numbers stay', async (world) => {
  const { one, other } = await twins(world)
  const own = await openCaseOf(world, { personId: one.id })
  const moved = await openCaseOf(world, { personId: other.id })
  await recordTalk(world, moved.id, { note: 'Zeugnis liegt vor.' })
  await merge(world, one.id, other.id)
  const caseFile = await read<CaseFile>(world, `/cases/${moved.id}`)
  assert.equal([caseFile.client.id, caseFile.number, caseFile.counts.consultation], [one.id, moved.number, 1])
  assert.equal(
    caseFile.client.otherCases.map(({ id }) => id),
    [own.id],
  )
})

test('lets nationalities follow the survivor’s, and residences from another day join', async (world) => {
  const one = await recordPerson(world, { ...jürgen, nationalities: ['DE', 'CZ'], place: 'Aue' })
  const other = await recordPerson(world, { ...jürgen, nationalities: ['CZ', 'PL'] })
  await move(world, other.id, '2024-05-01', { place: 'Ulm' })
  const { consequence } = await sideBySide(world, one.id, other.id)
  assert.equal([consequence.residences, consequence.residencesLeft], [1, 0])
  await merge(world, one.id, other.id)
  const survivor = await read<Person>(world, `/people/${one.id}`)
  assert.equal(survivor.nationalities, ['DE', 'CZ', 'PL'])
  assert.equal(
    survivor.residences.map(({ fromOn }) => fromOn),
    ['2024-05-01', null],
  )
})

test('counts an organisation once that came to one event under both records', async (world) => {
  const one = await recordOrganisation(world, { email: 'info@example.org' })
  const other = await recordOrganisation(world, { email: 'info@example.org', sector: 'Handel', place: 'Aue' })
  await hold(world, '2025-03-03', 'Messe', [one.id, other.id])
  await hold(world, '2025-04-04', 'Tagung', [other.id])
  const { consequence } = await sideBySide(world, one.id, other.id)
  assert.equal(consequence.cumulative, [{ group: 'companiesReached', by: -1 }])
  assert.equal(consequence.filled, ['sector', 'place'])
  await merge(world, one.id, other.id)
  const survivor = await read<Organisation>(world, `/organisations/${one.id}`)
  assert.equal([survivor.sector, survivor.municipality ?? survivor.place], ['Handel', 'Aue-Bad Schlema'])
  assert.is((await sideBySide(world, one.id, other.id)).survivor.events, 2)
})

test('says which figures change, and they change so', async (world) => {
  const { one, other } = await twins(world)
  const first = await openCaseOf(world, { personId: one.id }, '2025-02-03')
  const second = await openCaseOf(world, { personId: other.id }, '2025-05-05')
  await recordTalk(world, first.id, { heldOn: '2025-02-03' })
  await recordTalk(world, second.id, { heldOn: '2025-05-05' })
  await recordTalk(world, second.id, { heldOn: '2025-02-20' })
  const { consequence } = await sideBySide(world, one.id, other.id)
  assert.equal(consequence.quarters, [
    { group: 'returnee', quarter: '2025-Q1', figure: 'counselled', by: -1 },
    { group: 'returnee', quarter: '2025-Q1', figure: 'new', by: -1 },
  ])
  assert.equal(consequence.cumulative, [{ group: 'returnee', by: -1 }])
})

test('is safe to repeat, and refuses another merge under the same id', async (world) => {
  const { one, other } = await twins(world)
  const input = await mergeOf(world, one.id, other.id)
  const first = bodyOf<Merge>(await sendMerge(world, input), 201)
  assert.equal(bodyOf<Merge>(await sendMerge(world, input), 201), first)
  assert.is((await world.db.select().from(merges)).length, 1)
  assert.is(codeOf(await sendMerge(world, { ...input, survivorId: other.id, mergedId: one.id })), 'id_taken')
})

test('refuses itself, another kind, what is gone already, and whom somebody decided to be two', async (world) => {
  const { one, other } = await twins(world)
  const firm = await recordOrganisation(world)
  const town = await recordOrganisation(world, { kind: 'municipality' })
  const third = await recordPerson(world, jürgen)
  const version = { survivorVersion: 1, mergedVersion: 1 }
  const tried = async (survivorId: string, mergedId: string) => {
    const reply = await sendMerge(world, { id: newId(), survivorId, mergedId, ...version })
    return [reply.statusCode, codeOf(reply)]
  }
  assert.equal(await tried(one.id, one.id), [422, 'merge_with_itself'])
  assert.equal(await tried(one.id, firm.id), [422, 'merge_across_kinds'])
  assert.equal(await tried(firm.id, town.id), [422, 'merge_across_kinds'])
  assert.equal(await tried(one.id, newId()), [422, 'client_unknown'])
  await merge(world, one.id, other.id)
  assert.equal(await tried(one.id, other.id), [422, 'client_merged'])
  assert.equal(await tried(other.id, third.id), [422, 'client_merged'])
  bodyOf(await send(world, 'Karla', 'POST', `/duplicates/${third.id}/${one.id}/distinction`), 200)
  assert.equal((await tried(third.id, one.id))[1], 'clients_are_distinct')
})

test('is refused with the state as it is now where either record changed since it was looked at', async (world) => {
  const { one, other } = await twins(world)
  const third = await recordPerson(world, jürgen)
  const looked = await mergeOf(world, one.id, other.id)
  await merge(world, one.id, third.id)
  const reply = await sendMerge(world, looked)
  const { code, current } = bodyOf<{ code: string; current: { survivor: { version: number } } }>(reply, 412)
  assert.equal([code, current.survivor.version], ['changed_meanwhile', 2])
  assert.is((await world.db.select().from(merges)).length, 1)
})

test('of the same pair by two coordinators at once, in either direction, happens once', async (world) => {
  const { one, other } = await twins(world)
  const both = [await mergeOf(world, one.id, other.id), await mergeOf(world, other.id, one.id)]
  const replies = await Promise.all(both.map((input) => sendMerge(world, input)))
  assert.equal(replies.map(({ statusCode }) => statusCode).sort(), [201, 422])
  assert.is(codeOf(replies.find(({ statusCode }) => statusCode === 422) ?? { body: '{}' }), 'client_merged')
  assert.is((await world.db.select().from(merges)).length, 1)
})

test('leads whoever still names the merged record on to the survivor', async (world) => {
  const { one, other } = await twins(world)
  const own = await openCaseOf(world, { personId: one.id })
  await merge(world, one.id, other.id)
  assert.is((await read<Person>(world, `/people/${other.id}`)).id, one.id)
  const logged = await send(world, 'Bela', 'POST', '/consultations', {
    payload: quickLog(world, { personId: other.id }),
  })
  assert.is(bodyOf<Entry>(logged, 201).caseId, own.id)
  assert.is((await openCaseOf(world, { personId: other.id })).client.id, one.id)
})

test('three times over leads in one step to whoever is left', async (world) => {
  const { one, other } = await twins(world)
  const third = await recordPerson(world, jürgen)
  await merge(world, other.id, third.id)
  await merge(world, one.id, other.id)
  assert.is((await read<Person>(world, `/people/${third.id}`)).id, one.id)
  const { total } = await read<Duplicates>(world, '/duplicates', 'Karla')
  assert.is(total, 0)
})

test('a talk recorded while it happens lands with the survivor', async (world) => {
  const { one, other } = await twins(world)
  const input = await mergeOf(world, one.id, other.id)
  const [merged, logged] = await Promise.all([
    sendMerge(world, input),
    send(world, 'Bela', 'POST', '/consultations', { payload: quickLog(world, { personId: other.id }) }),
  ])
  assert.is(merged.statusCode, 201, merged.body)
  const { caseId } = bodyOf<Entry>(logged, 201)
  assert.is((await read<CaseFile>(world, `/cases/${caseId}`)).client.id, one.id)
})

test.run()
