import { createHash } from 'node:crypto'
import { and, desc, eq, gt, isNull, ne } from 'drizzle-orm'
import { writeAudit } from '../../src/audit/audit.ts'
import { addDays, type Day } from '../../src/calendar/rules.ts'
import { keepLastEntry } from '../../src/cases/queries.ts'
import { latestQuestionnaire } from '../../src/checks/questionnaires.ts'
import { resultOf } from '../../src/checks/results.ts'
import { statementsOf } from '../../src/checks/rules.ts'
import { findSheet } from '../../src/checks/sheet-queries.ts'
import type { AnswerCode } from '../../src/checks/terms.ts'
import { commandLine, type Stamp } from '../../src/stamp.ts'
import type { Tx } from '../open.ts'
import {
  caseFiles,
  checkAnswers,
  checkNotes,
  checkResults,
  checkSheets,
  checks,
  entries,
  followUps,
  organisations,
} from '../schema/index.ts'
import { longStanding } from './demo/clients.ts'
import { berlinMoment, reportedOn } from './demo/days.ts'
import { type Random, randomOf } from './demo/random.ts'

/** How far a respondent of the demo has come. */
type Point = 'finished' | 'begun' | 'invited'
type Planned = { place: number; daysAgo: number; respondents: { name: string; point: Point }[] }

/** Which of the firms last in touch; the first six are what the last of them is compared with. */
const planned: Planned[] = [
  ...[1, 2, 3, 4, 5].map((place) => ({
    place,
    daysAgo: 200 + 9 * place,
    respondents: [{ name: 'Geschäftsleitung', point: 'finished' as const }],
  })),
  {
    place: 0,
    daysAgo: 6,
    respondents: [
      { name: 'Geschäftsleitung', point: 'finished' },
      { name: 'Betriebsrat', point: 'finished' },
    ],
  },
  { place: 6, daysAgo: 4, respondents: [{ name: 'Personalabteilung', point: 'begun' }] },
  { place: 7, daysAgo: 2, respondents: [{ name: 'Inhaberin', point: 'invited' }] },
  // Whom a reminder is due for, whose link ends soon, and whom to ask again.
  { place: 8, daysAgo: 12, respondents: [{ name: 'Geschäftsleitung', point: 'invited' }] },
  { place: 9, daysAgo: 55, respondents: [{ name: 'Prokuristin', point: 'begun' }] },
  { place: 10, daysAgo: 350, respondents: [{ name: 'Geschäftsleitung', point: 'finished' }] },
]

/** The secret of the link that the demo prints, of the sheet that is begun: no secret at all, as everything in it is invented. */
export const demoLinkSecret = (seed: number): string => secretOf(seed, 6, 0)

const secretOf = (seed: number, place: number, respondent: number): string =>
  createHash('sha256').update(`demo link ${seed} ${place} ${respondent}`).digest('base64url')

/** Checks of firms that are, or were then, being counselled: some finished, one begun, one that somebody was only invited to. */
export const seedChecks = async (tx: Tx, seed: number, today: Day): Promise<void> => {
  const firms = await firmsFor(tx, today)
  for (const plan of planned) {
    const firm = firms.get(plan.place)
    // What lies before that day is the same in every demo.
    if (firm && addDays(today, -plan.daysAgo) > reportedOn) await seedCheck(tx, plan, firm, { seed, today })
  }
}

/** Of each plan the firm last in touch whose case was open then, and for some days more; the latest plans choose first. */
const firmsFor = async (tx: Tx, today: Day): Promise<Map<number, Firm>> => {
  const left = await firmsLastInTouch(tx)
  const chosen = new Map<number, Firm>()
  for (const { place, daysAgo } of planned.toSorted((one, other) => inOrderChosen(one) - inOrderChosen(other))) {
    const invitedOn = addDays(today, -daysAgo)
    const since = place === 0 ? addDays(today, -300) : addDays(invitedOn, -7)
    const wasOpen = ({ openedOn, closedOn }: Firm) =>
      openedOn < since && (closedOn === null || closedOn > addDays(invitedOn, 10))
    const at = left.findIndex(wasOpen)
    if (at >= 0) chosen.set(place, ...(left.splice(at, 1) as [Firm]))
  }
  return chosen
}

/** That which is shown first has the firm last in touch of all, of those that were counselled for long. */
const inOrderChosen = ({ place, daysAgo }: Planned): number => (place === 0 ? 0 : daysAgo)

const firmsLastInTouch = (tx: Tx) =>
  tx
    .select({
      id: organisations.id,
      kind: organisations.kind,
      caseId: caseFiles.id,
      leadId: caseFiles.leadId,
      openedOn: caseFiles.openedOn,
      closedOn: caseFiles.closedOn,
    })
    .from(caseFiles)
    .innerJoin(organisations, eq(organisations.id, caseFiles.organisationId))
    .where(
      and(
        eq(organisations.kind, 'company'),
        isNull(caseFiles.restrictedAt),
        isNull(organisations.mergedInto),
        ne(organisations.name, longStanding.name),
        gt(caseFiles.lastEntryOn, caseFiles.openedOn),
      ),
    )
    .orderBy(desc(caseFiles.lastEntryOn), desc(caseFiles.id))
    .limit(200)
type Firm = Awaited<ReturnType<typeof firmsLastInTouch>>[number]

const seedCheck = async (tx: Tx, plan: Planned, firm: Firm, { seed, today }: { seed: number; today: Day }) => {
  const random = randomOf(seed, 'check', plan.place)
  const invitedOn = addDays(today, -plan.daysAgo)
  const createdAt = new Date(berlinMoment(invitedOn, 600))
  const checkId = random.id(createdAt.getTime())
  await tx.insert(checks).values({
    id: checkId,
    kind: firm.kind,
    questionnaireVersion: latestQuestionnaire(firm.kind).version,
    origin: 'invited',
    organisationId: firm.id,
    caseId: caseStillOpen(firm),
    invitedBy: firm.leadId,
    endsOn: addDays(invitedOn, 60),
    createdAt,
  })
  for (const [index, { name, point }] of plan.respondents.entries()) {
    const id = random.id(createdAt.getTime())
    const secretHash = createHash('sha256')
      .update(secretOf(seed, plan.place, index))
      .digest('hex')
    const answeredAt = new Date(berlinMoment(addDays(invitedOn, 1), 660 + 30 * index))
    const opened = point === 'invited' ? {} : { openedAt: answeredAt, lastAnsweredAt: answeredAt }
    const sheet = { id, checkId, secretHash, respondent: name, language: 'de' as const, createdAt, ...opened }
    await tx.insert(checkSheets).values(sheet)
    if (point !== 'invited') await answerAs(tx, id, firm, { random, point, answeredAt })
    if (point === 'finished') await finishAs(tx, id, firm, { random, at: answeredAt, isLongAgo: plan.daysAgo > 30 })
  }
}

/** What was finished then stands in no case that was closed since: nothing happens in one after its end. */
const caseStillOpen = ({ caseId, closedOn }: Firm): string | null => (closedOn === null ? caseId : null)

type Answering = { random: Random; point: Point; answeredAt: Date }

/** Firms are good at some things and lost in others, which is what makes a profile. */
const answerAs = async (tx: Tx, sheetId: string, { kind }: Firm, { random, point, answeredAt }: Answering) => {
  const { fields } = latestQuestionnaire(kind)
  const leaning = new Map(fields.map(({ code }) => [code, random.whole(0, 3)]))
  const answerTo = (code: string): AnswerCode => {
    if (random.chance(0.07)) return 'unknown'
    if (random.chance(0.05)) return 'not_applicable'
    const level = (leaning.get(code.slice(0, 2)) ?? 1) + random.whole(-1, 1)
    return String(Math.min(3, Math.max(0, level))) as AnswerCode
  }
  const asked = statementsOf({ ...latestQuestionnaire(kind), fields: point === 'begun' ? fields.slice(0, 3) : fields })
  await tx
    .insert(checkAnswers)
    .values(asked.map(({ code }) => ({ sheetId, statement: code, answer: answerTo(code), answeredAt })))
  const [first] = fields
  if (point === 'finished' && first) {
    const note = 'Im Herbst gehen zwei Kollegen in Rente. Bis dahin brauchen wir Verstärkung.'
    await tx.insert(checkNotes).values({ sheetId, field: first.code, note, writtenAt: answeredAt })
  }
}

type Finishing = { random: Random; at: Date; isLongAgo: boolean }

/** The talk about it was long ago, or is still to come. */
const finishAs = async (tx: Tx, sheetId: string, firm: Firm, { random, at, isLongAgo }: Finishing): Promise<void> => {
  const today = at.toISOString().slice(0, 10)
  const stamp: Stamp = { by: { ...commandLine, name: 'check link' }, at, today }
  const row = await findSheet(tx, sheetId)
  if (!row) return
  const result = JSON.stringify(await resultOf(tx, row, stamp))
  const entryId = random.id(at.getTime())
  const caseId = caseStillOpen(firm)
  if (caseId !== null) {
    await tx.insert(entries).values({ id: entryId, caseId, kind: 'check', happenedOn: today, recordedAt: at })
    await keepLastEntry(tx, caseId)
  }
  const resultHash = createHash('sha256').update(result).digest('hex')
  await tx.insert(checkResults).values({ sheetId, finishedOn: today, result, resultHash, entryId: caseId && entryId })
  await tx.update(checkSheets).set({ finishedAt: at }).where(eq(checkSheets.id, sheetId))
  await writeAudit(tx, 'check_sheet.finished', sheetId, stamp)
  if (caseId === null) return
  await writeAudit(tx, 'check.recorded', entryId, stamp)
  await tx.insert(followUps).values({
    id: random.id(at.getTime()),
    caseId,
    ownerId: firm.leadId,
    what: `Ergebnis des Willkommens-Checks besprechen: ${row.organisationName}`,
    dueOn: addDays(today, 7),
    doneOn: isLongAgo ? addDays(today, 7) : null,
    sheetId,
    createdAt: at,
  })
}
