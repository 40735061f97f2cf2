import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { storageRefusal, storageTroubleOf } from '../../db/storage-trouble.ts'
import { Refusal } from '../errors.ts'
import type { Problem } from './contract.ts'

/** Any throw becomes one problem document (RFC 9457). Nothing a person typed goes into it or into the log. */
export const replyWithProblems = (app: FastifyInstance): void => {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error)
    if (problem.status >= 500) request.log.error({ error: withoutContent(error) }, 'request failed')
    return sendProblem(reply, problem)
  })
  app.setNotFoundHandler((_request: FastifyRequest, reply) => sendProblem(reply, problem(404, 'not_found')))
}

export const sendProblem = (reply: FastifyReply, problem: Problem): FastifyReply => {
  if (problem.retryAfter) reply.header('retry-after', problem.retryAfter)
  const body = JSON.stringify(problem)
  return reply.code(problem.status).type('application/problem+json').serializer(String).send(body)
}

export const problem = (status: number, code: string, more: Partial<Problem> = {}): Problem => ({
  type: `urn:lotse:problem:${code}`,
  title: code.replaceAll('_', ' '),
  status,
  code,
  ...more,
})

const problemOf = (error: FastifyError | Refusal): Problem => {
  if (error instanceof Refusal) {
    const { field, current, retryAfter } = error
    return problem(error.status, error.code, {
      ...(field !== undefined && { field }),
      ...(current !== undefined && { current }),
      ...(retryAfter !== undefined && { retryAfter }),
    })
  }
  if (error.validation) return problem(400, 'invalid_input', { errors: inputErrorsOf(error.validation) })
  const trouble = storageTroubleOf(error)
  if (trouble) return problemOf(storageRefusal(trouble))
  const status = error.statusCode ?? 500
  return status < 500 ? problem(status, codeOf(status)) : problem(500, 'internal_error')
}

const codeOf = (status: number): string =>
  ({ 401: 'not_signed_in', 404: 'not_found', 413: 'too_large', 415: 'unsupported_media_type' })[status] ?? 'bad_request'

type ValidationError = NonNullable<FastifyError['validation']>[number]

/** Enough to mend a form by; a list of thousands need not be answered one by one. */
const errorsAtMost = 50

const inputErrorsOf = (errors: ValidationError[]) => errors.slice(0, errorsAtMost).map(inputErrorOf)

/**
 * Keyword and field only: Ajv's sentences are English, and quote what was typed. So would the name of a field that the
 * schema does not know.
 */
const inputErrorOf = ({ instancePath, keyword, params }: ValidationError) => {
  const missing = params.missingProperty
  const path = `${instancePath}${missing === undefined ? '' : `/${missing}`}`
  return { field: path.slice(1), keyword, ...(typeof params.limit === 'number' && { limit: params.limit }) }
}

/**
 * An error for the log: its kind, code and where it happened. Its message stays out, for a failed statement names its
 * parameters there, and they may be somebody's name.
 */
export const withoutContent = (error: Error): Record<string, unknown> => ({
  name: error.name,
  ...('code' in error && { code: error.code }),
  ...(isConstraint(error) && { constraint: error.message }),
  at: framesOf(error),
  ...(error.cause instanceof Error && { cause: withoutContent(error.cause) }),
})

/** SQLite names the table and column of a broken constraint, never the value. */
const isConstraint = (error: Error): boolean => 'code' in error && /^SQLITE_CONSTRAINT/.test(String(error.code))

/** The stack begins with the message, which may have lines that look like frames. */
const framesOf = ({ stack = '', message }: Error): string[] =>
  stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
