import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import { problemWords } from '../../web/app/problem-words.ts'
import type { Operation } from './operations.ts'
import type { Answer } from './sockets.ts'
import { typed } from './strange.ts'

const ajv = new Ajv({ strict: false, allErrors: false })
formats.default(ajv)

const shapes = new Map<object, ValidateFunction>()

const shapeOf = (schema: object): ValidateFunction => {
  const known = shapes.get(schema) ?? ajv.compile(schema)
  shapes.set(schema, known)
  return known
}

/**
 * What an answer breaks of what every answer is promised to be, in a sentence; null where it breaks nothing. The operation is
 * null where the request is none of the document any more.
 */
export const brokenBy = (answer: Answer, method: string, operation: Operation | null): string | null => {
  const { status } = answer
  if (status >= 200 && status < 300) return operation ? brokenByReply(answer, operation) : null
  // Such as `/api/..`, which is the page at `/`: with `If-None-Match: *` a page says that it is unchanged.
  if (status === 304 && operation === null && answer.body === '') return null
  if (status < 400 || status > 499) return `answers ${status}`
  return method === 'HEAD' ? brokenByHead(answer) : brokenByProblem(answer)
}

const brokenByReply = ({ status, headers, body }: Answer, { replies }: Operation): string | null => {
  const isJson = /^application\/json/.test(headers['content-type'] ?? '')
  const schema = replies[status]
  if (!isJson || !schema) return schema === undefined ? `answers ${status}, which the document does not know` : null
  const fits = shapeOf(schema)
  return fits(JSON.parse(body)) ? null : `answers what the document does not: ${JSON.stringify(fits.errors?.[0])}`
}

const brokenByHead = ({ body }: Answer) => (body === '' ? null : 'answers a HEAD with a body')

const fields = ['type', 'title', 'status', 'code', 'field', 'errors', 'retryAfter', 'current']

/** Where the program stands, what it asked its database, and what was typed, are nobody's business. */
const telling = new RegExp(
  `${typed}|node_modules|\\.ts\\b|\\.js\\b|sqlite|\\bat \\S+ \\(|select .* from|insert into`,
  'i',
)

const brokenByProblem = ({ status, headers, body }: Answer): string | null => {
  if (!/^application\/problem\+json/.test(headers['content-type'] ?? '')) return `answers ${status} without a problem`
  const problem = JSON.parse(body) as Record<string, unknown>
  const { code, current: _, ...rest } = problem
  if (typeof code !== 'string' || !Object.hasOwn(problemWords, code)) return `has no words for the code ${code}`
  if (problem.status !== status || problem.type !== `urn:lotse:problem:${code}`) return 'is at odds with itself'
  const unknown = Object.keys(problem).filter((field) => !fields.includes(field))
  if (unknown.length > 0) return `tells more than a problem has: ${unknown}`
  return telling.test(JSON.stringify(rest)) ? 'tells what is nobody’s business' : null
}
