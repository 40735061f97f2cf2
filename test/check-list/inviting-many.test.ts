import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { checkSheets, checks } from '../../db/schema/index.ts'
import { addDays } from '../../src/calendar/rules.ts'
import type { Invitations } from '../../src/check-list/contract.ts'
import { bodyOf, openCaseOf, recordOrganisation, restrict, send } from '../support/cases.ts'
import { openSheet, secretIn } from '../support/checks.ts'
import { linkIn, mailsOf } from '../support/mail.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('inviting many')

const invited = async (world: World, name: string, more: object = {}) => {
  const { id: organisationId } = await recordOrganisation(world, { name })
  return { checkId: newId(), sheetId: newId(), organisationId, ...more }
}
const ask = (world: World, organisations: object[], more: object = {}) => {
  const payload = { language: 'de', endsOn: addDays(world.clock.today, 30), organisations, ...more }
  return send(world, 'Anna', 'POST', '/check-invitations', { payload })
}
const checksIn = async ({ db }: World) => (await db.select().from(checks)).length

test('gives each organisation a check and a link of its own, and mails those that have an address', async (world) => {
  const organisations = [
    await invited(world, 'Uhlmann OHG', { email: 'uhlmann@firma.example', respondent: 'Frau Uhlmann' }),
    await invited(world, 'Kaden AG'),
    await invited(world, 'Stadt Zschopau', { email: null }),
  ]
  const { rows } = bodyOf<Invitations>(await ask(world, organisations), 201)
  assert.equal(
    rows.map(({ check }) => check.organisation),
    ['Uhlmann OHG', 'Kaden AG', 'Stadt Zschopau'],
  )
  const secrets = rows.map(({ links }) => secretIn(links[0]?.address ?? ''))
  assert.is(new Set(secrets).size, 3)
  for (const [index, secret] of secrets.entries()) {
    assert.is((await openSheet(world, secret)).organisation, rows[index]?.check.organisation)
  }
  const mails = await mailsOf(world)
  assert.equal(
    [mails.length, mails[0]?.recipient, secretIn(linkIn(mails[0] ?? { text: null }))],
    [1, 'uhlmann@firma.example', secrets[0]],
  )
})

test('is safe to repeat after a dropped answer: the same links, and no second mail', async (world) => {
  const organisations = [await invited(world, 'Uhlmann OHG', { email: 'uhlmann@firma.example' })]
  const first = await ask(world, organisations)
  assert.equal((await ask(world, organisations)).json(), first.json())
  assert.equal([(await mailsOf(world)).length, await checksIn(world)], [1, 1])
})

test('invites all or nobody: what is refused of one leaves no check, no sheet and no mail of the others', async (world) => {
  const good = await invited(world, 'Uhlmann OHG', { email: 'uhlmann@firma.example' })
  const other = await invited(world, 'Kaden AG')
  const { id: hiddenId } = await recordOrganisation(world, { name: 'Zyxwerk' }, 'Karla')
  await restrict(world, await openCaseOf(world, { organisationId: hiddenId }, world.clock.today, 'Karla'), [], 'Karla')
  for (const [organisations, more, status, code] of [
    [[good, { ...other, email: 'kaden@firma' }], {}, 422, 'email_invalid'],
    [[good, { ...other, organisationId: good.organisationId }], {}, 422, 'organisation_twice'],
    [[good, { ...other, organisationId: hiddenId }], {}, 404, 'not_found'],
    [[good, { ...other, organisationId: newId() }], {}, 404, 'not_found'],
    [[good, { ...other, checkId: good.checkId }], {}, 409, 'id_taken'],
    [[good, { ...other, sheetId: good.sheetId }], {}, 409, 'id_taken'],
    [[good, other], { endsOn: addDays(world.clock.today, -1) }, 422, 'day_over'],
    [[good, other], { endsOn: addDays(world.clock.today, 366) }, 422, 'day_too_far_ahead'],
    [[], {}, 400, 'invalid_input'],
    [Array.from({ length: 51 }, () => ({ ...good, checkId: newId() })), {}, 400, 'invalid_input'],
  ] as const) {
    const reply = await ask(world, [...organisations], more)
    assert.equal([reply.statusCode, reply.json().code], [status, code])
  }
  assert.equal(
    [await checksIn(world), (await world.db.select().from(checkSheets)).length, (await mailsOf(world)).length],
    [0, 0, 0],
  )
})

test('takes fifty at once', async (world) => {
  const organisations: object[] = []
  for (let index = 0; index < 50; index += 1) organisations.push(await invited(world, `Firma ${index}`))
  assert.is(bodyOf<Invitations>(await ask(world, organisations), 201).rows.length, 50)
})

test.run()
