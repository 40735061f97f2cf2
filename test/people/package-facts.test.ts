import { desc, eq } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import { audit, householdMembers } from '../../db/schema/index.ts'
import { addDays, yearOf } from '../../src/calendar/rules.ts'
import type { Person, PersonEdit } from '../../src/people/contract.ts'
import { packageFactsOf } from '../../src/people/queries.ts'
import { merge } from '../duplicates/merging.ts'
import { bodyOf, openCaseOf, read, recordPerson, recordTalk, restrict, send } from '../support/cases.ts'
import { found, historyOf, patchPerson, readPerson } from '../support/clients.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('what the welcome package asks of a person')

const sofiia = { relation: 'child', birthYear: 2015, name: 'Sofiia' } as const
const maksym = { relation: 'child', birthYear: null, name: null } as const
const olena = { relation: 'partner', birthYear: 1988, name: 'Olena' } as const

const everything = (world: World) =>
  ({
    originGroup: 'temporary_protection',
    household: [olena, sofiia, maksym],
    hasCar: false,
    hasFamilyAbroad: true,
    hasForeignDegree: true,
    movingOn: addDays(world.clock.today, 30),
    languages: ['uk', 'ru', 'de-simple'],
  }) satisfies PersonEdit

const nothing = {
  originGroup: null,
  household: null,
  hasCar: null,
  hasFamilyAbroad: null,
  hasForeignDegree: null,
  movingOn: null,
  languages: [],
}

const edit = async (world: World, { id, version }: Person, payload: PersonEdit): Promise<Person> =>
  bodyOf(await patchPerson(world, id, payload, version), 200)

const factsOf = (person: Person) =>
  Object.fromEntries(Object.keys(nothing).map((field) => [field, person[field as keyof Person]]))

const rulesOf = (world: World, id: string) => packageFactsOf(world.db, id, world.stampOf('Anna').by)

test('is not recorded until somebody says it, and recorded as it was said, in its order', async (world) => {
  const jana = await recordPerson(world)
  assert.equal(factsOf(jana), nothing)
  const all = everything(world)
  const edited = await edit(world, jana, all)
  assert.equal([factsOf(edited), edited.version], [all, 2])
  assert.equal(await readPerson(world, jana.id, 'Bela'), edited)
  const other = await edit(world, edited, { phone: '1' })
  assert.equal(factsOf(other), all, 'what is not named stays')
  const turned = await edit(world, other, { household: [maksym, olena], languages: ['de', 'uk', 'de'] })
  assert.equal(
    [turned.household, turned.languages],
    [
      [maksym, olena],
      ['de', 'uk'],
    ],
  )
  assert.equal(factsOf(await edit(world, turned, nothing)), nothing)
  assert.is((await world.db.select().from(householdMembers)).length, 0, 'nothing is left of whom nobody names')
})

test('tells alone from not recorded, and no from not recorded', async (world) => {
  const jana = await recordPerson(world)
  assert.equal(await rulesOf(world, jana.id), {
    origin: null,
    children: null,
    partner: null,
    car: null,
    familyAbroad: null,
    foreignDegree: null,
    movingOn: null,
  })
  const alone = await edit(world, jana, { household: [], hasCar: false })
  assert.equal([alone.household, alone.hasCar], [[], false])
  const { children, partner, car, familyAbroad } = (await rulesOf(world, jana.id)) ?? {}
  assert.equal([children, partner, car, familyAbroad], [[], false, false, null])
})

test('is asked by the rules of the package in their own shape', async (world) => {
  const jana = await edit(world, await recordPerson(world), everything(world))
  assert.equal(await rulesOf(world, jana.id), {
    origin: 'temporary_protection',
    children: [{ birthYear: 2015 }, { birthYear: null }],
    partner: true,
    car: false,
    familyAbroad: true,
    foreignDegree: true,
    movingOn: everything(world).movingOn,
  })
})

test('is tidied, and to what it is already changes nothing', async (world) => {
  const jana = await edit(world, await recordPerson(world), everything(world))
  const typed = await edit(world, jana, { household: [{ ...olena, name: ' Olena\u00a0' }] })
  assert.equal(typed.household, [olena])
  await writesNothing(world.db, async () => {
    for (const same of [
      { household: [{ ...olena, name: 'Olena ' }] },
      { languages: ['uk', 'ru', 'de-simple', 'uk'] },
    ]) {
      assert.is((await edit(world, typed, same)).version, typed.version)
    }
  })
})

test('stands in the history with what it was, lists whole, and every state comes back', async (world) => {
  const jana = await recordPerson(world, { phone: '1' })
  const full = await edit(world, jana, everything(world))
  const alone = await edit(world, full, { household: [], languages: ['de'], hasCar: null })
  const [row] = await world.db.select().from(audit).where(eq(audit.subjectId, jana.id)).orderBy(desc(audit.id))
  assert.equal(row?.changes, {
    household: { from: [olena, sofiia, maksym], to: [] },
    hasCar: { from: false, to: null },
    languages: { from: ['uk', 'ru', 'de-simple'], to: ['de'] },
  })
  const { rows } = await historyOf(world, jana.id)
  assert.equal(
    rows.map(({ state }) => [state.household, state.hasCar, state.languages]),
    [
      [[], null, ['de']],
      [[olena, sofiia, maksym], false, ['uk', 'ru', 'de-simple']],
      [null, null, []],
    ],
  )
  const restore = async (step: number, version: number) =>
    bodyOf<Person>(
      await send(world, 'Anna', 'POST', `/people/${jana.id}/restoration`, {
        payload: { state: rows[step]?.id },
        ifMatch: version,
      }),
      200,
    )
  const back = await restore(1, alone.version)
  assert.equal(factsOf(back), everything(world))
  const first = await restore(2, back.version)
  assert.equal([factsOf(first), first.phone], [nothing, '1'])
})

test('refuses what cannot be, and writes nothing', async (world) => {
  const { id } = await recordPerson(world)
  const next = yearOf(world.clock.today) + 1
  const child = (given: object) => ({ household: [{ ...sofiia, ...given }] })
  const refused: [object, number, string, string?][] = [
    [{ originGroup: 'refugee' }, 400, 'invalid_input'],
    [{ originGroup: '' }, 400, 'invalid_input'],
    [{ hasCar: 'yes' }, 400, 'invalid_input'],
    [{ hasCar: 1 }, 400, 'invalid_input'],
    [{ household: sofiia }, 400, 'invalid_input'],
    [{ household: Array(21).fill(sofiia) }, 400, 'invalid_input'],
    [child({ relation: 'client' }), 400, 'invalid_input'],
    [child({ birthYear: '2015' }), 400, 'invalid_input'],
    [child({ birthYear: 1899 }), 400, 'invalid_input'],
    [child({ name: ' ' }), 400, 'invalid_input'],
    [child({ name: 'x'.repeat(201) }), 400, 'invalid_input'],
    [child({ status: 'x' }), 400, 'invalid_input'],
    [{ household: [{ relation: 'child' }] }, 400, 'invalid_input'],
    [child({ birthYear: next }), 422, 'birth_year_in_future', 'household'],
    [{ languages: null }, 400, 'invalid_input'],
    [{ languages: ['Ukrainisch'] }, 400, 'invalid_input'],
    [{ languages: Array(11).fill('de') }, 400, 'invalid_input'],
    [{ languages: ['uk', 'xx'] }, 422, 'language_unknown', 'languages'],
    [{ languages: ['klingon'] }, 400, 'invalid_input'],
    // The screen would have no word for it, and no page.
    [{ languages: ['de-12'] }, 400, 'invalid_input'],
    [{ movingOn: '2026-02-30' }, 400, 'invalid_input'],
    [{ movingOn: '1899-12-31' }, 422, 'day_too_early', 'movingOn'],
    [{ movingOn: addDays(world.clock.today, 367) }, 422, 'day_too_far_ahead', 'movingOn'],
    [{ householdKnown: true }, 400, 'invalid_input'],
    [{ residenceStatus: 'x' }, 400, 'invalid_input'],
  ]
  await writesNothing(world.db, async () => {
    for (const [wrong, status, code, field] of refused) {
      const reply = await patchPerson(world, id, wrong, 1)
      assert.equal(
        [reply.statusCode, reply.json().code, reply.json().field],
        [status, code, field],
        JSON.stringify(wrong),
      )
    }
  })
  const utmost = { household: Array(20).fill(child({ birthYear: next - 1 }).household[0]), hasCar: true }
  assert.is((await patchPerson(world, id, utmost, 1)).statusCode, 200)
})

test('by two at one moment lets one of them win, and shows the other what is now', async (world) => {
  const { id } = await recordPerson(world)
  const replies = await Promise.all([
    patchPerson(world, id, { household: [olena] }, 1),
    patchPerson(world, id, { household: [sofiia, maksym] }, 1, 'Bela'),
  ])
  const [won, lost] = replies.sort((one, other) => one.statusCode - other.statusCode)
  assert.equal([won?.statusCode, lost?.statusCode], [200, 412])
  assert.equal(lost?.json().current, won?.json(), 'not one household made of two')
  assert.is((await world.db.select().from(householdMembers)).length, won?.json<Person>().household?.length ?? 0)
})

test('is nobody’s to know who may not know of the person', async (world) => {
  const jana = await edit(world, await recordPerson(world), everything(world))
  await restrict(world, await openCaseOf(world, { personId: jana.id }))
  const bela = world.stampOf('Bela').by
  assert.is(await packageFactsOf(world.db, jana.id, bela), undefined)
  for (const reply of [
    await send(world, 'Bela', 'GET', `/people/${jana.id}`),
    await patchPerson(world, jana.id, { hasCar: true }, jana.version, 'Bela'),
  ]) {
    assert.is(reply.statusCode, 404)
    assert.not.match(reply.body, /Sofiia|temporary_protection/)
  }
  assert.ok(await rulesOf(world, jana.id))
})

test('is of those who come along, who are no clients: none is found, listed or counted', async (world) => {
  const jana = await recordPerson(world)
  const { id } = await openCaseOf(world, { personId: jana.id }, '2022-05-10')
  await recordTalk(world, id, { heldOn: '2022-05-10' })
  const report = () => read<object>(world, '/report?to=2022-06-30', 'Karla')
  const before = await report()
  await edit(world, jana, everything(world))
  assert.equal(await report(), before)
  assert.equal([await found(world, 'olena'), await found(world, 'sofiia')], [[], []])
})

test('of a record that was merged is that of the one it was taken into', async (world) => {
  const [survivor, loser] = [await recordPerson(world), await recordPerson(world)]
  await edit(world, survivor, { originGroup: 'eu' })
  await merge(world, survivor.id, loser.id)
  assert.is((await rulesOf(world, loser.id))?.origin, 'eu')
})

test.run()
