import { heading, list, paragraph } from '../blocks.ts'
import { styles } from '../look.ts'
import { always, onNewPage, type Section } from './report.ts'

export const reading: Section = {
  applies: always,
  print: (report) => {
    const { paper, words, questionnaire, replaced } = report
    onNewPage(report)
    heading(paper, 2, words.reading.title)
    paragraph(paper, words.reading.intro[questionnaire.kind], { style: styles.lead, after: 12 })
    list(paper, [...words.reading.points, ...(replaced.size > 0 ? [words.replaced] : [])])
  },
}
