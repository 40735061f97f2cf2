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
  enquiry_open: {
    de: 'Diese Anfrage ist noch offen. Beantworten oder schließen Sie sie zuerst.',
    en: 'This enquiry is still open. Answer or close it first.',
  },
  enquiry_erased: {
    de: 'Die Angaben dieser Anfrage sind gelöscht. Sie lässt sich nicht wieder öffnen.',
    en: 'What this enquiry said has been erased. It cannot be opened again.',
  },
  enquiry_without_email: {
    de: 'Zu dieser Anfrage gibt es keine E-Mail-Adresse.',
    en: 'There is no e-mail address for this enquiry.',
  },
  form_closed: {
    de: 'Das Formular nimmt gerade keine Anfragen an.',
    en: 'The form takes no enquiries at the moment.',
  },
  enquiry_link_closed: {
    de: 'Dieser Link bestätigt nichts: Er ist nicht vollständig, oder seine Zeit ist um.',
    en: 'This link confirms nothing: it is incomplete, or its time is over.',
  },
}
