import type { Label } from '../terms.ts'

/** Why two records may be one person or organisation. */
const duplicateReasons = [
  'same_name',
  'similar_name',
  'same_birth_year',
  'same_email',
  'same_phone',
  'same_place_and_sector',
] as const
export type DuplicateReason = (typeof duplicateReasons)[number]

export const duplicateReasonLabels: Record<DuplicateReason, Label> = {
  same_name: { de: 'gleicher Name', en: 'same name' },
  similar_name: { de: 'ähnlicher Name', en: 'similar name' },
  same_birth_year: { de: 'gleiches Geburtsjahr', en: 'same year of birth' },
  same_email: { de: 'gleiche E-Mail-Adresse', en: 'same e-mail address' },
  same_phone: { de: 'gleiche Telefonnummer', en: 'same phone number' },
  same_place_and_sector: { de: 'gleicher Ort und gleiche Branche', en: 'same place and sector' },
}
