import { desc, eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit } from '../../db/schema/index.ts'
import type { CasePage, CasesExport, CasesExtent } from '../../src/cases/contract.ts'
import { exportCases } from '../../src/cases/export.ts'
import {
  bodyOf,
  catalogueIds,
  closeCase,
  openCase,
  openCaseOf,
  openManyCases,
  read,
  recordOrganisation,
  recordTalk,
  restrict,
  send,
} from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('a list of cases as a file')

const takeOut = (world: World, payload: CasesExport = {}) => send(world, 'Karla', 'POST', '/cases/export', { payload })
const linesOf = async (world: World, asked: CasesExport = {}) => {
  const { body } = await takeOut(world, asked)
  return body.slice(1).split('\r\n').slice(1, -1)
}

test('is a CSV that German spreadsheets read, with what the list shows', async (world) => {
  const { work = '', housing = '' } = await catalogueIds(world, 'topics')
  const { id, number } = await openCase(world, {
    givenName: 'Layla',
    familyName: 'al-Khatib; Haddad',
    nativeName: 'ليلى',
    place: 'Aue',
    on: '2026-05-03',
  })
  await recordTalk(world, id, { heldOn: '2026-05-04', topicIds: [work, housing] })
  await closeCase(world, id, '2026-06-01')
  const reply = await takeOut(world)
  assert.is(reply.statusCode, 200)
  assert.is(reply.headers['content-type'], 'text/csv; charset=utf-8')
  assert.is(reply.headers['content-disposition'], `attachment; filename="faelle-${world.clock.today}.csv"`)
  assert.is(reply.headers['cache-control'], 'no-store')
  assert.equal([...reply.rawPayload.subarray(0, 3)], [0xef, 0xbb, 0xbf])
  assert.is(
    reply.body.slice(1),
    'Nummer;Klient;Name in eigener Schrift;Zielgruppe;Themen;Thema fehlt;Zuständig;Wohnort, Sitz;Eröffnet;Letzter Eintrag;Status;Geschützt;Geschlossen\r\n' +
      `${number};"Layla al-Khatib; Haddad";ليلى;Rückkehrer;Arbeit, Wohnen;;Anna;Aue-Bad Schlema;3.5.2026;4.5.2026;geschlossen;;1.6.2026\r\n`,
  )
})

test('holds every row of the filter, in its order, however many a screen has loaded', async (world) => {
  for (let number = 0; number < 210; number += 1) await openCase(world, { familyName: `Person ${999 - number}` })
  await openManyCases(world)
  const numbers = (await linesOf(world)).map((line) => line.split(';')[0])
  assert.is(numbers.length, 235)
  assert.is(new Set(numbers).size, 235)
  const page = await read<{ rows: { number: string }[] }>(world, '/cases?status=open&sort=name&limit=200', 'Karla')
  const open = await linesOf(world, { status: 'open', sort: 'name' })
  assert.equal(
    open.slice(0, 200).map((line) => line.split(';')[0]),
    page.rows.map(({ number }) => number),
  )
  assert.is((await linesOf(world, { lead: newId() })).length, 0)
})

test('holds each case once, and as many as the audit says, whoever records while it leaves', async (world) => {
  const opened = []
  for (let number = 0; number < 230; number += 1) opened.push(await openCase(world, { on: '2026-05-03' }))
  for (const sort of ['lastEntry', 'lead'] as const) {
    const file = await exportCases(world.db, { sort }, world.stampOf('Karla'))
    let text = ''
    for await (const part of file) {
      // Each written to while it leaves comes before all that have left.
      for (const { id } of opened.splice(0, 40)) await recordTalk(world, id)
      text += part
    }
    const numbers = text
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(';')[0])
    assert.is(numbers.length, 230, sort)
    assert.is(new Set(numbers).size, 230, sort)
    const [row] = await world.db.select().from(audit).where(eq(audit.action, 'cases.exported')).orderBy(desc(audit.id))
    assert.equal(row?.changes, { cases: { from: null, to: 230 }, clients: { from: null, to: 230 } })
  }
})

test('is ordered as the list is, in every order', async (world) => {
  await openManyCases(world)
  for (const sort of ['lastEntry', 'opened', 'number', 'name', 'lead'] as const) {
    for (const order of ['asc', 'desc'] as const) {
      const { rows } = await read<CasePage>(world, `/cases?sort=${sort}&order=${order}&limit=200`, 'Karla')
      const lines = await linesOf(world, { sort, order })
      assert.equal(
        lines.map((line) => line.split(';')[0]),
        rows.map(({ number }) => number),
        `${sort} ${order}`,
      )
    }
  }
})

test('says of a restricted case that it is one', async (world) => {
  await restrict(world, await openCase(world, { on: '2026-05-03' }), [])
  assert.match((await linesOf(world))[0] ?? '', /;3\.5\.2026;3\.5\.2026;offen;ja;$/)
})

test('holds whoever was searched for, and nobody else', async (world) => {
  await openCase(world, { familyName: 'Özdemir' })
  await openCase(world, { familyName: 'Hübner' })
  const lines = await linesOf(world, { search: 'oezdemir' })
  assert.is(lines.length, 1)
  assert.match(lines[0] ?? '', /Özdemir/)
})

test('lets no spreadsheet reckon with a name', async (world) => {
  const dangerous = ['=1+1', '+49', '-2', '@SUM(A1)', '  =1+1', '"=1+1', "'=1+1", '＝1+1', '„=1+1“']
  for (const name of dangerous) {
    const { id: organisationId } = await recordOrganisation(world, { name })
    await openCaseOf(world, { organisationId })
  }
  const { id: organisationId } = await recordOrganisation(world, { name: 'Müller & Söhne - Bau' })
  await openCaseOf(world, { organisationId })
  const lines = await linesOf(world)
  assert.is(lines.length, dangerous.length + 1)
  for (const line of lines.slice(1)) assert.match(line, /^WCE-\d{4}-\d{4};"?'/, line)
  assert.match(lines[0] ?? '', /;Müller & Söhne - Bau;/)
})

test('is noted in the audit before it leaves: who took how many, but not which word was searched for', async (world) => {
  await openCase(world, { familyName: 'Özdemir' })
  const two = await openCase(world, { familyName: 'Özdemir' })
  await openCaseOf(world, { personId: two.client.id })
  const extent = bodyOf<CasesExtent>(
    await send(world, 'Karla', 'POST', '/cases/extent', { payload: { search: 'oezdemir' } }),
    200,
  )
  assert.equal(extent, { cases: 3, clients: 2 })
  await takeOut(world, { search: 'oezdemir' })
  const [row] = await world.db.select().from(audit).where(eq(audit.action, 'cases.exported')).orderBy(desc(audit.id))
  assert.equal([row?.by, row?.userId], ['Karla', world.staff.Karla.id])
  assert.equal(row?.changes, { cases: { from: null, to: 3 }, clients: { from: null, to: 2 } })
  assert.not.match(JSON.stringify(row), /zdemir/i)
})

test('is for the coordinator, and counts nothing for others', async (world) => {
  await openCase(world)
  await writesNothing(world.db, async () => {
    for (const path of ['/cases/export', '/cases/extent']) {
      for (const by of ['Anna', 'Adam', 'Paula'] as const) {
        assert.is((await send(world, by, 'POST', path, { payload: {} })).statusCode, 403, `${path} ${by}`)
      }
      for (const payload of [{ status: 'all' }, { search: ' ' }, { cursor: 'x' }, { limit: 5 }, []]) {
        const reply = await send(world, 'Karla', 'POST', path, { payload })
        assert.equal([reply.statusCode, reply.json().code], [400, 'invalid_input'], JSON.stringify(payload))
      }
    }
  })
})

test.run()
