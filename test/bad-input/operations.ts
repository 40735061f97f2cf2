import { mayWith, type Permission } from '../../src/accounts/permissions.ts'
import type { Name } from '../support/template.ts'
import type { World } from '../support/world.ts'

/** Enough of JSON Schema for what the document says of what goes in. */
export type Schema = {
  type?: string | string[]
  enum?: unknown[]
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  items?: Schema
  properties?: Record<string, Schema>
}

export type Operation = {
  /** As `rights` writes it: `GET    /api/cases/:id`. */
  route: string
  method: string
  /** With its places for ids in braces. */
  path: string
  needs: string
  query: Record<string, Schema>
  body: Schema | null
  /** What comes back with each status that is no problem; null where nothing does, or nothing that is JSON. */
  replies: Record<string, object | null>
}

type Described = {
  description?: string
  parameters?: { in: string; name: string; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema: object }> }>
}
type Document = { paths: Record<string, Record<string, Described>> }

/** Every operation of the document that the server itself publishes: none is left out, and a new one is in at once. */
export const operationsOf = async ({ app }: World): Promise<Operation[]> => {
  const { paths } = (await app.inject({ url: '/api/openapi.json' })).json<Document>()
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => operationOf(method.toUpperCase(), path, described)),
  )
}

const json = 'application/json'

const operationOf = (method: string, path: string, described: Described): Operation => ({
  route: `${method.padEnd(6)} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
  method,
  path,
  needs: described.description?.replace('Needs: ', '') ?? '',
  query: Object.fromEntries(
    (described.parameters ?? []).filter((one) => one.in === 'query').map(({ name, schema }) => [name, schema]),
  ),
  body: described.requestBody?.content[json]?.schema ?? null,
  replies: Object.fromEntries(
    Object.entries(described.responses)
      .filter(([status]) => status.startsWith('2'))
      .map(([status, { content }]) => [status, content?.[json]?.schema ?? null]),
  ),
})

export type Asker = Name | 'nobody'
export const askers: readonly Asker[] = ['Anna', 'Bela', 'Karla', 'Adam', 'Paula', 'nobody']

/** Whom the rights do not stop, those first who made what is asked for. */
export const allowedTo = ({ needs }: Operation, { staff }: World): Asker[] => {
  if (needs === 'anyone') return ['nobody']
  return askers.filter(
    (asker) => asker !== 'nobody' && (needs === 'signed in' || mayWith(staff[asker].roles, needs as Permission)),
  )
}
