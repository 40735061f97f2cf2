import { msg } from '@lit/localize'
import type { TemplateResult } from 'lit'
import type { Person } from '#contract/people'
import { type Fact, factSection } from '../components/facts.ts'
import { inARow, longDay } from '../components/format.ts'
import { packageFields } from './package-draft.ts'
import { toldPackage } from './package-words.ts'

/** What is recorded, a line each; what is not, in one line together: most of it is asked for only for a package. */
export const renderPackageFacts = (person: Person): TemplateResult => {
  const facts = packageFields.map((field): Fact => [toldPackage[field].label(), wordsOf(person)[field]])
  const [known, missing] = [facts.filter(([, words]) => words !== null), facts.filter(([, words]) => words === null)]
  const title = msg('Für das Willkommenspaket')
  if (known.length === 0) return factSection(title, [[msg('Angaben'), null]])
  const rest: Fact[] = missing.length > 0 ? [[msg('nicht erfasst'), inARow(missing.map(([label]) => label))]] : []
  return factSection(title, [...known, ...rest])
}

const wordsOf = (person: Person): Record<(typeof packageFields)[number], string | null> => ({
  originGroup: toldPackage.originGroup.words(person.originGroup),
  household: toldPackage.household.words(person.household),
  hasCar: toldPackage.hasCar.words(person.hasCar),
  hasFamilyAbroad: toldPackage.hasFamilyAbroad.words(person.hasFamilyAbroad),
  hasForeignDegree: toldPackage.hasForeignDegree.words(person.hasForeignDegree),
  movingOn: person.movingOn && longDay(person.movingOn),
  languages: toldPackage.languages.words(person.languages),
})
