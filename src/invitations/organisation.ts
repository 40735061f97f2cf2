import type { Db } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { tieCheck } from '../checks/tying.ts'
import { untieCheck } from '../checks/untying.ts'
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
    return readCheck(tx, id, stamp)
  })

/**
 * Undoes it. Nobody's already, it stays so. Throws `check_invited` for one that was made for its organisation,
 * `untying_is_coordinations` and `check_worked_on`.
 */
export const untieFromOrganisation = (db: Db, id: string, version: number, stamp: Stamp): Promise<Check> =>
  transaction(db, async (tx) => {
    const check = await readCheck(tx, id, stamp)
    const { organisationId } = check
    if (check.origin !== 'registered') throw ruleBroken('check_invited')
    if (organisationId === null) return check
    refuseIfChanged(version, check)
    await untieCheck(tx, { id, organisationId }, stamp)
    return readCheck(tx, id, stamp)
  })
