import { attach } from '../paper.ts'
import { answerTo, type Report, statementsOf } from './report.ts'

/** The answers as they were given, for whoever reckons with them: in the questionnaire's order, notes as typed. */
export const printAttachment = (report: Report): void => {
  const { paper, questionnaire, result, words } = report
  const answers = statementsOf(report).map((statement) => [statement.code, answerTo(report, statement) ?? null])
  const notes = questionnaire.fields.flatMap(({ code }) => {
    const note = result.notes[code]
    return note === undefined ? [] : [[code, note]]
  })
  const { format, kind, questionnaireVersion, language, centre, organisation, respondent, finishedOn, profile } = result
  const content = {
    ...{ format, kind, questionnaireVersion, language, centre, organisation, respondent, finishedOn },
    answers: Object.fromEntries(answers),
    notes: Object.fromEntries(notes),
    profile,
  }
  attach(paper, {
    name: words.attachmentName,
    description: words.attachment,
    content: `${JSON.stringify(content, null, 2)}\n`,
  })
}
