import { eq, inArray, max } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { audit, catalogueEntries, counsellors } from '../../db/schema/index.ts'
import type { Catalogue } from '../catalogues/terms.ts'
import { groupedBy } from '../grouped.ts'
import type { UndecidedKind } from './terms.ts'

/** What the centre calls a topic, channel, kind of event or counsellor: a catalogue entry's names and code, or a name. */
export type KnownWord = {
  id: string
  kind: UndecidedKind
  value: string
  names: string[]
  /** What it was called before; a list that still says so means it, unless something else is called so now. */
  formerNames: string[]
  isConfirmed: boolean
  /** The entry that took its place. */
  mergedInto: string | null
}

const undecidedCatalogues: Partial<Record<Catalogue, UndecidedKind>> = {
  topic: 'topic',
  channel: 'channel',
  eventKind: 'eventKind',
}

/** All the words a list may name, catalogue entries and counsellors. */
export const findWords = async (handle: Handle): Promise<KnownWord[]> => {
  const catalogueRows = await handle.select().from(catalogueEntries).orderBy(catalogueEntries.position)
  const counsellorRows = await handle.select().from(counsellors).orderBy(counsellors.name, counsellors.id)
  const former = await findFormerNames(handle)
  return [
    ...catalogueRows.flatMap(({ catalogue, id, german, english, code, state, mergedInto }) => {
      const kind = undecidedCatalogues[catalogue]
      const names = [german, english, code].filter((name) => name !== null)
      const formerNames = former.get(id) ?? []
      return kind
        ? [{ id, kind, value: german, names, formerNames, isConfirmed: state !== 'unconfirmed', mergedInto }]
        : []
    }),
    ...counsellorRows.map(({ id, name, state, userId, mergedInto }) => ({
      id,
      kind: 'counsellor' as const,
      value: name,
      names: [name],
      formerNames: [...(former.get(id) ?? []), ...((userId && former.get(userId)) || [])],
      isConfirmed: state !== 'unconfirmed',
      mergedInto,
    })),
  ]
}

/** Names change by edits alone, and each leaves its audit row; a colleague's that of their account. */
const findFormerNames = async (handle: Handle): Promise<Map<string, string[]>> => {
  const edits = await handle
    .select({ id: audit.subjectId, changes: audit.changes })
    .from(audit)
    .where(inArray(audit.action, ['catalogue_entry.edited', 'counsellor.edited', 'user.edited']))
  const named = edits.flatMap(({ id, changes }) =>
    [changes?.german?.from, changes?.english?.from, changes?.name?.from].flatMap((name) =>
      typeof name === 'string' ? [{ id, name }] : [],
    ),
  )
  return new Map([...groupedBy(named, ({ id }) => id)].map(([id, names]) => [id, names.map(({ name }) => name)]))
}

/** Behind every word the catalogue has. */
export const nextPosition = async (handle: Handle, catalogue: Catalogue): Promise<number> => {
  const [row] = await handle
    .select({ last: max(catalogueEntries.position) })
    .from(catalogueEntries)
    .where(eq(catalogueEntries.catalogue, catalogue))
  return (row?.last ?? -1) + 1
}
