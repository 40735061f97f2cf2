import type { Db, Handle } from '../../db/open.ts'
import { creations } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { berlinDay } from '../calendar/rules.ts'
import { wasCreated } from '../creations.ts'
import { ruleBroken } from '../errors.ts'
import { readChecks } from '../invitations/checks.ts'
import type { Sending } from '../invitations/inviting.ts'
import { keepsLink, remind } from '../invitations/links.ts'
import { compareText } from '../order.ts'
import type { Stamp } from '../stamp.ts'
import type { NewReminders, Reminders, WaitingSheet, WaitingSheets } from './contract.ts'
import { listedChecks } from './listing.ts'

/** Whom a reminder is due for, among what this user may know of. */
export const readWaiting = async (handle: Handle, sending: Sending, stamp: Stamp): Promise<WaitingSheets> => {
  const waiting = (await listedChecks(handle, undefined, stamp)).filter((check) => check.waiting.length > 0)
  const ids = new Set(waiting.flatMap((check) => check.waiting))
  const checks = await readChecks(
    handle,
    waiting.map(({ id }) => id),
    stamp,
  )
  const rows: WaitingSheet[] = []
  for (const { id: checkId, organisation, endsOn, createdAt, sheets } of checks) {
    for (const { id: sheetId, respondent, email, state, answered, of, version, ...sheet } of sheets) {
      if (!ids.has(sheetId)) continue
      const moments = [createdAt, sheet.lastAnsweredAt ?? '', sheet.remindedAt ?? ''].sort()
      const silentSince = berlinDay(new Date(moments.at(-1) ?? createdAt))
      const hasLink = await keepsLink(handle, sheetId, sending)
      const standing = { state, answered, of, silentSince, endsOn, hasLink, version }
      rows.push({ sheetId, checkId, organisation, respondent, email, ...standing })
    }
  }
  return { rows: rows.sort(longestFirst) }
}

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
    const waiting = new Set((await listedChecks(tx, undefined, stamp)).flatMap((check) => check.waiting))
    if (sheetIds.some((sheetId) => !waiting.has(sheetId))) throw ruleBroken('reminders_changed', 'sheetIds')
    for (const sheetId of sheetIds) await remind(tx, sheetId, sending, stamp)
    return { reminded: sheetIds.length }
  })
