import { Ajv, type AnySchema, type ErrorObject, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import type { FastifyInstance } from 'fastify'

const options = { allErrors: true, strict: false, useDefaults: true, removeAdditional: false } as const

/**
 * Two compilers: what stands in an address is text and is coerced; a body is JSON and is taken at its word. Fastify's
 * default coerces both, which turns null into '' or 0.
 */
const ofBodies = new Ajv({ ...options, coerceTypes: false })
const ofAddresses = new Ajv({ ...options, coerceTypes: 'array' })
formats.default(ofBodies)
formats.default(ofAddresses)

export const validateStrictly = (app: FastifyInstance): void => {
  // Bodies are JSON: text is the one kind that a form on another site could send without asking.
  app.removeContentTypeParser('text/plain')
  app.setValidatorCompiler(({ schema, httpPart }) =>
    compiledOnceAsked(schema as AnySchema, httpPart === 'body' ? ofBodies : ofAddresses),
  )
}

type Validate = { (given: unknown): boolean; errors?: ErrorObject[] | null }

/** No start waits for hundreds of routes, most of which nobody asks for that day. */
const compiledOnceAsked = (schema: AnySchema, compiler: Ajv): Validate => {
  let compiled: ValidateFunction | undefined
  const validate: Validate = (given) => {
    compiled ??= compiler.compile(schema)
    const isValid = compiled(given)
    validate.errors = compiled.errors ?? null
    return isValid
  }
  return validate
}
