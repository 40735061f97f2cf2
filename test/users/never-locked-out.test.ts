import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { caseFiles, counsellors, users } from '../../db/schema/index.ts'
import { counsels } from '../../src/accounts/permissions.ts'
import { type Role, roles } from '../../src/accounts/terms.ts'
import { Refusal } from '../../src/errors.ts'
import { deactivateUser, reactivateUser } from '../../src/users/deactivation.ts'
import { describeUser, everyUser } from '../../src/users/queries.ts'
import { hindranceOf, refusalOfRoles } from '../../src/users/rules.ts'
import { editUser } from '../../src/users/users.ts'
import { openCase } from '../support/cases.ts'
import type { Name } from '../support/template.ts'
import { newWorld, type World } from '../support/world.ts'

const test = suite('whatever administrators do')

const names = ['Anna', 'Bela', 'Karla', 'Adam', 'Paula'] as const
const name = fc.constantFrom(...names)
const someRoles = fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1 })

type Deed =
  | { deed: 'roles'; by: Name; whom: Name; roles: Role[] }
  | { deed: 'deactivate'; by: Name; whom: Name; to: Name }
  | { deed: 'reactivate'; by: Name; whom: Name }

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ deed: fc.constant('roles' as const), by: name, whom: name, roles: someRoles }),
  fc.record({ deed: fc.constant('deactivate' as const), by: name, whom: name, to: name }),
  fc.record({ deed: fc.constant('reactivate' as const), by: name, whom: name }),
)

/** Refusals are what the rules are for; anything else fails the test. */
const attempt = async (world: World, doing: Deed): Promise<void> => {
  const { db, staff } = world
  const id = staff[doing.whom].id
  const stamp = world.stampOf(doing.by)
  const { version } = await describeUser(db, id, stamp.at)
  const work = async () => {
    if (doing.deed === 'roles') return editUser(db, id, version, { roles: doing.roles }, stamp)
    if (doing.deed === 'reactivate') return reactivateUser(db, id, stamp)
    return deactivateUser(db, id, version, { successorId: staff[doing.to].counsellorId }, stamp)
  }
  await work().catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
  })
}

const assertInOrder = async ({ db, clock }: World): Promise<void> => {
  const people = await everyUser(db, clock.now())
  const administrators = people.filter((one) => one.state === 'active' && one.roles.includes('administrator'))
  assert.ok(administrators.length > 0, 'somebody can administer')
  const coordinators = people.filter((one) => one.state === 'active' && one.roles.includes('coordinator'))
  assert.ok(coordinators.length > 0, 'somebody reads restricted cases and can hand over')
  for (const one of people) {
    const [row] = await db.select().from(counsellors).where(eq(counsellors.userId, one.id))
    const begun = one.state === 'active' && counsels(one.roles)
    assert.is(row?.state ?? 'retired', begun ? 'confirmed' : 'retired', `${one.name} counsels or does not`)
  }
  const led = await db
    .select({ closedOn: caseFiles.closedOn, state: counsellors.state, left: users.deactivatedAt })
    .from(caseFiles)
    .innerJoin(counsellors, eq(counsellors.id, caseFiles.leadId))
    .innerJoin(users, eq(users.id, counsellors.userId))
  assert.is(led.length, 3, 'no case is lost')
  for (const { state, left } of led)
    assert.equal([state, left], ['confirmed', null], 'every case has a lead who is there')
}

test('somebody can administer and coordinate, who counsels has a row for it, and every open case has a lead who is there', () =>
  fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 14 }), async (deeds) => {
      const world = await newWorld()
      try {
        for (const by of ['Anna', 'Bela', 'Karla'] as const) await openCase(world, { by })
        for (const doing of deeds) {
          await attempt(world, doing)
          await assertInOrder(world)
        }
      } finally {
        await world.dispose()
      }
    }),
    { numRuns: 30 },
  ))

test('the last who administers or coordinates stays, whoever asks', () => {
  for (const isOwn of [true, false]) {
    assert.is(hindranceOf({ isOwn, only: ['coordinator', 'administrator'] }), 'last_administrator')
    assert.is(hindranceOf({ isOwn, only: ['coordinator'] }), 'last_coordinator')
  }
  assert.is(hindranceOf({ isOwn: true, only: [] }), 'own_account')
  for (const only of [[], ['counsellor', 'auditor']] as const) assert.is(hindranceOf({ isOwn: false, only }), null)
})

test('roles are refused for four reasons, and for no other', () => {
  const left = { openCases: fc.nat(3), openFollowUps: fc.nat(3) }
  const facts = { before: someRoles, after: someRoles, only: fc.subarray([...roles]), ...left }
  fc.assert(
    fc.property(fc.record(facts), (change) => {
      const { before, after, only, openCases, openFollowUps } = change
      const refusal = refusalOfRoles(change)
      const losesLast = only.includes('administrator') && !after.includes('administrator')
      const losesCoordinator = only.includes('coordinator') && !after.includes('coordinator')
      const counselled = before.includes('counsellor') || before.includes('coordinator')
      const counselsNo = !after.includes('counsellor') && !after.includes('coordinator')
      const leavesWork = counselled && counselsNo && openCases + openFollowUps > 0
      assert.is(refusal !== null, losesLast || losesCoordinator || leavesWork)
      const left = openCases > 0 ? 'leads_open_cases' : 'has_open_follow_ups'
      const second = losesCoordinator ? 'last_coordinator' : left
      if (refusal) assert.is(refusal, losesLast ? 'last_administrator' : second)
    }),
  )
})

test.run()
