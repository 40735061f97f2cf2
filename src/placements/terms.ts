import type { Label } from '../terms.ts'

/** What somebody is placed in, and what an opening is for. */
export const workKinds = ['job', 'training', 'internship'] as const
export type WorkKind = (typeof workKinds)[number]

export const workKindLabels: Record<WorkKind, Label> = {
  job: { de: 'Arbeit', en: 'Job' },
  training: { de: 'Ausbildung', en: 'Training' },
  internship: { de: 'Praktikum', en: 'Internship' },
}

/** Where a placement stands on a day. */
export const placementStandings = ['coming', 'running', 'over'] as const
export type PlacementStanding = (typeof placementStandings)[number]
