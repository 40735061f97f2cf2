import { and, count, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { caseFiles, counsellors, users } from '../../db/schema/index.ts'
import { compareGerman } from '../names/rules.ts'

/** Who can sign in. */
export const canSignIn = and(isNull(users.deactivatedAt), isNotNull(users.passwordHash))

/** Who may lead a case from now on: whoever counsels and can sign in. */
export const possibleLeads = async (handle: Handle) => {
  const rows = await handle
    .select({ id: counsellors.id, name: counsellors.name, userId: users.id })
    .from(counsellors)
    .innerJoin(users, eq(users.id, counsellors.userId))
    .where(and(eq(counsellors.state, 'confirmed'), canSignIn))
  return rows.sort((one, other) => compareGerman(one.name, other.name))
}

export const mayLead = async (handle: Handle, counsellorId: string): Promise<boolean> =>
  (await possibleLeads(handle)).some(({ id }) => id === counsellorId)

/**
 * How many cases a counsellor leads. Here and below nobody is asked what the actor may know of: whoever administers users
 * learns numbers, and no case.
 */
export const countCasesLed = async (handle: Handle, counsellorId: string | undefined) => {
  const [counted] = await handle
    .select({
      all: count(),
      open: sql<number>`count(*) filter (where ${caseFiles.closedOn} is null)`,
      restricted: count(caseFiles.restrictedAt),
    })
    .from(caseFiles)
    .where(eq(caseFiles.leadId, counsellorId ?? ''))
  const { all = 0, open = 0, restricted = 0 } = counted ?? {}
  return { open, closed: all - open, restricted }
}

/** Open and closed ones, those of restricted access too. */
export const idsOfCasesLed = async (handle: Handle, counsellorId: string): Promise<string[]> => {
  const rows = await handle.select({ id: caseFiles.id }).from(caseFiles).where(eq(caseFiles.leadId, counsellorId))
  return rows.map(({ id }) => id)
}

/** Every case that the one leads, closed ones too; each is an edit of the case. */
export const giveCasesLed = async (tx: Tx, fromId: string, toId: string): Promise<void> => {
  await tx
    .update(caseFiles)
    .set({ leadId: toId, version: sql`${caseFiles.version} + 1` })
    .where(eq(caseFiles.leadId, fromId))
}
