import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, caseFiles } from '../../db/schema/index.ts'
import type { CaseFile, EntryPage } from '../../src/cases/contract.ts'
import { bodyOf, openCaseOf, read, recordOrganisation, recordPerson, send } from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('opening a case')

const post = (world: World, payload: object, by: Name = 'Anna') => send(world, by, 'POST', '/cases', { payload })

test('gives it a number, the group of its person, and whoever opens it as lead', async (world) => {
  const { id: personId } = await recordPerson(world, { targetGroup: 'abroad', place: 'Aue', birthYear: 1990 })
  const id = newId()
  const reply = await post(world, { id, personId, openedOn: '2026-06-01' })
  assert.is(reply.headers.etag, '"1"')
  const caseFile = bodyOf<CaseFile>(reply, 201)
  const { number, targetGroup, lead, openedOn, closedOn, closingReason, lastEntryOn, counts, version } = caseFile
  assert.equal(
    { number, targetGroup, lead, openedOn, closedOn, closingReason, lastEntryOn, version },
    {
      number: 'WCE-2026-0001',
      targetGroup: 'abroad',
      lead: { id: world.staff.Anna.counsellorId, name: 'Anna' },
      openedOn: '2026-06-01',
      closedOn: null,
      closingReason: null,
      lastEntryOn: '2026-06-01',
      version: 1,
    },
  )
  const { status_change, ...others } = counts
  assert.is(status_change, 1)
  assert.equal([...new Set(Object.values(others))], [0])
  assert.equal(
    [caseFile.client.name, caseFile.client.place, caseFile.client.birthYear],
    ['Jana Weißbach', 'Aue-Bad Schlema', 1990],
  )
  assert.equal(await read(world, `/cases/${id}`, 'Bela'), caseFile)
})

test('is told on its timeline, and in the audit', async (world) => {
  const { id: personId } = await recordPerson(world)
  const { id } = await openCaseOf(world, { personId }, '2026-06-01')
  const { rows } = await read<EntryPage>(world, `/cases/${id}/entries`)
  assert.equal(
    rows.map(({ kind, happenedOn, recordedBy, status, mayChange }) => ({
      kind,
      happenedOn,
      recordedBy,
      status,
      mayChange,
    })),
    [
      {
        kind: 'status_change',
        happenedOn: '2026-06-01',
        recordedBy: 'Anna',
        status: { change: 'opened', reason: null },
        mayChange: false,
      },
    ],
  )
  const [row] = await world.db.select().from(audit).where(eq(audit.subjectId, id))
  assert.equal([row?.action, row?.by, row?.userId], ['case.opened', 'Anna', world.staff.Anna.id])
})

test('may decide another group than the person’s own, and gives an organisation its kind', async (world) => {
  const { id: personId } = await recordPerson(world, { targetGroup: 'undecided' })
  const decided = await post(world, { id: newId(), personId, targetGroup: 'domestic', openedOn: '2026-06-01' })
  assert.is(bodyOf<CaseFile>(decided, 201).targetGroup, 'domestic')
  const { id: organisationId } = await recordOrganisation(world, { kind: 'municipality', name: 'Stadt Zwönitz' })
  assert.is((await openCaseOf(world, { organisationId })).targetGroup, 'municipality')
})

test('makes the coordinator a lead as well', async (world) => {
  const { id: personId } = await recordPerson(world)
  assert.is((await openCaseOf(world, { personId }, '2026-06-01', 'Karla')).lead.name, 'Karla')
})

test('counts the numbers of each year on their own', async (world) => {
  const { id: personId } = await recordPerson(world)
  const numbers: string[] = []
  for (const on of ['2026-01-01', '2025-12-31', '2025-01-01', '2026-06-17']) {
    numbers.push((await openCaseOf(world, { personId }, on)).number)
  }
  assert.equal(numbers, ['WCE-2026-0001', 'WCE-2025-0001', 'WCE-2025-0002', 'WCE-2026-0002'])
})

test('gives twenty cases opened at one moment twenty numbers without a gap', async (world) => {
  const { id: personId } = await recordPerson(world)
  const opened = await Promise.all(
    Array.from({ length: 20 }, (_, number) =>
      openCaseOf(world, { personId }, '2026-06-01', (['Anna', 'Bela', 'Karla'] as const)[number % 3]),
    ),
  )
  const expected = Array.from({ length: 20 }, (_, number) => `WCE-2026-${String(number + 1).padStart(4, '0')}`)
  assert.equal(opened.map(({ number }) => number).sort(), expected)
})

test('wastes no number on a case that is refused', async (world) => {
  const { id: personId } = await recordPerson(world)
  const openedOn = '2026-06-01'
  await openCaseOf(world, { personId }, openedOn)
  await post(world, { id: newId(), personId, openedOn, targetGroup: 'company' })
  assert.is((await openCaseOf(world, { personId }, openedOn)).number, 'WCE-2026-0002')
})

test('is repeated safely, also at one moment', async (world) => {
  const { id: personId } = await recordPerson(world)
  const payload = { id: newId(), personId, openedOn: '2026-06-01' }
  const replies = await Promise.all([post(world, payload), post(world, payload)])
  for (const reply of replies) assert.is(bodyOf<CaseFile>(reply, 201).number, 'WCE-2026-0001')
  const { version } = bodyOf<CaseFile>(
    await send(world, 'Anna', 'PATCH', `/cases/${payload.id}`, { payload: { targetGroup: 'abroad' }, ifMatch: 1 }),
    200,
  )
  const again = bodyOf<CaseFile>(await post(world, payload), 201)
  assert.equal([again.targetGroup, again.version], ['abroad', version], 'as it is now')
  assert.is((await world.db.select().from(caseFiles)).length, 1)
  await writesNothing(world.db, async () => {
    for (const [other, by] of [
      [{ ...payload, openedOn: '2026-06-02' }, 'Anna'],
      [payload, 'Bela'],
    ] as const) {
      const reply = await post(world, other, by)
      assert.equal([reply.statusCode, reply.json().code], [409, 'id_taken'])
      assert.not.match(reply.body, /Weißbach|WCE/)
    }
  })
})

test('refuses what cannot be, and writes nothing', async (world) => {
  const { id: personId } = await recordPerson(world)
  const { id: organisationId } = await recordOrganisation(world)
  const openedOn = world.clock.today
  const refused: [object, number, string, string?][] = [
    [{ openedOn }, 422, 'one_client_needed'],
    [{ personId, organisationId, openedOn }, 422, 'one_client_needed'],
    [{ personId: newId(), openedOn }, 422, 'client_unknown', 'personId'],
    [{ organisationId: personId, openedOn }, 422, 'client_unknown', 'organisationId'],
    [{ personId, openedOn, targetGroup: 'company' }, 422, 'group_does_not_fit', 'targetGroup'],
    [{ organisationId, openedOn, targetGroup: 'municipality' }, 422, 'group_does_not_fit', 'targetGroup'],
    [{ organisationId, openedOn, targetGroup: 'undecided' }, 422, 'group_does_not_fit', 'targetGroup'],
    [{ personId, openedOn: '9999-12-31' }, 422, 'day_in_future', 'openedOn'],
    [{ personId, openedOn: '1989-12-31' }, 422, 'day_too_early', 'openedOn'],
    [{ personId, openedOn: '2025-02-29' }, 400, 'invalid_input'],
    [{ personId }, 400, 'invalid_input'],
    [{ personId, openedOn, leadId: newId() }, 400, 'invalid_input'],
  ]
  await writesNothing(world.db, async () => {
    for (const [wrong, status, code, field] of refused) {
      const reply = await post(world, { id: newId(), ...wrong })
      assert.equal([reply.statusCode, reply.json().code], [status, code], JSON.stringify(wrong))
      assert.is(reply.json().field, field)
    }
  })
})

test.run()
