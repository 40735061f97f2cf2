import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import type { CaseFile, Entry, EntryPage } from '../../src/cases/contract.ts'
import type { AlsoThere } from '../../src/consultations/contract.ts'
import {
  bodyOf,
  closeCase,
  openCase,
  openCaseOf,
  quickLog,
  read,
  recordOrganisation,
  recordPerson,
  recordTalk,
  restrict,
  send,
  talk,
} from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('a talk with several clients')

const also = (who: Partial<AlsoThere>): AlsoThere => ({ id: newId(), newCaseId: newId(), ...who })

const timelineOf = async (world: World, caseId: string, by: Name = 'Anna') =>
  (await read<EntryPage>(world, `/cases/${caseId}/entries`, by)).rows.filter(({ talk }) => talk !== null)

/** Jana with her case, and the firm she works for. */
const begin = async (world: World) => {
  const firm = await recordOrganisation(world, { name: 'Drehwerk Aue GmbH' })
  return { caseFile: await openCase(world), firm, firmCase: await openCaseOf(world, { organisationId: firm.id }) }
}

const recordBoth = async (world: World) => {
  const { caseFile, firm, firmCase } = await begin(world)
  const alsoThere = [also({ organisationId: firm.id })]
  const payload = talk(world, { minutes: 40, accompanied: 2, note: 'Wohnung und Schichten', alsoThere })
  const entry = bodyOf<Entry>(
    await send(world, 'Anna', 'POST', `/cases/${caseFile.id}/consultations`, { payload }),
    201,
  )
  return { caseFile, firm, firmCase, payload, entry, otherId: alsoThere[0]?.id ?? '' }
}

test('is recorded once and stands on the case of each, each leading to the other; family stands with the first alone', async (world) => {
  const { caseFile, firmCase, entry, otherId } = await recordBoth(world)
  assert.equal(entry.talk?.together, [
    { entryId: otherId, caseId: firmCase.id, number: firmCase.number, client: 'Drehwerk Aue GmbH' },
  ])
  const [other] = await timelineOf(world, firmCase.id)
  assert.equal([other?.id, other?.note, other?.talk?.minutes], [otherId, 'Wohnung und Schichten', 40])
  assert.equal([entry.talk?.accompanied, other?.talk?.accompanied], [2, 0], 'nobody is accompanied twice')
  assert.equal(
    other?.talk?.together.map(({ client }) => client),
    ['Jana Weißbach'],
  )
  for (const id of [caseFile.id, firmCase.id]) {
    assert.is((await read<CaseFile>(world, `/cases/${id}`)).counts.consultation, 1, 'entries are what is counted')
  }
})

test('opens a case for whoever has none, or nothing at all is written', async (world) => {
  const { caseFile } = await begin(world)
  const petro = await recordPerson(world, { givenName: 'Petro' })
  const record = (alsoThere: AlsoThere[]) =>
    send(world, 'Anna', 'POST', `/cases/${caseFile.id}/consultations`, { payload: talk(world, { alsoThere }) })
  await writesNothing(world.db, async () => {
    const gone = await record([also({ personId: petro.id }), also({ personId: newId() })])
    assert.equal([gone.statusCode, gone.json().code], [422, 'client_unknown'])
    const same = await record([also({ personId: petro.id }), also({ personId: petro.id })])
    assert.equal([same.statusCode, same.json().code], [422, 'client_twice'])
    const self = await record([also({ personId: caseFile.client.id })])
    assert.equal([self.statusCode, self.json().code], [422, 'client_twice'])
    assert.is((await record([also({})])).json().code, 'one_client_needed')
    assert.is((await record(Array.from({ length: 6 }, () => also({ personId: petro.id })))).statusCode, 400)
  })
  const one = also({ personId: petro.id })
  const entry = bodyOf<Entry>(await record([one]), 201)
  assert.is(entry.talk?.together[0]?.caseId, one.newCaseId)
  assert.is((await read<CaseFile>(world, `/cases/${one.newCaseId}`)).counts.consultation, 1)
})

test('may be sent again, and at once: it stands once on each case', async (world) => {
  const { caseFile, firmCase, payload, entry } = await recordBoth(world)
  const ask = () => send(world, 'Anna', 'POST', `/cases/${caseFile.id}/consultations`, { payload })
  const replies = await Promise.all([ask(), ask()])
  assert.equal(
    replies.map((reply) => bodyOf<Entry>(reply, 201)),
    [entry, entry],
  )
  assert.is((await timelineOf(world, firmCase.id)).length, 1)
  const other = { ...payload, alsoThere: [] }
  const changed = await send(world, 'Anna', 'POST', `/cases/${caseFile.id}/consultations`, { payload: other })
  assert.is(changed.statusCode, 409)
})

const correctionOf = ({ alsoThere, id, ...rest }: ReturnType<typeof talk>) => rest

test('is corrected and removed on one case, or on all where asked, and comes back the same way', async (world) => {
  const { caseFile, firmCase, payload, entry, otherId } = await recordBoth(world)
  const correct = (ifMatch: number, note: string, together: string) =>
    send(world, 'Anna', 'PATCH', `/consultations/${entry.id}${together}`, {
      payload: { ...correctionOf(payload), note, accompanied: 3 },
      ifMatch,
    })
  const noteOf = async (id: string) => (await timelineOf(world, id))[0]?.note
  bodyOf(await correct(1, 'Nur hier', ''), 200)
  assert.equal([await noteOf(caseFile.id), await noteOf(firmCase.id)], ['Nur hier', 'Wohnung und Schichten'])
  bodyOf(await correct(2, 'Bei beiden', '?together=true'), 200)
  const [other] = await timelineOf(world, firmCase.id)
  assert.equal([await noteOf(caseFile.id), other?.note, other?.talk?.accompanied], ['Bei beiden', 'Bei beiden', 0])

  const remove = (path: string, ifMatch?: number) =>
    send(world, 'Anna', ifMatch === undefined ? 'DELETE' : 'POST', path, ifMatch === undefined ? {} : { ifMatch })
  bodyOf(await remove(`/entries/${entry.id}/removal?together=true`, 3), 200)
  assert.equal([await timelineOf(world, caseFile.id), await timelineOf(world, firmCase.id)], [[], []])
  bodyOf(await remove(`/entries/${entry.id}/removal?together=true`), 200)
  assert.is((await timelineOf(world, firmCase.id)).length, 1)
  bodyOf(await remove(`/entries/${otherId}/removal`, other?.version === undefined ? 0 : other.version + 2), 200)
  const [left] = await timelineOf(world, caseFile.id)
  assert.equal(left?.talk?.together, [], 'what was removed is led to no more')
})

test('is taken back as the one act that it was, with the cases it opened', async (world) => {
  const firm = await recordOrganisation(world)
  const other = also({ organisationId: firm.id })
  const log = quickLog(world, { personId: (await recordPerson(world)).id })
  const payload = { ...log, consultation: { ...log.consultation, alsoThere: [other] } }
  const entry = bodyOf<Entry>(await send(world, 'Anna', 'POST', '/consultations', { payload }), 201)
  assert.is((await timelineOf(world, other.newCaseId)).length, 1)
  const back = await send(world, 'Anna', 'POST', `/consultations/${entry.id}/taking-back`, { ifMatch: entry.version })
  assert.equal(bodyOf(back, 200), { caseFile: true, client: false })
  assert.is((await send(world, 'Anna', 'GET', `/cases/${other.newCaseId}`)).statusCode, 404)
})

test('is of each client once, also of one who has another case open', async (world) => {
  const { caseFile, firm } = await begin(world)
  await openCaseOf(world, { personId: caseFile.client.id })
  await writesNothing(world.db, async () => {
    const alsoThere = [also({ organisationId: firm.id }), also({ personId: caseFile.client.id })]
    const payload = talk(world, { heldOn: '2026-06-17', alsoThere })
    const reply = await send(world, 'Anna', 'POST', `/cases/${caseFile.id}/consultations`, { payload })
    assert.equal([reply.statusCode, reply.json().code], [422, 'client_twice'])
  })
})

test('corrected for all and corrected back, says on each case again what it said there', async (world) => {
  const { caseFile, firmCase, payload, entry } = await recordBoth(world)
  const correct = async (version: number, given: object, together: boolean) =>
    bodyOf<Entry>(
      await send(world, 'Anna', 'PATCH', `/consultations/${entry.id}${together ? '?together=true' : ''}`, {
        payload: { ...correctionOf(payload), ...given },
        ifMatch: version,
      }),
      200,
    )
  const told = async () =>
    Promise.all(
      [caseFile, firmCase].map(async ({ id }) => {
        const [row] = await timelineOf(world, id)
        return [row?.note, row?.talk?.minutes, row?.talk?.accompanied]
      }),
    )
  await correct(1, { note: 'Nur hier' }, false)
  await correct(2, { note: 'Bei beiden', minutes: 55, accompanied: 4 }, true)
  assert.equal(await told(), [
    ['Bei beiden', 55, 4],
    ['Bei beiden', 55, 0],
  ])
  await correct(3, { note: 'Nur hier' }, true)
  assert.equal(await told(), [
    ['Nur hier', 40, 2],
    ['Wohnung und Schichten', 40, 0],
  ])
  await correct(4, { note: 'Wieder beide' }, true)
  assert.is((await told())[1]?.[0], 'Wieder beide')
})

test('brought back for all, leaves out what was removed on one case alone before', async (world) => {
  const { caseFile, firmCase, entry, otherId } = await recordBoth(world)
  bodyOf(await send(world, 'Anna', 'POST', `/entries/${otherId}/removal`, { ifMatch: 1 }), 200)
  world.clock.advance({ minutes: 1 })
  bodyOf(await send(world, 'Anna', 'POST', `/entries/${entry.id}/removal?together=true`, { ifMatch: 1 }), 200)
  bodyOf(await send(world, 'Anna', 'DELETE', `/entries/${entry.id}/removal?together=true`), 200)
  assert.equal([(await timelineOf(world, caseFile.id)).length, await timelineOf(world, firmCase.id)], [1, []])
})

test('takes no id for one of its entries that anything else has', async (world) => {
  const { caseFile, firm, entry } = await recordBoth(world)
  const taken = talk(world).id
  for (const id of [entry.id, taken]) {
    const payload = { ...talk(world, { alsoThere: [{ ...also({ organisationId: firm.id }), id }] }), id: taken }
    await writesNothing(world.db, async () => {
      const reply = await send(world, 'Anna', 'POST', `/cases/${caseFile.id}/consultations`, { payload })
      assert.equal([reply.statusCode, reply.json().code], [409, 'id_taken'])
    })
  }
})

test('that a colleague corrected on one case is not taken back over their words', async (world) => {
  const firm = await recordOrganisation(world)
  const other = also({ organisationId: firm.id })
  const log = quickLog(world, { personId: (await recordPerson(world)).id })
  const payload = { ...log, consultation: { ...log.consultation, alsoThere: [other] } }
  const entry = bodyOf<Entry>(await send(world, 'Anna', 'POST', '/consultations', { payload }), 201)
  const correction = { ...correctionOf(payload.consultation), note: 'Karla weiß mehr' }
  const corrected = { payload: correction, ifMatch: 1 }
  bodyOf(await send(world, 'Karla', 'PATCH', `/consultations/${other.id}`, corrected), 200)
  await writesNothing(world.db, async () => {
    const back = await send(world, 'Anna', 'POST', `/consultations/${entry.id}/taking-back`, { ifMatch: 1 })
    assert.equal([back.statusCode, back.json().code], [422, 'happened_since'])
  })
  assert.is((await timelineOf(world, other.newCaseId))[0]?.note, 'Karla weiß mehr')
})

test('moves to no day on which one of the cases was closed, on none of them', async (world) => {
  const { firmCase, payload, entry } = await recordBoth(world)
  await closeCase(world, firmCase.id)
  world.clock.advance({ days: 1 })
  const headers = { ...(await world.signInAs('Anna')), 'if-match': '"1"' }
  const correction = { ...correctionOf(payload), heldOn: world.clock.today }
  const url = `/api/consultations/${entry.id}?together=true`
  await writesNothing(world.db, async () => {
    const moved = await world.app.inject({ method: 'PATCH', url, headers, payload: correction })
    assert.equal([moved.statusCode, moved.json().code], [422, 'day_after_closing'])
  })
})

test('names no case to whoever must not know it, and stays there when they correct or remove theirs', async (world) => {
  const { caseFile, entry, firmCase } = await recordBoth(world)
  await restrict(world, await read<CaseFile>(world, `/cases/${firmCase.id}`))
  const [seen] = await timelineOf(world, caseFile.id, 'Bela')
  assert.equal(seen?.talk?.together, [])
  assert.not.match((await send(world, 'Bela', 'GET', `/entries/${entry.id}`)).body, /Drehwerk/)
  const karla = await send(world, 'Karla', 'GET', `/entries/${entry.id}`)
  assert.match(karla.body, /Drehwerk/)
})

test('is corrected, removed and brought back without a word of the case that was hidden since', async (world) => {
  const belas = await openCase(world, { by: 'Bela', familyName: 'Anders' })
  const firm = await recordOrganisation(world, { name: 'Drehwerk Aue GmbH' })
  const firmCase = await openCaseOf(world, { organisationId: firm.id })
  const payload = talk(world, { alsoThere: [also({ organisationId: firm.id })] })
  const recording = await send(world, 'Bela', 'POST', `/cases/${belas.id}/consultations`, { payload })
  const { id } = bodyOf<Entry>(recording, 201)
  await restrict(world, firmCase)
  const act = async (method: 'PATCH' | 'POST' | 'DELETE', path: string, more = {}) => {
    const reply = await send(world, 'Bela', method, `${path}?together=true`, more)
    assert.not.match(reply.body, /Drehwerk/)
    return bodyOf<Entry>(reply, 200)
  }
  const correction = { ...correctionOf(payload), note: 'Anders' }
  const { version } = await act('PATCH', `/consultations/${id}`, { payload: correction, ifMatch: 1 })
  await act('POST', `/entries/${id}/removal`, { ifMatch: version })
  const [there] = await timelineOf(world, firmCase.id)
  assert.equal([there?.note, there?.version], [payload.note, 1], 'there it stands as it was')
  await act('DELETE', `/entries/${id}/removal`)
  assert.equal((await timelineOf(world, firmCase.id))[0]?.version, 1)
})

test('of which one may not change what stands on the other case, changes nowhere', async (world) => {
  const { caseFile, firm } = await begin(world)
  const bela = await openCase(world, { by: 'Bela', familyName: 'Anders' })
  const payload = talk(world, { alsoThere: [also({ organisationId: firm.id })] })
  const reply = await send(world, 'Bela', 'POST', `/cases/${bela.id}/consultations`, { payload })
  const entry = bodyOf<Entry>(reply, 201)
  const other = entry.talk?.together[0]
  // Anna leads the firm's case and may change what stands there, but not what stands on Bela's.
  await writesNothing(world.db, async () => {
    const removed = await send(world, 'Anna', 'POST', `/entries/${other?.entryId}/removal?together=true`, {
      ifMatch: 1,
    })
    assert.is(removed.statusCode, 403)
  })
  assert.is((await recordTalk(world, caseFile.id)).talk?.together.length, 0)
})

test.run()
