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
  /** Goes out although the page is being left; of bodies up to 64 kB. */
  keepalive?: boolean
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
  return bodyOf<Body>(await answered(method, path, options))
}

/** Waits for a sign-in where the session is over. A file has more time than the rest. */
const answered = async (method: Method, path: string, options: CallOptions, limit?: AbortSignal): Promise<Response> => {
  const reply = await send(method, path, options, limit)
  if (reply.status !== 401 || !signInAgain || isOpen(path)) return reply
  await signInAgain()
  return send(method, path, options, limit)
}

/** A file that is made while one waits: nothing says how long that takes, and one need not wait. */
export const download = async (
  path: string,
  body: unknown,
  signal: AbortSignal,
): Promise<{ name: string; content: Blob }> => {
  const reply = await answered('POST', path, { body, signal }, AbortSignal.timeout(longestDownload))
  if (!reply.ok) throw new ApiError(await problemOf(reply))
  const content = await reply.blob().catch((error: unknown) => {
    if (signal.aborted) throw error
    throw new ApiError({ status: 0, code: 'no_connection' })
  })
  const [, name = 'lotse.csv'] = /filename="([^"]+)"/.exec(reply.headers.get('content-disposition') ?? '') ?? []
  return { name, content }
}

const longestDownload = 10 * 60_000

/** What somebody keeps here, as a file. */
export const fetchFile = async (path: string, signal: AbortSignal): Promise<Blob> => {
  const reply = await answered('GET', path, { signal }, AbortSignal.timeout(longestDownload))
  if (!reply.ok) throw new ApiError(await problemOf(reply))
  return reply.blob().catch((error: unknown) => {
    if (signal.aborted) throw error
    throw new ApiError({ status: 0, code: 'no_connection' })
  })
}

type Upload = { name: string; content: Blob; signal: AbortSignal; sent: (bytes: number) => void }

/** Sends a file as it is, and says how far that is. Its name goes in a head: it stands in no address. */
export const upload = async <Body>(path: string, file: Upload): Promise<Body> => {
  const reply = await sendFile(path, file)
  if (reply.status !== 401 || !signInAgain) return bodyOf<Body>(reply)
  await signInAgain()
  return bodyOf<Body>(await sendFile(path, file))
}

/** By the one way in which a browser says how much has gone out. */
const sendFile = (path: string, { name, content, signal, sent }: Upload): Promise<Response> =>
  new Promise((answer, failed) => {
    const request = new XMLHttpRequest()
    const stop = () => request.abort()
    signal.addEventListener('abort', stop)
    request.open('POST', path)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('x-file-name', encodeURIComponent(name))
    request.setRequestHeader('x-lotse', '1')
    request.timeout = longestDownload
    request.upload.onprogress = ({ loaded }) => sent(loaded)
    request.onload = () => answer(new Response(request.status === 204 ? null : request.responseText, request))
    request.onabort = () => failed(signal.reason)
    request.onerror = () => failed(new ApiError({ status: 0, code: 'no_connection' }))
    request.ontimeout = () => failed(new ApiError({ status: 0, code: 'no_answer' }))
    request.onloadend = () => signal.removeEventListener('abort', stop)
    request.send(content)
  })

/** Who I am, signing in and out: there, 401 is an answer, and nothing to wait for. */
const isOpen = (path: string) => /^\/api\/(?:session$|first-administrator$|account-link)/.test(path)

const send = async (
  method: Method,
  path: string,
  { body, ifMatch, signal, keepalive = false }: CallOptions,
  tooLong = AbortSignal.timeout(longestWait),
): Promise<Response> => {
  try {
    return await fetch(path, {
      method,
      headers: headersFor(method, body, ifMatch),
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, tooLong]) : tooLong,
      credentials: 'same-origin',
      keepalive,
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
