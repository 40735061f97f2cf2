import { msg, str } from '@lit/localize'
import type { Package, ProposedModule } from '#contract/composing'
import { mailFailureLabels, mailFailures, mailStateLabels } from '#terms/mail'
import type { PackageFactName, PackageLanguage } from '#terms/packages'
import { language, word } from '../app/locale.ts'
import { longDay } from '../components/format.ts'
import { languageWords } from './language-words.ts'

/** In the language of the screen. */
export const saidWords = ({ german, english }: { german: string; english: string }): string =>
  language() === 'en' ? english : german

/** What one would have to ask to know. */
export const questionWords = (fact: PackageFactName): string => {
  const words: Record<PackageFactName, string> = {
    origin: msg('Woher kommt die Person?'),
    children: msg('Kommen Kinder mit?'),
    birthYear: msg('In welchem Jahr ist jedes Kind geboren?'),
    car: msg('Kommt ein Auto mit?'),
    familyAbroad: msg('Lebt noch Familie im Ausland?'),
    foreignDegree: msg('Gibt es einen ausländischen Abschluss?'),
  }
  return words[fact]
}

/** What has to be said of a module before it is printed, gravest first. */
export const warningsOf = ({ standing }: ProposedModule, printedIn: PackageLanguage): string[] => [
  ...(standing.blocked ? [msg('gesperrt: muss erst geprüft werden und lässt sich nicht drucken')] : []),
  ...(standing.expired ? [msg(str`abgelaufen: galt bis ${longDay(standing.validUntil)}`)] : []),
  ...(standing.inGerman && !isGerman(printedIn)
    ? [msg(str`auf ${languageWords(printedIn)} nicht da: steht auf Deutsch`)]
    : []),
  ...(standing.stale ? [msg('Übersetzung veraltet: der deutsche Text ist neuer')] : []),
]

const isGerman = (code: PackageLanguage): boolean => code === 'de'

/** What became of the mail with the link. */
export const handedOnWords = ({ state, failure }: NonNullable<Package['mail']>): string => {
  const standing = msg(str`Die letzte E-Mail: ${word(mailStateLabels[state])}.`)
  const known = mailFailures.find((one) => one === failure)
  return known ? `${standing} ${word(mailFailureLabels[known])}` : standing
}
