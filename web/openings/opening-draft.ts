import { msg } from '@lit/localize'
import type { Opening, OpeningEdit } from '#contract/openings'
import { type Day, dayFromWords, germanDay } from '#rules/calendar'
import { refusalOfDay } from '#rules/cases'
import { isLink } from '#rules/openings'
import type { WorkKind } from '#terms/placements'
import { word } from '../app/locale.ts'
import { problemWords } from '../app/problem-words.ts'

/** An opening as it is typed. */
export type OpeningDraft = {
  kind: WorkKind
  title: string
  places: string
  known: string
  link: string
  note: string
}

export type OpeningProblems = Partial<Record<keyof OpeningDraft, string>>

export const emptyOpening = (): OpeningDraft => ({
  kind: 'job',
  title: '',
  places: '1',
  known: msg('heute'),
  link: '',
  note: '',
})

export const draftOfOpening = ({ kind, title, places, knownOn, link, note }: Opening): OpeningDraft => ({
  kind,
  title,
  places: String(places),
  known: germanDay(knownOn),
  link: link ?? '',
  note: note ?? '',
})

const placesOf = (typed: string): number | null => {
  const places = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0
  return places >= 1 ? places : null
}

/** `www.…` and `fachkraefte-…` as one copies them become whole addresses. */
const linkOf = (typed: string): string | null => {
  const link = typed.trim()
  if (link === '') return null
  return /^[a-z]+:/i.test(link) ? link : `https://${link}`
}

/** What must be mended before it can be saved, in words. */
export const problemsOfOpening = ({ title, places, known, link }: OpeningDraft, today: Day): OpeningProblems => {
  const day = dayFromWords(known, today)
  const refusal = day === null ? 'day_impossible' : refusalOfDay(day, today)
  const dayWords = refusal && problemWords[refusal]
  const typedLink = linkOf(link)
  return {
    ...(title.trim() === '' && { title: msg('Wen sucht das Unternehmen? Zum Beispiel: Zerspanungsmechaniker.') }),
    ...(placesOf(places) === null && { places: msg('Eine Zahl von 1 bis 999.') }),
    ...(dayWords && { known: word(dayWords) }),
    ...(typedLink !== null &&
      !isLink(typedLink) && { link: msg('Eine ganze Adresse mit https://, wie sie oben im Browser steht.') }),
  }
}

/** What a draft without problems would save. */
export const openingIn = ({ kind, title, places, known, link, note }: OpeningDraft, today: Day) =>
  ({
    kind,
    title: title.trim(),
    places: placesOf(places) ?? 1,
    knownOn: dayFromWords(known, today) ?? today,
    link: linkOf(link),
    note: note.trim() || null,
  }) satisfies OpeningEdit
