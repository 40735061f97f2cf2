import { type Day, yearOf } from '../../../src/calendar/rules.ts'
import type { DemoClient } from './model.ts'
import { filledIn } from './note-words.ts'
import {
  nextStepsWithOrganisations,
  notesAboutOrganisations,
  notesAboutTownHalls,
} from './notes-about-organisations.ts'
import { nextStepsWithPeople, notesAboutPeople } from './notes-about-people.ts'
import { notesFromAbroad, notesFromGermany } from './notes-by-origin.ts'
import {
  longEndings,
  longMiddles,
  longOpenings,
  remarks,
  shortAnswersToOrganisations,
  shortAnswersToPeople,
} from './notes-in-short.ts'
import type { Random } from './random.ts'

/** Of whom and of which day a note tells. */
type Occasion = { client: DemoClient; day: Day }

/** A note about a talk: a sentence on each of the first two topics, perhaps what comes next; rarely a long one. */
export const noteOfTalk = (occasion: Occasion, topics: readonly string[], random: Random): string | null => {
  const { person } = occasion.client
  if (person && random.chance(0.025)) return longNote(occasion, random)
  const told = topics.slice(0, random.chance(0.35) ? 2 : 1)
  const sentences = told.map((topic) => oneOf(sentencesOn(topic, occasion.client), occasion, random))
  const nextSteps = person ? nextStepsWithPeople : nextStepsWithOrganisations
  const next = random.chance(0.4) ? oneOf(nextSteps, occasion, random) : null
  return [...sentences, next].filter((sentence) => sentence !== null).join(' ') || null
}

export const noteOfShortContact = (occasion: Occasion, topics: readonly string[], random: Random): string | null => {
  const answers = occasion.client.person ? shortAnswersToPeople : shortAnswersToOrganisations
  const topic = topics[0] && random.chance(0.65) ? topics[0] : 'any'
  return oneOf(answers[topic] ?? [], occasion, random)
}

export const remark = (occasion: Occasion, random: Random): string =>
  oneOf(remarks, occasion, random) ?? 'Rückruf erbeten.'

const sentencesOn = (topic: string, { person, organisation }: DemoClient): readonly string[] => {
  if (organisation)
    return (organisation.kind === 'company' ? notesAboutOrganisations : notesAboutTownHalls)[topic] ?? []
  const byOrigin = person.targetGroup === 'abroad' ? notesFromAbroad : notesFromGermany
  return [...(notesAboutPeople[topic] ?? []), ...(byOrigin[topic] ?? [])]
}

const longNote = (occasion: Occasion, random: Random): string | null => {
  const middles = random
    .some(longMiddles, random.whole(1, 2))
    .map((middle) => filledIn(middle, occasion.client, random))
  const paragraphs = [oneOf(longOpenings, occasion, random), ...middles, oneOf(longEndings, occasion, random)]
  return paragraphs.filter((paragraph) => paragraph !== null).join('\n\n')
}

/** A sentence that can be said of this client, in that year. */
const oneOf = (templates: readonly string[], { client, day }: Occasion, random: Random): string | null => {
  for (const template of random.some(templates, 8)) {
    const [, year, sentence = template] = /^(\d{4}): (.*)$/s.exec(template) ?? []
    const filled = Number(year ?? 0) <= yearOf(day) ? filledIn(sentence, client, random) : null
    if (filled) return filled
  }
  return null
}
