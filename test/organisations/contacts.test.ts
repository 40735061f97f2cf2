import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { addDays } from '../../src/calendar/rules.ts'
import type { CaseFile } from '../../src/cases/contract.ts'
import type { Contact, Organisation } from '../../src/organisations/contract.ts'
import { merge, sideBySide } from '../duplicates/merging.ts'
import { bodyOf, openCaseOf, read, recordOrganisation, send } from '../support/cases.ts'
import { historyOfOrganisation, patchOrganisation, readOrganisation } from '../support/clients.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('contacts of an organisation')

const contact = (given: Partial<Contact> = {}): Contact => ({
  id: newId(),
  name: 'Ines Vogel',
  role: null,
  email: null,
  phone: null,
  note: null,
  formerOn: null,
  ...given,
})

const edit = async (world: World, { id, version }: Organisation, contacts: Contact[]): Promise<Organisation> =>
  bodyOf(await patchOrganisation(world, id, { contacts }, version), 200)

const namesOf = ({ contacts }: { contacts: readonly Contact[] }) => contacts.map(({ name }) => name)

const mainOnCase = async (world: World, organisationId: string) => {
  const { id } = await openCaseOf(world, { organisationId })
  const { client } = await read<CaseFile>(world, `/cases/${id}`)
  return [client.contactName, client.email, client.phone]
}

test('are several: whoever stands first is the main one, and stands on its cases', async (world) => {
  const firm = await recordOrganisation(world, { contactName: 'Ines Vogel', email: 'ines@example.org' })
  const [ines] = firm.contacts
  assert.ok(ines)
  const jörg = contact({ name: ' Jörg Unger ', role: 'Personal', phone: '03721 1', note: 'Nur vormittags' })
  const now = await edit(world, firm, [jörg, ines])
  assert.equal(namesOf(now), ['Jörg Unger', 'Ines Vogel'])
  assert.equal(await mainOnCase(world, firm.id), ['Jörg Unger', null, '03721 1'])
  const again = bodyOf<Organisation>(await patchOrganisation(world, firm.id, { contacts: now.contacts }, 1), 200)
  assert.is(again.version, 2, 'sent again, it changes nothing')
})

test('who left are dated and come last; where nobody is there any more, nobody is the main one', async (world) => {
  const firm = await recordOrganisation(world, { contactName: 'Ines Vogel', phone: '03721 000' })
  const [ines] = firm.contacts
  assert.ok(ines)
  const gone = { ...ines, formerOn: world.clock.today }
  const now = await edit(world, firm, [gone, contact({ name: 'Jörg Unger' })])
  assert.equal(namesOf(now), ['Jörg Unger', 'Ines Vogel'])
  assert.equal(await mainOnCase(world, firm.id), ['Jörg Unger', null, null])
  await edit(world, now, [gone])
  assert.equal(await mainOnCase(world, firm.id), [null, null, null])
})

test('are refused where they say nothing or leave only later, and nothing is written', async (world) => {
  const { id, version } = await recordOrganisation(world)
  const refused: [object, number, string][] = [
    [{ contacts: [contact({ name: null, role: 'Personal' })] }, 422, 'contact_says_nothing'],
    [{ contacts: [contact({ formerOn: addDays(world.clock.today, 1) })] }, 422, 'contact_former_in_future'],
    [{ contacts: [{ ...contact(), formerOn: '2026-02-30' }] }, 400, 'invalid_input'],
    [{ contacts: [contact({ name: 'x'.repeat(501) })] }, 400, 'invalid_input'],
    [{ contacts: Array.from({ length: 51 }, () => contact()) }, 400, 'invalid_input'],
    [{ contactName: 'Ines Vogel' }, 400, 'invalid_input'],
  ]
  await writesNothing(world.db, async () => {
    for (const [wrong, status, code] of refused) {
      const reply = await patchOrganisation(world, id, wrong, version)
      assert.equal([reply.statusCode, reply.json().code], [status, code])
    }
  })
})

test('stand in the history, and come back with a state of it', async (world) => {
  const firm = await recordOrganisation(world, { contactName: 'Ines Vogel', email: 'ines@example.org' })
  await edit(world, firm, [contact({ name: 'Jörg Unger' })])
  const { rows } = await historyOfOrganisation(world, firm.id)
  assert.equal(
    rows.map(({ state }) => namesOf(state)),
    [['Jörg Unger'], ['Ines Vogel']],
  )
  const payload = { state: rows[1]?.id }
  const path = `/organisations/${firm.id}/restoration`
  const back = bodyOf<Organisation>(await send(world, 'Bela', 'POST', path, { payload, ifMatch: 2 }), 200)
  assert.equal(back.contacts, firm.contacts)
})

test('are told from the time when there was one in three fields', async (world) => {
  const firm = await recordOrganisation(world, { contactName: 'Ines Vogel', email: 'ines@example.org' })
  const changes = {
    contactName: { from: 'Frau Seidel', to: 'Ines Vogel' },
    email: { from: null, to: 'ines@example.org' },
  }
  const at = world.clock.now()
  await writeOldAudit(world, {
    at,
    userId: null,
    by: 'Anna',
    action: 'organisation.edited',
    subjectId: firm.id,
    changes,
  })
  const { rows } = await historyOfOrganisation(world, firm.id)
  assert.equal(
    rows[0]?.before?.contacts.map(({ name, email }) => [name, email]),
    [['Frau Seidel', null]],
  )
  const payload = { state: rows[1]?.id }
  const path = `/organisations/${firm.id}/restoration`
  const back = bodyOf<Organisation>(await send(world, 'Anna', 'POST', path, { payload, ifMatch: 1 }), 200)
  assert.equal(namesOf(back), ['Frau Seidel'])
})

test('of a record that is taken into another go along, and none stands there twice', async (world) => {
  const one = await recordOrganisation(world, { contactName: 'Ines Vogel', email: 'ines@example.org' })
  const other = await recordOrganisation(world, {
    contactName: 'INES VOGEL',
    email: 'ines@example.org',
    sector: 'Handel',
  })
  await edit(world, other, [...other.contacts, contact({ name: 'Jörg Unger', phone: '1' })])
  assert.equal((await sideBySide(world, one.id, other.id)).consequence.filled, ['sector', 'contacts'])
  const { filled } = await merge(world, one.id, other.id)
  assert.equal(filled, ['sector', 'contacts'])
  const survivor = await readOrganisation(world, one.id)
  assert.equal(namesOf(survivor), ['Ines Vogel', 'Jörg Unger'])
  const { rows } = await historyOfOrganisation(world, one.id)
  assert.equal([rows[0]?.action, rows[0]?.before && namesOf(rows[0].before)], ['merged', ['Ines Vogel']])
})

test('of another organisation tell nobody by their ids that there is one', async (world) => {
  const other = await recordOrganisation(world, { contactName: 'Ines Vogel' }, 'Karla')
  const firm = await recordOrganisation(world)
  const taken = contact({ id: other.contacts[0]?.id ?? '', name: 'Jörg Unger' })
  const now = await edit(world, firm, [taken, taken])
  assert.is(new Set([...now.contacts.map(({ id }) => id), taken.id]).size, 3)
  assert.equal(namesOf(await readOrganisation(world, other.id)), ['Ines Vogel'])
})

test('by two at one moment: one wins, and the other sees what is there', async (world) => {
  const { id } = await recordOrganisation(world)
  const replies = await Promise.all(
    ['Eins', 'Zwei'].map((name) => patchOrganisation(world, id, { contacts: [contact({ name })] }, 1)),
  )
  assert.equal(replies.map(({ statusCode }) => statusCode).sort(), [200, 412])
  assert.is((await readOrganisation(world, id)).contacts.length, 1)
})

const writeOldAudit = (world: World, row: typeof audit.$inferInsert) =>
  transaction(world.db, (tx) => tx.insert(audit).values(row))

test.run()
