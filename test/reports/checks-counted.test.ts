import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { checkResults, checkSheets, followUps } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { quarterOf } from '../../src/calendar/rules.ts'
import { behindFigure } from '../../src/reports/behind.ts'
import type { CheckFigure } from '../../src/reports/check-rules.ts'
import type { Behind, PseudonymousChecks, QuarterFigures } from '../../src/reports/contract.ts'
import { openCaseOf, read, recordOrganisation, restrict, send } from '../support/cases.ts'
import { finish, inviteToCheck } from '../support/checks.ts'
import { inWorld, type World } from '../support/world.ts'
import { figuresOf } from './sample.ts'

const test = inWorld('checks in the report')

type Wanted = { organisationId: string; on?: string | undefined; respondents?: { id: string }[] }

/** A check whose sheets are finished, as if on that day. */
const finishedCheck = async (world: World, { organisationId, on, ...more }: Wanted) => {
  const { secrets, invitation } = await inviteToCheck(world, { organisationId, by: 'Karla', ...more })
  for (const secret of secrets) await finish(world, secret)
  for (const { id } of invitation.check.sheets) if (on) await finishedThen(world, id, on)
  return invitation.check
}

const finishedThen = ({ db }: World, sheetId: string, on: string) =>
  transaction(db, async (tx) => {
    await tx.update(checkResults).set({ finishedOn: on }).where(eq(checkResults.sheetId, sheetId))
    const finishedAt = new Date(`${on}T09:00:00Z`)
    await tx.update(checkSheets).set({ finishedAt }).where(eq(checkSheets.id, sheetId))
  })

const measure = (world: World, sheetId: string, change: Partial<typeof followUps.$inferInsert> = {}) =>
  transaction(world.db, async (tx) => {
    const { today } = world.clock
    const ownerId = world.staff.Anna.counsellorId ?? ''
    const row = { id: newId(), what: 'Sprachkurs', ownerId, dueOn: today, doneOn: today, sheetId, statement: 'U1.1' }
    await tx.insert(followUps).values({ ...row, createdAt: world.clock.now(), ...change })
  })

const counts = ({ checksFinished, checksRepeated, measuresDone }: QuarterFigures) => [
  checksFinished,
  checksRepeated,
  measuresDone,
]

const behind = (world: World, of: CheckFigure, quarter: string) =>
  read<Behind>(world, `/report/behind?of=${of}&quarter=${quarter}`, 'Karla')

test('count once, on the day the first sheet was finished; an organisation’s second one is repeated', async (world) => {
  const now = quarterOf(world.clock.today)
  const { id: organisationId } = await recordOrganisation(world, { name: 'Uhlmann OHG' })
  await finishedCheck(world, { organisationId, on: '2025-05-06', respondents: [{ id: newId() }, { id: newId() }] })
  assert.equal(counts(await figuresOf(world, '2025-Q2')), [1, 0, 0])
  const second = await finishedCheck(world, { organisationId })
  assert.equal(counts(await figuresOf(world, now)), [1, 1, 0])
  await finishedThen(world, second.sheets[0]?.id ?? '', '2025-03-31')
  assert.equal(counts(await figuresOf(world, '2025-Q1')), [1, 0, 0])
  assert.equal(counts(await figuresOf(world, '2025-Q2')), [1, 1, 0], 'which one came first decides')
})

test('make nobody counselled, and add up with nothing', async (world) => {
  const { id: organisationId } = await recordOrganisation(world)
  const { sheets } = await finishedCheck(world, { organisationId })
  await measure(world, sheets[0]?.id ?? '')
  const { company, municipality, companiesReached, consultations, shortContacts } = await figuresOf(
    world,
    quarterOf(world.clock.today),
  )
  const none = { counselled: 0, new: 0, cumulative: 0 }
  assert.equal([company, municipality], [none, none])
  assert.equal([companiesReached, consultations, shortContacts], [{ new: 0, cumulative: 0 }, 0, 0])
})

test('count a measure where it was done, not where its follow-up is open, removed, or of no statement', async (world) => {
  const { id: organisationId } = await recordOrganisation(world)
  const { sheets } = await finishedCheck(world, { organisationId })
  const sheetId = sheets[0]?.id ?? ''
  await measure(world, sheetId)
  await measure(world, sheetId, { doneOn: null })
  await measure(world, sheetId, { removedAt: world.clock.now() })
  await measure(world, sheetId, { statement: null })
  assert.equal(counts(await figuresOf(world, quarterOf(world.clock.today))), [1, 0, 1])
})

test('count a measure once that two agreed, in the quarter it was first done, and each of another sheet', async (world) => {
  const { id: organisationId } = await recordOrganisation(world)
  const { sheets } = await finishedCheck(world, { organisationId, respondents: [{ id: newId() }, { id: newId() }] })
  const [one = '', other = ''] = sheets.map(({ id }) => id)
  const now = quarterOf(world.clock.today)
  await measure(world, one)
  await measure(world, one)
  assert.is((await figuresOf(world, now)).measuresDone, 1)
  assert.is((await behind(world, 'measuresDone', now)).rows.length, 1)
  await measure(world, other)
  assert.is((await figuresOf(world, now)).measuresDone, 2)
  await measure(world, one, { doneOn: '2025-05-06' })
  assert.is((await figuresOf(world, now)).measuresDone, 1)
  assert.is((await figuresOf(world, '2025-Q2')).measuresDone, 1)
})

test('open to exactly their rows, which lead to the check', async (world) => {
  const quarter = quarterOf(world.clock.today)
  const { id: organisationId } = await recordOrganisation(world, { name: 'Uhlmann OHG' })
  await finishedCheck(world, { organisationId, on: '2025-05-06' })
  const again = await finishedCheck(world, { organisationId })
  await measure(world, again.sheets[0]?.id ?? '')
  await measure(world, again.sheets[0]?.id ?? '', { statement: 'U1.2' })
  const figures = await figuresOf(world, quarter)
  for (const of of ['checksFinished', 'checksRepeated', 'measuresDone'] as const) {
    const { total, rows } = await behind(world, of, quarter)
    assert.equal([total, rows.length], [figures[of], figures[of]], of)
    assert.ok(rows.every((row) => row.checkId === again.id && row.client?.name === 'Uhlmann OHG' && row.on))
  }
})

test('of somebody one may not know of have a row without a name, a day or a check', async (world) => {
  const { id: organisationId } = await recordOrganisation(world, { name: 'Zyxwerk' }, 'Karla')
  const caseFile = await openCaseOf(world, { organisationId }, world.clock.today, 'Karla')
  await finishedCheck(world, { organisationId })
  await restrict(world, caseFile, [], 'Karla')
  const { today } = world.clock
  const asked = { question: { of: 'checksFinished' as const, quarter: quarterOf(today) }, to: today, today }
  const { total, rows } = await behindFigure(world.db, asked, world.stampOf('Bela').by)
  const hidden = { client: null, targetGroup: 'company', case: null, on: null, entryId: null, accompanied: 0 }
  assert.equal([total, rows], [1, [{ ...hidden, event: null, checkId: null }]])
})

test('are the auditor’s under pseudonyms, exactly as many as the figure says, and without a name', async (world) => {
  const quarter = quarterOf(world.clock.today)
  const { id: organisationId } = await recordOrganisation(world, { name: 'Zyxwerk' })
  await finishedCheck(world, { organisationId, on: '2025-05-06' })
  const { sheets } = await finishedCheck(world, { organisationId })
  for (const statement of ['U1.1', 'U1.2', 'U1.3']) await measure(world, sheets[0]?.id ?? '', { statement })
  const figures = await figuresOf(world, quarter)
  for (const of of ['checksFinished', 'checksRepeated', 'measuresDone'] as const) {
    const reply = await send(world, 'Paula', 'GET', `/report/pseudonymous-checks?of=${of}&quarter=${quarter}`)
    const { rows } = reply.json() as PseudonymousChecks
    assert.is(
      rows.reduce((sum, { count }) => sum + count, 0),
      figures[of],
    )
    assert.not.match(reply.body, new RegExp(`Zyx|${organisationId}|${sheets[0]?.id}`))
  }
  const { rows } = await read<PseudonymousChecks>(
    world,
    `/report/pseudonymous-checks?of=measuresDone&quarter=${quarter}`,
    'Paula',
  )
  assert.equal(
    rows.map(({ targetGroup, count }) => [targetGroup, count]),
    [['company', 3]],
  )
})

test.run()
