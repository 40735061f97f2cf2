import type {
  ConsentLanguage,
  ConsentWay,
  HandoverWay,
  ReferralFact,
  ReferralStepKind,
} from '../../../src/referrals/terms.ts'

/** Days before today. */
type Ago = number

export type PlannedReferral = {
  /** Whose case: a family name. */
  of: string
  /** Its code in the directory. */
  partner: string
  facts: ReferralFact[]
  message: string | null
  language: ConsentLanguage
  way: ConsentWay
  handover?: { way: HandoverWay; recipient: string; email?: string }
  steps: { kind: ReferralStepKind; ago: Ago; note?: string }[]
}

const until = (...steps: [kind: ReferralStepKind, ago: Ago, note?: string][]): PlannedReferral['steps'] =>
  steps.map(([kind, ago, note]) => ({ kind, ago, ...(note !== undefined && { note }) }))

/** One at each point a referral can stand at. */
export const plannedReferrals: readonly PlannedReferral[] = [
  {
    of: 'Zahorodnia',
    partner: 'jobcenter-erzgebirgskreis',
    facts: ['name', 'contact', 'languages'],
    message: 'Bitte mit Dolmetscherin, wenn es geht.',
    language: 'uk',
    way: 'signed',
    steps: until(['proposed', 2]),
  },
  {
    of: 'Łukaszewicz',
    partner: 'iq-netzwerk-sachsen',
    facts: ['name', 'contact', 'nationality', 'topics'],
    message: null,
    language: 'pl',
    way: 'signed',
    steps: until(['proposed', 6], ['consented', 3]),
  },
  {
    of: 'al-Khatib',
    partner: 'agentur-fuer-arbeit-annaberg-buchholz',
    facts: ['name', 'contact', 'languages', 'topics'],
    message: 'Sucht eine Stelle als Zerspanungsmechaniker, gern im Raum Annaberg.',
    language: 'de',
    way: 'signed',
    handover: { way: 'print', recipient: 'Arbeitgeber-Service' },
    steps: until(['proposed', 13], ['consented', 12], ['handed_over', 9]),
  },
  {
    of: 'Hořejší',
    partner: 'ihk-chemnitz-erzgebirge',
    facts: ['name', 'contact', 'nationality'],
    message: 'Es geht um die Anerkennung eines tschechischen Abschlusses.',
    language: 'cs',
    way: 'spoken',
    handover: { way: 'phone', recipient: 'Frau Uhlig' },
    steps: until(['proposed', 24], ['consented', 24], ['handed_over', 21], ['accepted', 15, 'Termin in zwei Wochen']),
  },
  {
    of: 'Bretschneider-Sørensen',
    partner: 'kreishandwerkerschaft-erzgebirge',
    facts: ['name', 'contact'],
    message: null,
    language: 'de',
    way: 'email',
    handover: { way: 'phone', recipient: 'Herr Seifert' },
    steps: until(
      ['proposed', 30],
      ['consented', 28],
      ['handed_over', 27],
      ['declined', 20, 'Zurzeit keine freien Plätze'],
    ),
  },
  {
    of: 'Dvořančák',
    partner: 'faire-integration',
    facts: ['name', 'languages'],
    message: null,
    language: 'de',
    way: 'signed',
    handover: { way: 'print', recipient: 'Beratungsstelle' },
    steps: until(['proposed', 48], ['consented', 47], ['handed_over', 44], ['no_answer', 16]),
  },
  {
    of: 'Mühlfriedel',
    partner: 'wirtschaftsfoerderung-erzgebirge',
    facts: ['name', 'contact', 'topics'],
    message: 'Kommt zurück und sucht für beide Arbeit.',
    language: 'de',
    way: 'signed',
    handover: { way: 'print', recipient: 'Fachkräfteportal' },
    steps: until(
      ['proposed', 62],
      ['consented', 61],
      ['handed_over', 58],
      ['accepted', 52],
      ['came_back', 31, 'Vorstellungsgespräch bei zwei Firmen, eine Zusage'],
    ),
  },
  {
    of: 'Wójcik-Schönherr',
    partner: 'lasub-zwickau',
    facts: ['name', 'contact'],
    message: null,
    language: 'pl',
    way: 'spoken',
    handover: { way: 'phone', recipient: 'Sprechstelle' },
    steps: until(
      ['proposed', 40],
      ['consented', 39],
      ['handed_over', 37],
      ['withdrawn', 33, 'Möchte sich selbst melden'],
    ),
  },
]
