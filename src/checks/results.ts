import type { Tx } from '../../db/open.ts'
import { findSettings } from '../centre/queries.ts'
import { partnersThen } from '../partners/then.ts'
import type { Stamp } from '../stamp.ts'
import type { Questionnaire, Result } from './contract.ts'
import { questionnaireOf } from './questionnaires.ts'
import { findLastTime, finishedProfiles } from './result-queries.ts'
import { benchmarkOf, comparableProfile, mostUrgent, profileOf, statementsOf, strengthsOf } from './rules.ts'
import { answersOf, notesOf, organisationOf, type SheetRow } from './sheet-queries.ts'

/** What a sheet comes to, with all it is compared with as it is now: stored once, and never worked out again. */
export const resultOf = async (tx: Tx, sheet: SheetRow, stamp: Stamp): Promise<Result> => {
  const questionnaire = questionnaireOf(sheet.kind, sheet.questionnaireVersion)
  const answers = await answersOf(tx, sheet.id)
  const urgent = mostUrgent(questionnaire, answers)
  return {
    format: 1,
    kind: sheet.kind,
    questionnaireVersion: sheet.questionnaireVersion,
    language: sheet.language,
    centre: (await findSettings(tx)).centreName,
    organisation: organisationOf(sheet),
    respondent: sheet.respondent,
    finishedOn: stamp.today,
    answers,
    notes: await writtenNotes(tx, sheet.id),
    profile: profileOf(questionnaire, answers),
    strengths: strengthsOf(questionnaire, answers),
    urgent,
    partners: await partnersThen(tx, partnerCodesOf(questionnaire)),
    previous: await previousOf(tx, sheet, questionnaire),
    benchmark: benchmarkOf(sheet.organisationId, await finishedProfiles(tx, sheet)),
  }
}

/** All of them, for the report says for every statement who helps. */
const partnerCodesOf = (questionnaire: Questionnaire): string[] => [
  ...new Set(
    statementsOf(questionnaire).flatMap(({ partner, offer }) => (offer === undefined ? [partner] : [partner, offer])),
  ),
]

const writtenNotes = async (tx: Tx, sheetId: string): Promise<Record<string, string>> => {
  const rows = await notesOf(tx, sheetId)
  return Object.fromEntries(rows.filter(({ note }) => note.trim() !== '').map(({ field, note }) => [field, note]))
}

/** Of fields that an earlier version asked otherwise there is nothing to compare. */
const previousOf = async (tx: Tx, sheet: SheetRow, now: Questionnaire): Promise<Result['previous']> => {
  const before = await findLastTime(tx, sheet.id)
  if (!before) return null
  const then = questionnaireOf(sheet.kind, before.questionnaireVersion)
  return { finishedOn: before.finishedOn, profile: comparableProfile(before.profile, then, now) }
}
