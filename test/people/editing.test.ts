import { desc, eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, people } from '../../db/schema/index.ts'
import { addDays, yearOf } from '../../src/calendar/rules.ts'
import type { CaseFile } from '../../src/cases/contract.ts'
import type { Person } from '../../src/people/contract.ts'
import { merge } from '../duplicates/merging.ts'
import { bodyOf, openCaseOf, read, recordPerson, restrict, send } from '../support/cases.ts'
import { found, patchPerson, readPerson } from '../support/clients.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('editing a person')

const edit = async (world: World, { id, version }: Person, payload: object): Promise<Person> =>
  bodyOf(await patchPerson(world, id, payload, version), 200)

test('changes what is named, tidied as when recording, and leaves the rest', async (world) => {
  const jana = await recordPerson(world, { phone: '0371 1', nationalities: ['DE'] })
  const { version, nationalities, email, phone, name } = await edit(world, jana, {
    familyName: ' Groß ',
    email: 'jana@example.org ',
    nationalities: ['PL', 'DE', 'PL'],
  })
  assert.equal(
    [version, nationalities, email, phone, name],
    [2, ['PL', 'DE'], 'jana@example.org', '0371 1', 'Jana Groß'],
  )
})

test('makes unknown again what was wrong', async (world) => {
  const facts = {
    birthYear: 1990,
    gender: 'female',
    nativeName: 'یانا',
    origin: 'Graz',
    nationalities: ['AT'],
  } as const
  const jana = await recordPerson(world, { ...facts, nationalities: ['AT'] })
  const nothing = { givenName: null, birthYear: null, gender: null, nativeName: null, origin: null, nationalities: [] }
  const { id } = await edit(world, jana, nothing)
  const now = await readPerson(world, id)
  assert.equal(
    [now.givenName, now.birthYear, now.gender, now.nativeName, now.origin, now.nationalities, now.name],
    [null, null, null, null, null, [], 'Weißbach'],
  )
})

test('lets them be found by the names they have now, and sorted by them', async (world) => {
  const jana = await recordPerson(world, { nativeName: 'یانا' })
  await recordPerson(world, { familyName: 'Weißbach', givenName: 'Uwe' })
  await edit(world, jana, { familyName: 'Şahin-Groß', nativeName: null })
  assert.equal(await found(world, 'weissbach'), ['Uwe Weißbach'])
  assert.equal(await found(world, 'sahin'), ['Jana Şahin-Groß'])
  assert.equal(await found(world, 'یانا'), [])
  const [row] = await world.db.select().from(people).where(eq(people.id, jana.id))
  assert.is(row?.sortName, 'sahin gross  jana')
})

test('shows at once on their case; its group stays, being the one that counts', async (world) => {
  const jana = await recordPerson(world, { targetGroup: 'returnee' })
  const caseFile = await openCaseOf(world, { personId: jana.id })
  const edited = await edit(world, jana, { phone: '03733 1', targetGroup: 'abroad', familyName: 'Groß' })
  const { client, targetGroup } = await read<CaseFile>(world, `/cases/${caseFile.id}`)
  assert.equal([client.name, client.phone, targetGroup], ['Jana Groß', '03733 1', 'returnee'])
  assert.is(edited.targetGroup, 'abroad')
  const next = await openCaseOf(world, { personId: jana.id })
  assert.is(next.targetGroup, 'abroad')
})

test('says in the audit what it was, lists whole', async (world) => {
  const jana = await recordPerson(world, { nationalities: ['DE'] })
  bodyOf(await patchPerson(world, jana.id, { phone: '1', nationalities: ['PL', 'DE'] }, 1, 'Bela'), 200)
  const [row] = await world.db.select().from(audit).where(eq(audit.subjectId, jana.id)).orderBy(desc(audit.id))
  assert.equal([row?.action, row?.by], ['person.edited', 'Bela'])
  assert.equal(row?.changes, {
    phone: { from: null, to: '1' },
    nationalities: { from: ['DE'], to: ['PL', 'DE'] },
  })
})

test('to what they are already changes nothing', async (world) => {
  const jana = await recordPerson(world, { place: 'Aue', nationalities: ['DE'], phone: '1' })
  const { id, givenName, familyName, nationalities, phone } = jana
  const [home] = jana.residences
  const residences = [{ id: home?.id, fromOn: null, municipalityKey: home?.municipalityKey }]
  await writesNothing(world.db, async () => {
    for (const same of [{}, { givenName, familyName, nationalities, phone: ` ${phone} ` }, { residences }]) {
      assert.is(bodyOf<Person>(await patchPerson(world, id, same, 1), 200).version, 1)
    }
  })
})

test('by two at one moment lets one of them win, and shows the other what is now', async (world) => {
  const { id } = await recordPerson(world)
  const replies = await Promise.all([
    patchPerson(world, id, { phone: '1' }, 1),
    patchPerson(world, id, { phone: '2' }, 1, 'Bela'),
  ])
  const [won, lost] = replies.sort((one, other) => one.statusCode - other.statusCode)
  assert.equal([won?.statusCode, lost?.statusCode, lost?.json().code], [200, 412, 'changed_meanwhile'])
  assert.equal(lost?.json().current, won?.json())
  assert.is(bodyOf<Person>(await patchPerson(world, id, { email: 'x@example.org' }, 2, 'Bela'), 200).version, 3)
})

test('needs the version it is based on', async (world) => {
  const { id } = await recordPerson(world)
  await writesNothing(world.db, async () => {
    const reply = await patchPerson(world, id, { phone: '1' })
    assert.equal([reply.statusCode, reply.json().code], [428, 'version_missing'])
  })
})

test('refuses what cannot be, as recording does, and writes nothing', async (world) => {
  const { id } = await recordPerson(world, { place: 'Aue' })
  const other = await recordPerson(world, { place: 'Thum' })
  const theirs = other.residences[0]?.id
  const home = (given: object) => ({ residences: [{ id: newId(), fromOn: null, place: 'Aue', ...given }] })
  const twice = { id: newId(), place: 'Aue' }
  const refused: [object, number, string, string?][] = [
    [{ familyName: ' ' }, 400, 'invalid_input'],
    [{ familyName: null }, 400, 'invalid_input'],
    [{ familyName: 'x'.repeat(201) }, 400, 'invalid_input'],
    [{ targetGroup: 'company' }, 400, 'invalid_input'],
    [{ birthYear: '1990' }, 400, 'invalid_input'],
    [{ nationalities: ['Polen'] }, 400, 'invalid_input'],
    [{ version: 2 }, 400, 'invalid_input'],
    [{ name: 'Jana' }, 400, 'invalid_input'],
    [{ mergedInto: other.id }, 400, 'invalid_input'],
    [{ birthYear: yearOf(world.clock.today) + 1 }, 422, 'birth_year_in_future', 'birthYear'],
    [{ nationalities: ['ZZ'] }, 422, 'country_unknown', 'nationalities'],
    [home({ fromOn: '2022-02-30' }), 400, 'invalid_input'],
    [home({ fromOn: '0000-01-01' }), 400, 'invalid_input'],
    [home({ fromOn: '1899-12-31' }), 422, 'day_too_early', 'residences'],
    [home({ fromOn: addDays(world.clock.today, 367) }), 422, 'day_too_far_ahead', 'residences'],
    [home({ place: null }), 422, 'residence_place_missing', 'residences'],
    [home({ municipalityKey: '00000000' }), 422, 'municipality_unknown', 'municipalityKey'],
    [home({ id: theirs }), 422, 'residence_unknown', 'residences'],
    [
      { residences: [twice, { ...twice, id: newId() }].map((one) => ({ ...one, fromOn: null })) },
      422,
      'residence_twice',
      'residences',
    ],
    [
      { residences: ['2022-01-01', '2022-02-01'].map((fromOn) => ({ ...twice, fromOn })) },
      422,
      'residence_twice',
      'residences',
    ],
  ]
  await writesNothing(world.db, async () => {
    for (const [wrong, status, code, field] of refused) {
      const reply = await patchPerson(world, id, wrong, 1)
      const said = [reply.statusCode, reply.json().code, reply.json().field]
      assert.equal(said, [status, code, field], JSON.stringify(wrong))
      assert.not.match(reply.body, /Thum/)
    }
  })
  assert.is((await patchPerson(world, id, home({ fromOn: addDays(world.clock.today, 366) }), 1)).statusCode, 200)
})

test('keeps names as they are written, whatever they look like', async (world) => {
  const names = ['<img src=x onerror=alert(1)>', '"; drop table people; --', 'x'.repeat(200), 'ليلى‏ الخطيب', '${7*7}']
  const jana = await recordPerson(world)
  let now = jana
  for (const familyName of names) {
    now = await edit(world, now, { familyName })
    assert.is(now.familyName, familyName.normalize('NFC'))
  }
  assert.is(now.version, names.length + 1)
})

test('is not for those who may not know of the person: for them there is nobody', async (world) => {
  const jana = await recordPerson(world)
  await restrict(world, await openCaseOf(world, { personId: jana.id }))
  const url = `/people/${jana.id}`
  await writesNothing(world.db, async () => {
    for (const reply of [
      await send(world, 'Bela', 'GET', url),
      await patchPerson(world, jana.id, { phone: '1' }, 1, 'Bela'),
      await patchPerson(world, jana.id, { phone: '1' }, 7, 'Bela'),
      await send(world, 'Bela', 'GET', `${url}/history`),
      await send(world, 'Bela', 'POST', `${url}/restoration`, { payload: { state: 0 }, ifMatch: 1 }),
    ]) {
      assert.equal([reply.statusCode, reply.json().code], [404, 'not_found'])
      assert.not.match(reply.body, /Weißbach/)
    }
  })
  for (const by of ['Anna', 'Karla'] as const) assert.is((await send(world, by, 'GET', url)).statusCode, 200, by)
})

test('names only the cases one may know of', async (world) => {
  const jana = await recordPerson(world)
  const hidden = await openCaseOf(world, { personId: jana.id })
  const open = await openCaseOf(world, { personId: jana.id }, '2026-05-01')
  await restrict(world, hidden)
  const casesFor = async (by: 'Anna' | 'Bela') => (await readPerson(world, jana.id, by)).cases.map(({ name }) => name)
  assert.equal(await casesFor('Bela'), [open.number])
  assert.equal(await casesFor('Anna'), [hidden.number, open.number])
  const { client } = await read<CaseFile>(world, `/cases/${open.id}`, 'Bela')
  assert.equal(client.otherCases, [])
})

test('of a record that was merged goes to the one it was taken into', async (world) => {
  const [survivor, loser] = [await recordPerson(world, { phone: '1' }), await recordPerson(world)]
  await merge(world, survivor.id, loser.id)
  assert.equal(await readPerson(world, loser.id), await readPerson(world, survivor.id))
  await writesNothing(world.db, async () => {
    const reply = await patchPerson(world, loser.id, { phone: '2' }, 1)
    assert.equal([reply.statusCode, reply.json().current.id], [412, survivor.id])
  })
  await restrict(world, await openCaseOf(world, { personId: survivor.id }))
  assert.is((await send(world, 'Bela', 'GET', `/people/${loser.id}`)).statusCode, 404)
})

test.run()
