import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { CaseCounts, CaseFile, CasePage } from '../../src/cases/contract.ts'
import type { Person } from '../../src/people/contract.ts'
import type { ClientSuggestions } from '../../src/search/contract.ts'
import { openCaseOf, read, recordPerson, restrict, search, send } from '../support/cases.ts'
import { newWorld, type World } from '../support/world.ts'

const test = suite('who knows of which case')

const counsellors = ['Anna', 'Bela'] as const
const askers = [...counsellors, 'Karla'] as const
type Asker = (typeof askers)[number]

const clients = ['Ada', 'Bea', 'Cleo'] as const

/** Of whom, whose, and who else may know of it; null: everybody. */
type Plan = { client: (typeof clients)[number]; lead: Asker; readers: Asker[] | null }

const plan: fc.Arbitrary<Plan> = fc.record({
  client: fc.constantFrom(...clients),
  lead: fc.constantFrom(...askers),
  readers: fc.option(fc.subarray([...askers])),
})

/** The whole rule (domain page, roles), without a database. */
const knows = (asker: Asker, { lead, readers }: Plan): boolean =>
  asker === 'Karla' || asker === lead || readers === null || readers.includes(asker)

type Known = Plan & Pick<CaseFile, 'id' | 'number'> & { personId: string }

/** The later in the list, the later its last entry. */
const recorded = async (world: World, plans: readonly Plan[]): Promise<{ cases: Known[]; people: Person[] }> => {
  const people: Person[] = []
  for (const givenName of clients) people.push(await recordPerson(world, { givenName, familyName: 'Muster' }))
  const cases: Known[] = []
  for (const [index, one] of plans.entries()) {
    const personId = people[clients.indexOf(one.client)]?.id ?? ''
    const opened = await openCaseOf(world, { personId }, `2026-05-${10 + index}`, one.lead)
    cases.push({ ...one, id: opened.id, number: opened.number, personId })
  }
  // Afterwards: nobody opens a case of somebody they may not know of.
  for (const { id, readers, lead } of cases) if (readers) await restrict(world, { id, version: 1 }, readers, lead)
  return { cases: cases.reverse(), people }
}

const idsOf = ({ rows }: CasePage) => rows.map(({ id }) => id)

const agrees = async (world: World, asker: Asker, cases: readonly Known[], people: readonly Person[]) => {
  const known = cases.filter((one) => knows(asker, one))
  const ids = known.map(({ id }) => id)
  assert.equal(idsOf(await read<CasePage>(world, '/cases', asker)), ids, asker)
  assert.equal(idsOf(await search<CasePage>(world, '/cases/search', { search: 'muster' }, asker)), ids, asker)
  assert.equal(await read<CaseCounts>(world, '/cases/counts', asker), {
    mine: known.filter(({ lead }) => lead === asker).length,
    open: known.length,
    closed: 0,
    missing: 0,
    restricted: known.filter(({ readers }) => readers !== null).length,
  })
  for (const one of cases) await agreesOnNumber(world, asker, one)
  await agreesOnPeople(world, asker, cases, people)
}

/** In any way of writing it, the number finds the case where it is known, and nothing where it is not. */
const agreesOnNumber = async (world: World, asker: Asker, one: Known) => {
  const [prefix = '', year = '', sequence = ''] = one.number.split('-')
  const last = Number(sequence)
  const forms = [one.number, `${prefix} ${year} ${last}`, `${year}/${last}`, `${prefix}${last}`, sequence, `${last}`]
  for (const typed of forms) {
    const found = await search<CasePage>(world, '/cases/search', { search: typed }, asker)
    assert.equal(idsOf(found), knows(asker, one) ? [one.id] : [], `${asker} ${typed}`)
    const { numbered } = await search<ClientSuggestions>(world, '/clients/search', { search: typed }, asker)
    assert.equal(
      numbered.map(({ id }) => id),
      knows(asker, one) ? [one.id] : [],
      `${asker} ${typed}`,
    )
  }
}

const agreesOnPeople = async (world: World, asker: Asker, cases: readonly Known[], people: readonly Person[]) => {
  const seen = people.map((person) => {
    const theirs = cases.filter(({ personId }) => personId === person.id)
    const known = theirs.filter((one) => knows(asker, one))
    return { person, known, hidden: theirs.length > 0 && known.length === 0 }
  })
  for (const { person, known, hidden } of seen) {
    const reply = await send(world, asker, 'GET', `/people/${person.id}`)
    assert.is(reply.statusCode, hidden ? 404 : 200, `${asker} ${person.name}`)
    if (!hidden)
      assert.equal(
        reply.json<Person>().cases.map(({ id }) => id),
        known.map(({ id }) => id),
      )
  }
  const place = (one: Known | undefined) => (one ? cases.indexOf(one) : cases.length)
  const expected = seen
    .filter(({ hidden }) => !hidden)
    .toSorted((one, other) => place(one.known[0]) - place(other.known[0]))
    .map(({ person, known: [latest] }) => [person.name, latest?.number])
  const { clients: found } = await search<ClientSuggestions>(world, '/clients/search', { search: 'muster' }, asker)
  assert.equal(
    found.map(({ name, openCase }) => [name, openCase?.name]),
    expected,
    asker,
  )
}

test('is the same in lists, counts, searches, suggestions and pages of people, and as the rule says', async () => {
  const property = fc.asyncProperty(fc.array(plan, { maxLength: 7 }), async (plans) => {
    const world = await newWorld()
    try {
      const { cases, people } = await recorded(world, plans)
      for (const asker of askers) await agrees(world, asker, cases, people)
    } finally {
      await world.dispose()
    }
  })
  await fc.assert(property, { numRuns: 25 })
})

test.run()
