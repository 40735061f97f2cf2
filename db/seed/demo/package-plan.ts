import type { Day } from '../../../src/calendar/rules.ts'
import type { PackageLanguage } from '../../../src/packages/terms.ts'

/** A link that opens it, made when it was handed over; `lasts` is in days. */
type PlannedLink = { lasts: number; revoked?: boolean }

/** A welcome package that somebody with a face was given, told from today backwards. */
export type PlannedPackage = {
  /** The key of the persona. */
  to: string
  daysAgo: number
  language: PackageLanguage
  second?: PackageLanguage
  note?: string
  /** Modules that were taken out of what was proposed. */
  without?: readonly string[]
  followUps?: boolean
  link?: PlannedLink
}

/**
 * One with a link that opens it, one whose link was withdrawn, one whose link is over, and one on paper alone. Each is
 * printed when the demo is made, which takes its time: hence no more.
 */
export const plannedPackages: readonly PlannedPackage[] = [
  {
    to: 'nguyen',
    daysAgo: 45,
    language: 'vi',
    second: 'de',
    followUps: true,
    link: { lasts: 30 },
  },
  {
    to: 'suess-weissbach',
    daysAgo: 30,
    language: 'de',
    note: 'Schön, dass Sie wieder da sind! Die Kita am Stadtpark meldet sich bei Ihnen bis zum Monatsende.',
    without: ['customs-and-holidays', 'learning-german'],
  },
  {
    to: 'al-khatib',
    daysAgo: 5,
    language: 'ar',
    note: 'أهلاً وسهلاً! دورة B1 تبدأ يوم الاثنين الساعة 9.',
    link: { lasts: 30, revoked: true },
  },
  {
    to: 'zahorodnia',
    daysAgo: 4,
    language: 'uk',
    note: 'Ласкаво просимо! Я зателефоную вам у понеділок.',
    without: ['broadcasting-fee'],
    link: { lasts: 30 },
  },
]

/** The day on which it was handed over: never before the case was opened. */
export const dayHandedOver = (wanted: Day, openedOn: Day): Day => (wanted < openedOn ? openedOn : wanted)
