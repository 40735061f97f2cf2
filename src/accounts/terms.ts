import type { Label } from '../terms.ts'

export const roles = ['counsellor', 'coordinator', 'administrator', 'auditor'] as const
export type Role = (typeof roles)[number]

/** What a one-time link is for. */
export const linkPurposes = ['first_administrator', 'set_up', 'reset'] as const
export type LinkPurpose = (typeof linkPurposes)[number]

/** In which a user reads the screen; the screen itself is written in German. */
export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]

/** Each in its own words, so that whoever reads only that one finds it. */
export const languageNames: Record<Language, string> = { de: 'Deutsch', en: 'English' }

export const roleLabels: Record<Role, Label> = {
  counsellor: { de: 'Beratung', en: 'Counsellor' },
  coordinator: { de: 'Koordination', en: 'Coordinator' },
  administrator: { de: 'Verwaltung', en: 'Administrator' },
  auditor: { de: 'Prüfung', en: 'Auditor' },
}
