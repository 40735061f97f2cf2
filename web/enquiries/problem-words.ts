import type { Words } from '../app/server-words.ts'

/** Refusals of what came in. */
export const enquiryProblemWords: Record<string, Words> = {
  enquiry_settled: {
    de: 'Diese Anfrage ist schon erledigt. Öffnen Sie sie zuerst wieder.',
    en: 'This enquiry is settled already. Open it again first.',
  },
  enquiry_is_a_case: {
    de: 'Aus dieser Anfrage ist ein Fall geworden. Schreiben Sie dort weiter.',
    en: 'This enquiry became a case. Please go on there.',
  },
  assignee_unfit: {
    de: 'Diese Kollegin kann keine Anfrage übernehmen: Sie berät nicht oder kann sich nicht anmelden.',
    en: 'This colleague cannot take over an enquiry: they do not counsel, or cannot sign in.',
  },
  assignee_knows_not: {
    de: 'Die Anfrage betrifft einen geschützten Fall, den diese Kollegin nicht sieht.',
    en: 'The enquiry is about a restricted case that this colleague cannot see.',
  },
}
