import type { Label } from '../terms.ts'

/** What stands in a question for the line of what is not recorded. */
export const notRecorded = 'none'

/** The line of everyone who lives in none of the district's municipalities. */
export const elsewhere = 'elsewhere'

/** A place kept as it was written may also be one of the district's that nobody recognised. */
export const elsewhereLabel: Label = {
  de: 'außerhalb des Landkreises oder nicht zugeordnet',
  en: 'outside the district, or not matched',
}

/** The line of companies of whom one may not know; no written sector folds to this. */
export const restrictedSector = '*restricted'

export const restrictedSectorLabel: Label = { de: 'geschützt', en: 'restricted' }

/** By the age somebody reaches in a year. */
export const ageGroups = [
  'under_18',
  '18_to_24',
  '25_to_34',
  '35_to_44',
  '45_to_54',
  '55_to_64',
  '65_and_over',
] as const
export type AgeGroup = (typeof ageGroups)[number]

export const ageGroupLabels: Record<AgeGroup, Label> = {
  under_18: { de: 'unter 18', en: 'under 18' },
  '18_to_24': { de: '18–24', en: '18–24' },
  '25_to_34': { de: '25–34', en: '25–34' },
  '35_to_44': { de: '35–44', en: '35–44' },
  '45_to_54': { de: '45–54', en: '45–54' },
  '55_to_64': { de: '55–64', en: '55–64' },
  '65_and_over': { de: '65 und älter', en: '65 and over' },
}

/** By employees, as the European Union tells micro, small, medium and large; nobody employed is a line of its own. */
export const companySizes = ['nobody', '1_to_9', '10_to_49', '50_to_249', '250_and_over'] as const
export type CompanySize = (typeof companySizes)[number]

export const companySizeLabels: Record<CompanySize, Label> = {
  nobody: { de: 'ohne Beschäftigte', en: 'no employees' },
  '1_to_9': { de: '1–9', en: '1–9' },
  '10_to_49': { de: '10–49', en: '10–49' },
  '50_to_249': { de: '50–249', en: '50–249' },
  '250_and_over': { de: '250 und mehr', en: '250 and more' },
}
