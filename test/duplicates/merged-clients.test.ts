import * as assert from 'uvu/assert'
import type { Organisation } from '../../src/organisations/contract.ts'
import type { Person } from '../../src/people/contract.ts'
import type { Breakdowns } from '../../src/reports/contract.ts'
import { hold } from '../reports/by-database.ts'
import { behind, breakdowns } from '../reports/sample.ts'
import { bodyOf, openCaseOf, recordOrganisation, recordPerson, recordTalk, send } from '../support/cases.ts'
import {
  found,
  historyOf,
  historyOfOrganisation,
  patchOrganisation,
  patchPerson,
  readOrganisation,
  readPerson,
} from '../support/clients.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { inWorld, type World } from '../support/world.ts'
import { merge } from './merging.ts'

const test = inWorld('a client that took another one in')

const quarter = '2022-Q2'

const merged = async (world: World) => {
  const survivor = await recordPerson(world, { givenName: 'Ana', familyName: 'Nowak', place: 'Aue' })
  const other = await recordPerson(world, {
    givenName: 'Anna',
    familyName: 'Kowalska',
    nativeName: 'Ковальська',
    phone: '03733 1',
    nationalities: ['PL'],
  })
  await merge(world, survivor.id, other.id)
  return { survivor: await readPerson(world, survivor.id), other }
}

const restore = (world: World, id: string, state: number, ifMatch: number) =>
  send(world, 'Anna', 'POST', `/people/${id}/restoration`, { payload: { state }, ifMatch })

test('is found by the other’s names also after its own has changed', async (world) => {
  const { survivor } = await merged(world)
  bodyOf(await patchPerson(world, survivor.id, { familyName: 'Weber' }, survivor.version), 200)
  for (const word of ['ana weber', 'kowalska', 'Ковальська'])
    assert.equal(await found(world, word), ['Ana Weber'], word)
  assert.equal(await found(world, 'nowak'), [])

  const [firm, twin] = [await recordOrganisation(world), await recordOrganisation(world, { name: 'Drehwerk Aue' })]
  await merge(world, firm.id, twin.id)
  const { version } = await readOrganisation(world, firm.id)
  bodyOf(await patchOrganisation(world, firm.id, { name: 'Metall Thum' }, version), 200)
  assert.equal(await found(world, 'drehwerk'), ['Metall Thum'])
})

test('tells in its history what it took over, and goes back to any state before and after', async (world) => {
  const { survivor, other } = await merged(world)
  const edited = bodyOf<Person>(await patchPerson(world, survivor.id, { phone: '03733 2' }, survivor.version), 200)
  const { rows } = await historyOf(world, survivor.id)
  const [, mergedStep, recorded] = rows
  assert.equal(
    rows.map(({ action, by }) => [action, by]),
    [
      ['edited', 'Anna'],
      ['merged', 'Karla'],
      ['recorded', 'Anna'],
    ],
  )
  assert.equal([mergedStep?.before?.phone, mergedStep?.state.phone], [null, '03733 1'])
  assert.equal([mergedStep?.before?.nationalities, mergedStep?.state.nationalities], [[], ['PL']])
  assert.equal(mergedStep?.before, recorded?.state)
  assert.equal((await historyOf(world, other.id)).rows, rows, 'who asks for the other reads the same')

  const back = bodyOf<Person>(await restore(world, survivor.id, recorded?.id ?? -1, edited.version), 200)
  assert.equal([back.phone, back.nationalities, back.residences], [null, [], survivor.residences])
  const forth = bodyOf<Person>(await restore(world, survivor.id, mergedStep?.id ?? -1, back.version), 200)
  assert.equal([forth.phone, forth.nationalities], ['03733 1', ['PL']])
  assert.equal(await found(world, 'kowalska'), ['Ana Nowak'], 'going back undoes no merge')
})

test('goes back to residences of before, and to those it had taken in', async (world) => {
  const survivor = await recordPerson(world)
  const other = await recordPerson(world, { place: 'Zschopau' })
  await merge(world, survivor.id, other.id)
  const { residences, version } = await readPerson(world, survivor.id)
  assert.is(residences.length, 1)
  const [mergedStep, recorded] = (await historyOf(world, survivor.id)).rows
  const back = bodyOf<Person>(await restore(world, survivor.id, recorded?.id ?? -1, version), 200)
  assert.equal(back.residences, [])
  const forth = bodyOf<Person>(await restore(world, survivor.id, mergedStep?.id ?? -1, back.version), 200)
  assert.equal(forth.residences, residences)
})

test('is what an edit or a step back of the other is answered with, and nothing is written', async (world) => {
  const { survivor, other } = await merged(world)
  await writesNothing(world.db, async () => {
    for (const reply of [
      await patchPerson(world, other.id, { phone: '2' }, other.version),
      await patchPerson(world, other.id, { phone: '2' }, other.version + 1),
      await restore(world, other.id, 1, other.version),
    ]) {
      assert.equal([reply.statusCode, reply.json().code], [412, 'changed_meanwhile'])
      assert.equal([reply.json().current.id, reply.json().current.version], [survivor.id, survivor.version])
    }
  })
})

test('lists each case and each event once', async (world) => {
  const firm = await recordOrganisation(world, { name: 'Drehwerk' })
  const twin = await recordOrganisation(world, { name: 'Drehwerk', sector: 'Metall' })
  const cases = [
    await openCaseOf(world, { organisationId: firm.id }),
    await openCaseOf(world, { organisationId: twin.id }),
  ]
  await hold(world, '2025-03-03', 'Messe', [firm.id, twin.id])
  await hold(world, '2025-04-04', 'Tagung', [twin.id])
  await merge(world, firm.id, twin.id)
  for (const id of [firm.id, twin.id]) {
    const shown = await readOrganisation(world, id)
    assert.equal(shown.cases.map(({ name }) => name).sort(), cases.map(({ number }) => number).sort())
    assert.equal(
      shown.events.map(({ title }) => title),
      ['Tagung', 'Messe'],
    )
  }
  const { rows } = await historyOfOrganisation(world, firm.id)
  assert.equal([rows[0]?.action, rows[0]?.before?.sector, rows[0]?.state.sector], ['merged', null, 'Metall'])
})

type Line = { count: number }
const counted = ({ lines, notRecorded, clients }: { lines: Line[]; notRecorded: number; clients: number }) => ({
  counted: lines.reduce((sum, { count }) => sum + count, notRecorded),
  clients,
})

const ofPeople = ({ nationalities, genders, ageGroups }: Breakdowns) => [nationalities, genders, ageGroups].map(counted)
const ofCompanies = ({ sectors, companySizes }: Breakdowns) => [sectors, companySizes].map(counted)

test('stands on one line of every breakdown, its own where it has one', async (world) => {
  const talked = async (client: { personId: string } | { organisationId: string }) =>
    recordTalk(world, (await openCaseOf(world, client, '2022-05-10')).id, { heldOn: '2022-05-10' })
  const one = await recordPerson(world, { gender: 'female', nationalities: ['PL'] })
  const other = await recordPerson(world, { gender: 'male', nationalities: ['UA'], birthYear: 1990 })
  const firm: Organisation = await recordOrganisation(world, { name: 'Drehwerk', sector: 'Metall' })
  const twin = await recordOrganisation(world, { name: 'Drehwerk', sector: 'Handel', employees: 12 })
  for (const { id: personId } of [one, other]) await talked({ personId })
  for (const { id: organisationId } of [firm, twin]) await talked({ organisationId })
  const before = await breakdowns(world, { quarter })
  assert.equal([...ofPeople(before), ...ofCompanies(before)], Array(5).fill({ counted: 2, clients: 2 }))

  await merge(world, one.id, other.id)
  await merge(world, firm.id, twin.id)
  const after = await breakdowns(world, { quarter })
  assert.equal([...ofPeople(after), ...ofCompanies(after)], Array(5).fill({ counted: 1, clients: 1 }))
  const filled = ({ lines }: { lines: { german: string; count: number }[] }) =>
    lines.filter(({ count }) => count > 0).map(({ german }) => german)
  assert.equal([after.nationalities, after.genders, after.ageGroups, after.sectors, after.companySizes].map(filled), [
    ['Polen'],
    ['weiblich'],
    ['25–34'],
    ['Metall'],
    ['10–49'],
  ])
  const { total, rows } = await behind(world, { of: 'nationality', key: 'PL', quarter })
  assert.equal([total, rows[0]?.client?.id], [1, one.id])
})

test.run()
