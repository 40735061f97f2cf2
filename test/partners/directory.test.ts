import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, partnerOffers, partners } from '../../db/schema/index.ts'
import { beginPartners, idOfPartner, startingPartners } from '../../db/seed/partners.ts'
import { transaction } from '../../db/transaction.ts'
import type { Partner, Partners } from '../../src/partners/contract.ts'
import { partnersThen } from '../../src/partners/then.ts'
import { bodyOf, newPartner, read, recordPartner, send } from '../support/cases.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('the directory of partners')

const named = async (world: World, institution: RegExp): Promise<Partner> => {
  const { rows } = await read<Partners>(world, '/partners')
  const found = rows.find((row) => institution.test(row.institution))
  assert.ok(found, `${institution}`)
  return found
}

const edit = (world: World, { id, version }: Partner, payload: object, by: 'Karla' | 'Anna' = 'Karla') =>
  send(world, by, 'PATCH', `/partners/${id}`, { payload, ifMatch: version })

const asTyped = ({ offers }: Partner) => offers.map(({ code: _, ...offer }) => offer)

const codesWanted = `agentur-fuer-arbeit-annaberg-buchholz dgb-suedwestsachsen stadt-annaberg-buchholz stadt-stollberg
  iga-westerzgebirge ihk-chemnitz-erzgebirge jobcenter-erzgebirgskreis kreishandwerkerschaft-erzgebirge lasub-zwickau
  liga-erzgebirge rbv-erzgebirge verband-kunsthandwerker wirtschaftsfoerderung-erzgebirge welcome-center-erzgebirge
  auslaenderbehoerde-erzgebirgskreis landratsamt-erzgebirgskreis iq-netzwerk-sachsen faire-integration
  netzwerk-unternehmen-integrieren`

test('begins with the alliance, its offers, and nobody’s telephone number', async (world) => {
  const { rows } = await read<Partners>(world, '/partners')
  assert.equal(rows.map(({ code }) => code).sort(), codesWanted.split(/\s+/).sort())
  for (const { contacts, checkedOn, institution } of rows) {
    assert.equal([contacts, checkedOn], [[], null], `${institution}: nothing is invented, nothing is verified yet`)
  }
  const { offers } = await named(world, /^Wirtschaftsförderung/)
  assert.ok(offers.some(({ title }) => title === 'Fachkräfteportal Erzgebirge'))
  const order = rows.map(({ institution }) => institution)
  assert.ok(order.indexOf('Ausländerbehörde des Erzgebirgskreises') < order.indexOf('DGB Region Südwestsachsen'))
})

test('is begun once: what a centre made of it stays', async (world) => {
  const partner = await named(world, /^DGB/)
  bodyOf(await edit(world, partner, { institution: 'DGB, neu' }), 200)
  const again = await transaction(world.db, (tx) => beginPartners(tx, new Date())).catch((error: Error) => error)
  assert.instance(again, Error)
  assert.is((await named(world, /^DGB/)).institution, 'DGB, neu')
})

test('is refused, with where the file is wrong, rather than begun from a bent file', () => {
  const bent = (change: (rows: ReturnType<typeof startingPartners>) => unknown) => {
    const rows = startingPartners()
    change(rows)
    return JSON.stringify(rows)
  }
  const first = (rows: ReturnType<typeof startingPartners>) => rows[0] as Record<string, unknown>
  assert.throws(
    () => startingPartners(bent((rows) => delete first(rows).institution)),
    /templates\/partners\.json.*\/0/,
  )
  assert.throws(() => startingPartners(bent((rows) => Object.assign(first(rows), { phone: '1' }))), /templates/)
  assert.throws(
    () => startingPartners(bent((rows) => Object.assign(first(rows), { code: 'dgb-suedwestsachsen' }))),
    /dgb-suedwestsachsen steht dort zweimal/,
  )
})

test('is kept by the coordinator; counsellors read it, and say that all of it holds', async (world) => {
  const partner = await named(world, /^IHK/)
  assert.is((await edit(world, partner, { area: 'Alle' }, 'Anna')).statusCode, 403)
  assert.is((await send(world, 'Anna', 'POST', '/partners', { payload: newPartner() })).statusCode, 403)
  const verified = bodyOf<Partner>(
    await send(world, 'Anna', 'POST', `/partners/${partner.id}/verification`, { ifMatch: partner.version }),
    200,
  )
  assert.is(verified.checkedOn, world.clock.today)
  const back = bodyOf<Partner>(await send(world, 'Anna', 'DELETE', `/partners/${partner.id}/verification`), 200)
  assert.is(back.checkedOn, null)
  const rows = await world.db.select({ action: audit.action }).from(audit).where(eq(audit.subjectId, partner.id))
  assert.equal(
    rows.map(({ action }) => action),
    ['partner.verified', 'partner.unverified'],
  )
})

test('takes back to the day before, where somebody had verified it earlier', async (world) => {
  const { id } = await recordPartner(world)
  await send(world, 'Anna', 'POST', `/partners/${id}/verification`, { ifMatch: 1 })
  const earlier = world.clock.today
  world.clock.advance({ days: 2 })
  const headers = { ...(await world.signInAs('Anna')), 'if-match': '"2"' }
  const url = `/api/partners/${id}/verification`
  assert.is((await world.app.inject({ method: 'POST', url, headers })).json().checkedOn, world.clock.today)
  assert.is((await world.app.inject({ method: 'DELETE', url, headers })).json().checkedOn, earlier)
})

test('is verified as it was seen, not as somebody changed it meanwhile', async (world) => {
  const partner = await recordPartner(world)
  bodyOf(await edit(world, partner, { note: 'Neue Nummer' }), 200)
  const late = await send(world, 'Anna', 'POST', `/partners/${partner.id}/verification`, { ifMatch: 1 })
  assert.equal([late.statusCode, late.json().current.note], [412, 'Neue Nummer'])
})

test('changes with offers and contacts in the order they are named', async (world) => {
  const partner = await recordPartner(world)
  const [offer] = asTyped(partner)
  const added = { id: newId(), title: 'Sommerkurs', description: 'Drei Wochen', website: 'https://example.org/kurs' }
  const contacts = [{ id: newId(), name: ' Frau Muster ', email: null, phone: '03733 1', address: null }]
  const edited = bodyOf<Partner>(await edit(world, partner, { offers: [added, offer], contacts }), 200)
  assert.equal(
    edited.offers.map(({ title }) => title),
    ['Sommerkurs', 'Abendkurs B1'],
  )
  assert.equal(
    edited.contacts.map(({ name, phone }) => [name, phone]),
    [['Frau Muster', '03733 1']],
  )
  assert.is(edited.institution, partner.institution)
  const same = bodyOf<Partner>(await edit(world, partner, { offers: [added, offer], contacts }), 200)
  assert.is(same.version, edited.version, 'sent again, it changes nothing')
})

test('keeps what questionnaires name: renamed, never taken away', async (world) => {
  const partner = await named(world, /^Welcome Center/)
  const refused = await edit(world, partner, { offers: [] })
  assert.equal([refused.statusCode, refused.json().code], [422, 'offer_needed'])
  const offers = asTyped(partner).map((offer) => ({ ...offer, title: 'Welcome-Coach Erzgebirge' }))
  const renamed = bodyOf<Partner>(await edit(world, partner, { offers }), 200)
  assert.equal(
    renamed.offers.map(({ code, title }) => [code, title]),
    [['welcome-coach', 'Welcome-Coach Erzgebirge']],
  )
})

test('gives no partner what is another’s, nor one thing twice', async (world) => {
  const [one, other] = [await recordPartner(world), await recordPartner(world)]
  assert.is((await edit(world, one, { offers: asTyped(other) })).statusCode, 409)
  assert.is((await edit(world, one, { offers: [...asTyped(one), ...asTyped(one)] })).statusCode, 409)
  assert.is((await edit(world, one, { contacts: other.contacts })).statusCode, 409)
  assert.is((await world.db.select().from(partnerOffers).where(eq(partnerOffers.partnerId, other.id))).length, 1)
})

test('retires whom nobody refers to any more, and brings them back', async (world) => {
  const { id } = await recordPartner(world)
  assert.is((await send(world, 'Karla', 'POST', `/partners/${id}/retirement`)).statusCode, 428)
  bodyOf(await send(world, 'Karla', 'POST', `/partners/${id}/retirement`, { ifMatch: 1 }), 200)
  assert.is((await read<Partner>(world, `/partners/${id}`)).retired, true)
  bodyOf(await send(world, 'Karla', 'DELETE', `/partners/${id}/retirement`), 200)
  assert.is((await read<Partner>(world, `/partners/${id}`)).retired, false)
  assert.is((await world.db.select().from(partners).where(eq(partners.id, id))).length, 1)
})

for (const website of ['javascript:alert(1)', 'www.example.org', 'https://a b', 'ftp://example.org']) {
  test(`makes no link of ${website}`, async (world) => {
    const reply = await send(world, 'Karla', 'POST', '/partners', { payload: newPartner({ website }) })
    assert.is(reply.statusCode, 400)
  })
}

test('lets two edit at once: one wins, and the other sees what is there', async (world) => {
  const partner = await recordPartner(world)
  const replies = await Promise.all([edit(world, partner, { area: 'A' }), edit(world, partner, { area: 'B' })])
  assert.equal(replies.map(({ statusCode }) => statusCode).sort(), [200, 412])
})

test('answers a check by codes: of partners and of offers, without what is retired or unknown', async (world) => {
  const { id, version } = await named(world, /^DGB/)
  await send(world, 'Karla', 'POST', `/partners/${id}/retirement`, { ifMatch: version })
  const partner = await named(world, /^IGA/)
  const contact = { id: newId(), name: 'Geschäftsstelle', email: null, phone: '03771 1', address: null }
  bodyOf(await edit(world, partner, { contacts: [contact] }), 200)
  const codes = ['iga-westerzgebirge', 'csrnet-erz', 'dgb-suedwestsachsen', 'gibt-es-nicht']
  const then = await partnersThen(world.db, codes)
  assert.equal(Object.keys(then).sort(), ['iga-westerzgebirge', 'wirtschaftsfoerderung-erzgebirge'])
  assert.equal(then['iga-westerzgebirge'], {
    institution: partner.institution,
    website: null,
    contacts: [{ name: 'Geschäftsstelle', email: null, phone: '03771 1', address: null }],
    offers: { 'csrnet-erz': { title: 'CSRnetERZ', website: null } },
  })
  assert.is(await partnersThen(world.db, []).then((none) => Object.keys(none).length), 0)
})

test('knows its partners under the same ids in every centre', () => {
  assert.match(idOfPartner('iga-westerzgebirge'), /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  assert.is.not(idOfPartner('iga-westerzgebirge'), idOfPartner('dgb-suedwestsachsen'))
})

test.run()
