import * as assert from 'uvu/assert'
import { latestQuestionnaire } from '../../src/checks/questionnaires.ts'
import type { AnswerCode } from '../../src/checks/terms.ts'
import type { Comparisons } from '../../src/comparisons/contract.ts'
import { endsOf } from '../../src/comparisons/rules.ts'
import { openCaseOf, read, recordOrganisation, restrict, send } from '../support/cases.ts'
import { answerAll, finish, inviteToCheck } from '../support/checks.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('checks compared')

const finishedBy = async (world: World, name: string, level: AnswerCode, organisationId?: string) => {
  const id = organisationId ?? (await recordOrganisation(world, { name })).id
  const { secret } = await inviteToCheck(world, { organisationId: id })
  await answerAll(world, secret, (statement) => (statement === 'U1.1' ? '3' : statement === 'U8.1' ? '0' : level))
  await finish(world, secret)
  return id
}

const companies = async (world: World) => {
  const { rows } = await read<Comparisons>(world, '/check-comparisons', 'Karla')
  const found = rows.find(({ kind }) => kind === 'company')
  if (!found) throw new Error('there is a comparison of companies')
  return found
}

test('begins with five organisations, each once by its latest check, and says how many are there before', async (world) => {
  const first = await finishedBy(world, 'Firma 0', '0')
  for (const index of [1, 2, 3]) await finishedBy(world, `Firma ${index}`, '1')
  await finishedBy(world, 'Firma 0', '2', first)
  const four = await companies(world)
  assert.equal([four.organisations, four.from, four.fields, four.strongest, four.weakest], [4, 5, [], [], []])

  await finishedBy(world, 'Firma 4', '3')
  const five = await companies(world)
  assert.is(five.organisations, 5)
  assert.is(five.fields.length, 8)
  assert.equal(
    five.fields.find(({ field }) => field === 'U2'),
    { field: 'U2', lower: 33, median: 33, upper: 67 },
  )
  assert.equal(five.strongest[0], { statement: 'U1.1', organisations: 5, level: 3 })
  assert.equal(five.weakest[0], { statement: 'U8.1', organisations: 5, level: 0 })
  assert.is(five.questionnaireVersion, latestQuestionnaire('company').version)
})

test('reveals nobody: no name, no id, no day, also of whom everybody may know', async (world) => {
  const ids: string[] = []
  for (const index of [1, 2, 3, 4, 5]) ids.push(await finishedBy(world, `Zyxfirma ${index}`, '1'))
  const hidden = await openCaseOf(world, { organisationId: ids[0] ?? '' }, world.clock.today, 'Karla')
  await restrict(world, hidden, [], 'Karla')
  const { body } = await send(world, 'Karla', 'GET', '/check-comparisons')
  assert.not.match(body, /Zyx|Geschäftsleitung/)
  for (const id of ids) assert.not.match(body, new RegExp(id))
  assert.not.match(body, new RegExp(world.clock.today))
})

test('is for the coordinator', async (world) => {
  for (const [name, status] of [
    ['Anna', 403],
    ['Karla', 200],
    ['Adam', 403],
    ['Paula', 403],
  ] as const) {
    assert.is((await send(world, name, 'GET', '/check-comparisons')).statusCode, status)
  }
})

test('leaves a statement out that fewer than five gave a level to, and shows none at both ends', () => {
  const questionnaire = latestQuestionnaire('company')
  const five = (answer: AnswerCode, statement: string) => ({ [statement]: answer })
  const sheets = [1, 2, 3, 4, 5].map((index) => ({
    ...five('3', 'U1.1'),
    ...five('1', 'U1.2'),
    ...five(index < 5 ? '0' : 'unknown', 'U1.3'),
    ...five('not_applicable', 'U1.4'),
  }))
  const { strongest, weakest } = endsOf(questionnaire, sheets)
  assert.equal(strongest, [{ statement: 'U1.1', organisations: 5, level: 3 }])
  assert.equal(weakest, [{ statement: 'U1.2', organisations: 5, level: 1 }])
  const twice = [...strongest, ...weakest].map(({ statement }) => statement)
  assert.is(new Set(twice).size, twice.length)
})

test('rounds a mean to the tenth, and of equal ones takes what the questionnaire asks first', () => {
  const levels: AnswerCode[] = ['0', '1', '1', '3', '3', '3']
  const sheets = levels.map((level) => ({ 'U1.1': level, 'U1.2': level, 'U2.1': level, 'U2.2': level }))
  const { strongest, weakest } = endsOf(latestQuestionnaire('company'), sheets)
  assert.equal(
    strongest.map(({ statement, level }) => [statement, level]),
    [
      ['U1.1', 1.8],
      ['U1.2', 1.8],
    ],
  )
  assert.equal(
    weakest.map(({ statement }) => statement),
    ['U2.1', 'U2.2'],
  )
})

test.run()
