import * as assert from 'uvu/assert'
import { addDays } from '../../src/calendar/rules.ts'
import { inWorld } from '../support/world.ts'
import { behind, refusalOf } from './sample.ts'

const test = inWorld('a question that names no figure')

const quarter = '2022-Q2'
const ofGroup = { of: 'group', quarter, group: 'abroad', figure: 'new' }

const daysAheadAtMost = 3660

const refused: [name: string, question: Record<string, string>, status: number, code: string][] = [
  ['', { to: '2016-06-30' }, 422, 'report_before_counting_start'],
  ['', { to: '9999-12-31' }, 422, 'report_too_far_ahead'],
  ['', { to: '2022-02-30' }, 400, 'invalid_input'],
  ['', { to: '0000-01-01' }, 400, 'invalid_input'],
  ['', { to: '30.6.2022' }, 400, 'invalid_input'],
  ['', { until: '2022-06-30' }, 400, 'invalid_input'],
  ['/breakdowns', {}, 400, 'invalid_input'],
  ['/breakdowns', { quarter: '2022-Q5' }, 400, 'invalid_input'],
  ['/breakdowns', { quarter: '2016-Q2' }, 422, 'quarter_not_in_report'],
  ['/breakdowns', { quarter: '0000-Q1' }, 422, 'quarter_not_in_report'],
  ['/breakdowns', { quarter, to: '2022-03-31' }, 422, 'quarter_not_in_report'],
  ['/breakdowns', { quarter: '2099-Q1' }, 422, 'quarter_not_in_report'],
  ['/behind', { ...ofGroup, quarter: '2016-Q2' }, 422, 'quarter_not_in_report'],
  ['/behind', { ...ofGroup, to: '2016-06-30' }, 422, 'report_before_counting_start'],
  ['/behind', { ...ofGroup, of: 'enquiries' }, 400, 'invalid_input'],
  ['/behind', { ...ofGroup, group: 'counsellor' }, 400, 'invalid_input'],
  ['/behind', { of: 'group', quarter, figure: 'new' }, 422, 'group_missing'],
  ['/behind', { of: 'group', quarter, group: 'abroad' }, 422, 'figure_missing'],
  ['/behind', { ...ofGroup, group: 'companiesReached', figure: 'counselled' }, 422, 'figure_unknown'],
  ['/behind', { ...ofGroup, key: 'none' }, 422, 'key_without_meaning'],
  ['/behind', { of: 'topic', quarter }, 422, 'key_missing'],
  ['/behind', { of: 'topic', quarter, key: 'elsewhere' }, 422, 'key_unknown'],
  ['/behind', { of: 'channel', quarter, key: '019f0000-0000-7000-8000-000000000000' }, 422, 'key_unknown'],
  ['/behind', { of: 'municipality', quarter, key: '14612000' }, 422, 'key_unknown'],
  ['/behind', { of: 'consultations', quarter, group: 'abroad' }, 422, 'group_without_meaning'],
  ['/behind', { of: 'shortContacts', quarter, figure: 'new' }, 422, 'figure_without_meaning'],
  ['/behind', { of: 'topic', quarter, key: 'none', group: 'abroad' }, 422, 'group_without_meaning'],
]

test('is refused with a code, and never answered with an empty list', async (world) => {
  for (const [name, question, status, code] of refused) {
    assert.is(await refusalOf(world, name, question, 'Karla', status), code, `${name} ${JSON.stringify(question)}`)
  }
  const tooFar = addDays(world.clock.today, daysAheadAtMost + 1)
  assert.is(await refusalOf(world, '', { to: tooFar }), 'report_too_far_ahead')
  assert.is(await refusalOf(world, '/pseudonymous', { quarter: '2016-Q2' }, 'Paula'), 'quarter_not_in_report')
  assert.is(await refusalOf(world, '/pseudonymous', { quarter, to: '0000-01-01' }, 'Paula', 400), 'invalid_input')
})

test('is another than one whose figure is zero', async (world) => {
  const nobody = { total: 0, rows: [] }
  assert.equal(await behind(world, ofGroup), nobody)
  for (const key of ['none', 'elsewhere', '14521710']) {
    assert.equal(await behind(world, { of: 'municipality', quarter, key }), nobody)
  }
  assert.equal(await behind(world, { ...ofGroup, to: addDays(world.clock.today, daysAheadAtMost) }), nobody)
})

test.run()
