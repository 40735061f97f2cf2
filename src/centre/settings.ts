import { sql } from 'drizzle-orm'
import type { Db, Handle } from '../../db/open.ts'
import { settings } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { changesBetween, writeAudit } from '../audit/audit.ts'
import { refusalOfDay } from '../cases/rules.ts'
import { refuseIfChanged, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { Centre, CentreEdit } from './contract.ts'
import { findSettings } from './queries.ts'

export const readCentre = async (handle: Handle): Promise<Centre> => {
  const {
    centreName: name,
    casePrefix,
    foundedOn,
    silentAfterDays,
    withheldBelow,
    version,
  } = await findSettings(handle)
  return { name, casePrefix, foundedOn, silentAfterDays, withheldBelow, version }
}

/** Edits the centre's settings. A new prefix holds for new cases; those there are keep their number. */
export const editCentre = (db: Db, version: number, input: CentreEdit, stamp: Stamp): Promise<Centre> =>
  transaction(db, async (tx) => {
    const current = await readCentre(tx)
    refuseIfChanged(version, current)
    const refusal = input.foundedOn === undefined ? null : refusalOfDay(input.foundedOn, stamp.today)
    if (refusal) throw ruleBroken(refusal, 'foundedOn')

    const edit = tidy(input)
    const changes = changesBetween<Centre>(current, edit)
    if (Object.keys(changes).length === 0) return current
    const { name: centreName = current.name, ...others } = edit
    await tx.update(settings).set({ ...others, centreName, version: sql`${settings.version} + 1` })
    await writeAudit(tx, 'settings.edited', 'settings', stamp, changes)
    return readCentre(tx)
  })

const tidy = ({ name, casePrefix, ...others }: CentreEdit): CentreEdit => ({
  ...others,
  ...(name !== undefined && { name: tidied(name) ?? name }),
  ...(casePrefix !== undefined && { casePrefix: casePrefix.normalize('NFC').toUpperCase() }),
})
