import { createHash } from 'node:crypto'
import { and, asc, desc, eq, gt, isNull, lte, ne, notInArray, or } from 'drizzle-orm'
import { addDays, type Day } from '../../src/calendar/rules.ts'
import { latestQuestionnaire } from '../../src/checks/questionnaires.ts'
import type { CheckKind } from '../../src/checks/terms.ts'
import type { Tx } from '../open.ts'
import { caseFiles, checks, counsellors, organisations } from '../schema/index.ts'
import { opened, type PlannedCheck, plannedChecks } from './demo/check-plan.ts'
import { longStanding } from './demo/clients.ts'
import { berlinMoment, reportedOn, workdayUntil } from './demo/days.ts'
import { randomOf } from './demo/random.ts'
import { hashOf, seedSheet } from './demo-sheets.ts'

/** The secret of the link that the demo prints: no secret at all, as everything in it is invented. */
export const demoLinkSecret = (seed: number): string => secretOf(seed, opened.daysAgo, opened.respondent)

const secretOf = (seed: number, daysAgo: number, respondent: number): string =>
  createHash('sha256').update(`demo link ${seed} ${daysAgo} ${respondent}`).digest('base64url')

/** Checks of firms that are being counselled, at every point one can be at. */
export const seedChecks = async (tx: Tx, seed: number, today: Day): Promise<void> => {
  const known = new Map<string, Firm>()
  for (const plan of plannedChecks) {
    const invitedOn = addDays(today, -plan.daysAgo)
    // What lies before that day is the same in every demo.
    if (invitedOn <= reportedOn) continue
    const firm = plan.registered ? undefined : (known.get(plan.of) ?? (await firmCounselledOn(tx, plan, today, known)))
    if (firm) known.set(plan.of, firm)
    if (firm || plan.registered) await seedCheck(tx, plan, firm, { seed, invitedOn, today })
  }
}

type Firm = { id: string; kind: CheckKind; caseId: string; leadId: string; openedOn: Day }

/** One that was counselled on that day, the latest first, and had no check so far. */
const firmCounselledOn = async (tx: Tx, { kind, daysAgo, of }: PlannedCheck, today: Day, known: Map<string, Firm>) => {
  const isAgain = plannedChecks.some((later) => later.of === of && later.daysAgo < daysAgo)
  const [firm] = await tx
    .select({
      id: organisations.id,
      kind: organisations.kind,
      caseId: caseFiles.id,
      leadId: caseFiles.leadId,
      openedOn: caseFiles.openedOn,
    })
    .from(caseFiles)
    .innerJoin(organisations, eq(organisations.id, caseFiles.organisationId))
    .where(
      and(
        eq(organisations.kind, kind),
        isNull(caseFiles.restrictedAt),
        ne(organisations.name, longStanding.name),
        notInArray(
          organisations.id,
          [...known.values()].map(({ id }) => id),
        ),
        isAgain
          ? isNull(caseFiles.closedOn)
          : and(
              lte(caseFiles.openedOn, addDays(today, -daysAgo)),
              or(isNull(caseFiles.closedOn), gt(caseFiles.closedOn, addDays(today, 14 - daysAgo))),
            ),
      ),
    )
    .orderBy(isAgain ? asc(caseFiles.openedOn) : desc(caseFiles.openedOn), desc(caseFiles.id))
    .limit(1)
  return firm
}

type Seeding = { seed: number; invitedOn: Day; today: Day }

const seedCheck = async (tx: Tx, plan: PlannedCheck, firm: Firm | undefined, { seed, invitedOn, today }: Seeding) => {
  const random = randomOf(seed, 'check', plan.of, plan.daysAgo)
  const createdAt = new Date(berlinMoment(workdayUntil(invitedOn), 600))
  const checkId = random.id(createdAt.getTime())
  const caseId = firm && firm.openedOn <= invitedOn ? firm.caseId : null
  await tx.insert(checks).values({
    id: checkId,
    kind: plan.kind,
    questionnaireVersion: latestQuestionnaire(plan.kind).version,
    origin: plan.registered ? 'registered' : 'invited',
    organisationId: firm?.id ?? null,
    registeredName: plan.registered?.organisation ?? null,
    caseId,
    invitedBy: firm?.leadId ?? null,
    endsOn: addDays(invitedOn, 60),
    createdAt,
  })
  const ownerId = firm?.leadId ?? (await firstCounsellor(tx))
  for (const index of plan.respondents.keys()) {
    const id = random.id(createdAt.getTime())
    const secretHash = hashOf(secretOf(seed, plan.daysAgo, index))
    const filledInAt = new Date(berlinMoment(addDays(invitedOn, 1), 660 + 30 * index))
    await seedSheet(tx, plan, index, { id, checkId, secretHash, caseId, ownerId, random, createdAt, filledInAt, today })
  }
}

const firstCounsellor = async (tx: Tx): Promise<string> => {
  const [first] = await tx.select({ id: counsellors.id }).from(counsellors).orderBy(asc(counsellors.id)).limit(1)
  return first?.id ?? ''
}
