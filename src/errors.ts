/** Something a person can act on. It carries a stable code; the words for it are in web/app/messages.ts. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly field: string | undefined
  /** With 412: the state as it is now, already in the shape of the route's reply. */
  readonly current: unknown

  constructor(status: number, code: string, field?: string, current?: unknown) {
    super(code)
    this.status = status
    this.code = code
    this.field = field
    this.current = current
  }
}

export const ruleBroken = (code: string, field?: string) => new Refusal(422, code, field)

/** Also for what somebody may not know of: even its existence is confidential. */
export const notFound = () => new Refusal(404, 'not_found')

export const notSignedIn = () => new Refusal(401, 'not_signed_in')

export const notAllowed = () => new Refusal(403, 'not_allowed')

export const idTaken = () => new Refusal(409, 'id_taken', 'id')

export const changedMeanwhile = (current: unknown) => new Refusal(412, 'changed_meanwhile', undefined, current)

export const busy = () => new Refusal(503, 'database_busy')
