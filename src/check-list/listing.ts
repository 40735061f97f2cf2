import type { Handle } from '../../db/open.ts'
import type { CheckKind } from '../checks/terms.ts'
import { readChecks } from '../invitations/checks.ts'
import type { Stamp } from '../stamp.ts'
import type { CheckCounts, CheckPage, ChecksQuery } from './contract.ts'
import { checkFacts, pageOfListed } from './queries.ts'
import { type ListedCheck, listed, shownBy } from './rules.ts'
import { checkFilters } from './terms.ts'

/** What this user may know of, and nothing beyond it: also whether a check is due again is told from those alone. */
export const listedChecks = async (
  handle: Handle,
  kind: CheckKind | undefined,
  stamp: Stamp,
): Promise<ListedCheck[]> => {
  const facts = await checkFacts(handle, stamp.by)
  return listed(
    facts.filter((check) => kind === undefined || check.kind === kind),
    stamp.today,
  )
}

export const pageOfChecks = async (handle: Handle, query: ChecksQuery, stamp: Stamp): Promise<CheckPage> => {
  const shown = shownBy(query.show ?? 'all', await listedChecks(handle, query.kind, stamp))
  const { rows, next } = pageOfListed(shown, query)
  const ids = rows.map(({ id }) => id)
  const described = new Map((await readChecks(handle, ids, stamp)).map((check) => [check.id, check]))
  return {
    next,
    rows: rows.flatMap(({ id, standing, endsSoon, dueAgain, waiting }) => {
      const check = described.get(id)
      return check ? [{ check, standing, endsSoon, dueAgain, waiting }] : []
    }),
  }
}

export const countChecks = async (handle: Handle, kind: CheckKind | undefined, stamp: Stamp): Promise<CheckCounts> => {
  const checks = await listedChecks(handle, kind, stamp)
  const counted = checkFilters.map((filter) => [filter, shownBy(filter, checks).length] as const)
  const waiting = checks.reduce((sum, one) => sum + one.waiting.length, 0)
  return { ...(Object.fromEntries(counted) as Omit<CheckCounts, 'waiting'>), waiting }
}
