import type { Tx } from '../../db/open.ts'
import { rowsInto } from '../../db/prepared.ts'
import { audit } from '../../db/schema/index.ts'
import type { Stamp } from '../stamp.ts'

export type Changes = Record<string, { from: unknown; to: unknown }>

/** Who did what to what, in the transaction that does it: without this row, it did not happen. */
export const writeAudit = async (
  tx: Tx,
  action: string,
  subjectId: string,
  stamp: Stamp,
  changes?: Changes,
): Promise<void> => {
  await insertAudit(tx, {
    at: stamp.at,
    userId: stamp.by.userId,
    by: stamp.by.name,
    action,
    subjectId,
    changes: changes ?? null,
  })
}

const insertAudit = rowsInto(audit)

/** As many rows as one statement takes; SQLite binds at most 32,766 values. */
const rowsAtOnce = 1000

/** The same done to many at once, each told by a row of its own. */
export const writeAudits = async (
  tx: Tx,
  action: string,
  subjectIds: readonly string[],
  stamp: Stamp,
  changes: Changes,
): Promise<void> => {
  const common = { at: stamp.at, userId: stamp.by.userId, by: stamp.by.name, action, changes }
  for (let from = 0; from < subjectIds.length; from += rowsAtOnce) {
    const some = subjectIds.slice(from, from + rowsAtOnce)
    await tx.insert(audit).values(some.map((subjectId) => ({ ...common, subjectId })))
  }
}

/** What an edit changes, field by field; fields that stay are left out. */
export const changesBetween = <Row extends object>(before: Row, after: Partial<Row>): Changes =>
  Object.fromEntries(
    Object.entries(after)
      .map(
        ([field, to]) => [field, { from: (before as Record<string, unknown>)[field] ?? null, to: to ?? null }] as const,
      )
      .filter(([, { from, to }]) => JSON.stringify(from) !== JSON.stringify(to)),
  )
