import type { Handle } from '../../db/open.ts'
import type { Questionnaire } from '../checks/contract.ts'
import { readQuestionnaires } from '../checks/questionnaires.ts'
import { answersOfResults, finishedProfiles } from '../checks/result-queries.ts'
import { fewestOthers, latestOfEach, quartilesOf } from '../checks/rules.ts'
import { checkKinds } from '../checks/terms.ts'
import { asAsked } from '../sheets/opening.ts'
import type { Comparison, Comparisons } from './contract.ts'
import { endsOf } from './rules.ts'

/** Of each kind and version, whether or not there is enough to compare: the screen says how many are missing. */
export const readComparisons = async (handle: Handle): Promise<Comparisons> => {
  const known = readQuestionnaires()
  const rows: Comparison[] = []
  for (const questionnaire of checkKinds.flatMap((kind) => [...known[kind]].reverse())) {
    rows.push(await comparisonOf(handle, questionnaire))
  }
  return { rows }
}

const comparisonOf = async (handle: Handle, questionnaire: Questionnaire): Promise<Comparison> => {
  const { kind, version: questionnaireVersion } = questionnaire
  const latest = latestOfEach(await finishedProfiles(handle, { kind, questionnaireVersion }))
  const isEnough = latest.length >= fewestOthers
  const answers = isEnough
    ? await answersOfResults(
        handle,
        latest.map(({ sheetId }) => sheetId),
      )
    : []
  return {
    kind,
    questionnaireVersion,
    questionnaire: asAsked(questionnaire),
    organisations: latest.length,
    from: fewestOthers,
    fields: quartilesOf(latest)?.fields ?? [],
    ...endsOf(questionnaire, answers),
  }
}
