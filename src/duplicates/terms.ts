import type { Label } from '../terms.ts'

/** Why two records may be one person or organisation. */
export const duplicateReasons = [
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

/** What a record says of somebody; a survivor takes what it does not say itself. */
export const mergeFields = [
  'name',
  'givenName',
  'nativeName',
  'targetGroup',
  'birthYear',
  'gender',
  'nationalities',
  'origin',
  'email',
  'phone',
  'originGroup',
  'household',
  'hasCar',
  'hasFamilyAbroad',
  'hasForeignDegree',
  'movingOn',
  'languages',
  'sector',
  'employees',
  'place',
  'contacts',
] as const
export type MergeField = (typeof mergeFields)[number]

export const mergeFieldLabels: Record<MergeField, Label> = {
  name: { de: 'Name', en: 'Name' },
  givenName: { de: 'Vorname', en: 'Given name' },
  nativeName: { de: 'Name in eigener Schrift', en: 'Name in its own script' },
  targetGroup: { de: 'Zielgruppe', en: 'Target group' },
  birthYear: { de: 'Geburtsjahr', en: 'Year of birth' },
  gender: { de: 'Geschlecht', en: 'Gender' },
  nationalities: { de: 'Staatsangehörigkeit', en: 'Nationality' },
  origin: { de: 'Herkunft', en: 'Origin' },
  email: { de: 'E-Mail', en: 'E-mail' },
  phone: { de: 'Telefon', en: 'Phone' },
  originGroup: { de: 'Herkunftsgruppe', en: 'Origin group' },
  household: { de: 'Wer mitkommt', en: 'Who comes along' },
  hasCar: { de: 'Auto', en: 'Car' },
  hasFamilyAbroad: { de: 'Familie im Ausland', en: 'Family abroad' },
  hasForeignDegree: { de: 'Ausländischer Abschluss', en: 'Foreign degree' },
  movingOn: { de: 'Geplanter Umzug', en: 'Planned move' },
  languages: { de: 'Bevorzugte Sprachen', en: 'Preferred languages' },
  sector: { de: 'Branche', en: 'Sector' },
  employees: { de: 'Beschäftigte', en: 'Employees' },
  place: { de: 'Sitz', en: 'Seat' },
  contacts: { de: 'Kontakte', en: 'Contacts' },
}

/** Why two records cannot be merged, in this direction or at all. */
export const mergeRefusals = [
  'merge_with_itself',
  'merge_across_kinds',
  'client_merged',
  'clients_are_distinct',
  'merge_would_reveal',
] as const
export type MergeRefusal = (typeof mergeRefusals)[number]
