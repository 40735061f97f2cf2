import { msg, str } from '@lit/localize'
import { ApiError } from '../api.ts'
import { word } from './locale.ts'
import { problemWords } from './problem-words.ts'

/** What to tell a person about anything thrown. Of a code without words it says the code, so that it can be reported. */
export const wordsFor = (error: unknown): string => {
  if (!(error instanceof ApiError)) return msg('Da ist in Lotse etwas schiefgegangen. Bitte die Seite neu laden.')
  if (error.code === 'too_many_attempts' && error.retryAfter) return waitWords(error.retryAfter)
  const words = problemWords[error.code]
  return words ? word(words) : msg(str`Das hat nicht geklappt (${error.code}).`)
}

const waitWords = (seconds: number): string =>
  seconds < 90
    ? msg(str`Zu viele Versuche. Bitte ${seconds} Sekunden warten.`)
    : msg(str`Zu viele Versuche. Bitte ${Math.ceil(seconds / 60)} Minuten warten.`)

/** What is wrong with which field of what was sent; of a list the field is the list's name. */
export const fieldErrors = (error: unknown): Record<string, string> => {
  if (!(error instanceof ApiError)) return {}
  if (error.field) return { [error.field]: wordsFor(error) }
  return Object.fromEntries(error.errors.map((one) => [nameOf(one.field), keywordWords(one.keyword, one.limit)]))
}

const nameOf = (path: string) =>
  path
    .split('/')
    .filter((part) => !/^\d+$/.test(part))
    .at(-1) ?? path

const keywordWords = (keyword: string, limit: number | undefined): string => {
  if (keyword === 'required' || (keyword === 'minLength' && limit === 1)) return msg('Bitte ausfüllen.')
  if (limit !== undefined && keyword === 'maxLength') return msg(str`Höchstens ${limit} Zeichen.`)
  if (limit !== undefined && keyword === 'minimum') return msg(str`Nicht weniger als ${limit}.`)
  if (limit !== undefined && keyword === 'maximum') return msg(str`Nicht mehr als ${limit}.`)
  return msg('Diese Angabe passt nicht.')
}
