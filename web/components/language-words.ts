import { msg } from '@lit/localize'
import { region } from '../app/locale.ts'

/** Those one is asked for most; any other stands beside them. */
export const usualLanguages = [
  'de',
  'en',
  'uk',
  'ru',
  'pl',
  'cs',
  'vi',
  'ar',
  'fa',
  'tr',
  'es',
  'fr',
  'ro',
  'hu',
] as const

/** BCP 47 calls it `simple`, for which `Intl` has no word. */
export const plainGerman = 'de-simple'

export const languageWord = (tag: string): string =>
  tag === plainGerman
    ? msg('Deutsch in einfacher Sprache')
    : (new Intl.DisplayNames([region()], { type: 'language' }).of(tag) ?? tag)
