import { msg } from '@lit/localize'
import { html, type TemplateResult } from 'lit'
import type { Person } from '#contract/people'
import { type Fact, factSection } from '../components/facts.ts'
import { inARow, longDay } from '../components/format.ts'
import { packageFields } from './package-draft.ts'
import { memberWords, toldPackage } from './package-words.ts'

/** What is recorded, a line each; what is not, in one line together: most of it is asked for only for a package. */
export const renderPackageFacts = (person: Person): TemplateResult => {
  const facts = packageFields.map((field): Fact => [toldPackage[field].label(), wordsOf(person)[field]])
  const [known, missing] = [facts.filter(([, words]) => words !== null), facts.filter(([, words]) => words === null)]
  const title = msg('Für das Willkommenspaket')
  if (known.length === 0) return factSection(title, [[msg('Angaben'), null]])
  return factSection(title, [...known, ...(missing.length > 0 ? [inOneLine(missing)] : [])])
}

const inOneLine = (missing: readonly Fact[]): Fact => [
  msg('nicht erfasst'),
  html`<span class="none">${inARow(missing.map(([label]) => label))}</span>`,
]

const wordsOf = (person: Person): Record<(typeof packageFields)[number], Fact[1]> => ({
  originGroup: toldPackage.originGroup.words(person.originGroup),
  household: householdLines(person.household),
  hasCar: toldPackage.hasCar.words(person.hasCar),
  hasFamilyAbroad: toldPackage.hasFamilyAbroad.words(person.hasFamilyAbroad),
  hasForeignDegree: toldPackage.hasForeignDegree.words(person.hasForeignDegree),
  movingOn: person.movingOn && longDay(person.movingOn),
  languages: toldPackage.languages.words(person.languages),
})

const householdLines = (household: Person['household']): Fact[1] =>
  household === null || household.length === 0
    ? toldPackage.household.words(household)
    : html`<ul>
        ${household.map((one) => html`<li>${memberWords(one)}</li>`)}
      </ul>`
