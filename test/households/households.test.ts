import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, memberships } from '../../db/schema/index.ts'
import type { Member, Membership } from '../../src/households/contract.ts'
import { overlap } from '../../src/households/rules.ts'
import { packageFactsOf } from '../../src/people/queries.ts'
import { merge } from '../duplicates/merging.ts'
import { bodyOf, openCaseOf, recordPerson, restrict, send } from '../support/cases.ts'
import { patchPerson, readPerson } from '../support/clients.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { householdOf, join, member, told } from '../support/households.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('a household')

const edit = (
  world: World,
  { id, version }: Pick<Member, 'id' | 'version'>,
  payload: object,
  by: 'Anna' | 'Bela' = 'Anna',
) => send(world, by, 'PATCH', `/memberships/${id}`, { payload, ifMatch: version })

const codeOf = (reply: { json: () => { code: string; field?: string } }) => reply.json().code

test('is told from everybody’s side: partner and child of the one are parent and sibling of the other', async (world) => {
  const anna = await recordPerson(world, { givenName: 'Olena', familyName: 'Koval' })
  assert.equal(told(await householdOf(world, anna.id)), { members: [], former: [] })
  const partner = await recordPerson(world, { givenName: 'Petro', familyName: 'Koval', birthYear: 1985 })
  const daughter = await recordPerson(world, { givenName: 'Sofiia', familyName: 'Koval', birthYear: 2008 })
  const caseFile = await openCaseOf(world, { personId: partner.id })
  await join(world, anna.id, { personId: partner.id, role: 'adult' })
  await join(world, anna.id, { personId: daughter.id, role: 'child' })
  await join(world, anna.id, { name: 'Maksym', birthYear: 2018, role: 'child', fromOn: '2024-05-01' })
  const household = await householdOf(world, anna.id)
  assert.equal(told(household).members, [
    ['Olena Koval', null],
    ['Petro Koval', 'partner'],
    ['Sofiia Koval', 'child'],
    ['Maksym', 'child'],
  ])
  assert.equal(household.members[1]?.caseFile, { id: caseFile.id, name: caseFile.number })
  assert.equal(told(await householdOf(world, daughter.id)).members, [
    ['Sofiia Koval', null],
    ['Olena Koval', 'parent'],
    ['Petro Koval', 'parent'],
    ['Maksym', 'sibling'],
  ])
})

test('reads on a day as it was: moving out is a day, and changes nothing before it', async (world) => {
  const jana = await recordPerson(world)
  const tobias = await join(world, jana.id, { name: 'Tobias', role: 'adult', fromOn: '2025-01-01' })
  const gone = bodyOf<Membership>(await edit(world, tobias, { untilOn: '2026-06-01' }), 200)
  assert.is(gone.untilOn, '2026-06-01')
  const on = async (day?: string) => told(await householdOf(world, jana.id, 'Anna', day))
  assert.equal((await on('2025-12-31')).members.length, 2)
  assert.equal((await on('2026-05-31')).members.length, 2)
  assert.equal(await on('2026-06-01'), { members: [], former: [['Tobias', '2025-01-01', '2026-06-01']] })
  assert.equal((await on('2024-12-31')).members, [], 'before he moved in')
  bodyOf(await edit(world, gone, { untilOn: null }), 200)
  assert.equal((await on()).members.length, 2, 'undone')
})

test('is what the package and the journeys know of who comes along, and the answer of before stays as it was', async (world) => {
  const jana = await recordPerson(world)
  const answered = [{ relation: 'partner', birthYear: null, name: 'Tobias' }] as const
  bodyOf(await patchPerson(world, jana.id, { household: [...answered] }, 1), 200)
  const known = () => packageFactsOf(world.db, jana.id, world.stampOf('Anna').by)
  assert.equal([(await known())?.partner, (await known())?.children], [true, []])
  const mia = await join(world, jana.id, { name: 'Mia', birthYear: 2017 })
  assert.equal([(await known())?.partner, (await known())?.children], [false, [{ birthYear: 2017 }]])

  const kept = await readPerson(world, jana.id)
  assert.equal([kept.householdKept, kept.household], [true, [{ relation: 'child', birthYear: 2017, name: 'Mia' }]])
  await writesNothing(world.db, async () => {
    const refused = await patchPerson(world, jana.id, { household: [] }, kept.version)
    assert.equal([refused.statusCode, codeOf(refused)], [422, 'household_kept'])
  })
  bodyOf(await patchPerson(world, jana.id, { phone: '03733 1' }, kept.version), 200)
  bodyOf(await edit(world, mia, { untilOn: world.clock.today }), 200)
  assert.equal(
    (await known())?.children,
    [],
    'who moved out is no child of the house; nobody falls back to the old answer',
  )
  const moved = (await householdOf(world, jana.id)).former[0] as Member
  bodyOf(await send(world, 'Anna', 'POST', `/memberships/${moved.id}/removal`, { ifMatch: moved.version }), 200)
  const again = await readPerson(world, jana.id)
  assert.equal([again.householdKept, again.household], [false, answered], 'what was answered before still stands')
})

test('is one for each person and day: whoever lives elsewhere moves out there first', async (world) => {
  const [jana, olena, petro] = [await recordPerson(world), await recordPerson(world), await recordPerson(world)]
  await join(world, jana.id, { personId: petro.id, role: 'adult', fromOn: '2025-01-01' })
  const payload = member({ personId: petro.id, role: 'adult', fromOn: '2026-03-01' })
  const ask = () => send(world, 'Anna', 'POST', `/people/${olena.id}/household`, { payload })
  await writesNothing(world.db, async () => assert.is(codeOf(await ask()), 'in_another_household'))
  const [, there] = (await householdOf(world, jana.id)).members as [Member, Member]
  bodyOf(await edit(world, there, { untilOn: '2026-03-01' }), 200)
  bodyOf(await ask(), 201)
  const back = (await householdOf(world, jana.id)).former[0] as Member
  assert.is(codeOf(await edit(world, back, { untilOn: null })), 'in_another_household')
  assert.equal(told(await householdOf(world, petro.id)).former.length, 1, 'he still reads where he was')
})

test('refuses what cannot be, and says why', async (world) => {
  const jana = await recordPerson(world)
  const other = await recordPerson(world)
  await join(world, jana.id, { personId: other.id, role: 'adult' })
  for (const [payload, code] of [
    [{ id: newId(), role: 'child', fromOn: null }, 'one_member_needed'],
    [{ ...member(), personId: other.id }, 'one_member_needed'],
    [member({ personId: jana.id }), 'member_is_self'],
    [member({ personId: other.id }), 'member_already'],
    [member({ personId: newId() }), 'client_unknown'],
    [member({ birthYear: 2100 }), 'birth_year_in_future'],
    [member({ fromOn: '2199-01-01' }), 'day_in_future'],
  ] as const) {
    await writesNothing(world.db, async () => {
      const refused = await send(world, 'Anna', 'POST', `/people/${jana.id}/household`, { payload })
      assert.equal([refused.statusCode, codeOf(refused)], [422, code])
    })
  }
  const [, there] = (await householdOf(world, jana.id)).members as [Member, Member]
  assert.is(codeOf(await edit(world, there, { name: 'Jemand' })), 'member_is_recorded')
})

test('takes a repeated joining once, another under its id not at all, and an edit only of what one looked at', async (world) => {
  const jana = await recordPerson(world)
  const payload = member()
  const ask = (more = {}) =>
    send(world, 'Anna', 'POST', `/people/${jana.id}/household`, { payload: { ...payload, ...more } })
  const replies = await Promise.all([ask(), ask()])
  assert.equal(
    replies.map(({ statusCode }) => statusCode),
    [201, 201],
  )
  assert.is((await householdOf(world, jana.id)).members.length, 2)
  assert.is((await ask({ name: 'Emil' })).statusCode, 409)
  const [, mia] = (await householdOf(world, jana.id)).members as [Member, Member]
  bodyOf(await edit(world, mia, { birthYear: 2016 }), 200)
  const late = await edit(world, mia, { untilOn: '2026-01-01' }, 'Bela')
  assert.equal([late.statusCode, late.json().current.birthYear], [412, 2016])
  const rows = await world.db.select().from(audit).where(eq(audit.subjectId, mia.id))
  assert.not.match(JSON.stringify(rows), /Mia|2016|2017/, 'the audit trail tells nothing personal')
})

test('holds whatever two colleagues do at once: nobody stands in two households', async (world) => {
  const [jana, olena, petro] = [await recordPerson(world), await recordPerson(world), await recordPerson(world)]
  const into = (id: string, by: 'Anna' | 'Bela') =>
    send(world, by, 'POST', `/people/${id}/household`, { payload: member({ personId: petro.id, role: 'adult' }) })
  const replies = await Promise.all([into(jana.id, 'Anna'), into(olena.id, 'Bela')])
  assert.equal(replies.map(({ statusCode }) => statusCode).sort(), [201, 422])
})

test('shows nobody whom they must not know, not by a count either, and asks no question about them', async (world) => {
  const jana = await recordPerson(world)
  const hidden = await recordPerson(world, { givenName: 'Zyxa', familyName: 'Zyxkanari', birthYear: 2015 }, 'Bela')
  await restrict(world, await openCaseOf(world, { personId: hidden.id }, undefined, 'Bela'), [], 'Bela')
  await join(world, hidden.id, { personId: jana.id, role: 'adult' }, 'Bela')
  assert.equal(told(await householdOf(world, jana.id)), { members: [], former: [] })
  const seen = await readPerson(world, jana.id)
  assert.equal([seen.householdKept, seen.household], [false, null])
  assert.is((await householdOf(world, jana.id, 'Bela')).members.length, 2)
  const of = await householdOf(world, jana.id, 'Bela')
  const theirs = of.members.find(({ personId }) => personId === hidden.id) as Member
  assert.is((await edit(world, theirs, { untilOn: world.clock.today })).statusCode, 404)
  assert.is((await send(world, 'Anna', 'GET', `/people/${hidden.id}/household`)).statusCode, 404)
  const payload = member({ personId: hidden.id })
  const joined = await send(world, 'Anna', 'POST', `/people/${jana.id}/household`, { payload })
  assert.is(codeOf(joined), 'client_unknown')

  const olena = await recordPerson(world)
  await join(world, olena.id, { personId: jana.id, role: 'adult', fromOn: '2026-01-15' })
  assert.is((await householdOf(world, jana.id)).members.length, 2, 'what she may not know refuses her nothing')
  assert.equal(told(await householdOf(world, jana.id, 'Bela')).former, [['Zyxa Zyxkanari', null, '2026-01-15']])
})

/** Zyxa, whom only Bela and Karla know of, with a child of hers, and Jana, whom everybody knows. */
const hiddenWith = async (world: World, fromOn: string | null) => {
  const jana = await recordPerson(world)
  const zyxa = await recordPerson(world, { givenName: 'Zyxa', familyName: 'Zyxkanari' }, 'Bela')
  await restrict(world, await openCaseOf(world, { personId: zyxa.id }, undefined, 'Bela'), [], 'Bela')
  const child = await join(world, zyxa.id, { name: 'Zyxkind' }, 'Bela')
  await join(world, zyxa.id, { personId: jana.id, role: 'adult', fromOn }, 'Bela')
  const { members } = await householdOf(world, jana.id, 'Bela')
  return { jana, zyxa, child, own: members[0] as Member }
}

const daysTold = ({ members }: Awaited<ReturnType<typeof householdOf>>) =>
  members.map(({ name, fromOn }) => [name, fromOn])

test('tells of a hidden one no child, no day, and nothing by its refusals', async (world) => {
  const { jana, child, own } = await hiddenWith(world, '2026-02-11')
  assert.is(own.personId, jana.id)
  assert.equal(told(await householdOf(world, jana.id)), { members: [], former: [] })
  assert.equal([(await readPerson(world, jana.id)).householdKept], [false])
  await writesNothing(world.db, async () => {
    for (const one of [child, own]) {
      assert.is((await edit(world, one, { untilOn: world.clock.today })).statusCode, 404)
      const removed = await send(world, 'Anna', 'POST', `/memberships/${one.id}/removal`, { ifMatch: one.version })
      assert.is(removed.statusCode, 404)
    }
  })
  await join(world, jana.id, { name: 'Mia', fromOn: '2025-01-01' })
  assert.equal(daysTold(await householdOf(world, jana.id)), [
    ['Jana Weißbach', null],
    ['Mia', '2025-01-01'],
  ])
  const { members, former } = told(await householdOf(world, jana.id, 'Bela'))
  assert.equal(
    [members.map(([name]) => name), former],
    [
      ['Jana Weißbach', 'Mia'],
      [
        ['Zyxa Zyxkanari', '2026-02-11', world.clock.today],
        ['Zyxkind', '2026-02-11', world.clock.today],
      ],
    ],
    'who knows of both reads that it ended on the day the other was recorded',
  )
})

test('that is hidden and over leaves no day behind, and stays as it was', async (world) => {
  const { jana, own } = await hiddenWith(world, null)
  bodyOf(await edit(world, own, { untilOn: '2026-03-01' }, 'Bela'), 200)
  await join(world, jana.id, { name: 'Mia' })
  assert.equal(daysTold(await householdOf(world, jana.id)), [
    ['Jana Weißbach', null],
    ['Mia', null],
  ])
  assert.equal(told(await householdOf(world, jana.id, 'Bela')).former, [
    ['Zyxa Zyxkanari', null, '2026-03-01'],
    ['Zyxkind', null, '2026-03-01'],
  ])
})

test('is none with whom nobody shared a day, and refuses nothing', async (world) => {
  const [jana, petro, olena] = [await recordPerson(world), await recordPerson(world), await recordPerson(world)]
  const there = await join(world, jana.id, { personId: petro.id, role: 'adult', fromOn: '2025-01-01' })
  bodyOf(await edit(world, there, { untilOn: '2025-06-01' }), 200)
  const own = (await householdOf(world, jana.id, 'Anna', '2025-02-01')).members[0] as Member
  bodyOf(await edit(world, own, { fromOn: '2025-06-01' }), 200)
  assert.equal(told(await householdOf(world, jana.id)), { members: [], former: [] })
  assert.is((await readPerson(world, jana.id)).householdKept, false)
  await join(world, olena.id, { personId: jana.id, role: 'adult' })
  assert.is((await householdOf(world, jana.id)).members.length, 2)
})

test('goes with a record that is merged; where both lived somewhere, the survivor’s stands', async (world) => {
  const [jana, twin] = [await recordPerson(world), await recordPerson(world)]
  await join(world, twin.id, { name: 'Mia' })
  await merge(world, jana.id, twin.id)
  assert.equal(
    told(await householdOf(world, jana.id)).members.map(([name]) => name),
    ['Jana Weißbach', 'Mia'],
  )
  const [one, third] = [jana, await recordPerson(world)]
  const petro = await recordPerson(world, { givenName: 'Petro' })
  await join(world, third.id, { personId: petro.id, role: 'adult' })
  await merge(world, one.id, third.id)
  assert.equal(
    told(await householdOf(world, jana.id)).members.map(([name]) => name),
    ['Jana Weißbach', 'Mia'],
  )
  assert.equal(told(await householdOf(world, petro.id)), { members: [], former: [] }, 'and his page says nothing wrong')
})

test('holds for any order of moving in, out, and of taking it back: no two stays of one person overlap', async (world) => {
  const ids: string[] = []
  for (let count = 0; count < 4; count += 1) ids.push((await recordPerson(world)).id)
  const random = randomOf(7)
  let done = 0
  for (let step = 0; step < 80; step += 1) {
    const { statusCode, body } = await actOnce(world, ids, random)
    assert.ok(statusCode < 300 || statusCode === 422, body)
    if (statusCode < 300) done += 1
    await standsWell(world)
  }
  assert.ok(done > 15, `${done} went through`)
})

const days = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', null]

/** One of them joins another, moves out, is taken out or brought back. */
const actOnce = async (world: World, ids: readonly string[], random: () => number) => {
  const row = pick(await world.db.select().from(memberships), random)
  const act = random()
  if (!row || act < 0.5) {
    const [personId = '', fromOn = null] = [pick(ids, random), pick(days, random)]
    const payload = member({ personId, role: 'adult', fromOn })
    return send(world, 'Anna', 'POST', `/people/${pick(ids, random)}/household`, { payload })
  }
  if (act < 0.8) return edit(world, row, { untilOn: pick(days, random) ?? null })
  return send(world, 'Anna', act < 0.9 ? 'POST' : 'DELETE', `/memberships/${row.id}/removal`, { ifMatch: row.version })
}

const standsWell = async (world: World) => {
  const rows = (await world.db.select().from(memberships)).filter(({ removedAt }) => removedAt === null)
  for (const [index, one] of rows.entries()) {
    const clash = rows
      .slice(index + 1)
      .find((other) => other.personId !== null && other.personId === one.personId && overlap(one, other))
    assert.is(clash, undefined)
  }
}

const randomOf = (seed: number) => {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

const pick = <One>(list: readonly One[], random: () => number): One | undefined =>
  list[Math.floor(random() * list.length)]

test.run()
