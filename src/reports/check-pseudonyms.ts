import type { Handle } from '../../db/open.ts'
import type { Quarter } from '../calendar/rules.ts'
import { targetGroups } from '../cases/terms.ts'
import { groupedBy } from '../grouped.ts'
import { compareText } from '../order.ts'
import { finishedSheets, measuresDone } from './check-queries.ts'
import { type CheckFigure, checksBehind, checksThatCount, measuresThatCount } from './check-rules.ts'
import type { PseudonymousChecks } from './contract.ts'
import { countingStartFor, periodIn, type Until } from './facts.ts'
import type { PseudonymOf } from './pseudonyms.ts'

type Asked = Until & { of: CheckFigure; quarter: Quarter }

/** Each organisation behind a figure of the check once, with how often it counts there: no name, no day. */
export const pseudonymousChecks = async (
  handle: Handle,
  { of, quarter, ...until }: Asked,
  pseudonymOf: PseudonymOf,
): Promise<PseudonymousChecks> => {
  const countingStart = await countingStartFor(handle, until)
  const { from, to } = periodIn(quarter, until.to, countingStart)
  const window = { from, to: to < until.today ? to : until.today }
  const counted = checksBehind(of, {
    checks: checksThatCount(await finishedSheets(handle), window),
    measures: measuresThatCount(await measuresDone(handle), window),
  })
  const rows = [...groupedBy(counted, ({ organisationId }) => organisationId)].flatMap(([organisationId, own]) =>
    own
      .slice(0, 1)
      .map(({ kind }) => ({ token: pseudonymOf(organisationId), targetGroup: kind, quarter, count: own.length })),
  )
  return { rows: rows.sort((one, other) => compareText(placeOf(one), placeOf(other))) }
}

/** By group and token: the order of names or of days would tell who is who. */
const placeOf = ({ targetGroup, token }: PseudonymousChecks['rows'][number]) =>
  `${targetGroups.indexOf(targetGroup)} ${token}`
