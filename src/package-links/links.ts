import type { Db, Handle, Tx } from '../../db/open.ts'
import { mails } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { Language } from '../accounts/terms.ts'
import { writeAudit } from '../audit/audit.ts'
import { findCase } from '../cases/queries.ts'
import type { Package } from '../composing/contract.ts'
import { readPackage } from '../composing/handing-over.ts'
import { refusalOfEnd, stateOfLink, usualEnd } from '../composing/link-rules.ts'
import { wasCreated } from '../creations.ts'
import { Refusal, ruleBroken } from '../errors.ts'
import { type Mailing, queueMail, withdrawMailsAbout } from '../mail/outbox.ts'
import { isMailWaiting } from '../mail/queries.ts'
import type { Stamp } from '../stamp.ts'
import type { LinkWanted, PackageLink, PackageMail } from './contract.ts'
import { findLink, type LinkRow, updateLink, writeLink } from './queries.ts'
import { addressOf, secretHashOf, secretOf } from './secrets.ts'

/** What links are made with, where they lead, and who carries them. */
export type Sending = { key: Buffer; origin: string; mailing: Mailing }

/**
 * A link that opens a package until a day. One that is open already keeps its address and lasts until that day: what was
 * asked twice, or given to somebody before, stays good. Throws `day_over`, `day_too_far_ahead`, `document_deleted`.
 */
export const makeLink = (
  db: Handle,
  id: string,
  wanted: LinkWanted,
  sending: Sending,
  stamp: Stamp,
): Promise<PackageLink> =>
  transaction(db, async (tx) => {
    const found = await readPackage(tx, id, stamp)
    if (found.deleted) throw new Refusal(410, 'document_deleted')
    const endsOn = wanted.endsOn ?? usualEnd(stamp.today)
    const refusal = refusalOfEnd(endsOn, stamp.today)
    if (refusal) throw ruleBroken(refusal, 'endsOn')
    return linkUntil(tx, id, endsOn, sending, stamp)
  })

const linkUntil = async (
  tx: Tx,
  packageId: string,
  endsOn: string,
  sending: Sending,
  stamp: Stamp,
): Promise<PackageLink> => {
  const known = await findLink(tx, packageId)
  if (known && isOpen(known, stamp) && isKept(known, sending)) {
    if (known.endsOn !== endsOn) {
      await updateLink(tx, packageId, { endsOn })
      await writeAudit(tx, 'package_link.prolonged', packageId, stamp, { endsOn: { from: known.endsOn, to: endsOn } })
    }
    return described({ ...known, endsOn }, sending)
  }
  const next = { packageId, number: (known?.number ?? 0) + 1 }
  const link = { ...next, secretHash: secretHashOf(sending.key, next), endsOn, revokedAt: null, createdAt: stamp.at }
  await withdrawMailsAbout(tx, packageId, stamp)
  await writeLink(tx, link)
  await writeAudit(tx, known ? 'package_link.renewed' : 'package_link.made', packageId, stamp)
  return described(link, sending)
}

const isOpen = (link: LinkRow, { today }: Stamp): boolean => stateOfLink(link, today) === 'open'

/** Not after the key file was lost: then a new one helps. */
const isKept = (link: LinkRow, { key }: Sending): boolean => secretHashOf(key, link) === link.secretHash

const described = (link: LinkRow, { key, origin }: Sending): PackageLink => ({
  packageId: link.packageId,
  address: addressOf(origin, secretOf(key, link)),
  endsOn: link.endsOn,
})

/** The link that is open, to copy it again. Throws `link_not_kept` where there is none, or it was not made here. */
export const readLink = async (handle: Handle, id: string, sending: Sending, stamp: Stamp): Promise<PackageLink> => {
  await readPackage(handle, id, stamp)
  const link = await findLink(handle, id)
  if (!link || !isOpen(link, stamp) || !isKept(link, sending)) throw ruleBroken('link_not_kept')
  return described(link, sending)
}

/** From now on the link opens nothing, and no mail with it goes out any more. Repeats safely. Throws `link_not_made`. */
export const revokeLink = (db: Db, id: string, stamp: Stamp): Promise<Package> =>
  transaction(db, async (tx) => {
    const link = await findLinkToChange(tx, id, stamp)
    if (link.revokedAt === null) {
      await updateLink(tx, id, { revokedAt: stamp.at })
      await withdrawMailsAbout(tx, id, stamp)
      await writeAudit(tx, 'package_link.revoked', id, stamp)
    }
    return readPackage(tx, id, stamp)
  })

/** Undoes it: the same link opens the package again, until the day it had. */
export const restoreLink = (db: Db, id: string, stamp: Stamp): Promise<Package> =>
  transaction(db, async (tx) => {
    const link = await findLinkToChange(tx, id, stamp)
    if (link.revokedAt !== null) {
      await updateLink(tx, id, { revokedAt: null })
      await writeAudit(tx, 'package_link.restored', id, stamp)
    }
    return readPackage(tx, id, stamp)
  })

const findLinkToChange = async (tx: Tx, id: string, stamp: Stamp): Promise<LinkRow> => {
  await readPackage(tx, id, stamp)
  const link = await findLink(tx, id)
  if (!link) throw ruleBroken('link_not_made')
  return link
}

/**
 * Sends the link by mail; where none is open, one is made for as long as usual. While a mail about it waits to be sent, it is
 * not written twice. Safe to repeat. Throws `email_invalid`, `mail_not_set`, `document_deleted`.
 */
export const mailPackage = (db: Db, id: string, body: PackageMail, sending: Sending, stamp: Stamp): Promise<Package> =>
  transaction(db, async (tx) => {
    if (sending.mailing.from === null) throw ruleBroken('mail_not_set')
    const before = await readPackage(tx, id, stamp)
    const creation = { id: body.id, kind: 'package mail', body: { ...body, packageId: id }, table: mails }
    if (await wasCreated(tx, creation, stamp)) return before
    const { email, language } = body
    const known = await findLink(tx, id)
    const endsOn = known && isOpen(known, stamp) ? known.endsOn : usualEnd(stamp.today)
    const { address: link } = await makeLink(tx, id, { endsOn }, sending, stamp)
    if (await isMailWaiting(tx, id, email)) {
      await writeAudit(tx, 'package.mail_waits', body.id, stamp)
      return before
    }
    const { leadName: counsellor } = await findCase(tx, before.caseId, stamp.by)
    const values = { link, endsOn, counsellor }
    const letter = {
      id: body.id,
      template: 'welcome-package',
      language: language ?? languageOf(before),
      recipient: email,
    } as const
    await queueMail(tx, sending.mailing, { ...letter, aboutId: id, values }, stamp)
    await writeAudit(tx, 'package.mailed', id, stamp)
    return readPackage(tx, id, stamp)
  })

/** Mails exist in these two; whoever reads another language reads the booklet in it. */
const languageOf = ({ language }: Package): Language => (language.startsWith('de') ? 'de' : 'en')
