import type { Db, Handle } from '../../db/open.ts'
import { creations } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { findSheets } from '../checks/sheet-queries.ts'
import { wasCreated } from '../creations.ts'
import { ruleBroken } from '../errors.ts'
import { readChecks } from '../invitations/checks.ts'
import type { Sending } from '../invitations/inviting.ts'
import { keepsLink, sendReminder } from '../invitations/links.ts'
import { compareText } from '../order.ts'
import type { Stamp } from '../stamp.ts'
import type { NewReminders, Reminders, WaitingSheet, WaitingSheets } from './contract.ts'
import { listedChecks } from './listing.ts'
import { lastHeardOn } from './rules.ts'

/** Whom a reminder is due for, among what this user may know of. */
export const readWaiting = async (handle: Handle, sending: Sending, stamp: Stamp): Promise<WaitingSheets> => {
  const waiting = (await listedChecks(handle, undefined, stamp)).filter((check) => check.waiting.length > 0)
  const ids = new Set(waiting.flatMap((check) => check.waiting))
  const checks = await readChecks(
    handle,
    waiting.map(({ id }) => id),
    stamp,
  )
  const kept = new Map((await findSheets(handle, [...ids])).map((row) => [row.id, keepsLink(row, sending)]))
  const rows: WaitingSheet[] = []
  for (const { id: checkId, organisation, endsOn, createdAt, sheets } of checks) {
    for (const { id: sheetId, respondent, email, state, answered, of, version, ...sheet } of sheets) {
      if (!ids.has(sheetId)) continue
      const silentSince = lastHeardOn({
        createdAt: Date.parse(createdAt),
        lastAnsweredAt: momentOf(sheet.lastAnsweredAt),
        remindedAt: momentOf(sheet.remindedAt),
      })
      const hasLink = kept.get(sheetId) ?? false
      const standing = { state, answered, of, silentSince, endsOn, hasLink, version }
      rows.push({ sheetId, checkId, organisation, respondent, email, ...standing })
    }
  }
  return { rows: rows.sort(longestFirst) }
}

const momentOf = (told: string | null): number | null => (told === null ? null : Date.parse(told))

const longestFirst = (one: WaitingSheet, other: WaitingSheet): number =>
  compareText(one.silentSince, other.silentSince) || compareText(one.sheetId, other.sheetId)

/**
 * One reminder to each of those that were shown, or to none: throws `reminders_changed` where one of them answered, was
 * reminded or revoked meanwhile, and what `remind` throws. Safe to repeat.
 */
export const remindAll = (db: Db, input: NewReminders, sending: Sending, stamp: Stamp): Promise<Reminders> =>
  transaction(db, async (tx) => {
    const { id, sheetIds } = input
    const creation = { id, kind: 'check reminders', body: input, table: creations }
    if (await wasCreated(tx, creation, stamp)) return { reminded: sheetIds.length }
    if (new Set(sheetIds).size < sheetIds.length) throw ruleBroken('respondent_twice', 'sheetIds')
    const listed = await listedChecks(tx, undefined, stamp)
    const checkOf = new Map(listed.flatMap((check) => check.waiting.map((sheetId) => [sheetId, check.id])))
    const checkIds = sheetIds.flatMap((sheetId) => checkOf.get(sheetId) ?? [])
    if (checkIds.length < sheetIds.length) throw ruleBroken('reminders_changed', 'sheetIds')
    const checks = await readChecks(tx, [...new Set(checkIds)], stamp)
    const sheets = new Map(checks.flatMap((check) => check.sheets.map((sheet) => [sheet.id, { check, sheet }])))
    const rows = new Map((await findSheets(tx, sheetIds)).map((row) => [row.id, row]))
    for (const sheetId of sheetIds) {
      const [read, row] = [sheets.get(sheetId), rows.get(sheetId)]
      if (!read || !row) throw ruleBroken('reminders_changed', 'sheetIds')
      await sendReminder(tx, { ...read, row }, sending, stamp)
    }
    return { reminded: sheetIds.length }
  })
