import { v7 as newId } from 'uuid'
import type { Tx } from '../../db/open.ts'
import { catalogueEntries, counsellors } from '../../db/schema/index.ts'
import { findCounsellorNamed } from './queries.ts'
import { unnamedCounsellor } from './terms.ts'
import { nextPosition } from './word-queries.ts'
import type { LearntWord } from './words.ts'

/** What nobody knows becomes an unconfirmed entry or name, and waits for the coordinator; a name never gets an account. */
export const writeWords = async (tx: Tx, learnt: readonly LearntWord[]): Promise<void> => {
  for (const { id, kind, value, code } of learnt) {
    if (kind === 'counsellor') await tx.insert(counsellors).values({ id, name: value, state: 'unconfirmed' })
    else {
      const position = await nextPosition(tx, kind)
      const words = { code, german: value, english: null, offeredFor: 'both' as const }
      await tx.insert(catalogueEntries).values({ id, catalogue: kind, state: 'unconfirmed', position, ...words })
    }
  }
}

/** A case needs a lead, and a list may name nobody: then the coordinator is shown that nobody is named. */
export const findOrAddUnnamedCounsellor = async (tx: Tx): Promise<string> => {
  const known = await findCounsellorNamed(tx, unnamedCounsellor.de)
  if (known) return known.id
  const id = newId()
  await tx.insert(counsellors).values({ id, name: unnamedCounsellor.de, state: 'unconfirmed' })
  return id
}
