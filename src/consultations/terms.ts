import type { Label } from '../terms.ts'

/** Only a consultation counts as counselled; a short contact is shown and timed (rule 1). */
export const talkForms = ['consultation', 'short_contact'] as const
export type TalkForm = (typeof talkForms)[number]

/** In minutes: old lists hold sums of several weeks. What comes in by a list must bear correcting by hand. */
export const longestTalk = 100_000

/** Of clients who were there beside the first. */
export const othersAtMost = 5

export const talkFormLabels: Record<TalkForm, Label> = {
  consultation: { de: 'Beratung', en: 'Consultation' },
  short_contact: { de: 'Kurzauskunft', en: 'Short contact' },
}
