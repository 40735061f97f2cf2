import type { Role } from './accounts/terms.ts'
import type { Day } from './calendar/rules.ts'

/** Who acts: a signed-in user, or a command on the server's own command line. */
export type Actor = { userId: string | null; name: string; roles: readonly Role[] }

/** Who and when; every write takes one. `today` is the day in Berlin at `at`. */
export type Stamp = { by: Actor; at: Date; today: Day }

export const commandLine: Actor = { userId: null, name: 'command line', roles: [] }
