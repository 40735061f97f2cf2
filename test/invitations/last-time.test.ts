import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { checkResults } from '../../db/schema/index.ts'
import type { Result } from '../../src/checks/contract.ts'
import type { CheckResults } from '../../src/invitations/contract.ts'
import { bodyOf, closeCase, openCaseOf, read, recordOrganisation, restrict, send } from '../support/cases.ts'
import { answerAll, byLink, finish, inviteToCheck } from '../support/checks.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('the last time of a check')

const asked = (...names: string[]) => ({ respondents: names.map((respondent) => ({ id: newId(), respondent })) })

const filledIn = async (world: World, secret: string, level: '0' | '1' | '2' | '3') => {
  world.clock.advance({ minutes: 1 })
  await answerAll(world, secret, level)
  return finish(world, secret)
}
const firstScore = ({ previous }: Result) => previous?.profile[0]?.score

test('is of a check before it: none where an older one is finished later', async (world) => {
  const { id: organisationId } = await recordOrganisation(world, {})
  const older = await inviteToCheck(world, { organisationId })
  world.clock.advance({ minutes: 10 })
  const newer = await inviteToCheck(world, { organisationId })
  assert.is((await filledIn(world, newer.secret, '3')).previous, null)
  assert.is((await filledIn(world, older.secret, '1')).previous, null)
  world.clock.advance({ minutes: 10 })
  const newest = await inviteToCheck(world, { organisationId })
  assert.is(firstScore(await filledIn(world, newest.secret, '2')), 33, 'the latest that was finished')
})

test('is what the same respondent said, and of who is new the latest of anybody', async (world) => {
  const { id: organisationId } = await recordOrganisation(world, {})
  const before = await inviteToCheck(world, { organisationId, ...asked('Leitung', 'Betriebsrat') })
  await filledIn(world, before.secrets[0] ?? '', '3')
  await filledIn(world, before.secrets[1] ?? '', '0')
  world.clock.advance({ minutes: 10 })
  const again = await inviteToCheck(world, { organisationId, ...asked('leitung', 'Betriebsrat', 'Personal') })
  const scores: unknown[] = []
  for (const secret of again.secrets) scores.push(firstScore(await filledIn(world, secret, '2')))
  assert.equal(scores, [100, 0, 0])
})

test('is no blank sheet', async (world) => {
  const { id: organisationId } = await recordOrganisation(world, {})
  await filledIn(world, (await inviteToCheck(world, { organisationId })).secret, '1')
  world.clock.advance({ minutes: 10 })
  await finish(world, (await inviteToCheck(world, { organisationId })).secret)
  world.clock.advance({ minutes: 10 })
  const { secret } = await inviteToCheck(world, { organisationId })
  assert.is(firstScore(await filledIn(world, secret, '2')), 33)
})

test.run()
