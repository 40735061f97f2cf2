import * as assert from 'uvu/assert'
import { openCase } from '../support/cases.ts'
import { somePdf, store } from '../support/documents.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('a document that is shown')

const headersOf = async (world: World, id: string, query: string) => {
  const { statusCode, headers } = await world.app.inject({
    url: `/api/documents/${id}${query}`,
    headers: world.as('Anna'),
  })
  return { statusCode, named: headers['content-disposition'], policy: String(headers['content-security-policy']) }
}

test('opens in the browser’s own reader where Lotse drew it, in nobody’s frame, and runs nothing', async (world) => {
  const { id: caseId } = await openCase(world)
  const { id } = await store(world, caseId, { content: somePdf(), title: 'Willkommenspaket Jana' })
  const { statusCode, named, policy } = await headersOf(world, id, '?show=inline')
  assert.is(statusCode, 200)
  assert.match(named ?? '', /^inline; filename="Willkommenspaket Jana.pdf"/)
  assert.match(policy, /default-src 'none'/)
  assert.match(policy, /frame-ancestors 'none'/)
  assert.not.match(policy, /sandbox|script-src/)
})

test('is a download in a sandbox all the same where it is no PDF', async (world) => {
  const { id: caseId } = await openCase(world)
  const { id } = await store(world, caseId, { mediaType: 'image/png' })
  const { named, policy } = await headersOf(world, id, '?show=inline')
  assert.match(named ?? '', /^attachment/)
  assert.match(policy, /sandbox/)
})

test('is asked for in one way only', async (world) => {
  const { id: caseId } = await openCase(world)
  const { id } = await store(world, caseId)
  assert.is((await headersOf(world, id, '?show=attachment')).statusCode, 400)
})

test.run()
