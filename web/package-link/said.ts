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
    .replace('{centre}', `${isolate}${centre}${endOfIsolate}`)
    .replace('{day}', day.format(new Date(`${endsOn}T12:00:00Z`)))
    .replace('{size}', size.format(Math.max(1, Math.round(bytes / 1000))))
}

/** A Latin name within Arabic words keeps its own direction, and takes no sign beside it along. */
const isolate = '\u2068'
const endOfIsolate = '\u2069'
