import type { Handle } from '../../db/open.ts'
import type { Result } from '../checks/contract.ts'
import { questionnaireOf } from '../checks/questionnaires.ts'
import { disagreementsOf, statementsOf } from '../checks/rules.ts'
import type { CheckKind } from '../checks/terms.ts'
import { notFound } from '../errors.ts'
import { readOrganisation } from '../organisations/organisations.ts'
import { asAsked } from '../sheets/opening.ts'
import type { Stamp } from '../stamp.ts'
import type { Check, CheckResults, Checks } from './contract.ts'
import { checksOfOrganisation, checksWith, findCheck, findCheckOfSheet, resultsOfCheck } from './queries.ts'

const askedBy = ({ by, today }: Stamp) => ({ actor: by, today, statementsIn })

const statementsIn = ({ kind, questionnaireVersion }: { kind: CheckKind; questionnaireVersion: number }): number =>
  statementsOf(questionnaireOf(kind, questionnaireVersion)).length

/** Throws `not_found` for an organisation this user may not know of. */
export const readChecksOf = async (handle: Handle, organisationId: string, stamp: Stamp): Promise<Checks> => {
  const { id } = await readOrganisation(handle, organisationId, stamp)
  return { rows: await checksOfOrganisation(handle, id, askedBy(stamp)) }
}

/** Those of them that this user may know of, newest first. */
export const readChecks = (handle: Handle, ids: string[], stamp: Stamp): Promise<Check[]> =>
  checksWith(handle, ids, askedBy(stamp))

/** Throws `not_found`, also for one this user may not know of. */
export const readCheck = async (handle: Handle, id: string, stamp: Stamp): Promise<Check> => {
  const check = await findCheck(handle, id, askedBy(stamp))
  if (!check) throw notFound()
  return check
}

/** The check a sheet belongs to, and the sheet in it; throws `not_found` as `readCheck` does. */
export const readCheckOfSheet = async (handle: Handle, sheetId: string, stamp: Stamp) => {
  const check = await findCheckOfSheet(handle, sheetId, askedBy(stamp))
  const sheet = check?.sheets.find(({ id }) => id === sheetId)
  if (!check || !sheet) throw notFound()
  return { check, sheet }
}

/** With what each respondent's sheet came to, side by side. */
export const readResultsOfCheck = async (handle: Handle, id: string, stamp: Stamp): Promise<CheckResults> => {
  const check = await readCheck(handle, id, stamp)
  const questionnaire = questionnaireOf(check.kind, check.questionnaireVersion)
  const results = await resultsOfCheck(handle, id, stamp.by)
  const disagreements = disagreementsOf(
    questionnaire,
    results.map(({ result }) => result.answers),
  )
  return { check, questionnaire: asAsked(questionnaire), results, disagreements }
}

/** Of one finished sheet, as this user may know of it; throws `not_found` also while it is not finished. */
export const readResultOfSheet = async (handle: Handle, sheetId: string, stamp: Stamp): Promise<Result> => {
  const { check } = await readCheckOfSheet(handle, sheetId, stamp)
  const found = (await resultsOfCheck(handle, check.id, stamp.by)).find((one) => one.sheetId === sheetId)
  if (!found) throw notFound()
  return found.result
}
