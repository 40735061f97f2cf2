import type { Label } from '../terms.ts'

/** An event, or outreach by a campaign: a company is reached by either (rule 9). */
export const eventForms = ['event', 'mailing', 'call', 'visit'] as const
export type EventForm = (typeof eventForms)[number]

export const eventFormLabels: Record<EventForm, Label> = {
  event: { de: 'Veranstaltung', en: 'Event' },
  mailing: { de: 'Mailing', en: 'Mailing' },
  call: { de: 'Telefonaktion', en: 'Calls' },
  visit: { de: 'Besuche', en: 'Visits' },
}

/** How far somebody got; who came need not have been registered. */
export const standings = ['invited', 'registered', 'came'] as const
export type Standing = (typeof standings)[number]

export const eventTimes = ['upcoming', 'past'] as const

/** The Welcome-Coach training has three modules, in this order. */
export const coachModules = [1, 2, 3] as const
export type CoachModule = (typeof coachModules)[number]

export const coachModuleLabels: Record<CoachModule, Label> = {
  1: { de: 'Rolle und Perspektivwechsel', en: 'The role, and a change of perspective' },
  2: { de: 'Basiswissen Aufenthaltsrecht', en: 'Basics of residence law' },
  3: { de: 'Sprachförderung im Betrieb', en: 'Supporting language at work' },
}

/** Of one module, or of the whole training. */
export const certificateKinds = ['module', 'training'] as const
export type CertificateKind = (typeof certificateKinds)[number]

export const certificateLanguages = ['de', 'en'] as const
export type CertificateLanguage = (typeof certificateLanguages)[number]

/** More stand on no list: whoever comes beyond is counted without a name. */
export const mostParticipants = 1000
export const mostAtOnce = 300
export const mostTicksAtOnce = 200
