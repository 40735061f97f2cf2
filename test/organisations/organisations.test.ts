import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, organisations } from '../../db/schema/index.ts'
import type { NewOrganisation, Organisation } from '../../src/organisations/contract.ts'
import { bodyOf, openCaseOf, organisation, read, recordOrganisation, send } from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('recording an organisation')

const post = (world: World, payload: object, by: 'Anna' | 'Bela' = 'Anna') =>
  send(world, by, 'POST', '/organisations', { payload })

test('keeps all that is known of it', async (world) => {
  const payload: NewOrganisation = {
    id: newId(),
    kind: 'company',
    name: ' Spitzenwerk Plauen & Söhne GmbH ',
    sector: 'Textil',
    employees: 48,
    place: 'Thalheim',
    contactName: 'Ines Vogel',
    email: 'ines@example.org',
    phone: '03721 000',
  }
  const reply = await post(world, payload)
  assert.is(reply.headers.etag, '"1"')
  const { contactName: name, email, phone, ...others } = payload
  assert.equal(bodyOf<Organisation>(reply, 201), {
    ...others,
    name: 'Spitzenwerk Plauen & Söhne GmbH',
    municipalityKey: '14521620',
    municipality: 'Thalheim/Erzgeb.',
    place: null,
    contacts: [{ id: payload.id, name, role: null, email, phone, note: null, formerOn: null }],
    cases: [],
    events: [],
    version: 1,
  })
  assert.equal(await read(world, `/organisations/${payload.id}`), reply.json())
})

test('takes nobody working there for a fact, and no word about it for none', async (world) => {
  assert.is((await recordOrganisation(world, { employees: 0 })).employees, 0)
  assert.is((await recordOrganisation(world)).employees, null)
})

test('is repeated safely, and takes no id that is used for anything else', async (world) => {
  const payload = organisation({ kind: 'municipality', name: 'Stadt Zwönitz' })
  bodyOf(await post(world, payload), 201)
  const caseFile = await openCaseOf(world, { organisationId: payload.id })
  const again = bodyOf<Organisation>(await post(world, payload), 201)
  assert.equal(
    again.cases.map(({ id, name, closedOn }) => [id, name, closedOn]),
    [[caseFile.id, caseFile.number, null]],
  )
  assert.is((await world.db.select().from(organisations)).length, 1)
  assert.is((await world.db.select().from(audit).where(eq(audit.action, 'organisation.recorded'))).length, 1)
  await writesNothing(world.db, async () => {
    for (const taken of [await post(world, { ...payload, name: 'Andere' }), await post(world, payload, 'Bela')]) {
      assert.equal([taken.statusCode, taken.json().code], [409, 'id_taken'])
      assert.not.match(taken.body, /Zwönitz/)
    }
  })
})

test('refuses what cannot be, and writes nothing', async (world) => {
  const refused: [object, number, string][] = [
    [{ kind: 'person' }, 400, 'invalid_input'],
    [{ name: '' }, 400, 'invalid_input'],
    [{ name: '\u00a0' }, 400, 'invalid_input'],
    [{ employees: -1 }, 400, 'invalid_input'],
    [{ employees: '12' }, 400, 'invalid_input'],
    [{ municipalityKey: 'Aue' }, 422, 'municipality_unknown'],
    [{ targetGroup: 'company' }, 400, 'invalid_input'],
  ]
  await writesNothing(world.db, async () => {
    for (const [wrong, status, code] of refused) {
      const reply = await post(world, { ...organisation(), ...wrong })
      assert.equal([reply.statusCode, reply.json().code], [status, code], JSON.stringify(wrong))
    }
  })
})

test.run()
