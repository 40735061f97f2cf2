import { msg, str } from '@lit/localize'
import { type PackageLanguage, packageLanguageTerms } from '#terms/packages'
import { word } from '../app/locale.ts'

/** `Ukrainisch` */
export const languageWords = (code: PackageLanguage): string => word(packageLanguageTerms[code].label)

/** `auf Ukrainisch`, `auf Ukrainisch und Deutsch nebeneinander` */
export const inLanguages = (first: PackageLanguage, second: PackageLanguage | null): string =>
  second === null
    ? msg(str`auf ${languageWords(first)}`)
    : msg(str`auf ${languageWords(first)} und ${languageWords(second)} nebeneinander`)
