import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import type { PackageProposal } from '../../src/composing/contract.ts'
import { bodyOf, openCase, recordPartner, recordPerson, restrict, send } from '../support/cases.ts'
import { patchPerson } from '../support/clients.ts'
import { proposalFor } from '../support/packages.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('the proposal of a welcome package')

const codesIn = ({ modules }: PackageProposal, group: string) =>
  modules.filter((one) => one.group === group).map(({ code }) => code)

const factsOf = async (world: World, id: string, facts: object) => {
  const { version } = await send(world, 'Anna', 'GET', `/people/${id}`).then((reply) =>
    bodyOf<{ version: number }>(reply, 200),
  )
  bodyOf(await patchPerson(world, id, facts, version), 200)
}

const olena = async (world: World) => {
  const caseFile = await openCase(world, { givenName: 'Olena', familyName: 'Kowaltschuk', targetGroup: 'abroad' })
  await factsOf(world, caseFile.client.id, {
    originGroup: 'temporary_protection',
    household: [{ relation: 'child', birthYear: 2023, name: 'Mascha' }],
    hasCar: false,
    movingOn: '2026-07-01',
    languages: ['uk', 'ru', 'de'],
  })
  return caseFile
}

test('holds what applies with its reason, asks for what is not recorded, and names all others', async (world) => {
  const { client } = await olena(world)
  const proposal = await proposalFor(world, client.id)
  const [proposed, asked, other] = ['proposed', 'asked', 'other'].map((group) => codesIn(proposal, group))
  assert.ok(proposed?.includes('temporary-protection'))
  assert.ok(proposed?.includes('registering-your-home'))
  assert.not.ok(proposed?.includes('asylum'))
  assert.ok(other?.includes('asylum'))
  assert.ok((asked?.length ?? 0) > 0)
  assert.equal(proposal.missing.slice().sort(), ['familyAbroad', 'foreignDegree'])
  const children = proposal.modules.find(({ reason }) => reason?.german.includes('ein Kind unter 6'))
  assert.equal(children?.reason, {
    german: 'weil ein Kind unter 6 mitkommt',
    english: 'because a child under 6 comes along',
  })
  const degree = proposal.modules.find(({ missing }) => missing.includes('foreignDegree'))
  assert.is(degree?.group, 'asked')
  assert.is(degree?.reason?.german, 'nicht erfasst: ausländischer Abschluss')
  assert.equal([proposal.preferred, proposal.language], [['uk', 'de'], 'uk'])
  const codes = proposal.modules.map(({ code }) => code)
  assert.is(new Set(codes).size, codes.length, 'each module once')
})

test('says when each is due, and what has to be said of it before it is printed', async (world) => {
  const { client } = await olena(world)
  const { modules } = await proposalFor(world, client.id, 'Anna', '?language=uk')
  const home = modules.find(({ code }) => code === 'registering-your-home')
  assert.equal(
    [home?.due, home?.dueWords.german, home?.dueWords.english],
    ['2026-07-15', 'bis 15. Juli 2026', 'by 15 July 2026'],
  )
  assert.equal(home?.standing.unreviewed, true, 'nobody has reviewed it')
  assert.equal([home?.standing.inGerman, home?.standing.blocked, home?.standing.expired], [false, false, false])
  assert.is.not(home?.title, home?.printedTitle)
  const coming = modules.find(({ code }) => code === 'coming-home')
  assert.equal([coming?.standing.inGerman, coming?.title === coming?.printedTitle], [true, true])
  world.clock.set('2030-01-01T08:00:00Z')
  const headers = await world.signInAs('Anna')
  const later = await world.app.inject({ url: `/api/people/${client.id}/package-proposal`, headers })
  assert.ok(later.json<PackageProposal>().modules.every(({ standing }) => standing.expired))
})

test('names what contradicts what, whichever of the two says so', async (world) => {
  const { client } = await olena(world)
  const { modules } = await proposalFor(world, client.id)
  for (const { code, excludes } of modules) {
    for (const other of excludes) assert.ok(modules.find((one) => one.code === other)?.excludes.includes(code), code)
  }
  assert.ok(modules.some(({ excludes }) => excludes.length > 0))
})

test('finds the offices of the place somebody moves to in the partner directory', async (world) => {
  const { id } = await recordPerson(world, { municipalityKey: '14521390' })
  const before = await proposalFor(world, id)
  assert.equal([before.municipality, before.offices[0]], ['Marienberg', { code: 'town hall', name: null }])
  const contact = (name: string) => ({ id: newId(), name, email: null, phone: '03735 1', address: 'Markt 1' })
  await recordPartner(world, {
    institution: 'Stadtverwaltung Marienberg',
    contacts: [contact('Empfang'), contact('Einwohnermeldeamt')],
  })
  const { offices } = await proposalFor(world, id)
  assert.equal(offices.slice(0, 3), [
    { code: 'town hall', name: 'Stadtverwaltung Marienberg' },
    { code: 'registration office', name: 'Stadtverwaltung Marienberg, Einwohnermeldeamt' },
    { code: 'waste', name: null },
  ])
})

test('is there for nobody who may not know of the person, and names no case they may not know of', async (world) => {
  const caseFile = await openCase(world)
  await restrict(world, caseFile)
  const path = (id: string) => `/people/${id}/package-proposal`
  const hidden = await send(world, 'Bela', 'GET', path(caseFile.client.id))
  const unknown = await send(world, 'Bela', 'GET', path(newId()))
  assert.equal([hidden.statusCode, hidden.body], [404, unknown.body])
  assert.is((await proposalFor(world, caseFile.client.id, 'Karla')).cases.length, 1)
})

test('refuses a language there is none of', async (world) => {
  const { id } = await recordPerson(world)
  assert.is((await send(world, 'Anna', 'GET', `/people/${id}/package-proposal?language=tlh`)).statusCode, 400)
})

test.run()
