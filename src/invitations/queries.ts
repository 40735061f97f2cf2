import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { checkAnswers, checkResults, checkSheets, checks, counsellors, organisations } from '../../db/schema/index.ts'
import type { Day } from '../calendar/rules.ts'
import type { Result } from '../checks/contract.ts'
import { knownChecks } from '../checks/visibility-queries.ts'
import { groupedBy } from '../grouped.ts'
import { mailsAbout } from '../mail/queries.ts'
import type { Actor } from '../stamp.ts'
import type { Check, CheckSheet } from './contract.ts'
import { stateOfSheet } from './rules.ts'

type Asked = {
  actor: Actor
  today: Day
  statementsIn: (check: { kind: 'company' | 'municipality'; questionnaireVersion: number }) => number
}

/** The checks of an organisation, newest first; none that stands in a case the actor may not know of. */
export const checksOfOrganisation = (handle: Handle, organisationId: string, asked: Asked): Promise<Check[]> =>
  described(handle, eq(checks.organisationId, organisationId), asked)

/** Those of them that the actor may know of, newest first. */
export const checksWith = (handle: Handle, ids: string[], asked: Asked): Promise<Check[]> =>
  described(handle, inArray(checks.id, ids), asked)

/** Nothing where the actor may not know of the organisation or the case it belongs to. */
export const findCheck = async (handle: Handle, id: string, asked: Asked): Promise<Check | undefined> =>
  (await described(handle, eq(checks.id, id), asked))[0]

/** By one of its sheets. */
export const findCheckOfSheet = async (handle: Handle, sheetId: string, asked: Asked): Promise<Check | undefined> => {
  const [sheet] = await handle
    .select({ checkId: checkSheets.checkId })
    .from(checkSheets)
    .where(eq(checkSheets.id, sheetId))
  return sheet && findCheck(handle, sheet.checkId, asked)
}

const described = async (handle: Handle, where: SQL, asked: Asked): Promise<Check[]> => {
  const rows = await handle
    .select({ check: checks, organisation: organisations.name, inviter: counsellors.name })
    .from(checks)
    .leftJoin(organisations, eq(organisations.id, checks.organisationId))
    .leftJoin(counsellors, eq(counsellors.id, checks.invitedBy))
    .where(and(where, knownChecks(asked.actor)))
    .orderBy(desc(checks.createdAt), desc(checks.id))
  const sheets = await sheetsOf(
    handle,
    rows.map(({ check }) => check),
    asked,
  )
  return rows.map(({ check, organisation, inviter }) => ({
    id: check.id,
    kind: check.kind,
    questionnaireVersion: check.questionnaireVersion,
    origin: check.origin,
    organisationId: check.organisationId,
    organisation: organisation ?? check.registeredName ?? '',
    caseId: check.caseId,
    invitedBy: inviter,
    createdAt: check.createdAt.toISOString(),
    endsOn: check.endsOn,
    version: check.version,
    sheets: sheets.get(check.id) ?? [],
  }))
}

const sheetsOf = async (handle: Handle, all: (typeof checks.$inferSelect)[], { today, statementsIn }: Asked) => {
  const byId = new Map(all.map((check) => [check.id, check]))
  const rows = await handle
    .select({ sheet: checkSheets, finishedOn: checkResults.finishedOn })
    .from(checkSheets)
    .leftJoin(checkResults, eq(checkResults.sheetId, checkSheets.id))
    .where(inArray(checkSheets.checkId, [...byId.keys()]))
    .orderBy(asc(checkSheets.createdAt), asc(checkSheets.id))
  const ids = rows.map(({ sheet }) => sheet.id)
  const answered = groupedBy(await answeredOf(handle, ids), ({ sheetId }) => sheetId)
  const mails = groupedBy(await mailsAbout(handle, ids), ({ aboutId }) => aboutId)
  const found = rows.flatMap(({ sheet, finishedOn }) => {
    const check = byId.get(sheet.checkId)
    if (!check) return []
    const [mail] = mails.get(sheet.id) ?? []
    const counted = answered.get(sheet.id)?.length ?? 0
    const described: CheckSheet = {
      id: sheet.id,
      respondent: sheet.respondent,
      email: sheet.email,
      language: sheet.language,
      state: stateOfSheet({ ...sheet, endsOn: check.endsOn, answered: counted }, today),
      answered: counted,
      of: statementsIn(check),
      lastAnsweredAt: sheet.lastAnsweredAt?.toISOString() ?? null,
      finishedOn,
      remindedAt: sheet.remindedAt?.toISOString() ?? null,
      mail: mail ? { template: mail.template, state: mail.state, failure: mail.failure } : null,
      version: sheet.version,
    }
    return [{ checkId: check.id, described }]
  })
  const byCheck = groupedBy(found, ({ checkId }) => checkId)
  return new Map([...byCheck].map(([checkId, ofCheck]) => [checkId, ofCheck.map((one) => one.described)]))
}

const answeredOf = (handle: Handle, sheetIds: string[]) =>
  handle
    .select({ sheetId: checkAnswers.sheetId, statement: checkAnswers.statement })
    .from(checkAnswers)
    .where(inArray(checkAnswers.sheetId, sheetIds))

/**
 * What the finished sheets of a check came to, in the order they were invited. What one is compared with is left out where
 * the actor may not know of that earlier check; the respondent's own copy keeps it.
 */
export const resultsOfCheck = async (
  handle: Handle,
  checkId: string,
  actor: Actor,
): Promise<{ sheetId: string; result: Result }[]> => {
  const knowsPrevious = sql<number>`exists (select 1 from check_sheets as of_sheet
    join checks as of_check on of_check.id = of_sheet.check_id
    where of_sheet.id = ${checkResults.previousSheetId} and ${knownChecks(actor, 'of_check') ?? sql`true`})`
  const rows = await handle
    .select({ sheetId: checkSheets.id, result: checkResults.result, knowsPrevious })
    .from(checkResults)
    .innerJoin(checkSheets, eq(checkSheets.id, checkResults.sheetId))
    .where(eq(checkSheets.checkId, checkId))
    .orderBy(asc(checkSheets.createdAt), asc(checkSheets.id))
  return rows.map((row) => {
    const result = JSON.parse(row.result) as Result
    return { sheetId: row.sheetId, result: row.knowsPrevious === 1 ? result : { ...result, previous: null } }
  })
}
