import type { Db, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { tieCheck, untieCheck } from '../checks/tying.ts'
import { openEnquiriesAbout, updateEnquiry } from '../enquiries/queries.ts'
import { refuseIfChanged, ruleBroken } from '../errors.ts'
import { readOrganisation } from '../organisations/organisations.ts'
import type { Stamp } from '../stamp.ts'
import { readCheck } from './checks.ts'
import type { Check } from './contract.ts'

/**
 * Says whose a check is that somebody registered for; what it raised is theirs from then on. Theirs already, it stays so.
 * Throws `check_tied_already` and `check_of_other_kind`.
 */
export const tieToOrganisation = (db: Db, id: string, version: number, organisationId: string, stamp: Stamp) =>
  transaction(db, async (tx): Promise<Check> => {
    const check = await readCheck(tx, id, stamp)
    const organisation = await readOrganisation(tx, organisationId, stamp)
    if (check.organisationId === organisation.id) return check
    refuseIfChanged(version, check)
    if (check.organisationId !== null) throw ruleBroken('check_tied_already')
    await tieCheck(tx, check, organisation, stamp)
    await nameEnquiries(tx, check, null, organisation.id)
    return readCheck(tx, id, stamp)
  })

/** Undoes it. Nobody's already, it stays so. Throws `check_invited` for one that was made for its organisation, and `check_worked_on`. */
export const untieFromOrganisation = (db: Db, id: string, version: number, stamp: Stamp): Promise<Check> =>
  transaction(db, async (tx) => {
    const check = await readCheck(tx, id, stamp)
    const { organisationId } = check
    if (check.origin !== 'registered') throw ruleBroken('check_invited')
    if (organisationId === null) return check
    refuseIfChanged(version, check)
    await untieCheck(tx, { id, organisationId }, sheetIdsOf(check), stamp)
    await nameEnquiries(tx, check, organisationId, null)
    return readCheck(tx, id, stamp)
  })

const sheetIdsOf = ({ sheets }: Check): string[] => sheets.map(({ id }) => id)

/** What came in because of it is of the same: who may not know of them does not see it any more. */
const nameEnquiries = async (tx: Tx, check: Check, from: string | null, to: string | null): Promise<void> => {
  const about = await openEnquiriesAbout(tx, sheetIdsOf(check))
  for (const { id, organisationId, personId } of about) {
    if (personId === null && organisationId === from) await updateEnquiry(tx, id, { organisationId: to })
  }
}
