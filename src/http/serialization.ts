import compile from 'fast-json-stringify'
import type { FastifyInstance } from 'fastify'

type Serialize = (reply: unknown) => string

/**
 * Each shape of a reply is compiled once a process, by the object that describes it, when it is first sent: the problem
 * document alone may come from every route. No start waits for hundreds, and what nobody asks for is not kept.
 */
const compiled = new WeakMap<object, Serialize>()

export const serializeByShape = (app: FastifyInstance): void => {
  app.setSerializerCompiler(
    ({ schema }) =>
      (reply) =>
        serializerOf(schema)(reply),
  )
}

const serializerOf = (schema: object): Serialize => {
  const known = compiled.get(schema)
  if (known) return known
  const serialize: Serialize = compile(schema)
  compiled.set(schema, serialize)
  return serialize
}
