import { heading, list, paragraph } from '../blocks.ts'
import { styles } from '../look.ts'
import { fieldOf, hasScores, type Section, statementsOf } from './report.ts'

export const strengths: Section = {
  applies: hasScores,
  print: (report) => {
    const { paper, words, own, questionnaire, result } = report
    heading(paper, 2, words.strengths.title)
    const strong = statementsOf(report).filter(({ code }) => result.strengths.includes(code))
    if (strong.length === 0) return paragraph(paper, words.strengths.none)
    const intro = questionnaire.kind === 'company' ? words.strengths.intro : words.strengths.municipalityIntro
    paragraph(paper, intro)
    list(
      paper,
      strong.map((statement) => {
        const field = fieldOf(report, statement)
        return [{ text: own(statement.text) }, { text: field ? ` (${own(field.title)})` : '', style: styles.quiet }]
      }),
    )
  },
}
