import { msg, str } from '@lit/localize'
import type { Referral } from '#contract/referrals'
import type { Day } from '#rules/calendar'
import { mailStateLabels } from '#terms/mail'
import {
  consentWayLabels,
  handoverWayLabels,
  type ReferralFact,
  type ReferralReply,
  referralFactLabels,
  referralStandingLabels,
} from '#terms/referrals'
import { word } from '../app/locale.ts'
import { inARow, longDay, nearDay } from '../components/format.ts'
import { languageWord } from '../components/language-words.ts'

/** `Name, Telefon und E-Mail, Nachricht`. */
export const factsInWords = (facts: readonly ReferralFact[], hasMessage: boolean): string =>
  [
    ...facts.map((fact) => word(referralFactLabels[fact])),
    ...(hasMessage ? [word(referralFactLabels.message)] : []),
  ].join(', ')

export const standingInWords = ({ standing }: Pick<Referral, 'standing'>): string =>
  standing === null ? '' : word(referralStandingLabels[standing])

/** Where it stands and what that means, in a sentence; on a closed case nothing comes next. */
export const nextInWords = (referral: Referral, today: Day, isStill: boolean): string => {
  const { standing, consent, reminder } = referral
  if (isStill && standing !== 'withdrawn')
    return referral.handovers.some(hasLeft) ? '' : msg('Es wurde nichts weitergegeben.')
  const asked = reminder ? msg(str`Nachfragen: ${nearDay(reminder.dueOn, today)}`) : ''
  switch (standing) {
    case 'proposed':
      return consent && !consent.withdrawnOn
        ? msg('Seit der Einwilligung wurde geändert, was weitergegeben wird. Dafür braucht es eine neue.')
        : msg('Noch geht nichts hinaus: Zuerst braucht es die Einwilligung.')
    case 'consented':
      return msg('Es kann übergeben werden.')
    case 'handed_over':
    case 'accepted':
      return asked
    case 'declined':
    case 'no_answer':
      return msg('Ein anderer Partner kann vielleicht helfen.')
    case 'withdrawn':
      return referral.handovers.some(hasLeft)
        ? msg('Es wird nichts mehr weitergegeben. Was vorher hinausging, steht unten.')
        : msg('Es wurde nichts weitergegeben, und es geht nichts mehr hinaus.')
    default:
      return ''
  }
}

type Handover = Referral['handovers'][number]

/** A mail that never went is no hand-over. */
export const hasLeft = ({ way, mail }: Handover): boolean => way !== 'mail' || mail === null || mail.state === 'sent'

/** `17. Juni 2026 an Frau Seidel, per E-Mail, Blatt im Anhang (wartet): Name, Telefon und E-Mail`. */
export const handoverInWords = (handover: Handover): string => {
  const { handedOverOn, recipient, email, way, mail, facts, hasMessage } = handover
  const to = recipient ?? email
  const when = to === null ? longDay(handedOverOn) : msg(str`${longDay(handedOverOn)} an ${to}`)
  const how = mail
    ? `${word(handoverWayLabels[way])} (${word(mailStateLabels[mail.state])})`
    : word(handoverWayLabels[way])
  return `${when}, ${how}: ${factsInWords(facts, hasMessage)}`
}

type Consent = NonNullable<Referral['consent']>

/** `17. Juni 2026, schriftlich, unterschrieben, Ukrainisch, Fassung 1`. */
export const consentInWords = ({ givenOn, way, language, version, withdrawnOn }: Consent): string => {
  const given = `${longDay(givenOn)}, ${word(consentWayLabels[way])}, ${languageWord(language)}, ${msg(str`Fassung ${version}`)}`
  return withdrawnOn ? `${given}; ${msg(str`widerrufen am ${longDay(withdrawnOn)}`)}` : given
}

/** What has left already, to whom and when: nobody can call that back. */
export const leftInWords = ({ handovers, partner }: Referral): string => {
  const recipientAndDay = ({ handedOverOn, recipient, email }: Handover) =>
    msg(str`${recipient ?? email ?? partner.institution} (${longDay(handedOverOn)})`)
  return inARow(handovers.filter(hasLeft).map(recipientAndDay))
}

export const replyVerbs = (): Record<ReferralReply, string> => ({
  accepted: msg('Angenommen'),
  declined: msg('Abgelehnt'),
  no_answer: msg('Keine Antwort'),
  came_back: msg('Ergebnis eintragen'),
})
