import { LinkError } from '../open-pages/asking.ts'

/** Why the page cannot go on: the link opens nothing, nobody could be asked, or something broke. */
export type Trouble = 'closed' | 'no_connection' | 'went_wrong'

export const troubleOf = (error: unknown): Trouble => {
  if (!(error instanceof LinkError)) return 'went_wrong'
  if (error.status === 404) return 'closed'
  return error.status === 0 ? 'no_connection' : 'went_wrong'
}
