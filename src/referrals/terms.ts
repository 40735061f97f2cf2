import type { Label } from '../terms.ts'

/** Where a referral stands. `proposed` also where what is to be passed on was changed after the consent. */
export const referralStandings = [
  'proposed',
  'consented',
  'handed_over',
  'accepted',
  'declined',
  'no_answer',
  'came_back',
  'withdrawn',
  'dropped',
] as const
export type ReferralStanding = (typeof referralStandings)[number]

export const referralStandingLabels: Record<ReferralStanding, Label> = {
  proposed: { de: 'vorgeschlagen', en: 'proposed' },
  consented: { de: 'eingewilligt', en: 'consented' },
  handed_over: { de: 'übergeben', en: 'handed over' },
  accepted: { de: 'angenommen', en: 'accepted' },
  declined: { de: 'abgelehnt', en: 'declined' },
  no_answer: { de: 'keine Antwort', en: 'no answer' },
  came_back: { de: 'zurück mit Ergebnis', en: 'came back with a result' },
  withdrawn: { de: 'Einwilligung widerrufen', en: 'consent withdrawn' },
  dropped: { de: 'nicht weiterverfolgt', en: 'not pursued' },
}

/** What a step brings a referral to is its standing; each is an entry of the case. */
export type ReferralStepKind = ReferralStanding

/** On the timeline. */
export const referralStepLabels: Record<ReferralStepKind, Label> = {
  proposed: { de: 'Verweis vorgeschlagen', en: 'Referral proposed' },
  consented: { de: 'Einwilligung in den Verweis', en: 'Consent to the referral' },
  handed_over: { de: 'Verweis übergeben', en: 'Referral handed over' },
  accepted: { de: 'Verweis angenommen', en: 'Referral accepted' },
  declined: { de: 'Verweis abgelehnt', en: 'Referral declined' },
  no_answer: { de: 'Verweis ohne Antwort', en: 'Referral without an answer' },
  came_back: { de: 'Verweis: Ergebnis', en: 'Referral: result' },
  withdrawn: { de: 'Einwilligung widerrufen', en: 'Consent withdrawn' },
  dropped: { de: 'Verweis nicht weiterverfolgt', en: 'Referral not pursued' },
}

/** What a partner said, or did not. */
export const referralReplies = ['accepted', 'declined', 'no_answer', 'came_back'] as const
export type ReferralReply = (typeof referralReplies)[number]

/** What may be passed on of a client, in the order it is printed. The message is asked for by itself. */
export const referralFacts = ['name', 'contact', 'residence', 'nationality', 'languages', 'topics'] as const
export type ReferralFact = (typeof referralFacts)[number]

export const referralFactLabels: Record<ReferralFact | 'message', Label> = {
  name: { de: 'Name', en: 'Name' },
  contact: { de: 'Telefon und E-Mail', en: 'Phone and e-mail' },
  residence: { de: 'Wohnort oder Sitz', en: 'Place of residence or seat' },
  nationality: { de: 'Staatsangehörigkeit', en: 'Nationality' },
  languages: { de: 'Sprachen', en: 'Languages' },
  topics: { de: 'Themen der Beratung', en: 'Topics of the consultations' },
  message: { de: 'Nachricht', en: 'Message' },
}

/** How somebody consented. */
export const consentWays = ['signed', 'spoken', 'email'] as const
export type ConsentWay = (typeof consentWays)[number]

export const consentWayLabels: Record<ConsentWay, Label> = {
  signed: { de: 'schriftlich, unterschrieben', en: 'in writing, signed' },
  spoken: { de: 'mündlich', en: 'spoken' },
  email: { de: 'per E-Mail', en: 'by e-mail' },
}

/** How what was agreed reached the partner. */
export const handoverWays = ['print', 'mail', 'phone'] as const
export type HandoverWay = (typeof handoverWays)[number]

export const handoverWayLabels: Record<HandoverWay, Label> = {
  print: { de: 'Blatt gedruckt und mitgegeben', en: 'Sheet printed and given' },
  mail: { de: 'per E-Mail, Blatt im Anhang', en: 'by e-mail, sheet attached' },
  phone: { de: 'am Telefon', en: 'by phone' },
}

/** In which languages the consent is asked for: each has its text in `templates/consent/`. */
export const consentLanguages = ['de', 'en', 'uk', 'ar', 'pl', 'cs'] as const
export type ConsentLanguage = (typeof consentLanguages)[number]

/** What can be done with a referral as it stands. */
export const referralActs = ['edit', 'consent', 'withdraw', 'handOver', 'drop', ...referralReplies] as const
export type ReferralAct = (typeof referralActs)[number]

/** After how many days whoever looks after it is reminded, unless said otherwise. */
export const usualReminderDays = 14

/** Everything that a sheet prints, and nothing else; kept as it was on the day. */
export type ReferralSheet = {
  format: 1
  centre: string
  counsellor: string
  caseNumber: string
  institution: string
  recipient: string | null
  facts: { fact: ReferralFact; lines: string[] }[]
  message: string | null
  consent: { version: number; language: ConsentLanguage; way: ConsentWay; givenOn: string }
  /** A day, as in the other shapes of it. */
  printedOn: string
}
