import * as assert from 'uvu/assert'
import { quarterOf } from '../../src/calendar/rules.ts'
import type { Behind, OutcomeFigures } from '../../src/reports/contract.ts'
import { bodyOf, openCase, openCaseOf, read, recordOrganisation, restrict, send } from '../support/cases.ts'
import { outcome, recordOutcome } from '../support/outcomes.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('outcomes in the quarterly report')

const figures = async (world: World, quarter: string, by: Name = 'Karla') => {
  const { figures } = await read<OutcomeFigures>(world, `/report/outcomes?quarter=${quarter}`, by)
  return Object.fromEntries(
    figures.flatMap(({ kind, ofPerson, count }) =>
      count > 0 ? [[`${ofPerson ? 'person' : 'organisation'}:${kind}`, count]] : [],
    ),
  )
}

const behind = (world: World, quarter: string, key: string) =>
  read<Behind>(world, `/report/behind?of=outcomes&quarter=${quarter}&key=${key}`, 'Karla')

test('count each client once for each kind, in the quarter of their day, people and organisations apart', async (world) => {
  const now = quarterOf(world.clock.today)
  const jana = await openCase(world, { familyName: 'Weber' })
  await recordOutcome(world, jana.id, { kind: 'job', happenedOn: '2026-04-01' })
  await recordOutcome(world, jana.id, { kind: 'job', happenedOn: '2026-06-02' })
  await recordOutcome(world, jana.id, { kind: 'moved', happenedOn: '2026-03-31' })
  const other = await openCaseOf(world, { personId: jana.client.id })
  await recordOutcome(world, other.id, { kind: 'job', happenedOn: '2026-05-05' })
  const second = await openCase(world)
  const taken = await recordOutcome(world, second.id, { kind: 'course' })
  await send(world, 'Anna', 'POST', `/entries/${taken.id}/removal`, { ifMatch: 1 })
  const { id: organisationId } = await recordOrganisation(world)
  const firm = await openCaseOf(world, { organisationId })
  await recordOutcome(world, firm.id, { kind: 'job', evidence: 'Rückmeldung' })

  assert.equal(await figures(world, now), { 'person:job': 1, 'organisation:job': 1 })
  assert.equal(await figures(world, '2026-Q1'), { 'person:moved': 1 })
  const { total, rows } = await behind(world, now, 'person:job')
  assert.equal([total, rows.map(({ on, case: file }) => [on, file?.id])], [1, [['2026-04-01', jana.id]]])
  assert.is((await behind(world, now, 'organisation:job')).rows[0]?.targetGroup, 'company')
  assert.is((await behind(world, now, 'person:course')).total, 0)
})

test('open to exactly as many rows as they say, whatever was recorded', async (world) => {
  const kinds = ['moved', 'job', 'training_place', 'course', 'recognition'] as const
  const groups = ['returnee', 'abroad', 'undecided'] as const
  for (let number = 0; number < 9; number += 1) {
    const { id } = await openCase(world, { targetGroup: groups[number % 3] ?? 'abroad' })
    for (let at = 0; at <= number % 4; at += 1) {
      const kind = kinds[(number * 3 + at * at) % kinds.length] ?? 'job'
      const said = await recordOutcome(world, id, { kind, happenedOn: `2026-0${4 + (at % 3)}-0${1 + number}` })
      if ((number + at) % 5 === 4) await send(world, 'Anna', 'POST', `/entries/${said.id}/removal`, { ifMatch: 1 })
    }
  }
  for (const quarter of ['2026-Q1', '2026-Q2']) {
    for (const [key, count] of Object.entries(await figures(world, quarter))) {
      const { total, rows } = await behind(world, quarter, key)
      assert.equal([total, rows.length], [count, count], `${quarter} ${key}`)
    }
  }
})

test('are numbers for the auditor, and closed to counsellors; a restricted case counts too', async (world) => {
  const hidden = await openCase(world)
  await recordOutcome(world, hidden.id)
  await restrict(world, hidden)
  const now = quarterOf(world.clock.today)
  assert.equal(await figures(world, now, 'Paula'), { 'person:job': 1 })
  for (const path of [`/report/outcomes?quarter=${now}`, `/report/behind?of=outcomes&quarter=${now}&key=person:job`]) {
    assert.is((await send(world, 'Bela', 'GET', path)).statusCode, 403)
  }
  const wrong = await send(world, 'Karla', 'GET', `/report/behind?of=outcomes&quarter=${now}&key=organisation:moved`)
  assert.equal([wrong.statusCode, wrong.json().code], [422, 'key_unknown'])
  const payload = outcome(world, { kind: 'course' })
  bodyOf(await send(world, 'Anna', 'POST', `/cases/${hidden.id}/outcomes`, { payload }), 201)
})

test.run()
