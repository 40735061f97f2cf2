import type { Label } from '../terms.ts'

/** The page speaks these two, and so do its mails. */
export const formLanguages = ['de', 'en'] as const
export type FormLanguage = (typeof formLanguages)[number]

/**
 * What whoever sends the form agrees to, by version: a text that was agreed to is never changed, a new one is added. The
 * last is the one that is shown. `{centre}` is filled in.
 */
export const consentTexts = {
  '2026-11': {
    de: 'Ich bin einverstanden, dass {centre} meine Angaben speichert und verwendet, um meine Anfrage zu beantworten. Das kann ich jederzeit für die Zukunft widerrufen; eine Nachricht genügt.',
    en: 'I agree that {centre} stores and uses what I have entered in order to answer my enquiry. I can withdraw this at any time for the future; a message is enough.',
  },
} as const satisfies Record<string, Label>

export const consentVersions = Object.keys(consentTexts) as ConsentVersion[]
export type ConsentVersion = keyof typeof consentTexts

export const currentConsent: ConsentVersion = '2026-11'
