import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { addDays, type Day } from '../../src/calendar/rules.ts'
import { findCase, insertEntry, keepLastEntry } from '../../src/cases/queries.ts'
import { caseNumber } from '../../src/cases/rules.ts'
import { findSettings } from '../../src/centre/queries.ts'
import { consentText } from '../../src/referrals/consent-texts.ts'
import { linesOf } from '../../src/referrals/facts.ts'
import { reminderOn, standingOf, waitsForPartner } from '../../src/referrals/rules.ts'
import { type ReferralSheet, usualReminderDays } from '../../src/referrals/terms.ts'
import { commandLine } from '../../src/stamp.ts'
import type { Tx } from '../open.ts'
import {
  caseFiles,
  counsellors,
  followUps,
  partners,
  people,
  referralConsents,
  referralHandovers,
  referralStepsTaken,
  referrals,
} from '../schema/index.ts'
import { berlinMoment, reportedOn, workdayUntil } from './demo/days.ts'
import { type Random, randomOf } from './demo/random.ts'
import { type PlannedReferral, plannedReferrals } from './demo/referral-plan.ts'

/** Referrals on cases with a face, one at each point, told backwards from today. */
export const seedReferrals = async (tx: Tx, seed: number, today: Day): Promise<void> => {
  for (const plan of plannedReferrals) {
    const caseFile = await caseOf(tx, plan.of)
    const [partner] = await tx.select().from(partners).where(eq(partners.code, plan.partner))
    if (!caseFile || !partner) throw new Error(`The demo has no case or no partner for ${plan.of}`)
    await seedReferral(tx, plan, { caseFile, partner }, { random: randomOf(seed, 'referral', plan.of, today), today })
  }
}

const caseOf = async (tx: Tx, name: string) => {
  const [found] = await tx
    .select({
      id: caseFiles.id,
      openedOn: caseFiles.openedOn,
      openedAt: caseFiles.createdAt,
      leadId: caseFiles.leadId,
      userId: counsellors.userId,
      lead: counsellors.name,
    })
    .from(caseFiles)
    .innerJoin(counsellors, eq(counsellors.id, caseFiles.leadId))
    .innerJoin(people, eq(people.id, caseFiles.personId))
    // Others may bear the name; the cases of those with a face stand open, and began after what the centre reported.
    .where(and(eq(people.familyName, name), isNull(caseFiles.closedOn), gt(caseFiles.openedOn, reportedOn)))
    .orderBy(desc(caseFiles.openedOn), desc(caseFiles.id))
    .limit(1)
  return found
}

type Place = {
  caseFile: NonNullable<Awaited<ReturnType<typeof caseOf>>>
  partner: typeof partners.$inferSelect
}
type Now = { random: Random; today: Day }
type Told = { kind: PlannedReferral['steps'][number]['kind']; day: Day; note: string | null; at: Date; entryId: string }

const seedReferral = async (tx: Tx, plan: PlannedReferral, place: Place, { random, today }: Now): Promise<void> => {
  const { caseFile, partner } = place
  const { facts, message } = plan
  const told = plan.steps.map(({ kind, ago, note = null }, index): Told => {
    const day = workdayUntil(addDays(today, -ago))
    const happenedOn = day < caseFile.openedOn ? caseFile.openedOn : day
    const earliest = caseFile.openedAt.getTime() + (index + 1) * 60_000
    const at = new Date(Math.max(earliest, berlinMoment(happenedOn, 600 + 20 * index, random)))
    return { kind, day: happenedOn, note, at, entryId: random.id(at.getTime()) }
  })
  const createdAt = told[0]?.at ?? new Date(0)
  const id = random.id(createdAt.getTime())
  const wanted = { partnerId: partner.id, facts, message }
  const standing = standingOf(
    told.map(({ kind }) => ({ kind, ...(kind === 'consented' && { selection: wanted }) })),
    wanted,
  )
  const handedOver = told.find(({ kind }) => kind === 'handed_over')
  const followUpId = handedOver && waitsForPartner(standing) ? random.id(createdAt.getTime()) : null
  if (handedOver && followUpId !== null) {
    const what = `Nachfragen bei ${partner.institution}: Was ist aus dem Verweis geworden?`
    const dueOn = reminderOn(handedOver.day, usualReminderDays)
    const { id: caseId, leadId: ownerId, userId: createdBy } = caseFile
    await tx
      .insert(followUps)
      .values({ id: followUpId, caseId, what, ownerId, dueOn, createdBy, createdAt: handedOver.at })
  }
  await tx.insert(referrals).values({
    ...{ id, ...wanted, standing, followUpId, createdAt },
    caseId: caseFile.id,
    ownerId: caseFile.leadId,
    remindAfterDays: usualReminderDays,
    createdBy: caseFile.userId,
  })
  for (const [position, one] of told.entries()) await seedStep(tx, place, { ...one, position, referralId: id })
  await seedParts(tx, plan, place, told, standing === 'withdrawn')
  await keepLastEntry(tx, caseFile.id)
}

type StepOf = Told & { position: number; referralId: string }

const seedStep = async (tx: Tx, { caseFile }: Place, step: StepOf): Promise<void> => {
  const { entryId, referralId, position, kind, day, note, at } = step
  await insertEntry(tx, {
    id: entryId,
    caseId: caseFile.id,
    kind: 'referral',
    happenedOn: day,
    recordedAt: at,
    recordedBy: caseFile.userId,
    note,
  })
  await tx.insert(referralStepsTaken).values({ entryId, referralId, position, kind })
}

/** What was agreed, and what went. */
const seedParts = async (
  tx: Tx,
  { facts, message, language, way, handover }: PlannedReferral,
  { caseFile, partner }: Place,
  told: Told[],
  isWithdrawn: boolean,
): Promise<void> => {
  const given = told.find(({ kind }) => kind === 'consented')
  if (!given) return
  const { centreName: centre } = await findSettings(tx)
  const { version: textVersion, text } = consentText(language, { centre, partner: partner.institution, facts, message })
  const wanted = { partnerId: partner.id, facts, message }
  await tx.insert(referralConsents).values({ entryId: given.entryId, textVersion, language, text, way, ...wanted })
  const gone = told.find(({ kind }) => kind === 'handed_over')
  if (!gone || !handover) return
  const stamp = { by: commandLine, at: gone.at, today: gone.day }
  const record = await findCase(tx, caseFile.id, commandLine)
  const sheet: ReferralSheet = {
    ...{ format: 1, centre, message, institution: partner.institution },
    counsellor: caseFile.lead,
    caseNumber: caseNumber(record),
    recipient: handover.recipient,
    facts: await linesOf(tx, record, facts, stamp),
    consent: { version: textVersion, language, way, givenOn: given.day },
    printedOn: gone.day,
  }
  await tx.insert(referralHandovers).values({
    ...{
      entryId: gone.entryId,
      way: handover.way,
      recipient: handover.recipient,
      email: handover.email ?? null,
      facts,
    },
    hasMessage: message !== null,
    sheet: isWithdrawn ? null : sheet,
    mailId: null,
  })
}
