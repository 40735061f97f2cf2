import { msg, str } from '@lit/localize'
import type { Named } from '#contract/http'
import { targetGroupLabels } from '#terms/cases'
import { genderLabels } from '#terms/people'
import { word } from '../app/locale.ts'
import { nationalityWord } from '../cases/nationality.ts'
import { wordsOfProblem } from '../clients/problem-words.ts'
import { asTyped, placeWords, type Told } from '../clients/told.ts'
import { toldPackage } from './package-words.ts'
import type { PersonDraft, PersonProblem, ResidenceDraft, ResidenceProblem } from './person-draft.ts'

/** What the fields of a person are called, and what stands in them. */
export const toldPerson: Told<PersonDraft> = {
  givenName: { label: () => msg('Vorname'), words: asTyped },
  familyName: { label: () => msg('Nachname'), words: asTyped },
  nativeName: { label: () => msg('Name in eigener Schrift'), words: asTyped },
  targetGroup: { label: () => msg('Zielgruppe'), words: (group) => word(targetGroupLabels[group]) },
  phone: { label: () => msg('Telefon'), words: asTyped },
  email: { label: () => msg('E-Mail'), words: asTyped },
  birthYear: { label: () => msg('Geburtsjahr'), words: asTyped },
  gender: { label: () => msg('Geschlecht'), words: (gender) => gender && word(genderLabels[gender]) },
  nationalities: {
    label: () => msg('Staatsangehörigkeit'),
    words: (countries) => countries.map(nationalityWord).join(', ') || null,
  },
  nationalityTyped: { label: () => msg('Staatsangehörigkeit'), words: asTyped },
  origin: { label: () => msg('Herkunft'), words: asTyped },
  ...toldPackage,
  residences: {
    label: () => msg('Wohnorte'),
    words: (residences, towns) => residences.map((one) => residenceWords(one, towns)).join('; ') || null,
  },
}

const residenceWords = (residence: ResidenceDraft, towns: readonly Named[]): string => {
  const place = placeWords(residence, towns) ?? ''
  return residence.from.trim() === '' ? place : msg(str`${place} ab ${residence.from}`)
}

export const personProblemWords = (problem: PersonProblem | ResidenceProblem | undefined): string => {
  if (!problem) return ''
  if (problem === 'name_missing')
    return msg('Ohne Nachnamen geht es nicht. Wer nur einen Namen hat, schreibt ihn hier.')
  if (problem === 'country_unknown')
    return msg('Das nennt kein Land. Wählen Sie eines aus der Liste, oder leeren Sie das Feld.')
  if (problem === 'language_unknown')
    return msg('Das nennt keine Sprache. Wählen Sie eine aus der Liste, oder leeren Sie das Feld.')
  if (problem === 'birth_year_invalid') return msg('Ein Jahr mit vier Ziffern, zum Beispiel 1984.')
  if (problem === 'day_unknown') return msg('Diesen Tag versteht Lotse nicht. Zum Beispiel: heute, 1.4., 3.3.22')
  if (problem === 'residence_place_missing') return msg('Hier fehlt der Ort.')
  if (problem === 'residence_twice') return msg('So beginnt schon ein anderer Wohnort.')
  return wordsOfProblem(problem)
}
