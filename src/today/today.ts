import type { Handle } from '../../db/open.ts'
import { mayWith } from '../accounts/permissions.ts'
import { counsellorOf } from '../accounts/queries.ts'
import type { Day } from '../calendar/rules.ts'
import { countWaiting } from '../catalogues/kept-queries.ts'
import { findSettings } from '../centre/queries.ts'
import { enquiriesFor } from '../enquiries/queries.ts'
import { openFollowUpsOf } from '../follow-ups/queries.ts'
import type { Stamp } from '../stamp.ts'
import type { Today } from './contract.ts'
import { casesById, entriesLoggedOn, incompleteOf, openCasesOf, silentCasesOf } from './queries.ts'
import { silentSince } from './rules.ts'

/** What a counsellor begins the day with: their own cases, what waits to be completed, what they logged. */
export const todayOf = async (handle: Handle, stamp: Stamp): Promise<Today> => {
  const { today, by } = stamp
  const counsellorId = (await counsellorOf(handle, by.userId))?.id
  const { silentAfterDays } = await findSettings(handle)
  const since = silentSince(today, silentAfterDays)
  const missing = await incompleteOf(handle, counsellorId, by)
  return {
    today,
    followUps: await openFollowUpsOf(handle, counsellorId, by),
    enquiries: await enquiriesFor(handle, counsellorId, by),
    openCases: await openCasesOf(handle, counsellorId, today),
    silentCases: await silentCasesOf(handle, counsellorId, since, today),
    missing: { count: missing.count, rows: await withCases(handle, missing.rows, today) },
    wordsWaiting: mayWith(by.roles, 'change catalogues') ? await countWaiting(handle) : 0,
    logged: await loggedBy(handle, stamp),
  }
}

/** Each with the number of its case and the client it is about. */
const withCases = async <Row extends { caseId: string }>(handle: Handle, rows: Row[], today: Day) => {
  const ids = rows.map(({ caseId }) => caseId)
  const cases = await casesById(handle, ids, today)
  return rows.flatMap((row) => {
    const found = cases.get(row.caseId)
    return found ? [{ ...row, number: found.number, client: found.client }] : []
  })
}

const loggedBy = async (handle: Handle, stamp: Stamp): Promise<Today['logged']> => {
  const logged = (await entriesLoggedOn(handle, stamp)).map((entry) => ({ caseId: entry.caseId, entry }))
  const rows = await withCases(handle, logged, stamp.today)
  return rows.map(({ number, client, entry }) => ({ number, client, entry }))
}
