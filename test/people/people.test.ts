import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, municipalities, people } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { yearOf } from '../../src/calendar/rules.ts'
import type { NewPerson, Person } from '../../src/people/contract.ts'
import { bodyOf, openCaseOf, person, read, recordPerson, send } from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('recording a person')

const post = (world: World, payload: object, by: 'Anna' | 'Bela' = 'Anna') =>
  send(world, by, 'POST', '/people', { payload })

/** What is not asked of somebody who was just recorded. */
const nothingForThePackage = {
  originGroup: null,
  household: null,
  householdKept: false,
  hasCar: null,
  hasFamilyAbroad: null,
  hasForeignDegree: null,
  movingOn: null,
  languages: [],
}

const keyOf = async ({ db }: World, name: string): Promise<string> => {
  const [found] = await db.select().from(municipalities).where(eq(municipalities.name, name))
  return found?.key ?? ''
}

test('keeps all that is known of them', async (world) => {
  const payload: NewPerson = {
    id: newId(),
    givenName: 'Nilüfer',
    familyName: 'Yılmaz-Großmann',
    nativeName: 'نیلوفر',
    targetGroup: 'abroad',
    birthYear: 1990,
    gender: 'female',
    nationalities: ['TR', 'DE'],
    origin: 'Izmir',
    municipalityKey: await keyOf(world, 'Zwönitz'),
    email: 'nilufer@example.org',
    phone: '+49 151 0000000',
  }
  const reply = await post(world, payload)
  assert.is(reply.headers.etag, '"1"')
  const { municipalityKey: _, ...said } = payload
  const residenceId = reply.json<Person>().residences[0]?.id
  assert.equal(bodyOf<Person>(reply, 201), {
    ...said,
    kind: 'person',
    name: 'Nilüfer Yılmaz-Großmann',
    residences: [
      { id: residenceId, fromOn: null, municipalityKey: payload.municipalityKey, municipality: 'Zwönitz', place: null },
    ],
    cases: [],
    ...nothingForThePackage,
    version: 1,
  })
  assert.equal(await read(world, `/people/${payload.id}`, 'Bela'), reply.json())
})

test('takes what is not said as not recorded', async (world) => {
  const { id } = await recordPerson(world, { givenName: null, familyName: 'Nguyễn', targetGroup: 'undecided' })
  const { name, givenName, birthYear, gender, nationalities, residences, email } = await read<Person>(
    world,
    `/people/${id}`,
  )
  assert.equal(
    [name, givenName, birthYear, gender, nationalities, residences, email],
    ['Nguyễn', null, null, null, [], [], null],
  )
})

test('trims blanks and composes letters', async (world) => {
  const typed = { givenName: ' Jana ', familyName: 'Mu\u0308ller\u00a0', email: ' jana@example.org' }
  const { name, email } = await recordPerson(world, typed)
  assert.equal([name, email], ['Jana Müller', 'jana@example.org'])
})

test('knows a municipality of the district by its name, and keeps any other place as written', async (world) => {
  const homes = [
    ['Aue', { municipality: 'Aue-Bad Schlema', place: null }],
    ['09366 Stollberg', { municipality: 'Stollberg/Erzgeb.', place: null }],
    ['Chemnitz', { municipality: null, place: 'Chemnitz' }],
  ] as const
  for (const [place, expected] of homes) {
    const { residences } = await recordPerson(world, { place })
    assert.equal(
      residences.map(({ fromOn, municipality, place: asWritten }) => ({ fromOn, municipality, place: asWritten })),
      [{ fromOn: null, ...expected }],
    )
  }
})

test('counts a nationality named twice once', async (world) => {
  assert.equal((await recordPerson(world, { nationalities: ['SY', 'stateless', 'SY'] })).nationalities, [
    'SY',
    'stateless',
  ])
})

test('is repeated safely: the same again is the same person, with the cases of today', async (world) => {
  const payload = person()
  bodyOf(await post(world, payload), 201)
  const caseFile = await openCaseOf(world, { personId: payload.id })
  const { id, ...rest } = payload
  const again = bodyOf<Person>(await post(world, { ...rest, id }), 201)
  assert.equal(
    again.cases.map(({ id: caseId, name, closedOn }) => [caseId, name, closedOn]),
    [[caseFile.id, caseFile.number, null]],
  )
  assert.is((await world.db.select().from(people)).length, 1)
  assert.is((await world.db.select().from(audit).where(eq(audit.action, 'person.recorded'))).length, 1)
})

test('is one person even if the same comes twice at one moment', async (world) => {
  const payload = person()
  const replies = await Promise.all([post(world, payload), post(world, payload), post(world, payload)])
  assert.equal(
    replies.map(({ statusCode }) => statusCode),
    [201, 201, 201],
  )
  assert.equal(
    replies.map(({ body }) => body),
    Array(3).fill(replies[0]?.body),
  )
  assert.is((await world.db.select().from(people)).length, 1)
})

test('takes no id that is used for anything else', async (world) => {
  const payload = person({ familyName: 'Hussein' })
  await post(world, payload)
  const imported = person()
  await transaction(world.db, async (tx) => {
    const { id, familyName, targetGroup } = imported
    await tx.insert(people).values({ id, familyName, targetGroup, sortName: 'x', createdAt: world.clock.now() })
  })
  await writesNothing(world.db, async () => {
    for (const reply of [
      await post(world, { ...payload, givenName: 'Ali' }),
      await post(world, payload, 'Bela'),
      await send(world, 'Anna', 'POST', '/organisations', { payload: { id: payload.id, kind: 'company', name: 'X' } }),
      await post(world, imported),
    ]) {
      assert.is(reply.statusCode, 409)
      assert.equal([reply.json().code, reply.json().current], ['id_taken', undefined])
      assert.not.match(reply.body, /Hussein|Weißbach/)
    }
  })
})

test('refuses what cannot be, and writes nothing', async (world) => {
  const refused: [object, number, string][] = [
    [{ id: 'no id' }, 400, 'invalid_input'],
    [{ id: newId().toUpperCase() }, 400, 'invalid_input'],
    [{ id: `urn:uuid:${newId()}` }, 400, 'invalid_input'],
    [{ familyName: '' }, 400, 'invalid_input'],
    [{ familyName: ' \t' }, 400, 'invalid_input'],
    [{ familyName: 'x'.repeat(201) }, 400, 'invalid_input'],
    [{ origin: ' ' }, 400, 'invalid_input'],
    [{ targetGroup: 'company' }, 400, 'invalid_input'],
    [{ gender: 'w' }, 400, 'invalid_input'],
    [{ birthYear: 1899 }, 400, 'invalid_input'],
    [{ birthYear: 1990.5 }, 400, 'invalid_input'],
    [{ birthYear: yearOf(world.clock.today) + 1 }, 422, 'birth_year_in_future'],
    [{ nationalities: ['Syria'] }, 400, 'invalid_input'],
    [{ nationalities: ['ZZ'] }, 422, 'country_unknown'],
    [{ municipalityKey: '00000000' }, 422, 'municipality_unknown'],
    [{ email: 'x'.repeat(501) }, 400, 'invalid_input'],
    [{ residences: [] }, 400, 'invalid_input'],
    [{ version: 1 }, 400, 'invalid_input'],
  ]
  await writesNothing(world.db, async () => {
    for (const [wrong, status, code] of refused) {
      const reply = await post(world, { ...person(), ...wrong })
      assert.equal([reply.statusCode, reply.json().code], [status, code], JSON.stringify(wrong))
    }
  })
})

test('shows nothing of the record that was not meant to be shown', async (world) => {
  const { id } = await recordPerson(world)
  const shown = Object.keys(await read<object>(world, `/people/${id}`))
  for (const field of ['sortName', 'createdAt', 'mergedInto']) assert.not.ok(shown.includes(field), field)
})

test.run()
