import { type PackageLanguage, packageLanguages, packageLanguageTerms } from '#terms/packages'
import type { OpenedLink } from './link-api.ts'

/** Until it is known for whom the booklet is: the first language the browser asks for that there is one in. */
export const languageOfBrowser = (): PackageLanguage => {
  const wanted = navigator.languages.map((tag) => tag.split('-')[0])
  return (
    packageLanguages.find((code) => code === wanted.find((one) => packageLanguages.some((it) => it === one))) ?? 'de'
  )
}

/** Words with the centre's name, the last day and the size of the file in them, written as the language writes them. */
export const said = (words: string, language: PackageLanguage, { centre, endsOn, bytes }: OpenedLink): string => {
  const { formats } = packageLanguageTerms[language]
  const day = new Intl.DateTimeFormat(formats, { timeZone: 'UTC', dateStyle: 'long' })
  const size = new Intl.NumberFormat(formats, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 })
  return words
    .replace('{centre}', isolated(centre))
    .replace('{day}', isolated(day.format(new Date(`${endsOn}T12:00:00Z`))))
    .replace('{size}', isolated(size.format(Math.max(1, Math.round(bytes / 1000)))))
}

/** What is filled in keeps its own direction, and takes no sign or number beside it along: U+2068 and U+2069. */
const isolated = (words: string): string => `\u2068${words}\u2069`
