import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { writeAudit } from '../../src/audit/audit.ts'
import { addDays, type Day } from '../../src/calendar/rules.ts'
import type { Result } from '../../src/checks/contract.ts'
import { latestQuestionnaire } from '../../src/checks/questionnaires.ts'
import { insertResult } from '../../src/checks/result-queries.ts'
import { resultOf } from '../../src/checks/results.ts'
import { statementsOf } from '../../src/checks/rules.ts'
import { findSheet } from '../../src/checks/sheet-queries.ts'
import type { AnswerCode, CheckKind } from '../../src/checks/terms.ts'
import { commandLine, type Stamp } from '../../src/stamp.ts'
import type { Tx } from '../open.ts'
import {
  caseFiles,
  checkAnswers,
  checkNotes,
  checkRegistrations,
  checkSheets,
  enquiries,
  entries,
  followUps,
} from '../schema/index.ts'
import type { PlannedCheck, Point } from './demo/check-plan.ts'
import { workdayUntil } from './demo/days.ts'
import type { Random } from './demo/random.ts'

type Sheet = {
  id: string
  checkId: string
  secretHash: string
  caseId: string | null
  /** Who hears of the result. */
  ownerId: string
  random: Random
  createdAt: Date
  /** When it was, where it was at all. */
  filledInAt: Date
  today: Day
}

/** The sheet of one respondent, with all that came of it. */
export const seedSheet = async (tx: Tx, plan: PlannedCheck, index: number, sheet: Sheet): Promise<void> => {
  const { name, point } = plan.respondents[index] ?? { name: null, point: 'invited' }
  const { id, checkId, secretHash, createdAt, filledInAt, random } = sheet
  const email = plan.registered?.email ?? null
  const opened = point === 'invited' ? {} : { openedAt: filledInAt, lastAnsweredAt: filledInAt }
  await tx
    .insert(checkSheets)
    .values({ id, checkId, secretHash, respondent: name, email, language: 'de', createdAt, ...opened })
  await register(tx, plan, sheet)
  if (point !== 'invited') await answerAs(tx, id, plan.kind, { random, point, answeredAt: filledInAt })
  if (point !== 'finished') return
  const result = await finish(tx, sheet)
  if (index === 0) await agreeOn(tx, sheet, result, plan)
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** As if somebody had filled in the open page, and pressed the link in the mail. */
const register = async (tx: Tx, { kind, registered }: PlannedCheck, made: Sheet): Promise<void> => {
  if (!registered) return
  const { checkId, id: sheetId, secretHash, createdAt, random } = made
  const { organisation: organisationName, contact: contactName, email } = registered
  const typed = { kind, organisationName, contactName: '', email: '', language: 'de' as const, secretHash, createdAt }
  const endsAt = new Date(createdAt.getTime() + 48 * 60 * 60_000)
  const id = random.id(createdAt.getTime())
  await tx.insert(checkRegistrations).values({ id, ...typed, confirmedAt: createdAt, endsAt, checkId })
  await tx.insert(enquiries).values({
    id: random.id(createdAt.getTime()),
    source: 'check_registration',
    state: 'open',
    what: 'Hat sich selbst zum Willkommens-Check angemeldet.',
    organisationName,
    contactName,
    email,
    sheetId,
    receivedAt: createdAt,
  })
}

type Answering = { random: Random; point: Point; answeredAt: Date }

/** Firms are good at some things and lost in others, which is what makes a profile. */
const answerAs = async (tx: Tx, sheetId: string, kind: CheckKind, { random, point, answeredAt }: Answering) => {
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

/** The talk about it is still to come, or was a week later. */
const finish = async (tx: Tx, { id: sheetId, caseId, ownerId, random, filledInAt: at, today }: Sheet) => {
  const day = at.toISOString().slice(0, 10)
  const stamp: Stamp = { by: { ...commandLine, name: 'check link' }, at, today: day }
  const row = await findSheet(tx, sheetId)
  if (!row) throw new Error('The demo has no such sheet')
  const result = await resultOf(tx, row, stamp)
  const text = JSON.stringify(result)
  const entryId = caseId && (await recordIt(tx, caseId, random, stamp))
  await insertResult(tx, { sheetId, finishedOn: day, result: text, resultHash: hashOf(text), entryId })
  await tx.update(checkSheets).set({ finishedAt: at }).where(eq(checkSheets.id, sheetId))
  await writeAudit(tx, 'check_sheet.finished', sheetId, stamp)
  const talkOn = workdayUntil(addDays(day, 7))
  await tx.insert(followUps).values({
    id: random.id(at.getTime()),
    caseId,
    ownerId,
    what: `Ergebnis des Willkommens-Checks besprechen: ${[result.organisation, result.respondent].join(', ')}`,
    dueOn: talkOn,
    doneOn: talkOn < today ? talkOn : null,
    sheetId,
    createdAt: at,
  })
  return result
}

const recordIt = async (tx: Tx, caseId: string, random: Random, stamp: Stamp): Promise<string> => {
  const id = random.id(stamp.at.getTime())
  await tx.insert(entries).values({ id, caseId, kind: 'check', happenedOn: stamp.today, recordedAt: stamp.at })
  const later = sql`max(${caseFiles.lastEntryOn}, ${stamp.today})`
  await tx.update(caseFiles).set({ lastEntryOn: later }).where(eq(caseFiles.id, caseId))
  await writeAudit(tx, 'check.recorded', id, stamp)
  return id
}

/** The first are done, long ago; the others are still to come. */
const agreeOn = async (tx: Tx, sheet: Sheet, { kind, urgent }: Result, { agreed }: PlannedCheck): Promise<void> => {
  const { id: sheetId, caseId, ownerId, random, filledInAt: at, today } = sheet
  const all = statementsOf(latestQuestionnaire(kind))
  for (const [index, { statement }] of urgent.slice(0, agreed?.measures ?? 0).entries()) {
    const isDone = index < (agreed?.done ?? 0)
    const dueOn = isDone ? workdayUntil(addDays(at.toISOString().slice(0, 10), 35 + 20 * index)) : addDays(today, 21)
    await tx.insert(followUps).values({
      id: random.id(at.getTime()),
      caseId,
      ownerId,
      what: all.find(({ code }) => code === statement)?.measure.de ?? statement,
      dueOn,
      doneOn: isDone ? dueOn : null,
      sheetId,
      statement,
      createdAt: at,
    })
  }
}
