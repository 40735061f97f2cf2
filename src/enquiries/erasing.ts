import type { Db, Handle, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudits } from '../audit/audit.ts'
import { addDays, addMonths } from '../calendar/rules.ts'
import { findSettings } from '../centre/queries.ts'
import { beginningOf } from '../clock/rules.ts'
import { refuseIfChanged, ruleBroken } from '../errors.ts'
import { forgetMailsAbout } from '../mail/outbox.ts'
import type { Stamp } from '../stamp.ts'
import type { Enquiry } from './contract.ts'
import { readEnquiry } from './enquiries.ts'
import { idsToErase, updateEnquiry } from './queries.ts'
import { nothingSaid } from './rules.ts'

/** What was settled so many months ago says nothing of people any more; that it came in and was settled stays countable. */
export const eraseSettledEnquiries = (db: Db, stamp: Stamp): Promise<void> =>
  transaction(db, async (tx) => {
    const { enquiriesKeptForMonths } = await findSettings(tx)
    const lastDay = addMonths(stamp.today, -enquiriesKeptForMonths)
    await erase(tx, await idsToErase(tx, beginningOf(addDays(lastDay, 1))), stamp)
  })

/**
 * The same now, for one that is settled: as when somebody withdraws their consent. There is no way back. Throws
 * `enquiry_open`. Safe to repeat.
 */
export const eraseEnquiry = (handle: Handle, id: string, version: number, stamp: Stamp): Promise<Enquiry> =>
  transaction(handle, async (tx) => {
    const enquiry = await readEnquiry(tx, id, stamp)
    if (enquiry.erasedAt !== null) return enquiry
    refuseIfChanged(version, enquiry)
    if (enquiry.state === 'open') throw ruleBroken('enquiry_open')
    await erase(tx, [id], stamp)
    return readEnquiry(tx, id, stamp)
  })

/** The mails about them go too: an address says who it was. */
const erase = async (tx: Tx, ids: string[], stamp: Stamp): Promise<void> => {
  for (const id of ids) await updateEnquiry(tx, id, { ...nothingSaid, erasedAt: stamp.at })
  await forgetMailsAbout(tx, ids)
  await writeAudits(tx, 'enquiry.erased', ids, stamp, {})
}
