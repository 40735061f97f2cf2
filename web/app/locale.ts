import { configureLocalization } from '@lit/localize'

/** The screen is written in German. A language joins by its file of translations beside this one, and its code here. */
export const { getLocale, setLocale } = configureLocalization({
  sourceLocale: 'de',
  targetLocales: [],
  loadLocale: (locale) => Promise.reject(new Error(`No translations for ${locale}`)),
})

/** The word of a code, from a `terms.ts`. */
export const word = (label: { de: string; en: string }): string => (getLocale() === 'en' ? label.en : label.de)

/** The word of a row the centre keeps itself; it may have no English one. */
export const catalogueWord = (row: { german: string; english: string | null }): string =>
  (getLocale() === 'en' && row.english) || row.german
