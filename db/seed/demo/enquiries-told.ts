import type { enquiries } from '../../schema/index.ts'

type Row = typeof enquiries.$inferInsert
type Said =
  | 'concern'
  | 'language'
  | 'state'
  | 'closing'
  | 'organisationName'
  | 'contactName'
  | 'email'
  | 'phone'
  | 'answer'

export type Told = Pick<Row, 'what' | 'source'> &
  Partial<Pick<Row, Said>> & {
    daysAgo: number
    minutes: number
    /** After how many days it was settled. */
    after?: number
    isMarlenes?: true
  }

/** All invented, as everybody in the demo. */
export const told: readonly Told[] = [
  {
    daysAgo: 1,
    minutes: 1252,
    source: 'form',
    concern: 'moving',
    language: 'en',
    what: 'My husband has an offer from a hospital in Aue. We live in Leeds and have two children (4 and 9). What do we have to do first, and is there a school that takes children without German?',
    contactName: 'Grace Okafor',
    email: 'grace.okafor@example.org',
    phone: '+44 113 00 4821',
  },
  {
    daysAgo: 1,
    minutes: 970,
    source: 'phone',
    concern: 'recruiting',
    what: 'Zwei Auszubildende aus Marokko, wie geht das mit dem Visum?',
    organisationName: 'Bäckerei Uhlmann OHG',
    contactName: 'Frau Uhlmann',
    phone: '03725 000 118',
  },
  {
    daysAgo: 1,
    minutes: 522,
    source: 'form',
    concern: 'returning',
    language: 'de',
    what: 'Wir wollen mit der Familie aus Göteborg zurück. Ich suche eine Stelle als Mechatroniker, am liebsten rund um Zschopau.',
    contactName: 'Henning Çelik',
    email: 'henning.celik@example.org',
  },
  {
    daysAgo: 3,
    minutes: 815,
    source: 'counter',
    concern: 'other',
    what: 'War kurz da: Wo kann man sich zum Welcome-Coach ausbilden lassen?',
    contactName: 'Frau Seifert',
    phone: '03733 000 450',
  },
  {
    daysAgo: 4,
    minutes: 640,
    source: 'email',
    concern: 'recruiting',
    what: 'Fragt nach Wohnungen für drei neue Beschäftigte ab dem nächsten Quartal.',
    organisationName: 'Pflegedienst Morgenstern',
    contactName: 'Herr Löbel',
    phone: '03771 000 204',
    isMarlenes: true,
  },
  {
    daysAgo: 9,
    minutes: 1130,
    source: 'form',
    concern: 'recruiting',
    language: 'de',
    what: 'Wir suchen seit einem Jahr zwei CNC-Dreher und überlegen, im Ausland zu suchen. Kommt jemand zu uns?',
    organisationName: 'Metallwaren Tröger & Sohn',
    contactName: 'Kerstin Tröger',
    email: 'troeger@example.org',
    phone: '037360 000 77',
  },
  {
    daysAgo: 12,
    minutes: 600,
    source: 'email',
    concern: 'moving',
    what: 'Welche Unterlagen braucht die Anerkennung als Erzieherin?',
    contactName: 'Olena Koval',
    email: 'olena.koval@example.org',
    state: 'answered',
    answer: 'Merkblatt geschickt, bei Fragen meldet sie sich wieder.',
    isMarlenes: true,
  },
  {
    daysAgo: 20,
    minutes: 700,
    source: 'email',
    what: 'Angebot für eine Anzeige in einem Branchenbuch.',
    organisationName: 'Werbeverlag Südwest',
    state: 'closed',
    closing: 'spam',
    after: 0,
  },
  {
    daysAgo: 27,
    minutes: 545,
    source: 'form',
    concern: 'moving',
    language: 'en',
    what: 'I am a nurse from Manila and looking for a job in Germany. Can you help me with the recognition?',
    contactName: 'Maria Lourdes Santos',
    email: 'ml.santos@example.org',
    state: 'answered',
    answer:
      'Yes: recognition begins with your diploma and its translation. Please send us both, and tell us when we can call you.',
    after: 2,
    isMarlenes: true,
  },
  {
    daysAgo: 34,
    minutes: 610,
    source: 'phone',
    concern: 'other',
    what: 'Möchte wissen, wer Wohngeld auszahlt.',
    contactName: 'Herr Günther',
    state: 'closed',
    closing: 'forwarded',
    answer: 'An die Wohngeldstelle seiner Gemeinde verwiesen.',
    after: 0,
  },
  {
    daysAgo: 41,
    minutes: 880,
    source: 'form',
    concern: 'returning',
    language: 'de',
    what: 'Ich pendle seit acht Jahren nach Stuttgart und würde gern wieder hier arbeiten.',
    contactName: 'Steffen Richter',
    email: 'steffen.richter@example.org',
    state: 'closed',
    closing: 'no_answer',
    answer: 'Dreimal angerufen und geschrieben, keine Antwort.',
    after: 21,
    isMarlenes: true,
  },
  {
    daysAgo: 65,
    minutes: 715,
    source: 'email',
    concern: 'moving',
    what: 'Sucht eine Wohnung in Leipzig.',
    contactName: 'Daniele Ricci',
    email: 'd.ricci@example.org',
    state: 'closed',
    closing: 'not_for_us',
  },
  {
    daysAgo: 118,
    minutes: 570,
    source: 'counter',
    concern: 'moving',
    what: 'Anmeldung und Krankenkasse für die Schwester, die im Sommer nachkommt.',
    contactName: 'Frau Haddad',
    state: 'answered',
    answer: 'Im Büro besprochen, Checkliste mitgegeben.',
    after: 0,
  },
]

/** Settled longer ago: that they came and what became of them counts, who it was is erased. */
export const toldLongAgo: readonly Omit<Told, 'what'>[] = [
  { daysAgo: 215, minutes: 530, source: 'phone', concern: 'recruiting', state: 'answered' },
  { daysAgo: 248, minutes: 905, source: 'email', concern: 'returning', state: 'answered', after: 3 },
  { daysAgo: 290, minutes: 660, source: 'email', state: 'closed', closing: 'spam', after: 0 },
  { daysAgo: 301, minutes: 780, source: 'counter', concern: 'moving', state: 'answered', after: 0 },
]
