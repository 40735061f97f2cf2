import { count, eq } from 'drizzle-orm'
import type { Db, Tx } from '../../db/open.ts'
import { enquiries } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { organisationOf } from '../checks/sheet-queries.ts'
import { wasCreated } from '../creations.ts'
import { raiseEnquiry } from '../enquiries/raise.ts'
import { Refusal } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { TalkWanted } from './contract.ts'
import { findOpenSheet } from './opening.ts'

/** Of one sheet: whoever has its link could fill the centre’s list otherwise. */
const mostEnquiries = 5

/** Makes an enquiry of the wish to talk about the result. Throws `check_not_finished`, `enquiries_enough`. Safe to repeat. */
export const askForTalk = (db: Db, secret: string, wanted: TalkWanted, stamp: Stamp): Promise<{ id: string }> =>
  transaction(db, async (tx) => {
    const sheet = await findOpenSheet(tx, secret, stamp)
    if (sheet.finishedAt === null) throw new Refusal(409, 'check_not_finished')
    const creation = { id: wanted.id, kind: 'check_talk', body: { sheetId: sheet.id, ...wanted }, table: enquiries }
    if (await wasCreated(tx, creation, stamp)) return { id: wanted.id }
    if ((await enquiriesOf(tx, sheet.id)) >= mostEnquiries) throw new Refusal(409, 'enquiries_enough')
    await raiseEnquiry(
      tx,
      {
        id: wanted.id,
        source: 'check',
        what: whatOf(wanted),
        organisationName: organisationOf(sheet),
        contactName: tidied(wanted.contactName),
        email: tidied(wanted.email),
        phone: tidied(wanted.phone),
        ...(sheet.organisationId !== null && { organisationId: sheet.organisationId }),
        sheetId: sheet.id,
      },
      stamp,
    )
    return { id: wanted.id }
  })

/** The centre’s own words, then theirs. */
const whatOf = ({ wish }: TalkWanted): string => {
  const theirs = tidied(wish)?.replaceAll('\u0000', '')
  const asked = 'Beratung zum Ergebnis des Willkommens-Checks gewünscht.'
  return theirs ? `${asked}\n\n${theirs}` : asked
}

const enquiriesOf = async (tx: Tx, sheetId: string): Promise<number> => {
  const [row] = await tx.select({ rows: count() }).from(enquiries).where(eq(enquiries.sheetId, sheetId))
  return row?.rows ?? 0
}
