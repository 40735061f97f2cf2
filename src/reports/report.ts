import type { Handle } from '../../db/open.ts'
import type { Report } from './contract.ts'
import { factsFor, type Until } from './facts.ts'
import { reportUntil } from './rules.ts'

/** Rule 13: the one source of what the command prints, the API answers and the screen shows. */
export const reportOf = async (handle: Handle, until: Until): Promise<Report> =>
  reportUntil(until.to, await factsFor(handle, until))
