import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, caseFiles, entries, organisations, people } from '../../db/schema/index.ts'
import { clientNames } from '../../db/schema/search.ts'
import type { CaseFile, Entry } from '../../src/cases/contract.ts'
import type { QuickLog, TakenBack } from '../../src/consultations/contract.ts'
import type { Person } from '../../src/people/contract.ts'
import type { ClientSuggestions } from '../../src/search/contract.ts'
import {
  bodyOf,
  catalogueIds,
  closeCase,
  openCase,
  openCaseOf,
  organisation,
  person,
  quickLog,
  read,
  recordNote,
  recordPerson,
  recordTalk,
  restrict,
  search,
  send,
  talk,
} from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('taking back a talk')

const log = async (world: World, given: Partial<QuickLog>, by: Name = 'Anna'): Promise<Entry> =>
  bodyOf(await send(world, by, 'POST', '/consultations', { payload: quickLog(world, given) }), 201)

const takeBack = (world: World, { id, version }: Pick<Entry, 'id' | 'version'>, by: Name = 'Anna') =>
  send(world, by, 'POST', `/consultations/${id}/taking-back`, { ifMatch: version })

const takenBack = async (world: World, entry: Entry): Promise<TakenBack> => bodyOf(await takeBack(world, entry), 200)

const refusal = async (world: World, entry: Pick<Entry, 'id' | 'version'>, by: Name = 'Anna') => {
  const reply = await takeBack(world, entry, by)
  return [reply.statusCode, reply.json().code]
}

const rowsOf = async ({ db }: World) => {
  const tables = [people, organisations, caseFiles, entries, clientNames]
  return Promise.all(tables.map(async (table) => (await db.select().from(table)).length))
}

test('of somebody new leaves nothing of them behind, and is told in the audit without a name', async (world) => {
  const before = await rowsOf(world)
  const { work = '' } = await catalogueIds(world, 'topics')
  const newPerson = person({ familyName: 'Özdemir', nationalities: ['TR'], place: 'Izmir', phone: '03733 12' })
  const entry = await log(world, { newPerson, consultation: talk(world, { topicIds: [work], note: 'Anruf' }) })
  assert.equal(await takenBack(world, entry), { caseFile: true, client: true })
  assert.equal(await rowsOf(world), before)
  assert.equal((await search<ClientSuggestions>(world, '/clients/search', { search: 'özdemir' })).clients, [])
  assert.is((await send(world, 'Anna', 'GET', `/people/${newPerson.id}`)).statusCode, 404)
  assert.is((await send(world, 'Anna', 'GET', `/cases/${entry.caseId}`)).statusCode, 404)
  const told = await world.db.select().from(audit)
  assert.equal(
    told.slice(-3).map(({ action, subjectId, by }) => [action, subjectId, by]),
    [
      ['consultation.taken_back', entry.id, 'Anna'],
      ['case.taken_back', entry.caseId, 'Anna'],
      ['client.taken_back', newPerson.id, 'Anna'],
    ],
  )
  assert.not.match(JSON.stringify(told), /zdemir|Anruf/)
})

test('does the same for a new organisation, and gives the number of the case to the next one', async (world) => {
  const newOrganisation = organisation({ kind: 'municipality', name: 'Stadt Zwönitz' })
  const entry = await log(world, { newOrganisation })
  const { number } = await read<CaseFile>(world, `/cases/${entry.caseId}`)
  const before = await rowsOf(world)
  assert.equal(await takenBack(world, entry), { caseFile: true, client: true })
  assert.equal(await rowsOf(world), [before[0], (before[1] ?? 0) - 1, 0, 0, (before[4] ?? 0) - 1])
  assert.is((await openCase(world)).number, number)
})

test('of somebody known leaves them, and takes only the case that was opened for it', async (world) => {
  const { id: personId } = await recordPerson(world)
  const entry = await log(world, { personId })
  assert.equal(await takenBack(world, entry), { caseFile: true, client: false })
  assert.equal((await read<Person>(world, `/people/${personId}`)).cases, [])
})

test('in a case that was there removes the talk alone, and it can be restored', async (world) => {
  const { id: personId } = await recordPerson(world)
  const { id } = await openCaseOf(world, { personId })
  const entry = await log(world, { personId })
  assert.equal(await takenBack(world, entry), { caseFile: false, client: false })
  assert.is((await read<CaseFile>(world, `/cases/${id}`)).counts.consultation, 0)
  const back = await send(world, 'Anna', 'DELETE', `/entries/${entry.id}/removal`)
  assert.is(bodyOf<Entry>(back, 200).removed, false)
})

test('closes a case again that it reopened, as it was closed before', async (world) => {
  const caseFile = await openCase(world, { on: '2026-06-01' })
  const closed = await closeCase(world, caseFile.id, '2026-06-10')
  const entry = await log(world, { personId: caseFile.client.id, reopenedCaseId: caseFile.id })
  assert.is((await read<CaseFile>(world, `/cases/${caseFile.id}`)).closedOn, null)
  assert.equal(await takenBack(world, entry), { caseFile: false, client: false })
  const { version, ...now } = await read<CaseFile>(world, `/cases/${caseFile.id}`)
  assert.equal(now, (({ version: _, ...before }) => before)(closed))
})

test('is repeated safely, at once and later, and the same talk is never made again by a late repetition', async (world) => {
  const payload = quickLog(world, { newPerson: person() })
  const entry = bodyOf<Entry>(await send(world, 'Anna', 'POST', '/consultations', { payload }), 201)
  const replies = await Promise.all([takeBack(world, entry), takeBack(world, entry), takeBack(world, entry)])
  assert.equal(
    replies.map((reply) => [reply.statusCode, reply.json()]),
    Array(3).fill([200, { caseFile: true, client: true }]),
  )
  await writesNothing(world.db, async () => {
    assert.equal(await takenBack(world, entry), { caseFile: true, client: true })
    assert.is((await send(world, 'Anna', 'POST', '/consultations', { payload })).statusCode, 404)
    assert.equal(await refusal(world, entry, 'Bela'), [404, 'not_found'])
  })
})

const since: [string, (world: World, entry: Entry, personId: string) => Promise<unknown>][] = [
  ['a note was written', (world, { caseId }) => recordNote(world, caseId)],
  ['a colleague recorded a talk', (world, { caseId }) => recordTalk(world, caseId, {}, 'Bela')],
  [
    'a note was written and removed',
    async (world, { caseId }) => {
      const { id, version } = await recordNote(world, caseId)
      bodyOf(await send(world, 'Anna', 'POST', `/entries/${id}/removal`, { ifMatch: version }), 200)
    },
  ],
  ['the case was closed', (world, { caseId }) => closeCase(world, caseId)],
  ['the case was restricted', (world, { caseId }) => restrict(world, { id: caseId, version: 1 })],
  [
    'the group was decided',
    async (world, { caseId }) =>
      bodyOf(
        await send(world, 'Anna', 'PATCH', `/cases/${caseId}`, { payload: { targetGroup: 'abroad' }, ifMatch: 1 }),
        200,
      ),
  ],
  [
    'the person was edited',
    async (world, _, personId) =>
      bodyOf(await send(world, 'Bela', 'PATCH', `/people/${personId}`, { payload: { phone: '1' }, ifMatch: 1 }), 200),
  ],
  ['another case was opened', (world, _, personId) => openCaseOf(world, { personId }, world.clock.today, 'Bela')],
  [
    'the coordinator decided that they are somebody else',
    async (world, _, personId) => {
      const { id } = await recordPerson(world, { givenName: 'Jana Maria' })
      bodyOf(await send(world, 'Karla', 'POST', `/duplicates/${personId}/${id}/distinction`), 200)
    },
  ],
  [
    'somebody was merged into them',
    async (world, _, survivorId) => {
      const { id: mergedId } = await recordPerson(world)
      const payload = { id: newId(), survivorId, survivorVersion: 1, mergedId, mergedVersion: 1 }
      bodyOf(await send(world, 'Karla', 'POST', '/merges', { payload }), 201)
    },
  ],
]

for (const [what, happen] of since) {
  test(`is refused once ${what}, and changes nothing`, async (world) => {
    const newPerson = person()
    const entry = await log(world, { newPerson })
    await happen(world, entry, newPerson.id)
    await writesNothing(world.db, async () => {
      assert.equal(await refusal(world, entry), [422, 'happened_since'])
    })
  })
}

test('of a talk that was corrected meanwhile asks for the state it is based on', async (world) => {
  const entry = await log(world, { newPerson: person() })
  const { id: _, ...correction } = talk(world, { minutes: 20 })
  const changed = await send(world, 'Anna', 'PATCH', `/consultations/${entry.id}`, { payload: correction, ifMatch: 1 })
  assert.is(changed.statusCode, 200)
  await writesNothing(world.db, async () => {
    assert.equal(await refusal(world, entry), [412, 'changed_meanwhile'])
    const without = await send(world, 'Anna', 'POST', `/consultations/${entry.id}/taking-back`)
    assert.equal([without.statusCode, without.json().code], [428, 'version_missing'])
  })
  assert.equal(await takenBack(world, { ...entry, version: 2 }), { caseFile: true, client: true })
})

test('is for whoever recorded it alone, and tells nobody else of a hidden case', async (world) => {
  const entry = await log(world, { newPerson: person() }, 'Bela')
  await writesNothing(world.db, async () => {
    assert.equal(await refusal(world, entry), [403, 'not_allowed'])
    assert.equal(await refusal(world, entry, 'Karla'), [403, 'not_allowed'])
  })
  await restrict(world, { id: entry.caseId, version: 1 }, [], 'Bela')
  assert.equal(await refusal(world, entry), [404, 'not_found'])
  assert.equal(await refusal(world, { id: newId(), version: 1 }), [404, 'not_found'])
})

test('leaves a person and a case that were recorded before, though it was at the same moment', async (world) => {
  const caseFile = await openCase(world)
  const entry = await log(world, { personId: caseFile.client.id })
  assert.equal(await takenBack(world, entry), { caseFile: false, client: false })
  const [row] = await world.db.select().from(caseFiles).where(eq(caseFiles.id, caseFile.id))
  assert.is(row?.closedOn, null)
})

test.run()
