import type { Words } from '../app/server-words.ts'

/** Refusals of referrals. */
export const referralProblemWords: Record<string, Words> = {
  referral_consent_needed: {
    de: 'Für genau diese Angaben liegt keine Einwilligung vor. Tragen Sie zuerst die Einwilligung ein.',
    en: 'There is no consent to exactly this information. Record the consent first.',
  },
  referral_stands_otherwise: {
    de: 'Der Verweis steht inzwischen anders. Bitte ansehen, was jetzt zu tun ist.',
    en: 'The referral stands otherwise by now. Please see what is to be done.',
  },
  referral_under_way: {
    de: 'Der Verweis ist schon übergeben. Was weitergegeben wurde, lässt sich nicht mehr ändern.',
    en: 'The referral has been handed over. What was passed on can no longer be changed.',
  },
  referral_step_stays: {
    de: 'Das lässt sich nicht zurücknehmen: Es ist schon hinausgegangen, oder danach ist noch etwas geschehen.',
    en: 'This cannot be taken back: it has left already, or something happened after it.',
  },
  referral_day_before: {
    de: 'An einem späteren Tag ist schon etwas eingetragen. Bitte einen Tag danach nehmen.',
    en: 'Something is recorded on a later day already. Please take a day after it.',
  },
  referral_result_missing: { de: 'Bitte eintragen, was herausgekommen ist.', en: 'Please enter what came of it.' },
  referral_fact_unfit: {
    de: 'Diese Angabe gibt es bei einer Organisation nicht.',
    en: 'An organisation has no such information.',
  },
  referrals_full: {
    de: 'Mehr als 200 Verweise hat ein Fall nicht.',
    en: 'A case has no more than 200 referrals.',
  },
  partner_unknown: { de: 'Diesen Partner gibt es nicht mehr.', en: 'This partner no longer exists.' },
  partner_retired: {
    de: 'Dieser Partner ist abgelegt. Bitte einen anderen wählen.',
    en: 'This partner is put away. Please choose another.',
  },
  consent_text_changed: {
    de: 'Der Text der Einwilligung hat sich inzwischen geändert. Bitte den neuen zeigen oder vorlesen.',
    en: 'The text of the consent has changed meanwhile. Please show or read out the new one.',
  },
  handover_without_mail: {
    de: 'Eine Adresse gehört nur zu einer Übergabe per E-Mail.',
    en: 'An address belongs only to a hand-over by e-mail.',
  },
}
