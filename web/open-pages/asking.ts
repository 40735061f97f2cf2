/** What the server refused; status 0: it could not be asked. */
export class LinkError extends Error {
  readonly status: number
  readonly code: string
  /** With 429: after how many seconds to try again. */
  readonly retryAfter: number

  constructor(status: number, code: string, retryAfter = 0) {
    super(code)
    this.status = status
    this.code = code
    this.retryAfter = retryAfter
  }
}

/** Made here, so that a create can be sent again without making two: a UUIDv7. */
export const newId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const now = Date.now()
  for (let index = 0; index < 6; index++) bytes[index] = Math.floor(now / 2 ** (8 * (5 - index))) & 255
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 15)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 63)
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const longestWait = 40_000

type Asking = { secret?: string; body?: unknown; keepalive?: boolean }

/** The secret goes in a header: an address would stand in logs. */
export const ask = async (
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  { secret, body, keepalive = false }: Asking,
) => {
  const headers: Record<string, string> = {
    'x-lotse': '1',
    ...(secret !== undefined && { authorization: `Bearer ${secret}` }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  }
  const reply = await fetch(path, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(longestWait),
    credentials: 'omit',
    keepalive,
  }).catch(() => {
    throw new LinkError(0, 'no_connection')
  })
  if (!reply.ok) throw await refusalIn(reply)
  return reply
}

const refusalIn = async (reply: Response): Promise<LinkError> => {
  const problem = await reply.json().catch(() => null)
  return new LinkError(reply.status, problem?.code ?? 'unavailable', problem?.retryAfter)
}

export const bodyOf = async <Body>(reply: Promise<Response>): Promise<Body> =>
  (await reply).json().catch((error: unknown) => {
    throw error instanceof LinkError ? error : new LinkError(0, 'no_connection')
  })
