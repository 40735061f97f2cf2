import { consentText, formWords } from '../../src/referrals/consent-texts.ts'
import type { ConsentForm } from '../../src/referrals/contract.ts'
import { type ConsentLanguage, consentLanguages, type ReferralSheet, referralFacts } from '../../src/referrals/terms.ts'

type SheetSample = { name: string; sheet: ReferralSheet }
type FormSample = { name: string; form: ConsentForm }

const sheet: ReferralSheet = {
  format: 1,
  centre: 'Welcome Center Erzgebirge',
  counsellor: 'Anna Richter',
  caseNumber: 'WCE-2026-0092',
  institution: 'Industrie- und Handelskammer Chemnitz, Regionalkammer Erzgebirge',
  recipient: 'Frau Seifert',
  facts: [
    { fact: 'name', lines: ['Olena Kowaltschuk', 'Олена Ковальчук'] },
    { fact: 'contact', lines: ['+49 3733 5550 142', 'olena@example.org'] },
    { fact: 'topics', lines: [] },
  ],
  message: 'Sie sucht einen Platz im Anpassungslehrgang, gern ab Januar.',
  consent: { version: 1, language: 'uk', way: 'signed', givenOn: '2026-11-20' },
  printedOn: '2026-11-27',
}

const ugly: ReferralSheet = {
  ...sheet,
  centre: 'Welcome Center <Erzgebirge> & Umland',
  institution: `Gesellschaft <für> „Beratung & Vermittlung“ ${'und Weiteres '.repeat(12)}mbH`,
  recipient: null,
  facts: referralFacts.map((fact) => ({
    fact,
    lines: [`María-José ${'Wolkenstein-'.repeat(12)}Łukasiewicz`, 'ليلى الخطيب 🎓', 'Nguyễn Thị Ngọc Nhiên'],
  })),
  message: 'Ein Absatz <mit> allem & jedem, damit nichts fehlt.\n'.repeat(60).trim(),
}

/** What is handed to a partner, and everything that is ugly. */
export const referralSamples = (): SheetSample[] => [
  { name: 'referral-sheet', sheet },
  { name: 'referral-sheet-ugly', sheet: ugly },
]

const formIn = (language: ConsentLanguage, { centre, institution: partner, message }: ReferralSheet): ConsentForm => {
  const { text, version, direction } = consentText(language, { centre, partner, facts: referralFacts, message })
  const { version: word, ...words } = formWords(language)
  const { caseNumber, printedOn } = sheet
  return {
    centre,
    caseNumber,
    language,
    direction,
    words: { ...words, version: `${word} ${version}` },
    text,
    printedOn,
  }
}

/** What a client signs, in each language, and everything that is ugly in both directions. */
export const consentSamples = (): FormSample[] => [
  ...consentLanguages.map((language) => ({ name: `consent-${language}`, form: formIn(language, sheet) })),
  ...(['de', 'ar'] as const).map((language) => ({ name: `consent-ugly-${language}`, form: formIn(language, ugly) })),
]
