import { eq } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import { audit } from '../../db/schema/index.ts'
import type { CaseFile } from '../../src/cases/contract.ts'
import type { Organisation } from '../../src/organisations/contract.ts'
import { merge } from '../duplicates/merging.ts'
import { hold } from '../reports/by-database.ts'
import { figuresOf } from '../reports/sample.ts'
import { bodyOf, openCaseOf, read, recordOrganisation, recordTalk, restrict, send } from '../support/cases.ts'
import { found, historyOfOrganisation, patchOrganisation, readOrganisation } from '../support/clients.ts'
import { writesNothing } from '../support/fingerprint.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('editing an organisation')

const edit = async (world: World, { id, version }: Organisation, payload: object): Promise<Organisation> =>
  bodyOf(await patchOrganisation(world, id, payload, version), 200)

test('changes what is named, tidied as when recording, and leaves the rest', async (world) => {
  const firm = await recordOrganisation(world, { sector: 'Metall', employees: 12, place: 'Aue' })
  const now = await edit(world, firm, { name: ' Drehwerk Schlema GmbH ', employees: null, sector: 'Holz' })
  assert.equal(now, {
    ...firm,
    name: 'Drehwerk Schlema GmbH',
    employees: null,
    sector: 'Holz',
    version: 2,
  })
  assert.equal([await found(world, 'aue'), await found(world, 'schlema')], [[], ['Drehwerk Schlema GmbH']])
})

test('takes its seat whole: another place leaves no municipality behind', async (world) => {
  const firm = await recordOrganisation(world, { place: 'Aue' })
  const elsewhere = await edit(world, firm, { municipalityKey: null, place: 'Chemnitz' })
  assert.equal([elsewhere.municipality, elsewhere.place], [null, 'Chemnitz'])
  const back = await edit(world, elsewhere, { municipalityKey: firm.municipalityKey })
  assert.equal([back.municipality, back.place], ['Aue-Bad Schlema', null])
  const nowhere = await edit(world, back, { municipalityKey: null })
  assert.equal([nowhere.municipalityKey, nowhere.place], [null, null])
})

test('into a municipality takes its cases along, and its figures in every quarter', async (world) => {
  const firm = await recordOrganisation(world)
  const cases = [await openCaseOf(world, { organisationId: firm.id }, '2022-05-01')]
  const hidden = await openCaseOf(world, { organisationId: firm.id }, '2022-05-02', 'Bela')
  cases.push(await restrict(world, hidden, [], 'Bela'))
  await recordTalk(world, cases[0]?.id ?? '', { heldOn: '2022-05-10' })
  await hold(world, '2022-04-05', 'Pendleraktionstag', [firm.id])
  const counted = async () => {
    const { company, municipality, companiesReached } = await figuresOf(world, '2022-Q2')
    return [company.counselled, municipality.counselled, companiesReached.cumulative]
  }
  assert.equal(await counted(), [1, 0, 1])

  const refused = await patchOrganisation(world, firm.id, { kind: 'municipality' }, firm.version)
  assert.equal([refused.statusCode, refused.json().code, refused.json().field], [403, 'kind_of_counselled', 'kind'])
  assert.equal(await counted(), [1, 0, 1], 'past figures are the coordinator’s to move')
  const town = bodyOf<Organisation>(
    await patchOrganisation(world, firm.id, { kind: 'municipality' }, firm.version, 'Karla'),
    200,
  )
  assert.equal(
    town.cases.map(({ targetGroup }) => targetGroup),
    ['municipality', 'municipality'],
  )
  assert.equal(await counted(), [0, 1, 0])
  const groups = cases.map(async ({ id }) => (await read<CaseFile>(world, `/cases/${id}`, 'Karla')).targetGroup)
  assert.equal(await Promise.all(groups), ['municipality', 'municipality'])
  const regrouped = await world.db.select().from(audit).where(eq(audit.action, 'case.edited'))
  const changes = { targetGroup: { from: 'company', to: 'municipality' } }
  assert.equal(
    regrouped.map((row) => [row.subjectId, row.by, row.changes]).sort(),
    cases.map(({ id }) => [id, 'Karla', changes]).sort(),
  )
  const { version = 0 } = cases[1] ?? {}
  const open = { payload: { readerIds: [world.staff.Anna.id] }, ifMatch: version }
  const form = await send(world, 'Bela', 'PUT', `/cases/${cases[1]?.id}/restriction`, open)
  assert.is(form.statusCode, 200, 'nobody edited Bela’s case: what she has open still holds')

  const [, recorded] = (await historyOfOrganisation(world, firm.id)).rows
  const payload = { state: recorded?.id }
  const restore = (by: Name) =>
    send(world, by, 'POST', `/organisations/${firm.id}/restoration`, { payload, ifMatch: 2 })
  assert.is((await restore('Anna')).json().code, 'kind_of_counselled')
  bodyOf(await restore('Karla'), 200)
  assert.equal(await counted(), [1, 0, 1])
})

test('by two at one moment lets one of them win, and shows the other what is now', async (world) => {
  const { id } = await recordOrganisation(world)
  const replies = await Promise.all([
    patchOrganisation(world, id, { sector: '1' }, 1),
    patchOrganisation(world, id, { sector: '2' }, 1, 'Bela'),
  ])
  const [won, lost] = replies.sort((one, other) => one.statusCode - other.statusCode)
  assert.equal([won?.statusCode, lost?.statusCode], [200, 412])
  assert.equal(lost?.json().current, won?.json())
})

test('is refused where it does not fit, and writes nothing', async (world) => {
  const { id } = await recordOrganisation(world)
  const refused: [object, number, string][] = [
    [{ kind: 'person' }, 400, 'invalid_input'],
    [{ name: ' ' }, 400, 'invalid_input'],
    [{ name: null }, 400, 'invalid_input'],
    [{ employees: -1 }, 400, 'invalid_input'],
    [{ employees: 1.5 }, 400, 'invalid_input'],
    [{ targetGroup: 'company' }, 400, 'invalid_input'],
    [{ municipalityKey: 'Aue' }, 422, 'municipality_unknown'],
  ]
  await writesNothing(world.db, async () => {
    for (const [wrong, status, code] of refused) {
      const reply = await patchOrganisation(world, id, wrong, 1)
      assert.equal([reply.statusCode, reply.json().code], [status, code], JSON.stringify(wrong))
    }
    for (const same of [{}, { name: 'Drehwerk Aue GmbH', kind: 'company' }]) {
      assert.is(bodyOf<Organisation>(await patchOrganisation(world, id, same, 1), 200).version, 1)
    }
    assert.is((await patchOrganisation(world, id, { sector: '1' })).statusCode, 428)
  })
})

test('tells its history, and brings back any state of it', async (world) => {
  const firm = await recordOrganisation(world, { sector: 'Metall', place: 'Aue' })
  await edit(world, firm, { name: 'Drehwerk Thum GmbH', place: 'Thum', sector: null })
  const { rows } = await historyOfOrganisation(world, firm.id)
  assert.equal(
    rows.map(({ action, state, before }) => [action, state.name, state.sector, before?.name]),
    [
      ['edited', 'Drehwerk Thum GmbH', null, 'Drehwerk Aue GmbH'],
      ['recorded', 'Drehwerk Aue GmbH', 'Metall', undefined],
    ],
  )
  const payload = { state: rows[1]?.id }
  const path = `/organisations/${firm.id}/restoration`
  assert.equal(bodyOf(await send(world, 'Bela', 'POST', path, { payload, ifMatch: 2 }), 200), { ...firm, version: 3 })
})

test('shows the events it came to, latest first', async (world) => {
  const firm = await recordOrganisation(world)
  const other = await recordOrganisation(world)
  await hold(world, '2022-04-05', 'Pendleraktionstag', [firm.id, other.id])
  await hold(world, '2023-04-05', 'Fachkräftetagung', [firm.id])
  await hold(world, '2024-04-05', 'Welcome-Hutzn', [other.id])
  const { events } = await readOrganisation(world, firm.id)
  assert.equal(
    events.map(({ heldOn, title }) => [heldOn, title]),
    [
      ['2023-04-05', 'Fachkräftetagung'],
      ['2022-04-05', 'Pendleraktionstag'],
    ],
  )
})

test('is not for those who may not know of it; a merged record goes to the one it was taken into', async (world) => {
  const [firm, twin] = [await recordOrganisation(world), await recordOrganisation(world, { name: 'Drehwerk' })]
  await merge(world, firm.id, twin.id)
  assert.is((await readOrganisation(world, twin.id)).id, firm.id)
  assert.is((await patchOrganisation(world, twin.id, { sector: '1' }, 1)).json().current.id, firm.id)
  await restrict(world, await openCaseOf(world, { organisationId: firm.id }))
  await writesNothing(world.db, async () => {
    for (const path of [firm.id, `${firm.id}/history`, twin.id]) {
      const reply = await send(world, 'Bela', 'GET', `/organisations/${path}`)
      assert.is(reply.statusCode, 404)
      assert.not.match(reply.body, /Drehwerk/)
    }
    assert.is((await patchOrganisation(world, firm.id, { sector: '1' }, 1, 'Bela')).statusCode, 404)
  })
})

test.run()
