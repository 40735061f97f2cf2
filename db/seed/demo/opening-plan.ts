import type { WorkKind } from '../../../src/placements/terms.ts'

/** An opening as it is told: days before today. */
export type PlannedOpening = {
  of: string
  kind: WorkKind
  title: string
  places?: number
  known: number
  checked: number
  /** Whether it stands in the job portal. */
  inPortal?: true
  note?: string
  ended?: { ending: 'filled' | 'withdrawn'; daysAgo: number }
}

/** What the organisations with a face look for. */
export const plannedOpenings: readonly PlannedOpening[] = [
  {
    of: 'Drechselwerkstatt Göckeritz & Söhne e. K.',
    kind: 'job',
    title: 'Drechsler',
    known: 117,
    checked: 34,
    inPortal: true,
    ended: { ending: 'filled', daysAgo: 3 },
  },
  {
    of: 'Drechselwerkstatt Göckeritz & Söhne e. K.',
    kind: 'training',
    title: 'Auszubildende Holzspielzeugmacher',
    known: 34,
    checked: 3,
    note: 'Ab September. Zimmer im Ort vorhanden.',
  },
  { of: 'Tischlerei Öhmichen', kind: 'job', title: 'Tischlergeselle', known: 82, checked: 82 },
  {
    of: 'Metallbau Wüstner GmbH & Co. KG',
    kind: 'job',
    title: 'Schweißer (WIG)',
    places: 2,
    known: 48,
    checked: 9,
    inPortal: true,
    note: 'Deutsch A2 reicht, der Vorarbeiter spricht Tschechisch.',
  },
  {
    of: 'Metallbau Wüstner GmbH & Co. KG',
    kind: 'internship',
    title: 'Praktikum in der Konstruktion',
    known: 20,
    checked: 20,
  },
  {
    of: 'Galvanotechnik Südhoff & Łącki GmbH',
    kind: 'job',
    title: 'Oberflächenbeschichter',
    places: 3,
    known: 70,
    checked: 70,
    inPortal: true,
  },
  {
    of: 'Bäckerei Uhlmann OHG',
    kind: 'training',
    title: 'Auszubildende Bäcker',
    places: 2,
    known: 26,
    checked: 12,
    inPortal: true,
    note: 'Zwei Bewerber aus Marokko, Visum läuft.',
  },
  {
    of: 'Bäckerei Uhlmann OHG',
    kind: 'job',
    title: 'Verkäuferin in Teilzeit',
    known: 140,
    checked: 101,
    ended: { ending: 'withdrawn', daysAgo: 60 },
  },
]

/** Whom else one reaches there, in the order they stand after the main contact. */
export const plannedContacts: readonly {
  of: string
  name: string
  role: string | null
  phone?: string
  email?: string
  note?: string
  former?: number
}[] = [
  {
    of: 'Metallbau Wüstner GmbH & Co. KG',
    name: 'Doreen Kaltofen',
    role: 'Personal',
    phone: '03735 00072',
    email: 'personal-wuestner@example.org',
    note: 'Dienstags und donnerstags im Haus.',
  },
  {
    of: 'Metallbau Wüstner GmbH & Co. KG',
    name: 'Rolf Wüstner',
    role: 'Seniorchef',
    phone: '03735 00070',
    former: 210,
  },
  {
    of: 'Galvanotechnik Südhoff & Łącki GmbH',
    name: 'Annett Südhoff',
    role: 'Geschäftsführung',
    email: 'suedhoff@example.org',
  },
  {
    of: 'Drechselwerkstatt Göckeritz & Söhne e. K.',
    name: 'Konrad Göckeritz',
    role: 'Ausbildung',
    phone: '037362 00052',
  },
  { of: 'Bäckerei Uhlmann OHG', name: 'Sabine Uhlmann', role: 'Laden und Büro', phone: '037298 00031' },
]

/** What companies of a sector look for. */
export const usualOpenings: Record<string, readonly string[]> = {
  'Verarbeitendes Gewerbe': [
    'Zerspanungsmechaniker',
    'Industriemechaniker',
    'Maschinen- und Anlagenführer',
    'Werkzeugmacher',
  ],
  Baugewerbe: ['Elektroniker', 'Maurer', 'Anlagenmechaniker Sanitär und Heizung', 'Dachdecker'],
  'Gesundheits- und Sozialwesen': [
    'Pflegefachkraft',
    'Physiotherapeutin',
    'Medizinische Fachangestellte',
    'Pflegehelfer',
  ],
  Handel: ['Kfz-Mechatroniker', 'Kauffrau im Einzelhandel', 'Land- und Baumaschinenmechatroniker'],
  Gastgewerbe: ['Koch', 'Servicekraft', 'Hotelfachfrau'],
  'Verkehr und Lagerei': ['Berufskraftfahrer', 'Fachkraft für Lagerlogistik', 'Busfahrerin'],
  'Information und Kommunikation': ['Fachinformatiker', 'Softwareentwicklerin'],
  'Freiberufliche Dienstleistungen': ['Bauzeichner', 'Steuerfachangestellte'],
  'Land- und Forstwirtschaft': ['Landwirt', 'Melkerin'],
  'Sonstige Dienstleistungen': ['Friseur', 'Gebäudereiniger'],
  'Erziehung und Unterricht': ['Erzieherin', 'Sozialassistent'],
}
