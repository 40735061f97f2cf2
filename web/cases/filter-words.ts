import { msg, str } from '@lit/localize'
import type { CasesFilter } from '#contract/cases'
import type { Catalogues } from '#contract/catalogues'
import type { Day } from '#rules/calendar'
import { type CaseSort, targetGroupLabels, targetGroups } from '#terms/cases'
import { outcomeKinds } from '#terms/outcomes'
import { catalogueWord, word } from '../app/locale.ts'
import { longDay } from '../components/format.ts'
import { outcomeOfAnybody } from '../outcomes/words.ts'

export type Choice = { value: string; label: string }

/** What is chosen from a list; the days have fields of their own. */
export type Chosen = 'lead' | 'status' | 'group' | 'missing' | 'topic' | 'municipality' | 'outcome'
export type Between = 'opened' | 'last'

export const chosen: readonly Chosen[] = ['lead', 'status', 'group', 'missing', 'topic', 'municipality', 'outcome']
export const betweens: readonly Between[] = ['opened', 'last']

export const chosenName = (name: Chosen): string =>
  ({
    lead: msg('Zuständig'),
    status: msg('Status'),
    group: msg('Zielgruppe'),
    missing: msg('Fehlt'),
    topic: msg('Thema'),
    municipality: msg('Gemeinde'),
    outcome: msg('Ergebnis'),
  })[name]

export const betweenName = (name: Between): string => ({ opened: msg('Eröffnet'), last: msg('Letzter Eintrag') })[name]

export const restrictedName = (): string => msg('Nur geschützte')

export const betweenEnds = {
  opened: { from: 'openedFrom', to: 'openedTo' },
  last: { from: 'lastFrom', to: 'lastTo' },
} as const

/** What each list offers. Merged words are not among them, retired ones are: old cases have them. */
export const choicesFor = (name: Chosen, catalogues: Catalogues | undefined, leads: boolean): Choice[] => {
  const named = (rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name: label }) => ({ value: id, label }))
  const colleagues = (catalogues?.counsellors ?? []).filter(({ state }) => state !== 'retired')
  return {
    lead: () => [...(leads ? [{ value: 'me', label: msg('ich') }] : []), ...named(colleagues)],
    status: () => [
      { value: 'open', label: msg('offen') },
      { value: 'closed', label: msg('geschlossen') },
    ],
    group: () => targetGroups.map((group) => ({ value: group, label: word(targetGroupLabels[group]) })),
    missing: () => [
      { value: 'topic', label: msg('Thema') },
      { value: 'group', label: msg('Zielgruppe') },
      { value: 'any', label: msg('Thema oder Zielgruppe') },
    ],
    topic: () => (catalogues?.topics ?? []).map((topic) => ({ value: topic.id, label: catalogueWord(topic) })),
    municipality: () => named(catalogues?.municipalities ?? []),
    outcome: () => [
      ...outcomeKinds.map((kind) => ({ value: kind, label: outcomeOfAnybody(kind) })),
      { value: 'none', label: msg('noch keins') },
    ],
  }[name]()
}

/** `1. Januar 2022 bis 31. März 2022`, `seit …`, `bis …`; nothing where no end is named. */
export const betweenWords = (from: Day | undefined, to: Day | undefined): string => {
  if (from && to) return from === to ? longDay(from) : msg(str`${longDay(from)} bis ${longDay(to)}`)
  if (from) return msg(str`seit ${longDay(from)}`)
  return to ? msg(str`bis ${longDay(to)}`) : ''
}

/** Every filter in words: `Zuständig: ich`. The last chosen word stands for an id whose list is not there yet. */
export const filterWords = (filter: CasesFilter, catalogues: Catalogues | undefined, leads: boolean): string[] => {
  const ofLists = chosen.flatMap((name) => {
    const value = filter[name]
    if (value === undefined) return []
    const label = choicesFor(name, catalogues, leads).find((choice) => choice.value === value)?.label ?? '…'
    return [`${chosenName(name)}: ${label}`]
  })
  const ofDays = betweens.flatMap((name) => {
    const words = betweenWords(filter[betweenEnds[name].from], filter[betweenEnds[name].to])
    return words === '' ? [] : [`${betweenName(name)}: ${words}`]
  })
  return [...ofLists, ...ofDays, ...(filter.restricted ? [restrictedName()] : [])]
}

export const sortName = (sort: CaseSort): string =>
  ({
    lastEntry: msg('Letzter Eintrag'),
    opened: msg('Eröffnet'),
    number: msg('Nummer'),
    name: msg('Klient'),
    lead: msg('Zuständig'),
  })[sort]
