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

const seenBy = async (world: World, by: Name, checkId: string, sheetId: string) => {
  const { results } = await read<CheckResults>(world, `/checks/${checkId}`, by)
  const pdf = await send(world, by, 'GET', `/check-sheets/${sheetId}/report.pdf`)
  assert.is(pdf.statusCode, 200)
  return { previous: results[0]?.result.previous ?? null, pdf: pdf.rawPayload.toString('latin1') }
}

test('is left out for who may not know of that check, on screen and paper; the respondent keeps it', async (world) => {
  const { id: organisationId } = await recordOrganisation(world, {})
  const hidden = await openCaseOf(world, { organisationId }, world.clock.today, 'Anna')
  const first = await inviteToCheck(world, { organisationId, caseId: hidden.id })
  await filledIn(world, first.secret, '3')
  await closeCase(world, hidden.id)
  await openCaseOf(world, { organisationId }, world.clock.today, 'Bela')
  world.clock.advance({ minutes: 10 })
  const { invitation, secret, sheetId } = await inviteToCheck(world, { organisationId })
  await filledIn(world, secret, '1')
  const ask = (by: Name) => seenBy(world, by, invitation.check.id, sheetId)
  const before = { anna: await ask('Anna'), bela: await ask('Bela') }
  assert.is(before.bela.previous?.profile[0]?.score, 100)

  await restrict(world, { ...hidden, version: hidden.version + 1 }, [], 'Anna')
  const [anna, bela] = [await ask('Anna'), await ask('Bela')]
  assert.is(bela.previous, null)
  assert.equal(anna, before.anna)
  assert.is.not(bela.pdf, anna.pdf)
  const { previous } = bodyOf<Result>(await byLink(world, secret, '/result'), 200)
  assert.is(previous?.profile[0]?.score, 100)
  const rows = await world.db.select().from(checkResults)
  assert.is(rows.find((row) => row.sheetId === sheetId)?.previousSheetId, first.sheetId)
})

test.run()
