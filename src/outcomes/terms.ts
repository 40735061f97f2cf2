import type { Label } from '../terms.ts'

/** What can come of a case; `stayed`: still here twelve months after having moved. */
export const outcomeKinds = ['moved', 'job', 'training_place', 'course', 'recognition', 'stayed'] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

/** What a list of cases can be narrowed to. */
export const outcomesAsked = [...outcomeKinds, 'none'] as const
export type OutcomeAsked = (typeof outcomesAsked)[number]

export const outcomeKindLabels: Record<OutcomeKind, Label> = {
  moved: { de: 'Zugezogen', en: 'Moved here' },
  job: { de: 'Arbeit gefunden', en: 'Found a job' },
  training_place: { de: 'Ausbildungsplatz gefunden', en: 'Found a training place' },
  course: { de: 'Kurs begonnen', en: 'Started a course' },
  recognition: { de: 'Abschluss anerkannt', en: 'Qualification recognised' },
  stayed: { de: 'Nach zwölf Monaten noch hier', en: 'Still here after twelve months' },
}

/** The same of companies and municipalities, which find people. */
export const outcomeKindsOfOrganisations = ['job', 'training_place', 'course'] as const

export const organisationOutcomeLabels: Record<(typeof outcomeKindsOfOrganisations)[number], Label> = {
  job: { de: 'Stelle besetzt', en: 'Position filled' },
  training_place: { de: 'Ausbildungsplatz besetzt', en: 'Training place filled' },
  course: { de: 'Schulung durchgeführt', en: 'Training held' },
}

/** So many months after having moved it is asked whether somebody stayed. */
export const stayedAfterMonths = 12

/** What came of one closing; each kind may be there twice, such as two jobs. */
export const outcomesAtOnce = 12
