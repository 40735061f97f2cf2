import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, caseFiles, entries, organisations, people } from '../../db/schema/index.ts'
import { addDays } from '../../src/calendar/rules.ts'
import type { CaseFile, Entry } from '../../src/cases/contract.ts'
import type { QuickLog } from '../../src/consultations/contract.ts'
import type { ClientSuggestions } from '../../src/search/contract.ts'
import {
  bodyOf,
  closeCase,
  openCaseOf,
  organisation,
  person,
  quickLog,
  read,
  recordOrganisation,
  recordPerson,
  recordTalk,
  search,
  send,
  talk,
} from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('the quick log')

const post = (world: World, payload: object, by: Name = 'Anna') =>
  send(world, by, 'POST', '/consultations', { payload })

const log = async (world: World, given: Partial<QuickLog>, by: Name = 'Anna'): Promise<Entry> =>
  bodyOf<Entry>(await post(world, quickLog(world, given), by), 201)

const caseOf = (world: World, { caseId }: Entry) => read<CaseFile>(world, `/cases/${caseId}`)

test('goes to the open case of whom it is about, even a colleague’s', async (world) => {
  const { id: personId } = await recordPerson(world)
  const caseFile = await openCaseOf(world, { personId }, '2026-06-01', 'Bela')
  const entry = await log(world, { personId, consultation: talk(world, { heldOn: '2026-06-10', note: 'Anruf' }) })
  assert.equal([entry.caseId, entry.note, entry.recordedBy], [caseFile.id, 'Anruf', 'Anna'])
  assert.is((await world.db.select().from(caseFiles)).length, 1)
})

test('goes to the case with the latest entry where several are open, and passes closed ones by', async (world) => {
  const { id: personId } = await recordPerson(world)
  const first = await openCaseOf(world, { personId }, '2026-05-01')
  const second = await openCaseOf(world, { personId }, '2026-05-02')
  const third = await openCaseOf(world, { personId }, '2026-06-01')
  await closeCase(world, third.id)
  assert.is((await log(world, { personId, consultation: talk(world, { heldOn: '2026-05-02' }) })).caseId, second.id)
  await recordTalk(world, first.id, { heldOn: '2026-06-05' })
  assert.is((await log(world, { personId })).caseId, first.id)
})

test('opens a case on the day of the talk where none is open', async (world) => {
  const { id: personId } = await recordPerson(world, { targetGroup: 'abroad' })
  const { id: closedId } = await openCaseOf(world, { personId }, '2026-05-01')
  await closeCase(world, closedId)
  const newCaseId = newId()
  const entry = await log(world, { personId, newCaseId, consultation: talk(world, { heldOn: '2026-06-10' }) }, 'Bela')
  const caseFile = await caseOf(world, entry)
  assert.equal(
    [caseFile.id, caseFile.openedOn, caseFile.targetGroup, caseFile.lead.name, caseFile.lastEntryOn],
    [newCaseId, '2026-06-10', 'abroad', 'Bela', '2026-06-10'],
  )
})

test('takes somebody new, opens their case and finds them from then on', async (world) => {
  const newPerson = person({ familyName: 'Özdemir', targetGroup: 'undecided' })
  const entry = await log(world, { newPerson, consultation: talk(world, { form: 'short_contact' }) })
  const { client, targetGroup, counts } = await caseOf(world, entry)
  assert.equal([client.id, client.name, targetGroup], [newPerson.id, 'Jana Özdemir', 'undecided'])
  const none = { consultation: 0, note: 0, follow_up: 0, check: 0, package: 0, outcome: 0, file: 0, referral: 0 }
  const others = { ...none, journey: 0 }
  assert.equal(counts, { ...others, short_contact: 1, status_change: 1 })
  const { clients } = await search<ClientSuggestions>(world, '/clients/search', { search: 'oezdemir' })
  assert.is(clients[0]?.openCase?.id, entry.caseId)
})

test('does the same for organisations, known or new', async (world) => {
  const { id: organisationId } = await recordOrganisation(world)
  assert.is((await caseOf(world, await log(world, { organisationId }))).targetGroup, 'company')
  const newOrganisation = organisation({ kind: 'municipality', name: 'Stadt Zwönitz' })
  const { client, targetGroup } = await caseOf(world, await log(world, { newOrganisation }))
  assert.equal([client.name, client.kind, targetGroup], ['Stadt Zwönitz', 'municipality', 'municipality'])
})

test('is repeated safely: one person, one case, one talk, however often it is sent', async (world) => {
  const payload = quickLog(world, { newPerson: person() })
  const replies = await Promise.all([post(world, payload), post(world, payload), post(world, payload)])
  assert.equal(
    replies.map(({ statusCode }) => statusCode),
    [201, 201, 201],
  )
  assert.equal(
    replies.map(({ body }) => body),
    Array(3).fill(replies[0]?.body),
  )
  await writesNothing(world.db, async () => {
    assert.is((await post(world, payload)).statusCode, 201)
    for (const reply of [await post(world, payload, 'Bela'), await post(world, { ...payload, newCaseId: newId() })]) {
      assert.equal([reply.statusCode, reply.json().code], [409, 'id_taken'])
      assert.not.match(reply.body, /Weißbach/)
    }
  })
  const rows = [people, caseFiles].map(async (table) => (await world.db.select().from(table)).length)
  assert.equal(await Promise.all(rows), [1, 1])
  assert.is((await world.db.select().from(entries)).length, 2, 'the opening and the talk')
})

test('leaves an entry of each thing it made in the audit', async (world) => {
  await log(world, { newPerson: person() })
  const rows = await world.db.select().from(audit)
  assert.equal(rows.map(({ action }) => action).slice(-3), ['person.recorded', 'case.opened', 'consultation.recorded'])
})

test('makes nobody and nothing where any part of it cannot be', async (world) => {
  const { id: personId } = await recordPerson(world)
  const { id: organisationId } = await recordOrganisation(world)
  const newPerson = person()
  const refused: [Partial<QuickLog>, number, string, string?][] = [
    [{}, 422, 'one_client_needed'],
    [{ personId, organisationId }, 422, 'one_client_needed'],
    [{ personId, newPerson }, 422, 'one_client_needed'],
    [{ personId: newId() }, 422, 'client_unknown', 'personId'],
    [{ organisationId: personId }, 422, 'client_unknown', 'organisationId'],
    [{ newPerson: person({ municipalityKey: 'x' }) }, 422, 'municipality_unknown', 'municipalityKey'],
    [
      { newPerson, consultation: talk(world, { heldOn: addDays(world.clock.today, 1) }) },
      422,
      'day_in_future',
      'heldOn',
    ],
    [{ newPerson, consultation: talk(world, { topicIds: [newId()] }) }, 422, 'topic_unknown', 'topicIds'],
    [{ newPerson, consultation: talk(world, { heldById: newId() }) }, 422, 'counsellor_unknown', 'heldById'],
    [{ newPerson: person({ familyName: ' ' }) }, 400, 'invalid_input'],
    [{ newPerson, consultation: talk(world, { minutes: -1 }) }, 400, 'invalid_input'],
    [{ newPerson: person({ id: personId, familyName: 'Andere' }) }, 409, 'id_taken', 'id'],
    [{ newPerson, newCaseId: personId }, 409, 'id_taken', 'id'],
    [{ newPerson, consultation: talk(world, { id: personId }) }, 409, 'id_taken', 'id'],
  ]
  await writesNothing(world.db, async () => {
    for (const [wrong, status, code, field] of refused) {
      const reply = await post(world, quickLog(world, wrong))
      assert.equal(
        [reply.statusCode, reply.json().code, reply.json().field],
        [status, code, field],
        JSON.stringify(wrong),
      )
    }
  })
  assert.equal(
    [(await world.db.select().from(people)).length, (await world.db.select().from(organisations)).length],
    [1, 1],
  )
})

test('takes twenty calls at one moment, each with somebody new', async (world) => {
  const logged = await Promise.all(
    Array.from({ length: 20 }, (_, number) => log(world, { newPerson: person({ familyName: `Anruf ${number}` }) })),
  )
  const numbers = await Promise.all(logged.map(async (entry) => (await caseOf(world, entry)).number))
  const year = world.clock.today.slice(0, 4)
  const expected = Array.from({ length: 20 }, (_, number) => `WCE-${year}-${String(number + 1).padStart(4, '0')}`)
  assert.equal(numbers.sort(), expected)
})

test.run()
