import { Validator } from '@seriousme/openapi-schema-validator'
import * as assert from 'uvu/assert'
import { type Route, routesAddedBy } from '../support/routes.ts'
import { inWorld, newWorld, type World } from '../support/world.ts'

type Operation = {
  summary?: string
  description?: string
  security?: object[]
  requestBody?: { content: Record<string, { schema: object }> }
  parameters?: { in: string; name: string; schema: object }[]
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>
}
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> }

const test = inWorld('the description of the API')

const documentOf = async ({ app }: World): Promise<Document> =>
  (await app.inject({ url: '/api/openapi.json' })).json<Document>()

const operationsOf = ({ paths }: Document) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
  )

/** The API's own routes, as the document names them. */
const served = async (): Promise<(Route & { name: string })[]> => {
  const routes = await routesAddedBy(async () => (await newWorld()).dispose())
  return routes
    .filter(({ method, url }) => method !== 'HEAD' && url.startsWith('/api/') && url !== '/api/openapi.json')
    .map((route) => ({ ...route, name: `${route.method} ${route.url.replaceAll(/:(\w+)/g, '{$1}')}` }))
}

test('is valid OpenAPI 3.1', async (world) => {
  const document = await documentOf(world)
  assert.match(document.openapi, /^3\.1\./)
  const { valid, errors } = await new Validator().validate(document)
  assert.ok(valid, JSON.stringify(errors))
})

test('has every route, and none that is not there', async (world) => {
  const described = operationsOf(await documentOf(world)).map(({ name }) => name)
  assert.equal(described.sort(), (await served()).map(({ name }) => name).sort())
})

test('says of every operation what it is for, who may, and what comes back', async (world) => {
  for (const { name, operation } of operationsOf(await documentOf(world))) {
    assert.match(operation.summary ?? '', /^[A-Z].+[^.]$/, `${name} has a summary`)
    assert.match(operation.description ?? '', /^Needs: (?!nothing declared)/, `${name} names its permission`)
    const successes = Object.keys(operation.responses).filter((status) => /^2\d\d$/.test(status))
    assert.is(successes.length, 1, `${name} has one reply that is no problem`)
    for (const [status, { description, content }] of Object.entries(operation.responses)) {
      assert.ok(description, `${name} ${status} is described`)
      if (!['204', '304'].includes(status))
        assert.ok(Object.keys(content ?? {}).length > 0, `${name} ${status} has a schema`)
    }
  }
})

test('has problem documents for whatever goes wrong', async (world) => {
  for (const { name, operation } of operationsOf(await documentOf(world))) {
    for (const status of ['4XX', '5XX']) {
      const reply = operation.responses[status] ?? operation.responses[status.toLowerCase()]
      assert.ok(reply?.content?.['application/problem+json'], `${name} ${status}`)
    }
  }
})

test('knows the body of every write, and the version of every edit', async (world) => {
  const bodiless = [
    'POST /api/account/calendar/feed',
    'POST /api/cases/{id}/reopening',
    'POST /api/check-sheet/opening',
    'POST /api/check-sheet/finishing',
    'POST /api/check-sheets/{id}/link',
    'POST /api/check-sheets/{id}/reminder',
    'POST /api/check-sheets/{id}/revocation',
    'PUT /api/checks/{id}/repetition',
    'POST /api/consultations/{id}/taking-back',
    'POST /api/duplicates/{id}/{otherId}/distinction',
    'POST /api/enquiries/{id}/erasure',
    'POST /api/enquiries/{id}/reopening',
    'POST /api/entries/{id}/removal',
    'POST /api/follow-ups/{id}/acknowledgement',
    'POST /api/follow-ups/{id}/completion',
    'POST /api/follow-ups/{id}/removal',
    'POST /api/mails/{id}/retry',
    'POST /api/memberships/{id}/removal',
    'POST /api/mails/{id}/withdrawal',
    'POST /api/package-batches/{id}/cancellation',
    'POST /api/packages/{id}/link/revocation',
    'POST /api/openings/{id}/verification',
    'POST /api/partners/{id}/retirement',
    'POST /api/partners/{id}/verification',
    'POST /api/placements/{id}/removal',
    'POST /api/users/{id}/link',
  ]
  const edits = [
    'DELETE /api/journeys/{id}',
    'DELETE /api/journeys/{id}/ending',
    'POST /api/journeys/{id}/ending',
    'DELETE /api/journey-steps/{id}/skipping',
    'POST /api/journey-steps/{id}/skipping',
    'POST /api/journeys/{id}/answers',
    'POST /api/journeys/{id}/redating',
    'POST /api/entries/{id}/removal',
    'POST /api/check-sheets/{id}/link',
    'POST /api/checks/{id}/organisation',
    'DELETE /api/checks/{id}/organisation',
    'POST /api/enquiries/{id}/answer',
    'POST /api/enquiries/{id}/case',
    'POST /api/enquiries/{id}/closing',
    'POST /api/enquiries/{id}/erasure',
    'POST /api/entries/{id}/removal',
    'POST /api/openings/{id}/verification',
    'POST /api/openings/{id}/ending',
    'DELETE /api/openings/{id}/ending',
    'POST /api/partners/{id}/retirement',
    'POST /api/partners/{id}/verification',
    'POST /api/memberships/{id}/removal',
    'POST /api/placements/{id}/removal',
    'POST /api/users/{id}/deactivation',
    'PUT /api/centre/logo',
    'DELETE /api/centre/logo',
    'DELETE /api/catalogue-entries/{id}',
    'DELETE /api/event-participants/{id}',
    'DELETE /api/events/{id}',
    'PUT /api/events/{id}/heads',
  ]
  for (const { name, operation } of operationsOf(await documentOf(world))) {
    const hasBody = operation.requestBody !== undefined
    assert.is(hasBody, /^(POST|PATCH|PUT)/.test(name) && !bodiless.includes(name), `${name}: body`)
    const headers = operation.parameters?.filter((one) => one.in === 'header').map((one) => one.name) ?? []
    const isEdit =
      name.startsWith('PATCH') ||
      edits.includes(name) ||
      /^POST .*(removal|place|merge|restoration|taking-back)$|^DELETE .*(merge|reopening|views\/\{id\})$|^(PUT|DELETE) .*\/restriction$/.test(
        name,
      )
    const isFile = name === 'POST /api/cases/{id}/files'
    assert.equal(headers, isEdit ? ['if-match'] : isFile ? ['x-file-name'] : [], `${name}: headers`)
  }
})

test('bounds every text and every list that comes in', async () => {
  for (const { name, schema } of await served()) {
    const parts = schema as Record<string, unknown>
    for (const part of ['body', 'querystring', 'params', 'headers']) assertBounded(parts?.[part], `${name} ${part}`)
  }
})

/** Walks a schema: texts end somewhere, lists too, and no object takes what it does not know. */
const assertBounded = (schema: unknown, where: string): void => {
  if (schema === null || typeof schema !== 'object') return
  const {
    type,
    maxLength,
    maxItems,
    enum: codes,
    format,
    pattern,
    additionalProperties,
  } = schema as Record<string, unknown>
  const types = [type].flat()
  if (types.includes('string')) {
    const ends =
      maxLength !== undefined || codes !== undefined || format === 'date' || /^\^.*[^*+]\$$/.test(`${pattern}`)
    assert.ok(ends, `${where}: a text without end`)
  }
  if (types.includes('array')) assert.ok(maxItems !== undefined, `${where}: a list without end`)
  if (types.includes('object') && !where.endsWith('headers')) assert.is(additionalProperties, false, where)
  for (const [key, inner] of Object.entries(schema)) assertBounded(inner, `${where}/${key}`)
}

test('shows no reply that may carry a field it does not name', async () => {
  for (const { name, schema } of await served()) {
    const replies = (schema as { response?: Record<string, unknown> }).response ?? {}
    for (const [status, reply] of Object.entries(replies)) {
      if (status.startsWith('2')) assertClosed(reply, `${name} ${status}`)
    }
  }
})

const assertClosed = (schema: unknown, where: string): void => {
  if (schema === null || typeof schema !== 'object') return
  const { type, additionalProperties } = schema as Record<string, unknown>
  if ([type].flat().includes('object')) assert.is.not(additionalProperties, true, where)
  for (const [key, inner] of Object.entries(schema)) assertClosed(inner, `${where}/${key}`)
}

test.run()
