import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { importRows } from '../../db/schema/index.ts'
import type { Merge, NewMerge, SideBySide } from '../../src/duplicates/contract.ts'
import { bodyOf, read, send } from '../support/cases.ts'
import type { Name } from '../support/template.ts'
import type { World } from '../support/world.ts'

export const sideBySide = (world: World, survivorId: string, mergedId: string) =>
  read<SideBySide>(world, `/duplicates/${survivorId}/${mergedId}`, 'Karla')

/** What the screen sends after a look at both. */
export const mergeOf = async (world: World, survivorId: string, mergedId: string): Promise<NewMerge> => {
  const { survivor, merged } = await sideBySide(world, survivorId, mergedId)
  return { id: newId(), survivorId, survivorVersion: survivor.version, mergedId, mergedVersion: merged.version }
}

export const sendMerge = (world: World, payload: NewMerge, by: Name = 'Karla') =>
  send(world, by, 'POST', '/merges', { payload })

export const merge = async (world: World, survivorId: string, mergedId: string): Promise<Merge> =>
  bodyOf(await sendMerge(world, await mergeOf(world, survivorId, mergedId)), 201)

/** The ids of the imported people by their Nr. */
export const idsByNr = async ({ db }: World): Promise<Record<string, string>> => {
  const rows = await db.select().from(importRows).where(eq(importRows.list, 'personen'))
  return Object.fromEntries(rows.map(({ key, subjectId }) => [key, subjectId]))
}
