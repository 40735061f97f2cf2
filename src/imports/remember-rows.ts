import { v7 as newId } from 'uuid'
import type { Tx } from '../../db/open.ts'
import { importRows } from '../../db/schema/index.ts'
import type { Stamp } from '../stamp.ts'
import { insertAll } from './insert-all.ts'
import type { AnyListRow } from './lists.ts'
import type { Identity } from './sort-rows.ts'

/** A row of a list and the id of the person, organisation, entry or event it became. */
type WrittenRow = { id: string; identity: Identity; row: AnyListRow }

/** So that the next import knows these rows again. */
export const rememberRows = (tx: Tx, written: readonly WrittenRow[], stamp: Stamp): Promise<void> => {
  const rows = written.map(({ id, identity, row }) => ({
    id: newId(),
    list: row.list,
    ...identity,
    subjectId: id,
    importedAt: stamp.at,
  }))
  return insertAll(tx, importRows, rows)
}
