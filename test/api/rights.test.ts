import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { checkPermission } from '../../src/http/may.ts'
import { createUser } from '../../src/users/users.ts'
import { learnName, learnWord } from '../catalogues/kept.ts'
import {
  catalogueIds,
  openCase,
  organisation,
  person,
  quickLog,
  recordNote,
  recordOrganisation,
  recordPerson,
  recordTalk,
  talk,
} from '../support/cases.ts'
import { historyOf, historyOfOrganisation } from '../support/clients.ts'
import { type Route, routesAddedBy } from '../support/routes.ts'
import { password } from '../support/template.ts'
import { newPassword, newUser } from '../support/users.ts'
import { inWorld, newWorld, type World } from '../support/world.ts'

/**
 * Who asks: nobody; Anna, a counsellor who leads the case and wrote its entries; Bela, another counsellor; Karla, the
 * coordinator; Adam, the administrator; Paula, the auditor. The figure is the status of the reply.
 */
const askers = ['nobody', 'Anna', 'Bela', 'Karla', 'Adam', 'Paula'] as const
type Row = readonly [nobody: number, anna: number, bela: number, karla: number, adam: number, paula: number]

const expected: Record<string, Row> = {
  'GET    /api/health': [200, 200, 200, 200, 200, 200],
  'GET    /api/openapi.json': [200, 200, 200, 200, 200, 200],
  'POST   /api/session': [201, 201, 201, 201, 201, 201],
  'DELETE /api/session': [204, 204, 204, 204, 204, 204],
  'POST   /api/first-administrator': [410, 410, 410, 410, 410, 410],
  'POST   /api/account-link': [410, 410, 410, 410, 410, 410],
  'POST   /api/account-link/password': [410, 410, 410, 410, 410, 410],
  'GET    /api/session': [401, 200, 200, 200, 200, 200],
  'PUT    /api/session/language': [401, 200, 200, 200, 200, 200],
  'POST   /api/account/password': [401, 200, 200, 200, 200, 200],
  'GET    /api/account/sessions': [401, 200, 200, 200, 200, 200],
  'DELETE /api/account/sessions': [401, 200, 200, 200, 200, 200],
  'DELETE /api/account/sessions/:id': [401, 200, 200, 200, 200, 200],
  'GET    /api/catalogues': [401, 200, 200, 200, 403, 403],
  'GET    /api/catalogue-entries': [401, 403, 403, 200, 403, 403],
  'POST   /api/catalogue-entries': [401, 403, 403, 201, 403, 403],
  'PATCH  /api/catalogue-entries/:id': [401, 403, 403, 200, 403, 403],
  'GET    /api/catalogue-entries/:id/uses': [401, 403, 403, 200, 403, 403],
  'POST   /api/catalogue-entries/:id/place': [401, 403, 403, 200, 403, 403],
  'POST   /api/catalogue-entries/:id/merge': [401, 403, 403, 200, 403, 403],
  'DELETE /api/catalogue-entries/:id/merge': [401, 403, 403, 200, 403, 403],
  'PATCH  /api/counsellors/:id': [401, 403, 403, 200, 403, 403],
  'POST   /api/counsellors/:id/merge': [401, 403, 403, 200, 403, 403],
  'DELETE /api/counsellors/:id/merge': [401, 403, 403, 200, 403, 403],
  'POST   /api/clients/search': [401, 200, 200, 200, 403, 403],
  'POST   /api/clients/similar': [401, 200, 200, 200, 403, 403],
  'GET    /api/duplicates': [401, 403, 403, 200, 403, 403],
  'GET    /api/duplicates/:id/:otherId': [401, 403, 403, 200, 403, 403],
  'POST   /api/duplicates/:id/:otherId/distinction': [401, 403, 403, 200, 403, 403],
  'DELETE /api/duplicates/:id/:otherId/distinction': [401, 403, 403, 200, 403, 403],
  'POST   /api/merges': [401, 403, 403, 201, 403, 403],
  'POST   /api/people': [401, 201, 201, 201, 403, 403],
  'GET    /api/people/:id': [401, 200, 200, 200, 403, 403],
  'PATCH  /api/people/:id': [401, 200, 200, 200, 403, 403],
  'GET    /api/people/:id/history': [401, 200, 200, 200, 403, 403],
  'POST   /api/people/:id/restoration': [401, 200, 200, 200, 403, 403],
  'POST   /api/organisations': [401, 201, 201, 201, 403, 403],
  'GET    /api/organisations/:id': [401, 200, 200, 200, 403, 403],
  'PATCH  /api/organisations/:id': [401, 200, 200, 200, 403, 403],
  'GET    /api/organisations/:id/history': [401, 200, 200, 200, 403, 403],
  'POST   /api/organisations/:id/restoration': [401, 200, 200, 200, 403, 403],
  'GET    /api/cases': [401, 200, 200, 200, 403, 403],
  'POST   /api/cases/search': [401, 200, 200, 200, 403, 403],
  'GET    /api/cases/counts': [401, 200, 200, 200, 403, 403],
  'POST   /api/cases': [401, 201, 201, 201, 403, 403],
  'GET    /api/cases/:id': [401, 200, 200, 200, 403, 403],
  'PATCH  /api/cases/:id': [401, 200, 200, 200, 403, 403],
  'POST   /api/cases/:id/closing': [401, 200, 200, 200, 403, 403],
  'POST   /api/cases/:id/reopening': [401, 200, 200, 200, 403, 403],
  'GET    /api/cases/readers': [401, 200, 200, 200, 403, 403],
  'PUT    /api/cases/:id/restriction': [401, 200, 403, 200, 403, 403],
  'DELETE /api/cases/:id/restriction': [401, 200, 403, 200, 403, 403],
  'GET    /api/cases/:id/entries': [401, 200, 200, 200, 403, 403],
  'POST   /api/cases/:id/consultations': [401, 201, 201, 201, 403, 403],
  'POST   /api/cases/:id/notes': [401, 201, 201, 201, 403, 403],
  'POST   /api/consultations': [401, 201, 201, 201, 403, 403],
  'GET    /api/entries/:id': [401, 200, 200, 200, 403, 403],
  'PATCH  /api/consultations/:id': [401, 200, 403, 200, 403, 403],
  'PATCH  /api/notes/:id': [401, 200, 403, 200, 403, 403],
  'POST   /api/entries/:id/removal': [401, 200, 403, 200, 403, 403],
  'DELETE /api/entries/:id/removal': [401, 200, 403, 200, 403, 403],
  'GET    /api/backups': [401, 403, 403, 403, 200, 403],
  'GET    /api/today': [401, 200, 200, 200, 403, 403],
  'GET    /api/report': [401, 403, 403, 200, 403, 200],
  'GET    /api/report/possibly-twice': [401, 403, 403, 200, 403, 200],
  'GET    /api/report/breakdowns': [401, 403, 403, 200, 403, 200],
  'GET    /api/report/behind': [401, 403, 403, 200, 403, 403],
  'GET    /api/report/pseudonymous': [401, 403, 403, 403, 403, 200],
  'GET    /api/users': [401, 403, 403, 403, 200, 403],
  'POST   /api/users': [401, 403, 403, 403, 201, 403],
  'GET    /api/users/:id': [401, 403, 403, 403, 200, 403],
  'PATCH  /api/users/:id': [401, 403, 403, 403, 200, 403],
  'POST   /api/users/:id/link': [401, 403, 403, 403, 201, 403],
  'DELETE /api/users/:id/sessions': [401, 403, 403, 403, 200, 403],
  'GET    /api/users/:id/deactivation': [401, 403, 403, 403, 200, 403],
  'POST   /api/users/:id/deactivation': [401, 403, 403, 403, 200, 403],
  'DELETE /api/users/:id/deactivation': [401, 403, 403, 403, 200, 403],
  'GET    /api/centre': [401, 403, 403, 403, 200, 403],
  'PATCH  /api/centre': [401, 403, 403, 403, 200, 403],
  'GET    /api/centre/founding': [401, 403, 403, 403, 200, 403],
}

/** Anna's: made anew for every request, so that no asker finds what another left behind. */
const ofAnna = async (world: World) => {
  const caseFile = await openCase(world)
  const consultation = await recordTalk(world, caseFile.id)
  const note = await recordNote(world, caseFile.id)
  const client = { person: await recordPerson(world), organisation: await recordOrganisation(world) }
  const reasons = await catalogueIds(world, 'closingReasons')
  const colleague = newUser({ signInName: newId() })
  await createUser(world.db, colleague, world.stampOf('Adam'))
  const words = { topicId: await learnWord(world, `Wort ${newId()}`), oldNameId: await learnName(world, 'B. Alt') }
  const { work: otherTopicId } = await catalogueIds(world, 'topics')
  const steps = {
    personStep: (await historyOf(world, client.person.id)).rows[0]?.id,
    organisationStep: (await historyOfOrganisation(world, client.organisation.id)).rows[0]?.id,
  }
  const made = { reasonId: reasons.goal_reached, colleagueId: colleague.id, ...words, otherTopicId, ...steps }
  return { world, caseFile, consultation, note, ...client, ...made }
}
type Anna = Awaited<ReturnType<typeof ofAnna>>

type Ask = { path?: string; payload?: object; ifMatch?: number }
const one = (id: string) => `/${id}`
/** The person of Anna's case, and the one beside. */
const two = ({ caseFile, person }: Anna) => `/${caseFile.client.id}/${person.id}`
const quarter = 'quarter=2022-Q2'

/** A request that would succeed, were it not for who asks; without one, the address alone is asked for. */
const requests: Record<string, (anna: Anna) => Ask> = {
  'POST   /api/session': () => ({ payload: { signInName: 'anna', password } }),
  'PUT    /api/session/language': () => ({ payload: { language: 'en' } }),
  'POST   /api/first-administrator': () => ({
    payload: { secret: 'over', name: 'Eve', signInName: 'eve', password: 'acht Schwibbögen im Schnee' },
  }),
  'POST   /api/catalogue-entries': () => ({
    payload: { id: newId(), catalogue: 'topic', german: `Neues ${newId()}`, english: null },
  }),
  'PATCH  /api/catalogue-entries/:id': ({ topicId }) => ({
    path: `/api/catalogue-entries${one(topicId)}`,
    payload: { state: 'confirmed' },
    ifMatch: 1,
  }),
  'GET    /api/catalogue-entries/:id/uses': ({ topicId }) => ({ path: `/api/catalogue-entries${one(topicId)}/uses` }),
  'POST   /api/catalogue-entries/:id/place': ({ topicId }) => ({
    path: `/api/catalogue-entries${one(topicId)}/place`,
    payload: { before: null },
    ifMatch: 1,
  }),
  'POST   /api/catalogue-entries/:id/merge': ({ topicId, otherTopicId }) => ({
    path: `/api/catalogue-entries${one(topicId)}/merge`,
    payload: { into: otherTopicId },
    ifMatch: 1,
  }),
  'DELETE /api/catalogue-entries/:id/merge': ({ topicId }) => ({
    path: `/api/catalogue-entries${one(topicId)}/merge`,
    ifMatch: 1,
  }),
  'PATCH  /api/counsellors/:id': ({ oldNameId }) => ({
    path: `/api/counsellors${one(oldNameId)}`,
    payload: { state: 'confirmed' },
    ifMatch: 1,
  }),
  'POST   /api/counsellors/:id/merge': ({ world, oldNameId }) => ({
    path: `/api/counsellors${one(oldNameId)}/merge`,
    payload: { into: world.staff.Bela.counsellorId },
    ifMatch: 1,
  }),
  'DELETE /api/counsellors/:id/merge': ({ oldNameId }) => ({
    path: `/api/counsellors${one(oldNameId)}/merge`,
    ifMatch: 1,
  }),
  'POST   /api/clients/search': () => ({ payload: { search: 'jana' } }),
  'POST   /api/cases/search': () => ({ payload: { search: 'jana' } }),
  'POST   /api/clients/similar': () => ({ payload: { givenName: 'Jana', name: 'Weißbach' } }),
  'GET    /api/duplicates/:id/:otherId': (anna) => ({ path: `/api/duplicates${two(anna)}` }),
  'POST   /api/duplicates/:id/:otherId/distinction': (anna) => ({ path: `/api/duplicates${two(anna)}/distinction` }),
  'DELETE /api/duplicates/:id/:otherId/distinction': (anna) => ({ path: `/api/duplicates${two(anna)}/distinction` }),
  'POST   /api/merges': (anna) => ({
    payload: {
      id: newId(),
      survivorId: anna.caseFile.client.id,
      survivorVersion: 1,
      mergedId: anna.person.id,
      mergedVersion: 1,
    },
  }),
  'POST   /api/people': () => ({ payload: person() }),
  'GET    /api/people/:id': (anna) => ({ path: `/api/people${one(anna.person.id)}` }),
  'PATCH  /api/people/:id': (anna) => ({
    path: `/api/people${one(anna.person.id)}`,
    payload: { phone: '03733 1' },
    ifMatch: 1,
  }),
  'GET    /api/people/:id/history': (anna) => ({ path: `/api/people${one(anna.person.id)}/history` }),
  'POST   /api/people/:id/restoration': (anna) => ({
    path: `/api/people${one(anna.person.id)}/restoration`,
    payload: { state: anna.personStep },
    ifMatch: 1,
  }),
  'POST   /api/organisations': () => ({ payload: organisation() }),
  'GET    /api/organisations/:id': (anna) => ({ path: `/api/organisations${one(anna.organisation.id)}` }),
  'PATCH  /api/organisations/:id': (anna) => ({
    path: `/api/organisations${one(anna.organisation.id)}`,
    payload: { phone: '03733 1' },
    ifMatch: 1,
  }),
  'GET    /api/organisations/:id/history': (anna) => ({
    path: `/api/organisations${one(anna.organisation.id)}/history`,
  }),
  'POST   /api/organisations/:id/restoration': (anna) => ({
    path: `/api/organisations${one(anna.organisation.id)}/restoration`,
    payload: { state: anna.organisationStep },
    ifMatch: 1,
  }),
  'POST   /api/cases': ({ world, ...anna }) => ({
    payload: { id: newId(), personId: anna.person.id, openedOn: world.clock.today },
  }),
  'PATCH  /api/cases/:id': () => ({ payload: { targetGroup: 'abroad' }, ifMatch: 1 }),
  'POST   /api/cases/:id/closing': ({ world, reasonId }) => ({ payload: { closedOn: world.clock.today, reasonId } }),
  'PUT    /api/cases/:id/restriction': () => ({ payload: { readerIds: [] }, ifMatch: 1 }),
  'DELETE /api/cases/:id/restriction': () => ({ ifMatch: 1 }),
  'POST   /api/cases/:id/consultations': ({ world }) => ({ payload: talk(world) }),
  'POST   /api/cases/:id/notes': ({ world }) => ({
    payload: { id: newId(), happenedOn: world.clock.today, note: 'Unterlagen fehlen noch.' },
  }),
  'POST   /api/consultations': ({ world, ...anna }) => ({ payload: quickLog(world, { personId: anna.person.id }) }),
  'PATCH  /api/consultations/:id': ({ world, consultation }) => {
    const { id: _, ...payload } = talk(world, { minutes: 45 })
    return { path: `/api/consultations${one(consultation.id)}`, payload, ifMatch: 1 }
  },
  'PATCH  /api/notes/:id': ({ world, note }) => ({
    path: `/api/notes${one(note.id)}`,
    payload: { happenedOn: world.clock.today, note: 'Alles da.' },
    ifMatch: 1,
  }),
  'GET    /api/entries/:id': ({ note }) => ({ path: `/api/entries${one(note.id)}` }),
  'POST   /api/entries/:id/removal': ({ note }) => ({ path: `/api/entries${one(note.id)}/removal`, ifMatch: 1 }),
  'DELETE /api/entries/:id/removal': ({ note }) => ({ path: `/api/entries${one(note.id)}/removal` }),
  'GET    /api/report/breakdowns': () => ({ path: `/api/report/breakdowns?${quarter}` }),
  'GET    /api/report/behind': () => ({
    path: `/api/report/behind?${quarter}&of=group&group=abroad&figure=counselled`,
  }),
  'GET    /api/report/pseudonymous': () => ({ path: `/api/report/pseudonymous?${quarter}` }),
  'POST   /api/account-link': () => ({ payload: { secret: 'over' } }),
  'POST   /api/account-link/password': () => ({ payload: { secret: 'over', password: newPassword } }),
  'POST   /api/account/password': () => ({ payload: { oldPassword: password, password: newPassword } }),
  'DELETE /api/account/sessions/:id': () => ({ path: `/api/account/sessions/${'0'.repeat(32)}` }),
  'POST   /api/users': () => ({ payload: newUser({ signInName: newId() }) }),
  'GET    /api/users/:id': ({ colleagueId }) => ({ path: `/api/users/${colleagueId}` }),
  'PATCH  /api/users/:id': ({ colleagueId }) => ({
    path: `/api/users/${colleagueId}`,
    payload: { name: 'Dora Anders' },
    ifMatch: 1,
  }),
  'POST   /api/users/:id/link': ({ colleagueId }) => ({ path: `/api/users/${colleagueId}/link` }),
  'DELETE /api/users/:id/sessions': ({ colleagueId }) => ({ path: `/api/users/${colleagueId}/sessions` }),
  'GET    /api/users/:id/deactivation': ({ colleagueId }) => ({ path: `/api/users/${colleagueId}/deactivation` }),
  'POST   /api/users/:id/deactivation': ({ colleagueId }) => ({
    path: `/api/users/${colleagueId}/deactivation`,
    payload: { successorId: null },
    ifMatch: 1,
  }),
  'DELETE /api/users/:id/deactivation': ({ colleagueId }) => ({ path: `/api/users/${colleagueId}/deactivation` }),
  'PATCH  /api/centre': () => ({ payload: { silentAfterDays: 45 }, ifMatch: 1 }),
  'GET    /api/centre/founding': () => ({ path: '/api/centre/founding?on=2016-01-01' }),
}

const nameOf = ({ method, url }: Route) => `${method.padEnd(6)} ${url}`

/** What the running app answers, HEAD aside: it comes with every GET. */
const routesOf = async (): Promise<Route[]> =>
  routesAddedBy(async () => {
    const world = await newWorld()
    await world.dispose()
  })

/** How a route answers each asker, in their order. */
const statusesOf = async (world: World, route: string): Promise<number[]> => {
  const changesWhatItNames = /^(POST|PUT|PATCH|DELETE).*:id/.test(route)
  const statuses: number[] = []
  let anna = await ofAnna(world)
  for (const asker of askers) {
    if (changesWhatItNames) anna = await ofAnna(world)
    statuses.push(await statusFor(route, asker, anna))
    world.clock.advance({ seconds: 1 })
  }
  return statuses
}

const statusFor = async (route: string, asker: (typeof askers)[number], anna: Anna): Promise<number> => {
  const [method = '', url = ''] = route.split(/ +/)
  const ask = requests[route.replace('HEAD', 'GET ')]?.(anna) ?? {}
  const { path = url.replace(':id', anna.caseFile.id), payload, ifMatch } = ask
  const reply = await anna.world.app.inject({
    method: method as 'GET',
    url: path,
    headers: {
      ...(asker === 'nobody' ? { 'x-lotse': '1' } : anna.world.as(asker)),
      ...(ifMatch && { 'if-match': `"${ifMatch}"` }),
    },
    ...(payload && { payload }),
  })
  return reply.statusCode
}

const test = inWorld('rights')

test('are told for exactly the routes the app has', async () => {
  const served = (await routesOf()).filter(({ method, url }) => method !== 'HEAD' && url.startsWith('/api'))
  assert.equal(served.map(nameOf).sort(), Object.keys(expected).sort())
})

test('are declared by every route; without, a route is closed to everyone', async ({ app, stampOf }) => {
  const undeclared = (await routesOf()).filter(({ url, permission }) => url.startsWith('/api') && !permission)
  assert.equal(undeclared.map(nameOf), [])

  const request = { routeOptions: { config: {} }, stamp: stampOf('Karla') } as Parameters<typeof checkPermission>[0]
  try {
    await checkPermission.call(app as FastifyInstance, request)
    assert.unreachable()
  } catch (error) {
    assert.is((error as { code: string }).code, 'not_allowed')
  }
})

test('let nothing but built pages out beside the API', async () => {
  const others = (await routesOf()).filter(({ url }) => !url.startsWith('/api'))
  assert.equal(
    [...new Set(others.map(({ method }) => method))].filter((method) => !/^(GET|HEAD)$/.test(method)),
    [],
  )
})

test('to look only at the head of a reply are for the routes that are read', async () => {
  const heads = (await routesOf()).filter(({ method, url }) => method === 'HEAD' && url.startsWith('/api'))
  const read = Object.keys(expected).filter((route) => route.startsWith('GET'))
  assert.equal(heads.map(({ url }) => `GET    ${url}`).sort(), read.sort())
})

for (const [route, statuses] of Object.entries(expected)) {
  test(`to ${route.replace(/ +/, ' ')}`, async (world) => {
    assert.equal(await statusesOf(world, route), [...statuses])
    if (route.startsWith('GET')) assert.equal(await statusesOf(world, route.replace('GET ', 'HEAD')), [...statuses])
  })
}

test.run()
