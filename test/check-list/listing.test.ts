import { eq } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import { checks } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { CheckCounts, CheckPage, WaitingSheets } from '../../src/check-list/contract.ts'
import { openCaseOf, read, recordOrganisation, restrict, send } from '../support/cases.ts'
import { answer, finish, inviteToCheck, silentFor } from '../support/checks.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('the list of checks')

const pageOf = (world: World, search = '', by: 'Anna' | 'Bela' | 'Karla' = 'Anna') =>
  read<CheckPage>(world, `/checks${search}`, by)
const countsOf = (world: World, search = '', by: 'Anna' | 'Bela' | 'Karla' = 'Anna') =>
  read<CheckCounts>(world, `/checks/counts${search}`, by)
const namesIn = ({ rows }: CheckPage) => rows.map(({ check }) => check.organisation)

const invited = async (world: World, name: string, kind: 'company' | 'municipality' = 'company') => {
  const { id: organisationId } = await recordOrganisation(world, { name, kind })
  return inviteToCheck(world, { organisationId })
}

test('has every check, newest first, and counts under each filter exactly what it shows', async (world) => {
  const waiting = await invited(world, 'Uhlmann OHG')
  await silentFor(world, waiting.sheetId, 9)
  const begun = await invited(world, 'Kaden AG')
  await answer(world, begun.secret, 'U1.1', '2')
  const finished = await invited(world, 'Stadt Zschopau', 'municipality')
  await finish(world, finished.secret)

  assert.equal(namesIn(await pageOf(world)), ['Stadt Zschopau', 'Kaden AG', 'Uhlmann OHG'])
  const counts = await countsOf(world)
  assert.equal(counts, { all: 3, invited: 1, begun: 1, finished: 1, ending: 0, unclaimed: 0, due_again: 0, waiting: 1 })
  for (const [show, name] of [
    ['invited', 'Uhlmann OHG'],
    ['begun', 'Kaden AG'],
    ['finished', 'Stadt Zschopau'],
  ] as const) {
    assert.equal(namesIn(await pageOf(world, `?show=${show}`)), [name])
  }
  assert.equal(namesIn(await pageOf(world, '?kind=municipality')), ['Stadt Zschopau'])
  assert.equal((await countsOf(world, '?kind=municipality')).all, 1)
  const { rows } = await pageOf(world, '?show=invited')
  assert.equal(rows[0]?.waiting, [waiting.sheetId])
})

test('arrives in pages that miss nobody and repeat nobody', async (world) => {
  for (const name of ['A', 'B', 'C', 'D', 'E']) await invited(world, `Firma ${name}`)
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: CheckPage = await pageOf(world, `?limit=2${cursor && `&cursor=${cursor}`}`)
    assert.ok(page.rows.length <= 2)
    seen.push(...namesIn(page))
    cursor = page.next
  }
  assert.equal(
    seen,
    ['E', 'D', 'C', 'B', 'A'].map((name) => `Firma ${name}`),
  )
  assert.is((await send(world, 'Anna', 'GET', '/checks?cursor=erfunden')).json().code, 'invalid_cursor')
})

test('has nothing of a restricted organisation: no row, no count, nobody who waits, and no hint of a newer check', async (world) => {
  const { id: organisationId } = await recordOrganisation(world, { name: 'Zyxwerk' }, 'Karla')
  const caseFile = await openCaseOf(world, { organisationId }, world.clock.today, 'Karla')
  const { sheetId } = await inviteToCheck(world, { organisationId, by: 'Karla' })
  await silentFor(world, sheetId, 9)
  const known = await countsOf(world, '', 'Bela')
  assert.equal([known.all, known.waiting], [1, 1])

  await restrict(world, caseFile, [], 'Karla')
  for (const show of ['all', 'invited', 'begun', 'finished', 'ending', 'unclaimed', 'due_again']) {
    const reply = await send(world, 'Bela', 'GET', `/checks?show=${show}`)
    assert.not.match(reply.body, /Zyx/)
    assert.equal(reply.json().rows, [])
  }
  const none = { all: 0, invited: 0, begun: 0, finished: 0, ending: 0, unclaimed: 0, due_again: 0, waiting: 0 }
  assert.equal(await countsOf(world, '', 'Bela'), none)
  assert.equal(await read<WaitingSheets>(world, '/checks/waiting', 'Bela'), { rows: [] })
  assert.is((await countsOf(world, '', 'Karla')).all, 1)
})

test('of an organisation whose other case is restricted tells what is known, as if the hidden check were not there', async (world) => {
  const { id: organisationId } = await recordOrganisation(world, { name: 'Gemischt GmbH' }, 'Karla')
  const open = await openCaseOf(world, { organisationId }, world.clock.today, 'Karla')
  const hidden = await openCaseOf(world, { organisationId }, world.clock.today, 'Karla')
  const first = await inviteToCheck(world, { organisationId, caseId: open.id, by: 'Karla' })
  const second = await inviteToCheck(world, { organisationId, caseId: hidden.id, by: 'Karla' })
  await silentFor(world, first.sheetId, 30)
  await restrict(world, hidden, [], 'Karla')
  const { rows } = await pageOf(world, '', 'Bela')
  assert.equal(
    rows.map(({ check }) => check.id),
    [first.invitation.check.id],
  )
  assert.is((await countsOf(world, '', 'Bela')).all, 1)
  const hiddenReminder = { id: second.sheetId, sheetIds: [second.sheetId] }
  const reply = await send(world, 'Bela', 'POST', '/check-reminders', { payload: hiddenReminder })
  assert.equal([reply.statusCode, reply.json().code], [422, 'reminders_changed'])
})

test('names one that somebody registered for, until somebody says whose it is', async (world) => {
  const { invitation } = await invited(world, 'Uhlmann OHG')
  await transaction(world.db, async (tx) => {
    const registered = { organisationId: null, registeredName: 'Bäckerei Selbst', origin: 'registered' as const }
    await tx.update(checks).set(registered).where(eq(checks.id, invitation.check.id))
  })
  const page = await pageOf(world, '?show=unclaimed', 'Bela')
  assert.equal(namesIn(page), ['Bäckerei Selbst'])
  assert.is(page.rows[0]?.check.organisationId, null)
})

test.run()
