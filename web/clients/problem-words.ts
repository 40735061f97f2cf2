import { word } from '../app/locale.ts'
import { problemWords } from '../app/problem-words.ts'

/** A rule of the server's that the form asks as well: the same words for both. */
export const wordsOfProblem = (code: string): string => {
  const words = problemWords[code]
  return words ? word(words) : code
}
