import type { Db, Handle } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { changesBetween, writeAudit } from '../audit/audit.ts'
import { refusalOfDay } from '../cases/rules.ts'
import { refuseIfChanged, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { Centre, CentreEdit } from './contract.ts'
import { findLogo } from './logo-queries.ts'
import { findSettings, updateSettings } from './queries.ts'
import { refusalOfHours, tidiedHours } from './rules.ts'

export const readCentre = async (handle: Handle): Promise<Centre> => {
  const { id, centreName: name, pseudonymKey, ...settings } = await findSettings(handle)
  return { name, ...settings, logo: await findLogo(handle) }
}

/** Edits the centre's settings. A new prefix holds for new cases; those there are keep their number. */
export const editCentre = (db: Db, version: number, input: CentreEdit, stamp: Stamp): Promise<Centre> =>
  transaction(db, async (tx) => {
    const current = await readCentre(tx)
    const edit = tidy(input)
    const changes = changesBetween<Centre>(current, edit)
    refuseIfChanged(version, current, changes)
    const refusal = input.foundedOn === undefined ? null : refusalOfDay(input.foundedOn, stamp.today)
    if (refusal) throw ruleBroken(refusal, 'foundedOn')
    const badHours = edit.officeHours ? refusalOfHours(edit.officeHours) : null
    if (badHours) throw ruleBroken(badHours, 'officeHours')

    if (Object.keys(changes).length === 0) return current
    const { name: centreName = current.name, ...others } = edit
    await updateSettings(tx, { ...others, centreName })
    await writeAudit(tx, 'settings.edited', 'settings', stamp, changes)
    return readCentre(tx)
  })

const tidy = ({ name, casePrefix, officeHours, ...others }: CentreEdit): CentreEdit => ({
  ...Object.fromEntries(Object.entries(others).map(([field, typed]) => [field, textTidied(typed)])),
  ...(name !== undefined && { name: tidied(name) ?? name }),
  ...(casePrefix !== undefined && { casePrefix: casePrefix.normalize('NFC').toUpperCase() }),
  ...(officeHours !== undefined && { officeHours: officeHours && tidiedHours(officeHours) }),
})

const textTidied = (typed: string | number | null) => (typeof typed === 'string' ? tidied(typed) : typed)
