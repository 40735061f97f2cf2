import { isNamedElsewhere } from '../../db/named-elsewhere.ts'
import type { Handle } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { refuseIfOther } from './deciding.ts'
import { readEntryRow } from './entries.ts'
import { deleteCatalogueEntry, entriesOfCatalogue, keptEntry } from './kept-queries.ts'
import { isLastReason, isNeededByRule } from './rules.ts'

/**
 * For good, a word that nothing ever named: not even what was removed since. Whatever points to it keeps it, and it can be
 * retired: `entry_used`.
 */
export const deleteEntry = (handle: Handle, id: string, version: number, stamp: Stamp): Promise<void> =>
  transaction(handle, async (tx) => {
    const entry = await readEntryRow(tx, id)
    await refuseIfOther(tx, version, entry, keptEntry)
    if (isNeededByRule(entry)) throw ruleBroken('needed_by_rule')
    if (isLastReason(id, await entriesOfCatalogue(tx, entry.catalogue))) throw ruleBroken('last_reason')
    try {
      await deleteCatalogueEntry(tx, id)
    } catch (error) {
      throw isNamedElsewhere(error) ? ruleBroken('entry_used') : error
    }
    const { catalogue, german, english } = entry
    await writeAudit(tx, 'catalogue_entry.deleted', id, stamp, {
      word: { from: { catalogue, german, english }, to: null },
    })
  })
