import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tx } from '../db/open.ts'
import { prepared, rowsInto } from '../db/prepared.ts'
import { creations } from '../db/schema/index.ts'
import { idTaken } from './errors.ts'
import type { Stamp } from './stamp.ts'

type Creation = {
  id: string
  kind: string
  body: unknown
  table: SQLiteTable & { id: SQLiteColumn }
  /** Whether somebody else may ask for it again: what waits on a shared phone is sent by whoever signed in since. */
  isAnybodys?: boolean
}

/**
 * Whether this was already created, so that a dropped answer can be asked for again: the same author and body under the
 * same id. Anything else under that id, in the table as well, is `id_taken`. A new creation is noted in the same
 * transaction.
 */
export const wasCreated = async (tx: Tx, creation: Creation, stamp: Stamp): Promise<boolean> => {
  const { id, kind, body, table, isAnybodys = false } = creation
  const fingerprint = fingerprintOf(id, kind, body)
  const [known] = await creationById(tx, { id })
  if (known) {
    const isTheirs = isAnybodys || known.userId === stamp.by.userId
    if (known.fingerprint !== fingerprint || !isTheirs) throw idTaken()
    return true
  }
  const [other] = await tx.select({ id: table.id }).from(table).where(eq(table.id, id))
  if (other) throw idTaken()
  await insertCreation(tx, { id, userId: stamp.by.userId, kind, fingerprint, createdAt: stamp.at })
  return false
}

const creationById = prepared((handle) =>
  handle
    .select()
    .from(creations)
    .where(eq(creations.id, sql.placeholder('id')))
    .prepare(),
)

const insertCreation = rowsInto(creations)

const fingerprintOf = (id: string, kind: string, body: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([id, kind, inOrder(body)]))
    .digest('hex')

/** Two bodies are the same whatever order their fields came in. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => [key, inOrder(inner)])
}
