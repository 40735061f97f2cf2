import type { Catalogue, Offer } from '../../src/catalogues/terms.ts'

export type StartingRow = { code: string; de: string; en: string; offeredFor?: Offer }

const topics: StartingRow[] = [
  { code: 'work', de: 'Arbeit', en: 'Work', offeredFor: 'person' },
  { code: 'training', de: 'Ausbildung und Studium', en: 'Training and studies', offeredFor: 'person' },
  { code: 'housing', de: 'Wohnen', en: 'Housing', offeredFor: 'person' },
  { code: 'recognition', de: 'Anerkennung', en: 'Recognition', offeredFor: 'both' },
  { code: 'residence', de: 'Aufenthalt', en: 'Residence', offeredFor: 'both' },
  { code: 'language', de: 'Sprache', en: 'Language', offeredFor: 'both' },
  { code: 'childcare', de: 'Kita und Schule', en: 'Childcare and school', offeredFor: 'person' },
  { code: 'family', de: 'Familie', en: 'Family', offeredFor: 'person' },
  { code: 'health', de: 'Gesundheit und Versicherung', en: 'Health and insurance', offeredFor: 'person' },
  { code: 'finances', de: 'Finanzen und Leistungen', en: 'Finances and benefits', offeredFor: 'person' },
  { code: 'mobility', de: 'Mobilität', en: 'Mobility', offeredFor: 'person' },
  { code: 'authorities', de: 'Behörden', en: 'Authorities', offeredFor: 'person' },
  { code: 'leisure', de: 'Freizeit', en: 'Leisure', offeredFor: 'person' },
  { code: 'discrimination', de: 'Benachteiligung', en: 'Discrimination', offeredFor: 'person' },
  { code: 'recruiting', de: 'Anwerbung', en: 'Recruiting', offeredFor: 'organisation' },
  { code: 'onboarding', de: 'Onboarding', en: 'Onboarding', offeredFor: 'organisation' },
  { code: 'welcome_culture', de: 'Willkommenskultur', en: 'Welcoming culture', offeredFor: 'organisation' },
  { code: 'welcome_coach', de: 'Welcome-Coach', en: 'Welcome coach', offeredFor: 'organisation' },
  { code: 'funding', de: 'Förderung', en: 'Funding', offeredFor: 'organisation' },
  { code: 'other', de: 'Sonstiges', en: 'Other', offeredFor: 'both' },
]

const channels: StartingRow[] = [
  { code: 'in_person', de: 'persönlich', en: 'in person' },
  { code: 'on_site', de: 'vor Ort', en: 'on site' },
  { code: 'phone', de: 'Telefon', en: 'phone' },
  { code: 'email', de: 'E-Mail', en: 'e-mail' },
  { code: 'video', de: 'Video', en: 'video' },
  { code: 'event', de: 'Veranstaltung', en: 'event' },
  { code: 'letter', de: 'Brief', en: 'letter' },
  { code: 'third_party', de: 'über Dritte', en: 'through others' },
]

const eventKinds: StartingRow[] = [
  { code: 'fair', de: 'Messe', en: 'Fair' },
  { code: 'conference', de: 'Tagung', en: 'Conference' },
  { code: 'meeting', de: 'Treffen', en: 'Meeting' },
  { code: 'workshop', de: 'Workshop', en: 'Workshop' },
  { code: 'training', de: 'Schulung', en: 'Training' },
  { code: 'other', de: 'Sonstiges', en: 'Other' },
]

const closingReasons: StartingRow[] = [
  { code: 'goal_reached', de: 'Ziel erreicht', en: 'Goal reached' },
  { code: 'passed_on', de: 'weitervermittelt', en: 'passed on' },
  { code: 'no_contact', de: 'kein Kontakt mehr', en: 'no contact any more' },
  { code: 'moved_away', de: 'weggezogen', en: 'moved away' },
  { code: 'other', de: 'Sonstiges', en: 'Other' },
  { code: 'imported', de: 'aus alter Liste übernommen', en: 'taken over from an old list' },
]

/** The starting rows of the domain page; what a centre makes of them later is its own. */
export const startingCatalogues: Record<Catalogue, readonly StartingRow[]> = {
  topic: topics,
  channel: channels,
  eventKind: eventKinds,
  closingReason: closingReasons,
}
