import type { Db, Handle, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { checkAddressOf, keptSecretOf, linkHashOf, linkSecretOf } from '../checks/links.ts'
import { findSheet, type SheetRow, updateSheet } from '../checks/sheet-queries.ts'
import { notFound, refuseIfChanged, ruleBroken } from '../errors.ts'
import { queueMail, withdrawMailsAbout } from '../mail/outbox.ts'
import type { Stamp } from '../stamp.ts'
import { readCheck, readCheckOfSheet } from './checks.ts'
import type { Check, CheckSheet, SheetLink } from './contract.ts'
import type { Sending } from './inviting.ts'

/** The link that holds, to copy it again. Throws `check_over`, and `link_not_kept` where it was not made here: then a new one helps. */
export const readLink = async (handle: Handle, sheetId: string, sending: Sending, stamp: Stamp): Promise<SheetLink> => {
  const { check, sheet } = await readCheckOfSheet(handle, sheetId, stamp)
  const row = await findSheet(handle, sheetId)
  if (!row) throw notFound()
  refuseEnded(check, stamp)
  return linkOf({ check, sheet, row }, sending)
}

/** A sheet with the check it belongs to, as they were read together. */
type ReadSheet = { check: Check; sheet: CheckSheet; row: SheetRow }

const linkOf = ({ check, sheet, row }: ReadSheet, { key, origin }: Sending): SheetLink => {
  const secret = keptSecretOf(key, row)
  if (secret === null || sheet.state === 'revoked') throw ruleBroken('link_not_kept')
  return { sheetId: sheet.id, address: checkAddressOf(origin, secret), endsOn: check.endsOn }
}

/** After its last day no link of a check opens anything, whatever became of the sheet. */
const refuseEnded = ({ endsOn }: Check, { today }: Stamp): void => {
  if (today > endsOn) throw ruleBroken('check_over')
}

/** Whether the link that holds was made here, so that it can be named again. */
export const keepsLink = (row: SheetRow, { key }: Sending): boolean => keptSecretOf(key, row) !== null

/** A new link; the one before opens nothing any more, and one that was revoked is replaced. What was answered stays. */
export const renewLink = (
  db: Db,
  sheetId: string,
  version: number,
  sending: Sending,
  stamp: Stamp,
): Promise<SheetLink> =>
  transaction(db, async (tx) => {
    const { check, sheet } = await readCheckOfSheet(tx, sheetId, stamp)
    refuseIfChanged(version, sheet)
    refuseEnded(check, stamp)
    const next = { id: sheetId, version: sheet.version + 1 }
    await withdrawMailsAbout(tx, sheetId, stamp)
    const secretHash = linkHashOf(sending.key, next)
    await updateSheet(tx, sheetId, { secretHash, version: next.version, revokedAt: null })
    await writeAudit(tx, 'check_link.renewed', sheetId, stamp)
    const address = checkAddressOf(sending.origin, linkSecretOf(sending.key, next))
    return { sheetId, address, endsOn: check.endsOn }
  })

/** From now on the link opens nothing; what was answered stays. Repeats safely. */
export const revokeLink = (db: Db, sheetId: string, stamp: Stamp): Promise<Check> =>
  transaction(db, async (tx) => {
    const { check, sheet } = await readCheckOfSheet(tx, sheetId, stamp)
    const row = await findSheet(tx, sheetId)
    if (row?.revokedAt !== null) return check
    await updateSheet(tx, sheet.id, { revokedAt: stamp.at })
    await withdrawMailsAbout(tx, sheetId, stamp)
    await writeAudit(tx, 'check_link.revoked', sheetId, stamp)
    return readCheck(tx, check.id, stamp)
  })

/** Undoes it: the same link opens the sheet again. */
export const restoreLink = (db: Db, sheetId: string, stamp: Stamp): Promise<Check> =>
  transaction(db, async (tx) => {
    const { check } = await readCheckOfSheet(tx, sheetId, stamp)
    const row = await findSheet(tx, sheetId)
    if (row?.revokedAt === null) return check
    await updateSheet(tx, sheetId, { revokedAt: null })
    await writeAudit(tx, 'check_link.restored', sheetId, stamp)
    return readCheck(tx, check.id, stamp)
  })

const remindable = ['invited', 'opened', 'begun']

/**
 * Reminds by mail, with the same link. Throws `check_not_waiting`, `email_missing`, `mail_not_set`, `link_not_kept`, and
 * `reminded_today`: twice on one day is a push, not a reminder.
 */
export const remind = (db: Handle, sheetId: string, sending: Sending, stamp: Stamp): Promise<Check> =>
  transaction(db, async (tx) => {
    const { check, sheet } = await readCheckOfSheet(tx, sheetId, stamp)
    const row = await findSheet(tx, sheetId)
    if (!row) throw notFound()
    await sendReminder(tx, { check, sheet, row }, sending, stamp)
    return readCheck(tx, check.id, stamp)
  })

/** The same of a sheet that was read in this transaction, for many are reminded at once; throws what `remind` does. */
export const sendReminder = async (tx: Tx, read: ReadSheet, sending: Sending, stamp: Stamp): Promise<void> => {
  const { check, sheet } = read
  if (!remindable.includes(sheet.state)) throw ruleBroken('check_not_waiting')
  if (sheet.email === null) throw ruleBroken('email_missing', 'email')
  if (sheet.remindedAt && stamp.at.getTime() - Date.parse(sheet.remindedAt) < 20 * 60 * 60_000)
    throw ruleBroken('reminded_today')
  const { address: link, endsOn } = linkOf(read, sending)
  const { organisation } = check
  const values = { organisation, respondent: sheet.respondent, inviter: stamp.by.name, link, endsOn }
  const letter = { template: 'check-reminder' as const, language: sheet.language, recipient: sheet.email }
  const sent = await queueMail(tx, sending.mailing, { ...letter, aboutId: sheet.id, values }, stamp)
  if (sent === null) throw ruleBroken('mail_not_set')
  await updateSheet(tx, sheet.id, { remindedAt: stamp.at })
  await writeAudit(tx, 'check_sheet.reminded', sheet.id, stamp)
}
