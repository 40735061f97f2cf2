import * as assert from 'uvu/assert'
import { caseFiles, entries, organisationContacts, organisations, people } from '../../db/schema/index.ts'
import type { Breakdowns } from '../../src/reports/contract.ts'
import { pseudonymsWith } from '../../src/reports/pseudonyms.ts'
import { learnWord } from '../catalogues/kept.ts'
import { bodyOf, openCase, openCaseOf, recordOrganisation, recordTalk, send } from '../support/cases.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'
import { importSample, pseudonyms, reportTo, endOfSample as to } from './sample.ts'

const test = inWorld('who reads reports')

const quarter = '2022-Q2'
const paths = {
  report: '/report',
  breakdowns: `/report/breakdowns?quarter=${quarter}`,
  behind: `/report/behind?of=consultations&quarter=${quarter}`,
  pseudonymous: `/report/pseudonymous?quarter=${quarter}`,
}

const statusesFor = async (world: World, name: Name) => {
  const statuses: number[] = []
  for (const path of Object.values(paths)) statuses.push((await send(world, name, 'GET', path)).statusCode)
  return statuses
}

test('sees what the roles allow', async (world) => {
  assert.equal(await statusesFor(world, 'Anna'), [403, 403, 403, 403])
  assert.equal(await statusesFor(world, 'Karla'), [200, 200, 200, 403])
  assert.equal(await statusesFor(world, 'Adam'), [403, 403, 403, 403])
  assert.equal(await statusesFor(world, 'Paula'), [200, 200, 403, 200])
})

test('as an auditor ends a report today or with a quarter, lest it tell on which day a client was counselled', async (world) => {
  const asked = async (path: string, to: string, name: Name = 'Paula') => {
    const reply = await send(world, name, 'GET', `${path}${path.includes('?') ? '&' : '?'}to=${to}`)
    return [reply.statusCode, reply.json().code, reply.json().field]
  }
  for (const path of [paths.report, paths.breakdowns, paths.pseudonymous]) {
    for (const day of ['2022-06-29', '2022-07-01', world.clock.today]) {
      assert.equal(await asked(path, day), [422, 'to_not_quarter_end', 'to'], `${path} to ${day}`)
    }
    for (const last of ['2022-06-30', '2022-12-31']) assert.is((await asked(path, last))[0], 200, `${path} to ${last}`)
  }
  assert.is((await asked(paths.breakdowns, '2022-06-29', 'Karla'))[0], 200, 'she may open the figure anyway')
})

/** Everything an auditor is answered about the sample, in one text. */
const allThatPaulaReads = async (world: World): Promise<string> => {
  const { quarters } = await reportTo(world, to, 'Paula')
  const replies = [await send(world, 'Paula', 'GET', `/report?to=${to}`)]
  for (const { quarter } of quarters) {
    for (const path of ['breakdowns?', 'pseudonymous?', 'behind?of=consultations&']) {
      replies.push(await send(world, 'Paula', 'GET', `/report/${path}quarter=${quarter}&to=${to}`))
    }
  }
  return replies.map(({ body }) => body).join('\n')
}

/** What nobody outside may learn: names, contacts, notes, numbers of cases, and the keys they are stored under. */
const secretsOf = async ({ db }: World): Promise<string[]> => {
  const persons = await db.select().from(people)
  const firms = await db.select().from(organisations)
  const contacts = await db.select().from(organisationContacts)
  const cases = await db.select().from(caseFiles)
  const notes = await db.select().from(entries)
  const towns = firms.filter(({ kind }) => kind === 'municipality').map(({ name }) => name)
  return [
    ...persons.flatMap((one) => [`${one.givenName} ${one.familyName}`, one.familyName, one.email, one.phone, one.id]),
    ...firms.filter(({ name }) => !towns.includes(name)).flatMap((one) => [one.name, one.id]),
    ...contacts.flatMap((one) => [one.name, one.email, one.phone]),
    ...cases.flatMap(({ id, prefix, year }) => [id, `${prefix}-${year}`]),
    ...notes.flatMap(({ id, note }) => [id, note]),
  ].filter((secret) => secret !== null)
}

const toldIn = (text: string, secrets: string[]): string[] => {
  const words = new Set(text.split(/[^\p{L}\p{N}.@-]+/u))
  const isTold = (secret: string) => (/[^\p{L}]/u.test(secret) ? text.includes(secret) : words.has(secret))
  return [...new Set(secrets.filter(isTold))]
}

test('as an auditor never learns who stands behind a figure', async (world) => {
  await importSample(world)
  const read = await allThatPaulaReads(world)
  const secrets = await secretsOf(world)
  assert.equal(toldIn(read, secrets), [])
  const { body } = await send(world, 'Karla', 'GET', `/report/behind?of=consultations&quarter=${quarter}&to=${to}`)
  assert.ok(toldIn(body, secrets).length > 200, 'the coordinator sees them')
})

test('as an auditor sees each counselled client under one token, by group, with their consultations', async (world) => {
  await importSample(world)
  for (const { quarter, consultations, ...counted } of (await reportTo(world, to)).quarters.slice(-4)) {
    const { rows } = await pseudonyms(world, { quarter, to })
    assert.is(new Set(rows.map(({ token }) => token)).size, rows.length)
    for (const group of ['returnee', 'domestic', 'abroad', 'company', 'municipality', 'undecided'] as const) {
      const inGroup = rows.filter(({ targetGroup }) => targetGroup === group)
      assert.is(inGroup.length, counted[group].counselled, `${group} in ${quarter}`)
    }
    assert.is(
      rows.reduce((sum, row) => sum + row.consultations, 0),
      consultations,
    )
    assert.ok(rows.every((row) => row.quarter === quarter && /^[\w-]{16}$/.test(row.token)))
  }
})

test('as an auditor knows a token again in another quarter, and in no other centre', async (world) => {
  const { id } = await openCase(world, { on: '2022-01-01' })
  for (const heldOn of ['2022-03-31', '2022-04-01', '2022-06-30']) await recordTalk(world, id, { heldOn })
  const [first] = (await pseudonyms(world, { quarter: '2022-Q1' })).rows
  const [second] = (await pseudonyms(world, { quarter: '2022-Q2' })).rows
  assert.equal([first?.consultations, second?.consultations], [1, 2])
  assert.is(first?.token, second?.token)
  const clientId = (await world.db.select().from(people))[0]?.id ?? ''
  assert.is(first?.token, world.app.pseudonymOf(clientId))
  assert.is.not(first?.token, pseudonymsWith('ab'.repeat(32))(clientId))
})

test('as an auditor reads nothing that somebody wrote: neither a sector nor a word of an old list', async (world) => {
  const topicId = await learnWord(world, 'Frau Hübner fragen')
  for (const sector of ['Schwibbogen', 'Schwibbogen', 'Schwibbogen', 'Pyramiden', undefined]) {
    const { id: organisationId } = await recordOrganisation(world, { ...(sector && { sector }) })
    const { id } = await openCaseOf(world, { organisationId }, '2022-05-10')
    await recordTalk(world, id, { heldOn: '2022-05-10', topicIds: [topicId] })
  }
  const asked = async (name: Name) => bodyOf<Breakdowns>(await send(world, name, 'GET', paths.breakdowns), 200)
  const linesOf = ({ lines, notRecorded }: Breakdowns['topics']) => [
    ...lines.map(({ german, count }) => `${german} ${count}`),
    `nicht erfasst ${notRecorded}`,
  ]
  const [karlas, paulas] = [await asked('Karla'), await asked('Paula')]
  assert.equal(linesOf(karlas.sectors), ['Schwibbogen 3', 'Pyramiden 1', 'nicht erfasst 1'])
  assert.equal(linesOf(karlas.topics), ['Frau Hübner fragen 5', 'nicht erfasst 0'])
  assert.equal(linesOf(paulas.sectors), ['Branche erfasst 4', 'nicht erfasst 1'])
  assert.equal(linesOf(paulas.topics), ['noch nicht zugeordnet 5', 'nicht erfasst 0'])
  assert.not.match(JSON.stringify(paulas), /schwibbogen|pyramiden|h(ü|ue)bner/i)
})

test.run()
