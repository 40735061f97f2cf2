import { aliasedTable, and, asc, count, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import {
  caseFiles,
  catalogueEntries,
  consultationTopics,
  counsellors,
  entries,
  followUps,
  organisations,
  partners,
  people,
  referralConsents,
  referralHandovers,
  referralStepsTaken,
  referrals,
  users,
} from '../../db/schema/index.ts'
import { caseNumber } from '../cases/rules.ts'
import { knownCases } from '../cases/visibility-queries.ts'
import { clientColumns, clientOf } from '../clients/queries.ts'
import type { Actor } from '../stamp.ts'
import type { PartnerReferrals } from './contract.ts'
import { openStandings } from './rules.ts'

const selectReferrals = (handle: Handle, where: SQL | undefined, actor: Actor) =>
  handle
    .select({
      referral: referrals,
      institution: partners.institution,
      retiredAt: partners.retiredAt,
      owner: { id: counsellors.id, name: counsellors.name },
      personId: caseFiles.personId,
      followUp: followUps,
    })
    .from(referrals)
    .innerJoin(caseFiles, eq(caseFiles.id, referrals.caseId))
    .innerJoin(partners, eq(partners.id, referrals.partnerId))
    .innerJoin(counsellors, eq(counsellors.id, referrals.ownerId))
    .leftJoin(followUps, eq(followUps.id, referrals.followUpId))
    .where(and(where, knownCases(actor)))
    .orderBy(desc(referrals.createdAt), desc(referrals.id))

export type ReferralRow = Awaited<ReturnType<typeof selectReferrals>>[number]

/** Nothing also where the actor may not know of its case. */
export const findReferralRow = async (handle: Handle, id: string, actor: Actor): Promise<ReferralRow | undefined> =>
  (await selectReferrals(handle, eq(referrals.id, id), actor))[0]

const mostOfACase = 200

/** Newest first; without those that were taken back as a whole. */
export const referralsOfCase = (handle: Handle, caseId: string, actor: Actor): Promise<ReferralRow[]> =>
  selectReferrals(handle, and(eq(referrals.caseId, caseId), sql`${referrals.standing} is not null`), actor).limit(
    mostOfACase,
  )

export const countOfCase = (handle: Handle, caseId: string): Promise<number> =>
  handle.$count(referrals, eq(referrals.caseId, caseId))

/** Those that stand, in the order they happened, each with what it alone has. */
export const stepsOfReferrals = (handle: Handle, ids: string[]) =>
  handle
    .select({
      referralId: referralStepsTaken.referralId,
      kind: referralStepsTaken.kind,
      entry: entries,
      author: users.name,
      consent: referralConsents,
      handover: referralHandovers,
    })
    .from(referralStepsTaken)
    .innerJoin(entries, eq(entries.id, referralStepsTaken.entryId))
    .leftJoin(users, eq(users.id, entries.recordedBy))
    .leftJoin(referralConsents, eq(referralConsents.entryId, entries.id))
    .leftJoin(referralHandovers, eq(referralHandovers.entryId, entries.id))
    .where(and(inArray(referralStepsTaken.referralId, ids), isNull(entries.removedAt)))
    .orderBy(asc(referralStepsTaken.position))

export type StepRow = Awaited<ReturnType<typeof stepsOfReferrals>>[number]

/** Of which referral a step is, and whether it was taken back; nothing also where the actor may not know of its case. */
export const findStep = async (handle: Handle, entryId: string, actor: Actor) => {
  const [row] = await handle
    .select({
      referralId: referralStepsTaken.referralId,
      kind: referralStepsTaken.kind,
      removedAt: entries.removedAt,
      mailId: referralHandovers.mailId,
    })
    .from(referralStepsTaken)
    .innerJoin(entries, eq(entries.id, referralStepsTaken.entryId))
    .leftJoin(referralHandovers, eq(referralHandovers.entryId, entries.id))
    .innerJoin(caseFiles, eq(caseFiles.id, entries.caseId))
    .where(and(eq(referralStepsTaken.entryId, entryId), knownCases(actor)))
  return row
}

const mostOfAPartner = 200
const takenSteps = aliasedTable(referralStepsTaken, 'taken')

/** Open ones of cases the actor may know of, newest first. */
export const openReferralsTo = async (handle: Handle, partnerId: string, actor: Actor): Promise<PartnerReferrals> => {
  const isOpen = and(
    eq(referrals.partnerId, partnerId),
    inArray(referrals.standing, [...openStandings]),
    knownCases(actor),
  )
  const [counted] = await handle
    .select({ n: count() })
    .from(referrals)
    .innerJoin(caseFiles, eq(caseFiles.id, referrals.caseId))
    .where(isOpen)
  const since = handle
    .select({ on: sql`max(${entries.happenedOn})` })
    .from(takenSteps)
    .innerJoin(entries, eq(entries.id, takenSteps.entryId))
    .where(and(eq(takenSteps.referralId, referrals.id), isNull(entries.removedAt)))
  const rows = await handle
    .select({
      ...clientColumns,
      id: referrals.id,
      standing: referrals.standing,
      since: sql<string>`(${since})`,
      owner: { id: counsellors.id, name: counsellors.name },
      reminderOn: followUps.dueOn,
      doneOn: followUps.doneOn,
      removedAt: followUps.removedAt,
      caseId: caseFiles.id,
      prefix: caseFiles.prefix,
      year: caseFiles.year,
      sequence: caseFiles.sequence,
    })
    .from(referrals)
    .innerJoin(caseFiles, eq(caseFiles.id, referrals.caseId))
    .innerJoin(counsellors, eq(counsellors.id, referrals.ownerId))
    .leftJoin(followUps, eq(followUps.id, referrals.followUpId))
    .leftJoin(people, eq(people.id, caseFiles.personId))
    .leftJoin(organisations, eq(organisations.id, caseFiles.organisationId))
    .where(isOpen)
    .orderBy(desc(referrals.createdAt), desc(referrals.id))
    .limit(mostOfAPartner)
  return {
    count: counted?.n ?? 0,
    rows: rows.map(({ caseId, prefix, year, sequence, standing, doneOn, removedAt, reminderOn, ...row }) => ({
      id: row.id,
      standing: standing ?? 'proposed',
      since: row.since,
      owner: row.owner,
      reminderOn: doneOn === null && removedAt === null ? reminderOn : null,
      case: { id: caseId, number: caseNumber({ prefix, year, sequence }), client: clientOf(row) },
    })),
  }
}

/** What the consultations of a case were about, each once, in German, by how often. */
export const topicsOfCase = async (handle: Handle, caseId: string): Promise<string[]> => {
  const rows = await handle
    .select({ german: catalogueEntries.german, times: count() })
    .from(consultationTopics)
    .innerJoin(entries, eq(entries.id, consultationTopics.entryId))
    .innerJoin(catalogueEntries, eq(catalogueEntries.id, consultationTopics.topicId))
    .where(and(eq(entries.caseId, caseId), isNull(entries.removedAt)))
    .groupBy(catalogueEntries.id)
    .orderBy(desc(count()), asc(catalogueEntries.german))
    .limit(20)
  return rows.map(({ german }) => german)
}

export const insertReferral = async (tx: Tx, row: typeof referrals.$inferInsert): Promise<void> => {
  await tx.insert(referrals).values(row)
}

type Changed = Partial<
  Pick<
    typeof referrals.$inferInsert,
    'partnerId' | 'ownerId' | 'facts' | 'message' | 'remindAfterDays' | 'standing' | 'followUpId'
  >
>

/** Writes a change of the referral, and counts it. */
export const updateReferral = async (tx: Tx, id: string, changed: Changed): Promise<void> => {
  await tx
    .update(referrals)
    .set({ ...changed, version: sql`${referrals.version} + 1` })
    .where(eq(referrals.id, id))
}

/** As the last one. */
export const insertStep = async (
  tx: Tx,
  row: Omit<typeof referralStepsTaken.$inferInsert, 'position'>,
): Promise<void> => {
  const position = await tx.$count(referralStepsTaken, eq(referralStepsTaken.referralId, row.referralId))
  await tx.insert(referralStepsTaken).values({ ...row, position })
}

export const insertConsent = async (tx: Tx, row: typeof referralConsents.$inferInsert): Promise<void> => {
  await tx.insert(referralConsents).values(row)
}

export const insertHandover = async (tx: Tx, row: typeof referralHandovers.$inferInsert): Promise<void> => {
  await tx.insert(referralHandovers).values(row)
}

/** What the sheets said is forgotten; that they went, and to whom, stays. */
export const forgetSheets = async (tx: Tx, entryIds: string[]): Promise<void> => {
  await tx.update(referralHandovers).set({ sheet: null }).where(inArray(referralHandovers.entryId, entryIds))
}
