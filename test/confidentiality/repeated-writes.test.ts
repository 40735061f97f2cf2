import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { closeCase, openCaseOf, recordOrganisation, restrict, send } from '../support/cases.ts'
import { agree, answer, finish, inviteToCheck, newMeasure } from '../support/checks.ts'
import { newWorld, twinOf, type World } from '../support/world.ts'

const test = suite('what is restricted, asked for by writing')

/** Ids differ between two centres as they are made. */
const withoutIds = (body: string) => body.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[\w-]{22}/g, 'id')

/** A check everybody knows, of a firm whose only case is closed. */
const knownCheck = async (world: World) => {
  const firm = await recordOrganisation(world, { name: 'Halbwerk' })
  await closeCase(world, (await openCaseOf(world, { organisationId: firm.id })).id)
  const { invitation, sheetId, secret } = await inviteToCheck(world, { organisationId: firm.id })
  await answer(world, secret, 'U1.1', '0')
  await finish(world, secret)
  return { firm, sheetId, checkId: invitation.check.id }
}

test('makes no difference to whoever plans, agrees or repeats about a check everybody knows', async () => {
  const world = await newWorld()
  const { firm, sheetId, checkId } = await knownCheck(world)
  const twin = await twinOf(world)
  try {
    const opened = await openCaseOf(world, { organisationId: firm.id }, '2025-11-03', 'Karla')
    await restrict(world, opened, [], 'Karla')
    await agree(world, sheetId, {}, 'Karla')
    assert.is((await send(world, 'Karla', 'PUT', `/checks/${checkId}/repetition`)).json().case.id, opened.id)
    const payload = newMeasure(world)
    for (const [method, path, more] of [
      ['PUT', `/checks/${checkId}/repetition`, {}],
      ['PUT', `/checks/${checkId}/repetition`, {}],
      ['POST', `/check-sheets/${sheetId}/measures`, { payload }],
      ['POST', `/check-sheets/${sheetId}/measures`, { payload }],
      ['DELETE', `/checks/${checkId}/organisation`, { ifMatch: 1 }],
    ] as const) {
      const [reply, same] = await Promise.all([world, twin].map((one) => send(one, 'Bela', method, path, more)))
      assert.equal(
        [reply?.statusCode, withoutIds(reply?.body ?? '')],
        [same?.statusCode, withoutIds(same?.body ?? '')],
        path,
      )
    }
  } finally {
    await world.dispose()
    await twin.dispose()
  }
})

test.run()
