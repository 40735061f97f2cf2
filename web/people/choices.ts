import { msg } from '@lit/localize'
import { compareGerman } from '#rules/names'
import { languageCodes } from '#terms/people'
import { countryCodes } from '#terms/places'
import { nationalityWord } from '../cases/nationality.ts'
import { languageWord, plainGerman, usualLanguages } from '../components/language-words.ts'
import type { Choice, ChoiceWords } from '../components/ordered-choice.ts'
import { personProblemWords } from './person-words.ts'

const sorted = (choices: readonly Choice[]): Choice[] =>
  [...choices].sort((one, other) => compareGerman(one.name, other.name))

/** By their names; the two states that are no country last. */
export const nationalityChoices = (): Choice[] => {
  const named = (id: string) => ({ id, name: nationalityWord(id) })
  return [...sorted(countryCodes.map(named)), named('stateless'), named('unclear')]
}

export const nationalityChoiceWords = (): ChoiceWords => ({
  one: msg('Staatsangehörigkeit'),
  another: msg('Weitere Staatsangehörigkeit'),
  all: msg('Staatsangehörigkeiten'),
  first: msg('zählt im Bericht'),
  unknown: personProblemWords('country_unknown'),
})

/** Those one is asked for most, then all others by their names. Dari is Persian as in Afghanistan. */
export const languageChoices = (): Choice[] => {
  const usual: string[] = [...usualLanguages.slice(0, 1), plainGerman, ...usualLanguages.slice(1)]
  const others = [...languageCodes, 'fa-AF'].filter((code) => !usual.includes(code))
  const named = (id: string) => ({ id, name: languageWord(id) })
  // What this browser has no word for, nobody would find.
  return [...usual.map(named), ...sorted(others.map(named).filter(({ id, name }) => id !== name))]
}

export const languageChoiceWords = (): ChoiceWords => ({
  one: msg('Bevorzugte Sprache'),
  another: msg('Weitere Sprache'),
  all: msg('Bevorzugte Sprachen'),
  first: msg('wird zuerst vorgeschlagen'),
  unknown: personProblemWords('language_unknown'),
})
