import { eq } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import { audit } from '../../db/schema/index.ts'
import type { Centre } from '../../src/centre/contract.ts'
import { imageIn } from '../../src/centre/image.ts'
import type { OpenPage } from '../../src/open-pages/contract.ts'
import { bodyOf, read, send } from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { newLogo, png } from '../support/logos.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('the logo of the centre')

const put = (world: World, payload: object, ifMatch = 1, by: Name = 'Karla') =>
  send(world, by, 'PUT', '/centre/logo', { payload, ifMatch })
const logo = (world: World, headers = {}) => world.app.inject({ url: '/api/centre/logo', headers })

test('is put there by the coordinator, seen by everybody, and sent once', async (world) => {
  assert.is((await logo(world)).statusCode, 404)
  const image = png({ width: 300, height: 120 })
  const changed = bodyOf<Centre>(await put(world, newLogo(image)), 200)
  assert.equal([changed.logo?.width, changed.logo?.height, changed.logo?.alternative], [300, 120, 'Zwei Hämmer'])
  assert.is(changed.version, 2)

  const seen = await logo(world)
  assert.equal([seen.statusCode, seen.headers['content-type'], seen.rawPayload], [200, 'image/png', image])
  assert.is(seen.headers['x-content-type-options'], 'nosniff')
  const again = await logo(world, { 'if-none-match': String(seen.headers.etag) })
  assert.equal([again.statusCode, again.body], [304, ''])
  const open = await read<OpenPage>(world, '/enquiry-forms')
  assert.equal(open.logo, changed.logo)
  const rows = await world.db.select().from(audit).where(eq(audit.action, 'settings.logo_changed'))
  assert.equal(
    rows.map(({ changes }) => changes?.alternative),
    [{ from: null, to: 'Zwei Hämmer' }],
  )
})

test('sent again changes nothing; over somebody else’s edit it is refused; removed, it is gone', async (world) => {
  bodyOf(await put(world, newLogo()), 200)
  await writesNothing(world.db, async () => {
    assert.is((await put(world, newLogo())).statusCode, 200)
    assert.is((await put(world, newLogo(png({ width: 9 })))).statusCode, 412)
    assert.is((await send(world, 'Karla', 'PUT', '/centre/logo', { payload: newLogo() })).statusCode, 428)
    assert.is((await send(world, 'Karla', 'DELETE', '/centre/logo', { ifMatch: 1 })).statusCode, 412)
    assert.is((await put(world, newLogo(), 2, 'Anna')).statusCode, 403)
  })
  assert.is(bodyOf<Centre>(await send(world, 'Karla', 'DELETE', '/centre/logo', { ifMatch: 2 }), 200).logo, null)
  assert.is((await logo(world)).statusCode, 404)
  bodyOf(await send(world, 'Karla', 'DELETE', '/centre/logo', { ifMatch: 2 }), 200)
})

test('is a PNG or JPEG by its content, whole, and no larger than agreed', async (world) => {
  const whole = png({ width: 20, height: 20 })
  const broken = Buffer.from(whole)
  broken[45] = (broken[45] ?? 0) ^ 1
  const checksum = Buffer.from(whole)
  checksum[30] = (checksum[30] ?? 0) ^ 1
  const unreadable: [string, Buffer][] = [
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a ZIP', Buffer.from('PK\u0003\u0004 und so weiter')],
    ['a page behind a picture', Buffer.concat([whole, Buffer.from('<script>alert(1)</script>')])],
    ['half a picture', whole.subarray(0, whole.length - 20)],
    ['a broken picture', broken],
    ['a wrong checksum', checksum],
    ['one that unpacks to more than it shows', png({ pixels: Buffer.alloc(50_000_000) })],
    ['one that unpacks to less', png({ pixels: Buffer.alloc(3) })],
    ['interlaced', png({ interlaced: 1 })],
    ['no height', png({ height: 0 })],
    ['the beginning of a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
  ]
  await writesNothing(world.db, async () => {
    for (const [what, image] of unreadable) {
      const reply = await put(world, newLogo(image))
      assert.equal([reply.statusCode, reply.json().code], [422, 'logo_unreadable'], what)
    }
    assert.is((await put(world, newLogo(png({ width: 2001, height: 1 })))).json().code, 'logo_too_large')
    assert.is((await put(world, { ...newLogo(), alternative: ' ' })).statusCode, 400)
    assert.is((await put(world, { ...newLogo(), image: '***' })).statusCode, 400)
    assert.is((await put(world, { ...newLogo(), image: 'A'.repeat(700_000) })).statusCode, 400)
  })
  bodyOf(await put(world, newLogo(png({ width: 2000, height: 2000 }))), 200)
})

/** Seven by five, of two kinds, as cameras and programs write them. */
const frame = (marker: number, components: number) => {
  const head = Buffer.from([0xff, 0xd8, 0xff, marker, 0, 8 + 3 * components, 8, 0, 5, 0, 7, components])
  const rest = Buffer.concat([Buffer.alloc(3 * components), Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9])])
  return Buffer.concat([head, rest])
}

test('of JPEGs those with one colour or three, one after the other or coming clearer', () => {
  const seven = { mediaType: 'image/jpeg', width: 7, height: 5 }
  for (const marker of [0xc0, 0xc2]) assert.equal(imageIn(frame(marker, 3)), seven)
  assert.equal(imageIn(frame(0xc0, 1)), seven)
  assert.is(imageIn(frame(0xc0, 4)), null, 'for presses')
  assert.is(imageIn(frame(0xc3, 3)), null, 'lossless')
  const [once, head] = [frame(0xc0, 3), frame(0xc0, 3).subarray(2, 21)]
  assert.is(imageIn(Buffer.concat([once.subarray(0, 21), head, once.subarray(21)])), null, 'two in one')
  assert.is(imageIn(Buffer.concat([frame(0xc0, 3), Buffer.from('<script>')])), null)
})

test.run()
