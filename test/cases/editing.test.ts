import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, counsellors } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { CaseFile } from '../../src/cases/contract.ts'
import { learnName } from '../catalogues/kept.ts'
import { bodyOf, openCase, openCaseOf, recordOrganisation, recordTalk, send } from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import type { Name } from '../support/template.ts'
import { createUser } from '../support/users.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('editing a case')

const patch = (world: World, id: string, payload: object, ifMatch = 1, by: Name = 'Anna') =>
  send(world, by, 'PATCH', `/cases/${id}`, { payload, ifMatch })

test('decides its target group, and says in the audit what it was', async (world) => {
  const { id } = await openCase(world, { targetGroup: 'undecided' })
  const reply = await patch(world, id, { targetGroup: 'abroad' }, 1, 'Bela')
  const edited = bodyOf<CaseFile>(reply, 200)
  assert.equal([edited.targetGroup, edited.version, reply.headers.etag], ['abroad', 2, '"2"'])
  const rows = await world.db.select().from(audit).where(eq(audit.action, 'case.edited'))
  assert.equal(
    rows.map(({ subjectId, by, changes }) => ({ subjectId, by, changes })),
    [{ subjectId: id, by: 'Bela', changes: { targetGroup: { from: 'undecided', to: 'abroad' } } }],
  )
})

test('hands it over where the coordinator does it: then the new lead may change its entries', async (world) => {
  const { id } = await openCase(world)
  const entry = await recordTalk(world, id)
  const leadId = world.staff.Bela.counsellorId
  await writesNothing(world.db, async () => {
    for (const by of ['Anna', 'Bela'] as const) {
      assert.is((await patch(world, id, { leadId }, 1, by)).statusCode, 403, by)
    }
    assert.is((await send(world, 'Bela', 'POST', `/entries/${entry.id}/removal`, { ifMatch: 1 })).statusCode, 403)
  })
  const edited = bodyOf<CaseFile>(await patch(world, id, { leadId }, 1, 'Karla'), 200)
  assert.equal(edited.lead, { id: leadId, name: 'Bela' })
  assert.is((await send(world, 'Bela', 'POST', `/entries/${entry.id}/removal`, { ifMatch: 1 })).statusCode, 200)
})

test('by two at one moment lets one of them win, and shows the other what is now', async (world) => {
  const { id } = await openCase(world, { targetGroup: 'undecided' })
  const replies = await Promise.all([
    patch(world, id, { targetGroup: 'abroad' }),
    patch(world, id, { targetGroup: 'domestic' }, 1, 'Bela'),
  ])
  const [won, lost] = replies.sort((one, other) => one.statusCode - other.statusCode)
  assert.equal([won?.statusCode, lost?.statusCode], [200, 412])
  assert.equal(lost?.json().current, won?.json())
  const again = await patch(world, id, { targetGroup: 'returnee' }, lost?.json().current.version, 'Bela')
  assert.is(bodyOf<CaseFile>(again, 200).version, 3)
})

test('is not in the way of those who record on it meanwhile', async (world) => {
  const { id } = await openCase(world)
  await recordTalk(world, id, {}, 'Bela')
  assert.is((await patch(world, id, { targetGroup: 'abroad' })).statusCode, 200)
})

test('to what it is already changes nothing', async (world) => {
  const { id, targetGroup, lead } = await openCase(world)
  await writesNothing(world.db, async () => {
    for (const same of [{}, { targetGroup }, { targetGroup, leadId: lead.id }]) {
      assert.is(bodyOf<CaseFile>(await patch(world, id, same), 200).version, 1)
    }
  })
})

test('is refused where it does not fit, and writes nothing', async (world) => {
  const { id } = await openCase(world)
  const { id: organisationId } = await recordOrganisation(world)
  const ofCompany = await openCaseOf(world, { organisationId })
  const retiredId = newId()
  await transaction(world.db, async (tx) => {
    await tx.insert(counsellors).values({ id: retiredId, name: 'Birgit', state: 'retired' })
  })
  const refused: [string, object, number, string, string?][] = [
    [id, { targetGroup: 'company' }, 422, 'group_does_not_fit', 'targetGroup'],
    [ofCompany.id, { targetGroup: 'returnee' }, 422, 'group_does_not_fit', 'targetGroup'],
    [ofCompany.id, { targetGroup: 'municipality' }, 422, 'group_does_not_fit', 'targetGroup'],
    [id, { leadId: newId() }, 422, 'counsellor_unknown', 'leadId'],
    [id, { leadId: world.staff.Anna.id }, 422, 'counsellor_unknown', 'leadId'],
    [id, { leadId: retiredId }, 422, 'counsellor_retired', 'leadId'],
    [id, { targetGroup: null }, 400, 'invalid_input'],
    [id, { closedOn: '2026-06-17' }, 400, 'invalid_input'],
    [id, { version: 5 }, 400, 'invalid_input'],
    [newId(), { targetGroup: 'abroad' }, 404, 'not_found'],
  ]
  await writesNothing(world.db, async () => {
    for (const [target, wrong, status, code, field] of refused) {
      const reply = await patch(world, target, wrong, 1, 'Karla')
      assert.equal(
        [reply.statusCode, reply.json().code, reply.json().field],
        [status, code, field],
        JSON.stringify(wrong),
      )
    }
  })
})

test('hands over to nobody who cannot sign in: neither a name of an old list nor a colleague not yet there', async (world) => {
  const { id, version } = await openCase(world)
  const dora = await createUser(world)
  const [doras] = await world.db.select().from(counsellors).where(eq(counsellors.userId, dora.id))
  for (const leadId of [await learnName(world, 'B. Alt'), doras?.id]) {
    const reply = await send(world, 'Karla', 'PATCH', `/cases/${id}`, { payload: { leadId }, ifMatch: version })
    assert.equal([reply.statusCode, reply.json().code, reply.json().field], [422, 'lead_unfit', 'leadId'])
  }
})

test.run()
