import { and, asc, eq, isNotNull, isNull, lte } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { caseFiles, counsellors, followUps, organisations, people, users } from '../../db/schema/index.ts'
import { clientColumns, clientOf } from '../clients/queries.ts'
import { isToDo } from './queries.ts'

/** What was said of a reminder; no edit of the follow-up, so nobody's edit of it is held up. */
export const markReminded = async (
  tx: Tx,
  id: string,
  said: { remindedAt: Date } | { remindedByMailAt: Date | null },
): Promise<void> => {
  await tx.update(followUps).set(said).where(eq(followUps.id, id))
}

/** Those that are due by mail and did not go out, earliest first, with whom they go to and about whom they are. */
export const remindersToMail = async (handle: Handle, now: Date, atMost: number) => {
  const rows = await handle
    .select({
      ...clientColumns,
      id: followUps.id,
      version: followUps.version,
      dueOn: followUps.dueOn,
      begins: followUps.begins,
      ends: followUps.ends,
      caseId: followUps.caseId,
      sheetId: followUps.sheetId,
      ownerId: followUps.ownerId,
      email: users.reminderEmail,
      language: users.language,
    })
    .from(followUps)
    .innerJoin(counsellors, eq(counsellors.id, followUps.ownerId))
    .innerJoin(users, and(eq(users.id, counsellors.userId), isNull(users.deactivatedAt)))
    .leftJoin(caseFiles, eq(caseFiles.id, followUps.caseId))
    .leftJoin(people, eq(people.id, caseFiles.personId))
    .leftJoin(organisations, eq(organisations.id, caseFiles.organisationId))
    .where(
      and(isToDo, isNotNull(followUps.remindsAt), lte(followUps.remindsAt, now), isNull(followUps.remindedByMailAt)),
    )
    .orderBy(asc(followUps.remindsAt), asc(followUps.id))
    .limit(atMost)
  return rows.map((row) => ({ ...row, client: row.caseId === null ? null : clientOf(row) }))
}
