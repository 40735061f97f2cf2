import type { Language } from '../accounts/terms.ts'
import type { Day } from '../calendar/rules.ts'
import type { Names, Values } from './template-rules.ts'
import type { MailTemplate } from './terms.ts'

/** An invitation and what follows it. `link` is the respondent's own, with the secret behind the #. */
type OfSheet = { organisation: string; respondent: string | null; link: string; endsOn: Day }

/** What each mail is written from, beside the centre's name. */
export type MailValues = {
  'check-invitation': OfSheet & { inviter: string }
  'check-reminder': OfSheet & { inviter: string }
  /** Nothing that whoever registered typed: anybody could have the centre send it to anybody. */
  'check-registration': { link: string; endsAt: Date }
  'check-finished': OfSheet
  'welcome-package': { link: string; endsOn: Day; counsellor: string }
  /** An appointment begins at a moment, everything else is due on a day; of the client no more than initials. */
  'follow-up-reminder': { link: string; beginsAt: Date | null; dueOn: Day | null; initials: string | null }
  /** Nothing that whoever sent the form typed, for the same reason. */
  'enquiry-confirmation': { link: string; endsAt: Date }
  /** `phone` and `email` are the centre's own. */
  'enquiry-answer': { answer: string; counsellor: string; phone: string | null; email: string | null }
  /** Nothing of the client: that stands in the sheet, which is attached. */
  referral: { recipient: string | null; counsellor: string; phone: string | null; email: string | null }
}

const always = { centre: 'always', link: 'always' } as const
const ofSheet = { ...always, organisation: 'always', respondent: 'perhaps', endsOn: 'always' } as const

/** What its template may name. */
export const valueNames: Record<MailTemplate, Names> = {
  'check-invitation': { ...ofSheet, inviter: 'always' },
  'check-reminder': { ...ofSheet, inviter: 'always' },
  'check-registration': { ...always, endsAt: 'always' },
  'check-finished': ofSheet,
  'welcome-package': { ...always, endsOn: 'always', counsellor: 'always' },
  'follow-up-reminder': { ...always, beginsAt: 'perhaps', dueOn: 'perhaps', initials: 'perhaps' },
  'enquiry-confirmation': { ...always, endsAt: 'always' },
  'enquiry-answer': {
    centre: 'always',
    answer: 'paragraphs',
    counsellor: 'always',
    phone: 'perhaps',
    email: 'perhaps',
  },
  referral: { centre: 'always', recipient: 'perhaps', counsellor: 'always', phone: 'perhaps', email: 'perhaps' },
}

const days = ['endsOn', 'dueOn']

/** Days and moments are written out in the language of the mail. */
export const inWords = (values: Readonly<Record<string, string | Date | null>>, language: Language): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (value instanceof Date) return [name, writtenMoment(value, language)]
      return [name, days.includes(name) && value !== null ? writtenDay(value, language) : value]
    }),
  )

const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' }

const writtenDay = (day: Day, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(day))

const writtenMoment = (at: Date, language: Language): string => {
  const format = { timeZone: 'Europe/Berlin', dateStyle: 'long', timeStyle: 'short' } as const
  const words = new Intl.DateTimeFormat(locales[language], format).format(at)
  return language === 'de' ? `${words} Uhr` : words
}
