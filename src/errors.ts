/** Something a person can act on. It carries a stable code; the words for it are in web/app/messages.ts. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly field: string | undefined
  /** With 412: the state as it is now, already in the shape of the route's reply. */
  readonly current: unknown
  /** With 429 and 503: after how many seconds to try again. */
  readonly retryAfter: number | undefined

  constructor(status: number, code: string, more: { field?: string; current?: unknown; retryAfter?: number } = {}) {
    super(code)
    this.status = status
    this.code = code
    this.field = more.field
    this.current = more.current
    this.retryAfter = more.retryAfter
  }
}

/** What whoever runs a command or starts the server can mend: it is said as it stands, and nothing else. */
export class Sentence extends Error {}

export const ruleBroken = (code: string, field?: string) => new Refusal(422, code, field === undefined ? {} : { field })

/** Also for what somebody may not know of: even its existence is confidential. */
export const notFound = () => new Refusal(404, 'not_found')

export const notSignedIn = () => new Refusal(401, 'not_signed_in')

export const notAllowed = () => new Refusal(403, 'not_allowed')

export const idTaken = () => new Refusal(409, 'id_taken', { field: 'id' })

/**
 * 412 with the state as it is now, where somebody else's edit came before one that is based on `version`. An edit that
 * would change nothing is done already: sent again after a dropped answer, it succeeds again.
 */
export const refuseIfChanged = (version: number, current: { version: number }, changes?: object): void => {
  const isDone = changes !== undefined && Object.keys(changes).length === 0
  if (current.version !== version && !isDone) throw changedMeanwhile(current)
}

export const changedMeanwhile = (current: unknown) => new Refusal(412, 'changed_meanwhile', { current })

export const versionMissing = () => new Refusal(428, 'version_missing')

export const tooManyAttempts = (seconds: number) => new Refusal(429, 'too_many_attempts', { retryAfter: seconds })

export const busy = () => new Refusal(503, 'database_busy')
