import {
  consentWayLabels,
  type ReferralFact,
  type ReferralSheet,
  referralFactLabels,
} from '../../src/referrals/terms.ts'
import { orderingSigns } from './bidi.ts'
import { heading, paragraph } from './blocks.ts'
import { longDay } from './check-report/days.ts'
import { german } from './check-report/words-de.ts'
import type { Printed } from './check-report.ts'
import { printFurniture } from './furniture.ts'
import { action, page, quietInk, styles } from './look.ts'
import { artifact, closePaper, hairlineAt, openPaper, type Paper, pageNumber } from './paper.ts'
import { table } from './table.ts'
import { keptApart, printable } from './typed.ts'

type Typed = (text: string) => string

/** What a centre tells a partner of somebody: what they consented to, and nothing else. In German, for whoever works there. */
export const referralSheet = async (sheet: ReferralSheet): Promise<Printed> => {
  const replaced = new Set<string>()
  const typed: Typed = (text) => {
    const { text: printed, replaced: signs } = printable(text, german.signs)
    for (const sign of signs) replaced.add(sign)
    return keptApart(printed, 'ltr')
  }
  const title = 'Verweis'
  const paper = openPaper({
    // Names stand in the sheet alone: a title is shown by whatever lists files.
    title: `${title} ${sheet.caseNumber}`,
    author: typed(sheet.centre).replace(orderingSigns, ''),
    subject: 'Angaben, in deren Weitergabe eingewilligt wurde',
    language: 'de',
    printedAt: new Date(`${sheet.printedOn}T12:00:00Z`),
  })
  head(paper, sheet, title, typed)
  facts(paper, sheet, typed)
  if (sheet.message !== null) message(paper, sheet.message, typed)
  consent(paper, sheet)
  printFurniture(paper, {
    head: `${title} ${sheet.caseNumber}`,
    foot: `${typed(sheet.centre)} · ${longDay(sheet.printedOn, 'de')}`,
    numbered: german.page,
  })
  const pages = pageNumber(paper)
  return { pdf: await closePaper(paper), replaced: [...replaced], pages }
}

const head = (paper: Paper, sheet: ReferralSheet, title: string, typed: Typed): void => {
  artifact(paper, () => paper.doc.rect(page.left, 0, 44, 8).fill(action))
  paragraph(paper, typed(sheet.centre), { style: { ...styles.lead, ink: quietInk }, after: 18 })
  heading(paper, 1, title)
  paragraph(paper, `An ${typed(sheet.institution)}${sheet.recipient === null ? '' : `, ${typed(sheet.recipient)}`}`, {
    style: styles.lead,
    after: 2,
  })
  paragraph(paper, `${longDay(sheet.printedOn, 'de')}, unser Zeichen ${sheet.caseNumber}`, { style: styles.quiet })
  paragraph(paper, `Ansprechperson bei uns: ${typed(sheet.counsellor)}`, { style: styles.quiet, after: 14 })
  hairlineAt(paper, paper.y - 6)
  paragraph(
    paper,
    'Wir beraten die unten genannte Person oder Organisation und verweisen sie an Sie. Bitte sagen Sie uns, ob Sie weiterhelfen können.',
    { after: 4 },
  )
}

const facts = (paper: Paper, sheet: ReferralSheet, typed: Typed): void => {
  heading(paper, 2, 'Angaben')
  const rows = sheet.facts.map(({ fact, lines }) => [
    { words: wordOf(fact) },
    { words: lines.length === 0 ? 'nicht erfasst' : lines.map(typed).join('\n') },
  ])
  table(
    paper,
    [
      { title: 'Angabe', share: 3, names: true },
      { title: 'Inhalt', share: 7 },
    ],
    rows,
  )
}

const wordOf = (fact: ReferralFact): string => referralFactLabels[fact].de

const message = (paper: Paper, text: string, typed: Typed): void => {
  heading(paper, 2, 'Nachricht')
  paragraph(paper, typed(text))
}

const consent = (paper: Paper, { consent: given, facts: agreed, message: written }: ReferralSheet): void => {
  const named = [
    ...agreed.map(({ fact }) => wordOf(fact)),
    ...(written === null ? [] : [referralFactLabels.message.de]),
  ]
  heading(paper, 2, 'Einwilligung')
  paragraph(
    paper,
    `In die Weitergabe genau dieser Angaben wurde am ${longDay(given.givenOn, 'de')} eingewilligt (${
      consentWayLabels[given.way].de
    }; Text in der Sprache ${languageNames.of(given.language) ?? given.language}, Fassung ${given.version}): ${named.join(', ')}.`,
  )
  paragraph(
    paper,
    'Die Einwilligung kann jederzeit widerrufen werden. Bitte verwenden Sie die Angaben allein für dieses Anliegen und löschen Sie sie, sobald Sie sie dafür nicht mehr brauchen.',
    { style: styles.quiet },
  )
}

const languageNames = new Intl.DisplayNames('de', { type: 'language' })
