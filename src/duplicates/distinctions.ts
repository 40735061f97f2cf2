import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '../../db/open.ts'
import { distinctOrganisations, distinctPeople } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { notFound, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import type { Distinction } from './contract.ts'
import { inOrder } from './pair-queries.ts'
import { areDistinct, findRecords } from './record-queries.ts'

/** Decides for good that two records are two: no list, hint or count takes them for one again. Decided already, it stays. */
export const distinguish = (db: Db, id: string, otherId: string, stamp: Stamp): Promise<Distinction> =>
  transaction(db, async (tx) => {
    const { table, subject } = await decidable(tx, id, otherId, stamp)
    if (await areDistinct(tx, id, otherId)) return { distinct: true }
    const [firstId, secondId] = inOrder(id, otherId)
    await tx.insert(table).values({ firstId, secondId, decidedAt: stamp.at, decidedBy: stamp.by.userId })
    for (const [one, other] of [
      [firstId, secondId],
      [secondId, firstId],
    ] as const) {
      await writeAudit(tx, `${subject}.distinguished`, one, stamp, { distinctFrom: { from: null, to: other } })
    }
    return { distinct: true }
  })

/** Takes the decision back; where there is none, nothing changes. */
export const takeBackDistinction = (db: Db, id: string, otherId: string, stamp: Stamp): Promise<Distinction> =>
  transaction(db, async (tx) => {
    const { table, subject } = await decidable(tx, id, otherId, stamp)
    const [firstId, secondId] = inOrder(id, otherId)
    const isThis = and(eq(table.firstId, firstId), eq(table.secondId, secondId))
    const taken = await tx.delete(table).where(isThis).returning()
    if (taken.length === 0) return { distinct: false }
    for (const [one, other] of [
      [firstId, secondId],
      [secondId, firstId],
    ] as const) {
      await writeAudit(tx, `${subject}.distinction_taken_back`, one, stamp, { distinctFrom: { from: other, to: null } })
    }
    return { distinct: false }
  })

const decidable = async (tx: Tx, id: string, otherId: string, stamp: Stamp) => {
  const records = await findRecords(tx, [id, otherId], stamp.by)
  const [one, other] = [records.get(id), records.get(otherId)]
  if (!one || !other || (one.kind === 'person') !== (other.kind === 'person')) throw notFound()
  if (id === otherId) throw ruleBroken('merge_with_itself')
  if (one.mergedInto !== null || other.mergedInto !== null) throw ruleBroken('client_merged')
  return one.kind === 'person'
    ? { table: distinctPeople, subject: 'person' }
    : { table: distinctOrganisations, subject: 'organisation' }
}
