import type { PartnerThen } from '../../../src/checks/contract.ts'
import { heading, paragraph } from '../blocks.ts'
import type { Span } from '../lines.ts'
import { styles } from '../look.ts'
import { type Cell, table } from '../table.ts'
import { contactWords, webLink } from './contacts.ts'
import { onNewPage, type Report, type Section, statementsOf } from './report.ts'
import { urgentStatements } from './steps.ts'

/** As the directory had them on the day the check was finished. */
export const partners: Section = {
  applies: ({ result }) => Object.keys(result.partners).length > 0,
  print: (report) => {
    const { paper, words, result, day } = report
    onNewPage(report)
    heading(paper, 2, words.partners.title)
    paragraph(paper, words.partners.intro(day(result.finishedOn)))
    const columns = [
      { title: words.partners.institution, share: 50, names: true as const },
      { title: words.partners.contact, share: 50 },
    ]
    table(
      paper,
      columns,
      partnersInOrder(report).map((partner) => rowOf(report, partner)),
    )
  },
}

/** Who helps with the most urgent steps stands first, then as the questionnaire names them. */
const partnersInOrder = (report: Report): PartnerThen[] => {
  const { result } = report
  const named = [...urgentStatements(report), ...statementsOf(report)].map(({ partner }) => partner)
  const codes = new Set([...named, ...Object.keys(result.partners).sort()])
  return [...codes].flatMap((code) => result.partners[code] ?? [])
}

const rowOf = (report: Report, partner: PartnerThen): Cell[] => {
  const { typed, words } = report
  const offers = Object.entries(partner.offers).sort(([one], [other]) => (one < other ? -1 : 1))
  const institution: Span[] = [{ text: typed(partner.institution), style: styles.strong }]
  for (const [, offer] of offers) {
    institution.push({ text: `\n${typed(offer.title)}`, style: styles.body })
    if (offer.website) institution.push({ text: '\n' }, webLink(typed, offer.website))
  }
  const contact = contactWords(report, partner).slice(1)
  return [{ words: institution }, { words: contact.length > 0 ? contact : words.partners.noContact }]
}
