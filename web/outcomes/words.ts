import { msg } from '@lit/localize'
import { type OutcomeKind, organisationOutcomeLabels, outcomeKindLabels } from '#terms/outcomes'
import { word } from '../app/locale.ts'

/** `Arbeit gefunden`; of a company or municipality `Stelle besetzt`. */
export const outcomeWord = (kind: OutcomeKind, isPerson: boolean): string => {
  const ofOrganisations: Partial<typeof outcomeKindLabels> = organisationOutcomeLabels
  return word((isPerson ? undefined : ofOrganisations[kind]) ?? outcomeKindLabels[kind])
}

/** Where both kinds of client are meant: `Arbeit gefunden / Stelle besetzt`. */
export const outcomeOfAnybody = (kind: OutcomeKind): string =>
  [...new Set([outcomeWord(kind, true), outcomeWord(kind, false)])].join(' / ')

/** What may show it, as an example. */
export const evidenceExample = (kind: OutcomeKind, isPerson: boolean): string => {
  if (!isPerson) return msg('zum Beispiel: Rückmeldung des Betriebs am Telefon')
  return {
    moved: msg('zum Beispiel: Anmeldebestätigung gesehen'),
    job: msg('zum Beispiel: Arbeitsvertrag gesehen'),
    training_place: msg('zum Beispiel: Ausbildungsvertrag gesehen'),
    course: msg('zum Beispiel: Anmeldung zum Kurs B1'),
    recognition: msg('zum Beispiel: Bescheid der Kammer'),
    stayed: msg('zum Beispiel: am Telefon gesagt'),
  }[kind]
}

/** With whom somebody found it; of others it means nothing. */
export const hasEmployer = (kind: OutcomeKind, isPerson: boolean): boolean =>
  isPerson && (kind === 'job' || kind === 'training_place')
