import type { Label } from '../terms.ts'

export const organisationKinds = ['company', 'municipality'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export const organisationKindLabels: Record<OrganisationKind, Label> = {
  company: { de: 'Unternehmen', en: 'Company' },
  municipality: { de: 'Kommune', en: 'Municipality' },
}

/** To choose from: the sections of the classification of economic activities (WZ 2008); any other word may stand there too. */
export const usualSectors: readonly string[] = [
  'Land- und Forstwirtschaft',
  'Bergbau',
  'Verarbeitendes Gewerbe',
  'Energie- und Wasserversorgung',
  'Baugewerbe',
  'Handel',
  'Verkehr und Lagerei',
  'Gastgewerbe',
  'Information und Kommunikation',
  'Finanzen und Versicherungen',
  'Grundstücks- und Wohnungswesen',
  'Freiberufliche Dienstleistungen',
  'Öffentliche Verwaltung',
  'Erziehung und Unterricht',
  'Gesundheits- und Sozialwesen',
  'Kunst, Unterhaltung und Erholung',
  'Sonstige Dienstleistungen',
]
