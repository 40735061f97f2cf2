import type { Handle } from '../../db/open.ts'
import type { KeptCatalogues } from './contract.ts'
import { keptCounsellors } from './counsellor-queries.ts'
import { keptEntries } from './kept-queries.ts'

/** All that Kataloge shows, whatever its state. */
export const keptCatalogues = async (handle: Handle): Promise<KeptCatalogues> => ({
  entries: await keptEntries(handle),
  counsellors: await keptCounsellors(handle),
})
