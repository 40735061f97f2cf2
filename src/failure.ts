import { Refusal, Sentence } from './errors.ts'
import { withoutContent } from './http/problems.ts'

/**
 * What the command line says of anything thrown: a sentence of what to do, or that something went wrong and where. Never
 * what a statement was given: a failed one names its parameters, and they may be somebody's name.
 */
export const failureWords = (error: unknown): string => {
  if (error instanceof Sentence) return [error.message, ...detailsOf(error.cause)].join('\n')
  if (error instanceof Refusal && error.code === 'database_busy') return busyWords
  const known = chainOf(error).map(sentenceOf).find(Boolean)
  return known ?? [unexpectedWords, ...detailsOf(error)].join('\n')
}

const busyWords = 'Die Datenbank ist zu lange beschäftigt. Bitte später noch einmal versuchen.'

const unexpectedWords = 'Da ist in Lotse etwas schiefgegangen. Wer Lotse betreut, braucht diese Angaben:'

const folder = 'im Ordner, den LOTSE_DATA nennt (sonst ./data)'

type Failure = Error & { code?: unknown; path?: unknown }

/** By the code of the system or of SQLite; a longer code of SQLite begins with a shorter one. */
const sentences: [codes: RegExp, words: (place: string) => string][] = [
  [
    /^(EACCES|EPERM)$/,
    (place) =>
      `Lotse darf hier nicht lesen oder schreiben: ${place}. Geben Sie dem Konto, unter dem es läuft, das Recht.`,
  ],
  [/^(ENOTDIR|EEXIST)$/, (place) => `Hier müsste ein Ordner sein, und es ist eine Datei: ${place}.`],
  [/^EISDIR$/, (place) => `Hier müsste eine Datei sein, und es ist ein Ordner: ${place}.`],
  [
    /^(ENOSPC|EDQUOT|SQLITE_FULL)/,
    () => `Die Festplatte ist voll. Schaffen Sie Platz ${folder}, und versuchen Sie es noch einmal.`,
  ],
  [
    /^(EROFS|SQLITE_READONLY)/,
    () =>
      `Die Datenbank lässt sich nur lesen. Geben Sie dem Konto, unter dem Lotse läuft, das Recht zu schreiben ${folder}.`,
  ],
  [
    /^SQLITE_CANTOPEN/,
    () =>
      `Die Datenbank lässt sich nicht öffnen. Sehen Sie nach, ob lotse.db ${folder} dem Konto gehört, unter dem Lotse läuft.`,
  ],
  [
    /^(SQLITE_NOTADB|SQLITE_CORRUPT)/,
    () =>
      `Die Datei lotse.db ${folder} ist keine Datenbank oder beschädigt (not a database). Holen Sie die letzte Sicherung.`,
  ],
]

const sentenceOf = ({ code, path }: Failure): string | undefined => {
  const found = sentences.find(([codes]) => codes.test(String(code)))
  return found?.[1](typeof path === 'string' ? path : folder)
}

const chainOf = (error: unknown): Failure[] => (error instanceof Error ? [error, ...chainOf(error.cause)] : [])

const detailsOf = (error: unknown): string[] =>
  error instanceof Error ? [JSON.stringify(withoutContent(error), null, 2)] : []
