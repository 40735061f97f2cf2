import { configureLocalization } from '@lit/localize'
import type { Language } from '#terms/accounts'

/** The screen is written in German; web/locales holds what it says in another language. */
const { getLocale, setLocale } = configureLocalization({
  sourceLocale: 'de',
  targetLocales: ['en'],
  loadLocale: () => import('../locales/en.ts'),
})

export const language = (): Language => (getLocale() === 'en' ? 'en' : 'de')

/** For `Intl`: how days and numbers are written. English as in Europe, day before month. */
export const region = (): string => (language() === 'en' ? 'en-GB' : 'de-DE')

/** Has the screen speak it from now on; what stands there already is written anew by whoever asked. */
export const speak = async (wanted: Language): Promise<void> => {
  await setLocale(wanted)
  document.documentElement.lang = wanted
}

/** Before anybody is known: English for a browser that asks for it, else German. */
export const languageOfBrowser = (): Language => (navigator.language.startsWith('en') ? 'en' : 'de')

/** The word of a code, from a `terms.ts`. */
export const word = (label: { de: string; en: string }): string => label[language()]

/** The word of a row the centre keeps itself; it may have no English one. */
export const catalogueWord = (row: { german: string; english: string | null }): string =>
  (language() === 'en' && row.english) || row.german
