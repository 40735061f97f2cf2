import { msg, str } from '@lit/localize'
import type { Event, Participant } from '#contract/events'
import type { Day } from '#rules/calendar'
import { count, longDay } from '../components/format.ts'

export const whenWords = ({ heldOn, begins, ends }: Event): string => {
  if (begins === null) return longDay(heldOn)
  return ends === null
    ? msg(str`${longDay(heldOn)}, ${begins} Uhr`)
    : msg(str`${longDay(heldOn)}, ${begins} bis ${ends} Uhr`)
}

/** Whom a row is of, in one line. */
export const participantName = ({ organisation, person, name, forgotten }: Participant): string =>
  forgotten ? msg('Name gelöscht') : [organisation?.name ?? person?.name, name].filter(Boolean).join(', ')

export const isCampaign = ({ form }: Pick<Event, 'form'>): boolean => form !== 'event'

/** Units that are never added up stay apart. Nobody came to what is still ahead. */
export const numbersOf = (event: Event, today: Day): string[] => {
  const { counts, heads } = event
  const reached = counts.firstReached > 0 ? [msg(str`erstmals erreicht: ${count(counts.firstReached)}`)] : []
  if (isCampaign(event)) return [msg(str`erreicht: ${count(counts.came)}`), ...reached]
  return [
    msg(str`eingeladen: ${count(counts.invited)}`),
    msg(str`angemeldet: ${count(counts.registered)}`),
    ...(event.heldOn > today ? [] : [msg(str`gekommen: ${count(counts.came)}`)]),
    ...(heads > 0 ? [msg(str`ohne Namen gezählt: ${count(heads)}`)] : []),
    ...reached,
  ]
}
