import { v7 } from 'uuid'
import type { Problem } from '#contract/http'

/** What the server refused, or why it could not be asked: then the status is 0 and the code says so. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly field: string | undefined
  readonly errors: NonNullable<Problem['errors']>
  /** With 412: the state as it is now. */
  readonly current: unknown
  /** With 429: after how many seconds to try again. */
  readonly retryAfter: number | undefined

  constructor({ status, code, field, errors, current, retryAfter }: Omit<Problem, 'type' | 'title'>) {
    super(code)
    this.status = status
    this.code = code
    this.field = field
    this.errors = errors ?? []
    this.current = current
    this.retryAfter = retryAfter
  }
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type CallOptions = {
  body?: unknown
  /** The version the edit is based on. */
  ifMatch?: number
  signal?: AbortSignal
}

/** A key made here, so that a create can be sent again without making two. */
export const newId = (): string => v7()

/** Longer than the server itself waits for its database: what it says then is worth hearing. */
const longestWait = 40_000

let signInAgain: (() => Promise<void>) | undefined

/** What a call waits for when its session is over; it is then sent once more, so that nothing typed is lost. */
export const whenSignedOut = (wait: () => Promise<void>): void => {
  signInAgain = wait
}

/** The one door to the server. Resolves to the reply's body; throws an ApiError for everything else but an abort. */
export const call = async <Body>(method: Method, path: string, options: CallOptions = {}): Promise<Body> => {
  const reply = await send(method, path, options)
  if (reply.status !== 401 || !signInAgain || isOpen(path)) return bodyOf<Body>(reply)
  await signInAgain()
  return bodyOf<Body>(await send(method, path, options))
}

/** Who I am, signing in and out: there, 401 is an answer, and nothing to wait for. */
const isOpen = (path: string) => /^\/api\/(?:session$|first-administrator$|account-link)/.test(path)

const send = async (method: Method, path: string, { body, ifMatch, signal }: CallOptions): Promise<Response> => {
  const tooLong = AbortSignal.timeout(longestWait)
  try {
    return await fetch(path, {
      method,
      headers: headersFor(method, body, ifMatch),
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, tooLong]) : tooLong,
      credentials: 'same-origin',
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ApiError({ status: 0, code: tooLong.aborted ? 'no_answer' : 'no_connection' })
  }
}

const headersFor = (method: Method, body: unknown, ifMatch: number | undefined): Record<string, string> => ({
  accept: 'application/json, application/problem+json',
  ...(body !== undefined && { 'content-type': 'application/json' }),
  ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
  ...(method !== 'GET' && { 'x-lotse': '1' }),
})

const bodyOf = async <Body>(reply: Response): Promise<Body> => {
  if (!reply.ok) throw new ApiError(await problemOf(reply))
  if (reply.status === 204) return undefined as Body
  return (await reply.json().catch(() => {
    throw new ApiError({ status: 0, code: 'no_connection' })
  })) as Body
}

/** A proxy in between answers in its own words: what counts then is the status alone. */
const problemOf = async (reply: Response): Promise<Omit<Problem, 'type' | 'title'>> => {
  const problem: Problem | null = await reply.json().catch(() => null)
  if (typeof problem?.code === 'string') return { ...problem, status: reply.status }
  return { status: reply.status, code: reply.status >= 500 ? 'unavailable' : 'unexpected_answer' }
}
