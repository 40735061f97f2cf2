import type { Label } from '../terms.ts'

/** The languages a module may exist in; the German text governs. A further one is a row here and below, and its files. */
export const packageLanguages = ['de', 'de-plain', 'en', 'cs', 'pl', 'uk', 'ro', 'vi', 'es', 'ar', 'fa'] as const
export type PackageLanguage = (typeof packageLanguages)[number]

/** `tag` is BCP 47, for documents; `formats` the same for days and amounts, whose digits stay those of forms and signs. */
type LanguageTerms = { label: Label; own: string; tag: string; formats: string; rightToLeft: boolean }

export const packageLanguageTerms: Record<PackageLanguage, LanguageTerms> = {
  de: { label: { de: 'Deutsch', en: 'German' }, own: 'Deutsch', tag: 'de', formats: 'de', rightToLeft: false },
  'de-plain': {
    label: { de: 'Deutsch in einfacher Sprache', en: 'Plain German' },
    own: 'Deutsch in einfacher Sprache',
    tag: 'de-simple',
    formats: 'de',
    rightToLeft: false,
  },
  en: { label: { de: 'Englisch', en: 'English' }, own: 'English', tag: 'en', formats: 'en-GB', rightToLeft: false },
  cs: { label: { de: 'Tschechisch', en: 'Czech' }, own: 'čeština', tag: 'cs', formats: 'cs', rightToLeft: false },
  pl: { label: { de: 'Polnisch', en: 'Polish' }, own: 'polski', tag: 'pl', formats: 'pl', rightToLeft: false },
  uk: { label: { de: 'Ukrainisch', en: 'Ukrainian' }, own: 'українська', tag: 'uk', formats: 'uk', rightToLeft: false },
  ro: { label: { de: 'Rumänisch', en: 'Romanian' }, own: 'română', tag: 'ro', formats: 'ro', rightToLeft: false },
  vi: {
    label: { de: 'Vietnamesisch', en: 'Vietnamese' },
    own: 'Tiếng Việt',
    tag: 'vi',
    formats: 'vi',
    rightToLeft: false,
  },
  es: { label: { de: 'Spanisch', en: 'Spanish' }, own: 'español', tag: 'es', formats: 'es', rightToLeft: false },
  ar: {
    label: { de: 'Arabisch', en: 'Arabic' },
    own: 'العربية',
    tag: 'ar',
    formats: 'ar-u-ca-gregory-nu-latn',
    rightToLeft: true,
  },
  fa: {
    label: { de: 'Persisch', en: 'Persian' },
    own: 'فارسی',
    tag: 'fa',
    formats: 'fa-u-ca-gregory-nu-latn',
    rightToLeft: true,
  },
}

/** A module that is to be verified cannot be printed. */
export const moduleStates = ['verified', 'to be verified'] as const
export type ModuleState = (typeof moduleStates)[number]

/** What a module leaves to the municipality, the case and the day; `partner:CODE` beside them is one of the directory. */
export const placeholders = [
  'town hall',
  'registration office',
  'waste',
  'schools authority',
  'centre',
  'counsellor',
  'next appointment',
  'due',
] as const

/** What stands for a placeholder that nothing is known for. */
export const stillOpen: Record<PackageLanguage, string> = {
  de: 'noch offen',
  'de-plain': 'noch offen',
  en: 'not yet known',
  cs: 'zatím není známo',
  pl: 'jeszcze nieustalone',
  uk: 'ще невідомо',
  ro: 'încă nestabilit',
  vi: 'chưa rõ',
  es: 'todavía por concretar',
  ar: 'لم يُحدَّد بعد',
  fa: 'هنوز مشخص نیست',
}

/** How it is said until when something is due: `{day}` a day, `{amount}` such as `14 days`. */
type DueWords = {
  atOnce: string
  anyTime: string
  by: string
  beforeMoving: string
  amountBefore: string
  amountAfter: string
}

export const dueTerms: Record<PackageLanguage, DueWords> = {
  de: {
    atOnce: 'sofort',
    anyTime: 'jederzeit',
    by: 'bis {day}',
    beforeMoving: 'vor dem Umzug',
    amountBefore: '{amount} vor dem Umzug',
    amountAfter: '{amount} nach dem Umzug',
  },
  'de-plain': {
    atOnce: 'sofort',
    anyTime: 'jederzeit',
    by: 'bis {day}',
    beforeMoving: 'vor dem Umzug',
    amountBefore: '{amount} vor dem Umzug',
    amountAfter: '{amount} nach dem Umzug',
  },
  en: {
    atOnce: 'at once',
    anyTime: 'at any time',
    by: 'by {day}',
    beforeMoving: 'before moving',
    amountBefore: '{amount} before moving',
    amountAfter: '{amount} after moving',
  },
  cs: {
    atOnce: 'ihned',
    anyTime: 'kdykoli',
    by: 'do {day}',
    beforeMoving: 'před stěhováním',
    amountBefore: '{amount} před stěhováním',
    amountAfter: '{amount} po přestěhování',
  },
  pl: {
    atOnce: 'od razu',
    anyTime: 'w dowolnym czasie',
    by: 'do {day}',
    beforeMoving: 'przed przeprowadzką',
    amountBefore: '{amount} przed przeprowadzką',
    amountAfter: '{amount} po przeprowadzce',
  },
  uk: {
    atOnce: 'одразу',
    anyTime: 'будь-коли',
    by: 'до {day}',
    beforeMoving: 'до переїзду',
    amountBefore: 'за {amount} до переїзду',
    amountAfter: 'через {amount} після переїзду',
  },
  ro: {
    atOnce: 'imediat',
    anyTime: 'oricând',
    by: 'până la {day}',
    beforeMoving: 'înainte de mutare',
    amountBefore: 'cu {amount} înainte de mutare',
    amountAfter: 'la {amount} după mutare',
  },
  vi: {
    atOnce: 'ngay lập tức',
    anyTime: 'bất cứ lúc nào',
    by: 'chậm nhất ngày {day}',
    beforeMoving: 'trước khi chuyển nhà',
    amountBefore: '{amount} trước khi chuyển nhà',
    amountAfter: '{amount} sau khi chuyển nhà',
  },
  es: {
    atOnce: 'de inmediato',
    anyTime: 'en cualquier momento',
    by: 'a más tardar el {day}',
    beforeMoving: 'antes de la mudanza',
    amountBefore: '{amount} antes de la mudanza',
    amountAfter: '{amount} después de la mudanza',
  },
  ar: {
    atOnce: 'فورًا',
    anyTime: 'في أي وقت',
    by: 'حتى {day}',
    beforeMoving: 'قبل الانتقال',
    amountBefore: '{amount} قبل الانتقال',
    amountAfter: '{amount} بعد الانتقال',
  },
  fa: {
    atOnce: 'فوراً',
    anyTime: 'هر زمان',
    by: 'تا {day}',
    beforeMoving: 'پیش از اسباب‌کشی',
    amountBefore: '{amount} پیش از اسباب‌کشی',
    amountAfter: '{amount} پس از اسباب‌کشی',
  },
}

/** What a rule asks for, and nobody has to know. */
export const packageFactNames = ['origin', 'children', 'birthYear', 'car', 'familyAbroad', 'foreignDegree'] as const
export type PackageFactName = (typeof packageFactNames)[number]

export const packageFactLabels: Record<PackageFactName, Label> = {
  origin: { de: 'Herkunft', en: 'origin' },
  children: { de: 'Kinder', en: 'children' },
  birthYear: { de: 'Geburtsjahr eines Kindes', en: 'a child’s year of birth' },
  car: { de: 'Auto', en: 'car' },
  familyAbroad: { de: 'Familie im Ausland', en: 'family abroad' },
  foreignDegree: { de: 'ausländischer Abschluss', en: 'foreign degree' },
}
